import type { ClipId } from '../../../domain/base/ids.ts';
import { type ClipState, type MediaFacts, NOTHING_KNOWN, type Placement, type Problem } from '../../../domain/media/clip.ts';
import type { Db } from '../database.ts';
import { clipWords, refuseFiles } from './clip-register.ts';
import { fromPlacement, pathOn, selectClips, toPlacement } from './clip-rows.ts';
import { releaseJobs } from './job-rows.ts';
import { refreshDocumentsOf } from './shot-document.ts';

/** Stores what the file says; see `ClipStore.setFacts`. A clip that is no longer there is let go. */
export function setFacts(db: Db, id: ClipId, { facts, state }: { readonly facts: MediaFacts; readonly state: ClipState }): void {
  db.write(['clips', 'shots', 'jobs'], () => {
    const clip = db.first(db.sql.selectFrom('clip').select('file_name').where('id', '=', id));
    if (clip === undefined) return;
    const columns = factColumns(facts);
    const words = clipWords({ fileName: clip.file_name, reel: columns.reel, camera: columns.camera });
    db.run(
      db.sql
        .updateTable('clip')
        .set({ ...columns, state, words })
        .where('id', '=', id),
    );
    db.prepare('UPDATE shot SET in_frame = 0, out_frame = ? WHERE clip_id = ? AND whole_clip = 1').run(facts.durationFrames ?? 0, id);
    if (state === 'probed') releaseJobs(db, id, facts);
    refreshDocumentsOf(db, [id]);
  });
}

function factColumns(facts: MediaFacts) {
  const { recorded, rate, start } = facts;
  return {
    facts: JSON.stringify(facts),
    kind: facts.kind,
    playable: facts.playable ? 1 : 0,
    container: facts.container,
    video_codec: facts.videoCodec,
    audio_codec: facts.audioCodec,
    duration_frames: facts.durationFrames,
    rate_num: rate?.num ?? null,
    rate_den: rate?.den ?? null,
    start_frame: start?.frame ?? null,
    drop_frame: start?.dropFrame === true ? 1 : 0,
    width: facts.width,
    height: facts.height,
    field_order: facts.fieldOrder,
    audio_channels: facts.audioChannels,
    reel: facts.reel,
    camera: cameraName(facts.camera),
    recorded_utc_ms: recorded?.utcMs ?? null,
    recorded_basis: recorded?.basis ?? null,
    recorded_plus_minus: recorded?.plusMinusSeconds ?? null,
    lat: facts.position?.lat ?? null,
    lon: facts.position?.lon ?? null,
    gps: facts.position === null && facts.track === null ? 0 : 1,
    problems: JSON.stringify(facts.problems),
  } as const;
}

/** "DJI FC3170": make and model, without saying the make twice ("Canon Canon EOS R5"). */
function cameraName(camera: MediaFacts['camera']): string | null {
  const [make, model] = [camera?.make?.trim() ?? '', camera?.model?.trim() ?? ''];
  const name = model.toLowerCase().startsWith(make.toLowerCase()) ? model : `${make} ${model}`.trim();
  return name === '' ? null : name;
}

/** Stores a machine's placement; a person's word stays, and so does a card's where the machine found nothing. */
export function setPlacement(db: Db, id: ClipId, placed: Placement): void {
  db.write(['clips', 'shots'], () => {
    const row = db.first(
      db.sql.selectFrom('clip').select(['race_id', 'race_basis', 'location_id', 'location_basis', 'miles']).where('id', '=', id),
    );
    if (row === undefined) return;
    const known = toPlacement(row);
    const stays = (part: Placement['race'] | Placement['location']) => part?.basis === 'person';
    const merged: Placement = {
      race: stays(known.race) ? known.race : (placed.race ?? (known.race?.basis === 'card' ? known.race : null)),
      location: stays(known.location) ? known.location : (placed.location ?? (known.location?.basis === 'card' ? known.location : null)),
      miles: known.miles.some((span) => span.basis === 'person') ? known.miles : placed.miles,
    };
    db.run(db.sql.updateTable('clip').set(fromPlacement(merged)).where('id', '=', id));
    refreshDocumentsOf(db, [id]);
  });
}

/** A listed clip that is no media leaves the catalogue for the list of refused files, unless a person has worked on it. */
export function refuseClip(db: Db, id: ClipId, problem: Problem): void {
  db.write(['clips', 'shots', 'jobs'], () => {
    const clip = db.first(selectClips(db).where('clip.id', '=', id));
    if (clip === undefined) return;
    if (isLogged(db, id)) {
      setFacts(db, id, { facts: { ...NOTHING_KNOWN, problems: [problem] }, state: 'probed' });
      return;
    }
    const { volume_id: volumeId, relative_path: relativePath, size, mtime_ms: mtimeMs } = clip;
    const path = pathOn(clip.mount_path, relativePath);
    refuseFiles(db, clip.card_id, [{ place: { volumeId, relativePath }, path, size, mtimeMs, ...problem }]);
    db.run(db.sql.deleteFrom('clip').where('id', '=', id));
  });
}

const isLogged = (db: Db, id: ClipId): boolean =>
  db
    .prepare(
      `SELECT 1 FROM shot WHERE clip_id = ? AND (whole_clip = 0 OR name IS NOT NULL OR note <> '' OR rating <> 0 OR rejected <> 0
        OR coalesce(race_id, location_id, mile_from, people, vehicles) IS NOT NULL OR keywords <> '[]'
        OR id IN (SELECT shot_id FROM select_item)) LIMIT 1`,
    )
    .get(id) !== undefined;
