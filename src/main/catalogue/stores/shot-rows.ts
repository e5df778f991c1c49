import type { Named, PictureState, Shot, ShotClip } from '../../../domain/logging/shot.ts';
import type { Race } from '../../../domain/logging/vocabulary.ts';
import type { FieldOrder, MediaKind, MileSpan, PlacementBasis, Problem, RecordedBasis, SourceKind } from '../../../domain/media/clip.ts';
import { type Db, listOf } from '../database.ts';
import { folded } from '../functions.ts';
import { pathOn } from './clip-rows.ts';

/** Shots as everyone sees them, in the order of the ids; ids without a shot are left out. */
export function readShots(db: Db, ids: readonly number[]): Shot[] {
  const rows = new Map(db.all(selectShots(db, ids)).map((row) => [row.id, row]));
  const tags = { people: tagsOf(db, 'person', ids), vehicles: tagsOf(db, 'vehicle', ids), keywords: tagsOf(db, 'keyword', ids) };
  const races = readRaces(db);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row === undefined ? [] : [toShot(row, races, tags)];
  });
}

const selectShots = (db: Db, ids: readonly number[]) =>
  db.sql
    .selectFrom('shot')
    .innerJoin('shot_document as seen', 'seen.shot_id', 'shot.id')
    .innerJoin('clip', 'clip.id', 'shot.clip_id')
    .innerJoin('volume', 'volume.id', 'clip.volume_id')
    .leftJoin('location', 'location.id', 'seen.location_id')
    .leftJoin('unit', 'unit.id', 'clip.unit_id')
    .leftJoin('card', 'card.id', 'clip.card_id')
    .leftJoin('job as poster', (on) => on.onRef('poster.clip_id', '=', 'clip.id').on('poster.kind', '=', 'poster'))
    .leftJoin('job as proxy', (on) => on.onRef('proxy.clip_id', '=', 'clip.id').on('proxy.kind', '=', 'proxy'))
    .where('shot.id', 'in', listOf(ids))
    .select(['shot.id', 'shot.clip_id', 'shot.whole_clip', 'shot.in_frame', 'shot.out_frame', 'shot.name', 'shot.note', 'shot.rating'])
    .select(['shot.rejected', 'shot.race_id as own_race', 'shot.location_id as own_location', 'shot.mile_from as own_mile'])
    .select(['seen.race_id', 'seen.location_id', 'seen.mile_from', 'seen.mile_to', 'seen.recorded_utc_ms'])
    .select(['clip.source', 'clip.race_basis', 'clip.location_basis', 'clip.miles', 'clip.recorded_basis', 'clip.recorded_plus_minus'])
    .select(['clip.file_name', 'clip.relative_path', 'clip.missing', 'clip.kind', 'clip.playable', 'clip.reel', 'clip.container'])
    .select(['clip.video_codec', 'clip.camera', 'clip.rate_num', 'clip.rate_den', 'clip.start_frame', 'clip.drop_frame'])
    .select(['clip.duration_frames', 'clip.width', 'clip.height', 'clip.field_order', 'clip.audio_channels', 'clip.lat', 'clip.lon'])
    .select(['clip.state', 'clip.problems', 'volume.label as volume', 'volume.mount_path', 'volume.online', 'location.name as location'])
    .select(['unit.name as unit', 'card.label as card', 'poster.state as poster', 'proxy.state as proxy'])
    .select((eb) => eb.exists(eb.selectFrom('select_item').select('id').whereRef('shot_id', '=', 'shot.id')).as('in_selects'));

type ShotRow = ReturnType<typeof selectShots> extends { execute(): Promise<(infer Row)[]> } ? Row : never;
type TagMap = ReadonlyMap<number, readonly Named<number>[]>;
type Tags = { readonly people: TagMap; readonly vehicles: TagMap; readonly keywords: TagMap };

