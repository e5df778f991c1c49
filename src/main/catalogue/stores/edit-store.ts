import { fail, ok, type Result } from '../../../domain/base/result.ts';
import { inverse } from '../../../domain/logging/change.ts';
import type { ShotLog } from '../../../domain/logging/shot.ts';
import type { Edit, EditStep } from '../../../domain/selects/edit.ts';
import type { Sync } from '../call.ts';
import type { Db } from '../database.ts';
import type { EditStore, Topic } from '../stores.ts';
import { readSelects, sameSelects, writeSelects } from './selects-store.ts';
import { refreshDocuments } from './shot-document.ts';
import { readLogs, sameLog, writeLog } from './shot-log.ts';

const TOPICS: readonly Topic[] = ['shots', 'selects', 'edits'];

/** Edits and the log that takes them back: the undo position is the last change that is not undone. */
export function createEditStore(db: Db): Sync<EditStore> {
  const q = db.sql;
  return {
    apply: (edit) =>
      db.write(TOPICS, () => {
        const applied = applySteps(db, edit.steps);
        if (!applied.ok) return db.abandon(applied);
        db.run(q.deleteFrom('change').where('undone', '=', 1));
        return ok({
          id: db.run(q.insertInto('change').values({ label: edit.label, at: Date.now(), steps: JSON.stringify(edit.steps) })).id,
        });
      }),
    undo: () => step(db, 'undo'),
    redo: () => step(db, 'redo'),
    history: (limit) =>
      db
        .all(q.selectFrom('change').select(['id', 'label', 'at', 'undone']).orderBy('id', 'desc').limit(limit))
        .map((row) => ({ ...row, undone: row.undone === 1 })),
  };
}

function step(db: Db, way: 'undo' | 'redo'): Result<string | null> {
  const undone = way === 'redo' ? 1 : 0;
  const next = () =>
    db.first(
      db.sql
        .selectFrom('change')
        .select(['id', 'label', 'steps'])
        .where('undone', '=', undone)
        .orderBy('id', way === 'undo' ? 'desc' : 'asc')
        .limit(1),
    );
  if (next() === undefined) return ok(null);
  return db.write(TOPICS, (): Result<string | null> => {
    const change = next();
    if (change === undefined) return ok(null);
    const edit: Edit = { label: change.label, steps: JSON.parse(change.steps) as EditStep[] };
    const applied = applySteps(db, (way === 'undo' ? inverse(edit) : edit).steps);
    if (!applied.ok) return db.abandon(applied);
    db.run(
      db.sql
        .updateTable('change')
        .set({ undone: way === 'undo' ? 1 : 0 })
        .where('id', '=', change.id),
    );
    return ok(change.label);
  });
}

/** Applies steps in order, each only onto the state that it says it found. */
function applySteps(db: Db, steps: readonly EditStep[]): Result<null> {
  const shots: Map<number, ShotLog | null> = readLogs(
    db,
    steps.flatMap((each) => (each.on === 'shot' ? [each.id] : [])),
  );
  try {
    for (const each of steps) {
      if (!isAsBefore(db, shots, each)) return stale(each);
      if (each.on === 'selects') writeSelects(db, each.id, each.after);
      else {
        writeLog(db, each.id, each.after);
        shots.set(each.id, each.after);
      }
    }
    refreshDocuments(
      db,
      [...shots].flatMap(([id, log]) => (log === null ? [] : [id])),
    );
    return usedElsewhere(db);
  } catch (error) {
    return refusal(error);
  }
}

function isAsBefore(db: Db, shots: ReadonlyMap<number, ShotLog | null>, each: EditStep): boolean {
  if (each.on === 'selects') return sameSelects(readSelects(db, each.id), each.before);
  return sameLog(shots.get(each.id) ?? null, each.before);
}

const stale = (each: EditStep) =>
  fail('stale', 'This was changed elsewhere in the meantime, so nothing was done. Look at it again and repeat.', {
    on: each.on,
    id: each.id,
  });

/** Removing a shot that a string-out uses would leave a hole in it. */
function usedElsewhere(db: Db): Result<null> {
  const used = db
    .prepare(
      `SELECT selects.name FROM select_item LEFT JOIN shot ON shot.id = select_item.shot_id JOIN selects ON selects.id = selects_id
       WHERE shot.id IS NULL LIMIT 1`,
    )
    .pluck()
    .get();
  if (used === undefined) return ok(null);
  return fail('shot-in-selects', `A shot to be removed is used in the selects "${String(used)}". Remove it there first.`, {
    selects: used,
  });
}

/** What the tables themselves refuse: two lists of one name, a tag that does not exist. */
function refusal(error: unknown): Result<never> {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'SQLITE_CONSTRAINT_UNIQUE')
    return fail('name-taken', 'Selects of this name exist already (capitals and accents do not make a new name). Choose another name.');
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY')
    return fail('unknown-reference', 'The edit names a race, place, clip or shot that is not in this production, so nothing was done.');
  throw error;
}
