import { fold } from './fold.ts';

/** The name that `text` most likely meant: one that it begins, else the one with the fewest slips (at most a third of its letters); null when none is close. */
export function nearest(text: string, names: readonly string[]): string | null {
  const sought = fold(text);
  if (sought === '') return null;
  const begun = names.find((name) => fold(name).startsWith(sought));
  if (begun !== undefined) return begun;
  const allowed = Math.max(1, Math.floor(sought.length / 3));
  const measured = names.map((name) => ({ name, slips: slipsBetween(sought, fold(name)), shared: sharedStart(sought, fold(name)) }));
  const ranked = measured.sort((a, b) => a.slips - b.slips || b.shared - a.shared);
  const best = ranked[0];
  return best !== undefined && best.slips <= allowed ? best.name : null;
}

/** How many letters two names begin with alike: people slip late in a word rather than early. */
function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared;
}

/** Letters to add, drop, change or swap with a neighbour to make `a` into `b` (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : change;
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, change, swap));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