function toShot(row: ShotRow, races: ReadonlyMap<number, Race & { readonly label: string }>, tags: Tags): Shot {
  const race = row.race_id === null ? undefined : races.get(row.race_id);
  const [mile, ...otherMiles] = milesOf(row);
  return {
    id: row.id,
    wholeClip: row.whole_clip === 1,
    name: row.name ?? row.file_name,
    note: row.note,
    rating: row.rating,
    rejected: row.rejected === 1,
    inFrame: row.in_frame,
    outFrame: row.out_frame,
    source: row.source as SourceKind,
    unit: row.unit,
    card: row.card,
    race: race === undefined ? null : { id: race.id, name: race.label, basis: basisOf(row.own_race, row.race_basis) },
    location:
      row.location_id === null || row.location === null
        ? null
        : { id: row.location_id, name: row.location, basis: basisOf(row.own_location, row.location_basis) },
    mile: mile ?? null,
    otherMiles,
    people: tags.people.get(row.id) ?? [],
    vehicles: tags.vehicles.get(row.id) ?? [],
    keywords: tags.keywords.get(row.id) ?? [],
    recorded:
      row.recorded_utc_ms === null
        ? null
        : { utcMs: row.recorded_utc_ms, basis: row.recorded_basis as RecordedBasis, plusMinusSeconds: row.recorded_plus_minus },
    raceClock: race === undefined ? null : { zone: race.clockZone, startUtcMs: race.startUtcMs },
    inSelects: Number(row.in_selects) === 1,
    clip: toShotClip(row),
  };
}

const basisOf = (own: number | null, clip: string | null): PlacementBasis => (own !== null ? 'person' : (clip as PlacementBasis));

function milesOf(row: ShotRow): readonly MileSpan[] {
  if (row.own_mile === null) return JSON.parse(row.miles) as MileSpan[];
  return [{ from: row.own_mile, to: row.mile_to ?? row.own_mile, probability: 1, basis: 'person' }];
}

const toShotClip = (row: ShotRow): ShotClip => ({
  id: row.clip_id,
  fileName: row.file_name,
  path: pathOn(row.mount_path, row.relative_path),
  online: row.online === 1 && row.missing === 0,
  volume: row.volume,
  kind: row.kind as MediaKind,
  playable: row.playable === 1,
  reel: row.reel,
  container: row.container,
  videoCodec: row.video_codec,
  camera: row.camera,
  rate: row.rate_num === null || row.rate_den === null ? null : { num: row.rate_num, den: row.rate_den },
  startFrame: row.start_frame,
  dropFrame: row.drop_frame === 1,
  durationFrames: row.duration_frames,
  width: row.width,
  height: row.height,
  fieldOrder: row.field_order as FieldOrder | null,
  audioChannels: row.audio_channels,
  poster: pictureState(row.poster),
  proxy: pictureState(row.proxy),
  position: row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon },
  probed: row.state === 'probed',
  problems: JSON.parse(row.problems) as Problem[],
});

function pictureState(job: string | null): PictureState {
  if (job === null || job === 'cancelled') return 'none';
  if (job === 'done') return 'ready';
  return job === 'failed' ? 'failed' : 'waiting';
}

function tagsOf(db: Db, kind: 'person' | 'vehicle' | 'keyword', ids: readonly number[]): TagMap {
  const rows = db
    .prepare(
      `SELECT tag.shot_id, tag.${kind}_id AS id, ${kind}.name FROM shot_${kind} AS tag JOIN ${kind} ON ${kind}.id = tag.${kind}_id
       WHERE tag.shot_id IN (SELECT value FROM json_each(?)) ORDER BY tag.shot_id, tag.position`,
    )
    .all(JSON.stringify(ids)) as { shot_id: number; id: number; name: string }[];
  return new Map(
    [...Map.groupBy(rows, (row) => row.shot_id)].map(([shotId, tags]) => [shotId, tags.map(({ id, name }) => ({ id, name }))]),
  );
}

/** Races by id, each with the name that tells it apart: with its year where several share a name. */
export function readRaces(db: Db): ReadonlyMap<number, Race & { readonly label: string }> {
  const rows = db.all(db.sql.selectFrom('race').selectAll().orderBy('id'));
  const sharing = Map.groupBy(rows, (row) => folded(row.name));
  return new Map(
    rows.map(({ id, name, year, clock_zone: clockZone, start_utc_ms: startUtcMs, length_miles: lengthMiles }) => {
      const label = (sharing.get(folded(name))?.length ?? 0) > 1 ? `${name} ${year}` : name;
      return [id, { id, name, year, clockZone, startUtcMs, lengthMiles, label }];
    }),
  );
}
