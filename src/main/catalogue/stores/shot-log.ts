import type { Selectable } from 'kysely';
import type { ShotLog } from '../../../domain/logging/shot.ts';
import type { Db } from '../database.ts';
import type { ShotTable } from '../tables.ts';

/** What people said of these shots; shots that are not there are left out. */
export function readLogs(db: Db, ids: readonly number[]): Map<number, ShotLog> {
  const rows = db
    .prepare('SELECT shot.* FROM shot WHERE id IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(ids)) as Selectable<ShotTable>[];
  return new Map(rows.map((row) => [row.id, toLog(row)]));
}

const toLog = (row: Selectable<ShotTable>): ShotLog => ({
  clipId: row.clip_id,
  wholeClip: row.whole_clip === 1,
  inFrame: row.in_frame,
  outFrame: row.out_frame,
  name: row.name,
  note: row.note,
  rating: row.rating,
  rejected: row.rejected === 1,
  raceId: row.race_id,
  locationId: row.location_id,
  mile: row.mile_from === null || row.mile_to === null ? null : { from: row.mile_from, to: row.mile_to },
  people: row.people === null ? null : (JSON.parse(row.people) as number[]),
  vehicles: row.vehicles === null ? null : (JSON.parse(row.vehicles) as number[]),
  keywords: JSON.parse(row.keywords) as number[],
});

const COLUMNS =
  'clip_id, whole_clip, in_frame, out_frame, name, note, rating, rejected, race_id, location_id, mile_from, mile_to, people, vehicles, keywords';

/** Writes a shot's whole log, or removes the shot. The range of a whole-clip shot is its clip's, whatever the log says. */
export function writeLog(db: Db, id: number, log: ShotLog | null): void {
  if (log === null) {
    db.prepare('DELETE FROM shot WHERE id = ?').run(id);
    return;
  }
  const json = (list: readonly number[] | null) => (list === null ? null : JSON.stringify(list));
  const values = [log.clipId, log.wholeClip ? 1 : 0, log.inFrame, log.outFrame, log.name, log.note, log.rating, log.rejected ? 1 : 0];
  const tags = [
    log.raceId,
    log.locationId,
    log.mile?.from ?? null,
    log.mile?.to ?? null,
    json(log.people),
    json(log.vehicles),
    json(log.keywords),
  ];
  db.prepare(
    `INSERT INTO shot (id, ${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET (${COLUMNS}) = (excluded.clip_id, excluded.whole_clip,
       iif(whole_clip, in_frame, excluded.in_frame), iif(whole_clip, out_frame, excluded.out_frame), excluded.name, excluded.note,
       excluded.rating, excluded.rejected, excluded.race_id, excluded.location_id, excluded.mile_from, excluded.mile_to, excluded.people,
       excluded.vehicles, excluded.keywords)`,
  ).run(id, ...values, ...tags);
}

/** Whether two logs say the same. Clip facts may come in while a person logs: a whole-clip shot's range is no part of it. */
export function sameLog(a: ShotLog | null, b: ShotLog | null): boolean {
  if (a === null || b === null) return a === b;
  const said = (log: ShotLog) =>
    JSON.stringify([
      ...[log.clipId, log.wholeClip, log.wholeClip ? 0 : [log.inFrame, log.outFrame], log.name, log.note, log.rating, log.rejected],
      ...[log.raceId, log.locationId, log.mile === null ? null : [log.mile.from, log.mile.to], log.people, log.vehicles, log.keywords],
    ]);
  return said(a) === said(b);
}
