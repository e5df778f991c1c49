import type { SelectsList } from '../../../domain/selects/selects-list.ts';
import type { Sync } from '../call.ts';
import type { Db } from '../database.ts';
import { folded } from '../functions.ts';
import type { SelectsStore } from '../stores.ts';
import { reserveIds } from './reserve.ts';

/** String-outs as they stand; they are changed by edits only. */
export function createSelectsStore(db: Db): Sync<SelectsStore> {
  const q = db.sql;
  return {
    list: () =>
      db.all(
        q
          .selectFrom('selects')
          .leftJoin('select_item', 'select_item.selects_id', 'selects.id')
          .select(['selects.id', 'selects.name', q.fn.count<number>('select_item.id').as('count')])
          .groupBy('selects.id')
          .orderBy('selects.folded'),
      ),
    get: (id) => readSelects(db, id),
    byName: (name) => db.first(q.selectFrom('selects').select('id').where('folded', '=', folded(name)))?.id ?? null,
    nextIds: (items) => db.write([], () => ({ list: reserveIds(db, 'selects', 1)[0] ?? 0, items: reserveIds(db, 'select_item', items) })),
  };
}

/** A string-out in order; null when there is none. */
export function readSelects(db: Db, id: number): SelectsList | null {
  const list = db.first(db.sql.selectFrom('selects').select('name').where('id', '=', id));
  if (list === undefined) return null;
  const items = db.all(db.sql.selectFrom('select_item').selectAll().where('selects_id', '=', id).orderBy('position'));
  return {
    name: list.name,
    items: items.map((row) => ({ id: row.id, shotId: row.shot_id, inFrame: row.in_frame, outFrame: row.out_frame })),
  };
}

/** Writes a string-out whole, or removes it. */
export function writeSelects(db: Db, id: number, list: SelectsList | null): void {
  if (list === null) {
    db.prepare('DELETE FROM selects WHERE id = ?').run(id);
    return;
  }
  db.prepare(
    'INSERT INTO selects (id, name, folded) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded',
  ).run(...[id, list.name, folded(list.name)]);
  db.prepare('DELETE FROM select_item WHERE selects_id = ?').run(id);
  const insert = db.prepare('INSERT INTO select_item (id, selects_id, position, shot_id, in_frame, out_frame) VALUES (?, ?, ?, ?, ?, ?)');
  list.items.forEach((item, position) => {
    insert.run(item.id, id, position, item.shotId, item.inFrame, item.outFrame);
  });
}

export function sameSelects(a: SelectsList | null, b: SelectsList | null): boolean {
  const said = (list: SelectsList | null) =>
    list && [list.name, ...list.items.flatMap((item) => [item.id, item.shotId, item.inFrame, item.outFrame])];
  return JSON.stringify(said(a)) === JSON.stringify(said(b));
}
