import type { Db } from '../database.ts';

/** Ids that no row has, had or will be given by chance: an undone thing comes back under its own. */
export function reserveIds(db: Db, table: 'shot' | 'selects' | 'select_item', count: number): number[] {
  const last = db.prepare('UPDATE sqlite_sequence SET seq = seq + ? WHERE name = ? RETURNING seq').pluck().get(count, table) as number;
  return Array.from({ length: count }, (_, index) => last - count + 1 + index);
}
