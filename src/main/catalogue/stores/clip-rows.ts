import type { Selectable } from 'kysely';
import type { Clip, ClipState, MediaFacts, MileSpan, Placement, PlacementBasis, SourceKind } from '../../../domain/media/clip.ts';
import type { Db } from '../database.ts';
import type { ClipTable } from '../tables.ts';

type ClipRow = Selectable<ClipTable> & { readonly mount_path: string; readonly volume_online: number };

/** Clips with where their volume is mounted now. */
export const selectClips = (db: Db) =>
  db.sql
    .selectFrom('clip')
    .innerJoin('volume', 'volume.id', 'clip.volume_id')
    .selectAll('clip')
    .select(['volume.mount_path', 'volume.online as volume_online']);

/** The absolute path of a file on a volume. */
export const pathOn = (mountPath: string, relativePath: string): string =>
  /[/\\]$/.test(mountPath) ? `${mountPath}${relativePath}` : `${mountPath}/${relativePath}`;

export function toClip(row: ClipRow): Clip {
  return {
    id: row.id,
    place: { volumeId: row.volume_id, relativePath: row.relative_path },
    path: pathOn(row.mount_path, row.relative_path),
    fileName: row.file_name,
    online: row.volume_online === 1 && row.missing === 0,
    size: row.size,
    mtimeMs: row.mtime_ms,
    fingerprint: row.hash === null ? null : { size: row.size, hash: row.hash },
    source: row.source as SourceKind,
    unitId: row.unit_id,
    cardId: row.card_id,
    zone: row.zone,
    state: row.state as ClipState,
    facts: row.facts === null ? null : (JSON.parse(row.facts) as MediaFacts),
    placement: toPlacement(row),
    people: JSON.parse(row.people) as number[],
    vehicles: JSON.parse(row.vehicles) as number[],
  };
}

type PlacementColumns = Pick<ClipRow, 'race_id' | 'race_basis' | 'location_id' | 'location_basis' | 'miles'>;

export const toPlacement = (row: PlacementColumns): Placement => ({
  race: row.race_id === null ? null : { id: row.race_id, basis: row.race_basis as PlacementBasis },
  location: row.location_id === null ? null : { id: row.location_id, basis: row.location_basis as PlacementBasis },
  miles: JSON.parse(row.miles) as MileSpan[],
});

export const fromPlacement = ({ race, location, miles }: Placement): PlacementColumns => ({
  race_id: race?.id ?? null,
  race_basis: race?.basis ?? null,
  location_id: location?.id ?? null,
  location_basis: location?.basis ?? null,
  miles: JSON.stringify(miles),
});
