import { parse } from '../../domain/query/parse.ts';
import type { Histogram, Miles } from './mile-scale.ts';
import { split } from './query-text.ts';

/** What is wrong with a query, in a sentence; null where it can be read. */
export function faultIn(query: string): string | null {
  const parsed = parse(query);
  return parsed.ok ? null : parsed.fault.message;
}

/** Why a query found nothing, in a sentence: “Nobody is tagged “Rod Hall” between RM 900 and 905. Nearest is RM 897.” */
export function whyNothing(query: string, picked: Miles | null, nearest: number | null): string {
  const { chips, draft } = split(query, false);
  const rest = chips.filter(({ field }) => field !== 'mile');
  const [only] = rest;
  const where = picked === null ? '' : ` between RM ${picked.from} and ${picked.to}`;
  const near = nearest === null ? '' : ` Nearest is RM ${nearest}.`;
  if (rest.length === 1 && only?.field === 'person' && !only.negated && draft.trim() === '')
    return `Nobody is tagged “${only.value}”${where}.${near}`;
  const words = [...rest.map((chip) => chip.text), draft.trim()].filter((word) => word !== '').join(' ');
  return words === '' ? `Nothing lies${where}.${near}` : `Nothing here answers to ${words}${where}.${near}`;
}

/** The whole mile with shots that lies nearest to what is picked; null when there is none. */
export function nearestMile(histogram: Histogram, { from, to }: Miles): number | null {
  const away = (mile: number) => (mile < from ? from - mile : mile - to);
  const sorted = [...histogram].sort((a, b) => away(a.mile) - away(b.mile));
  return sorted[0]?.mile ?? null;
}

/** Miles wider by five on both sides, or as far as the nearest shot lies, to round miles. */
export function widened({ from, to }: Miles, nearest: number | null): Miles {
  const low = Math.min(from - 5, nearest ?? from);
  const high = Math.max(to + 5, nearest === null ? to : nearest + 1);
  return { from: Math.max(0, Math.floor(low / 5) * 5), to: Math.ceil(high / 5) * 5 };
}
