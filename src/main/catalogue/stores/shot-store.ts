import type { Sync } from '../call.ts';
import { type Db, listOf } from '../database.ts';
import { searchShotIds, searchShots } from '../search/search.ts';
import type { ShotStore } from '../stores.ts';
import { reserveIds } from './reserve.ts';
import { readLogs } from './shot-log.ts';
import { readShots } from './shot-rows.ts';

/** Shots: finding them, and what was said of them. They are changed by edits only. */
export function createShotStore(db: Db): Sync<ShotStore> {
  return {
    search: (request) => db.read(() => searchShots(db, request)),
    searchIds: (query, sort) => db.read(() => searchShotIds(db, query, sort)),
    many: (ids) => db.read(() => readShots(db, ids)),
    logs: (ids) => readLogs(db, ids),
    ofClip: (clipId) =>
      db.read(() =>
        readShots(
          db,
          db
            .all(
              db.sql
                .selectFrom('shot')
                .select('id')
                .where('clip_id', '=', clipId)
                .orderBy('whole_clip', 'desc')
                .orderBy('in_frame')
                .orderBy('id'),
            )
            .map((row) => row.id),
        ),
      ),
    wholeClips: (clipIds) =>
      db.read(() => {
        const rows = db.all(
          db.sql.selectFrom('shot').select(['id', 'clip_id']).where('whole_clip', '=', 1).where('clip_id', 'in', listOf(clipIds)),
        );
        const wholes = new Map(rows.map((row) => [row.clip_id, row.id]));
        return readShots(
          db,
          clipIds.flatMap((id) => wholes.get(id) ?? []),
        );
      }),
    nextId: () => db.write([], () => reserveIds(db, 'shot', 1)[0] ?? 0),
  };
}
