import type { Shot } from '../../domain/logging/shot.ts';
import type { SourceKind } from '../../domain/media/clip.ts';
import type { Select } from '../../domain/selects/selects-list.ts';
import { nominalRate, type Rate } from '../../domain/time/rate.ts';

/** A select with the shot that it uses, as the string-out lists it. */
export type ListedSelect = Select & { readonly shot: Shot };

/** Seconds and frames of a length, `11:22` at 24: how a string-out is read aloud. */
export function formatLength(frames: number, rate: Rate): string {
  const nominal = nominalRate(rate);
  const digits = nominal > 100 ? 3 : 2;
  return `${pad(Math.floor(frames / nominal), 2)}:${pad(frames % nominal, digits)}`;
}

export type SourceShare = { readonly source: SourceKind; readonly shots: number; readonly seconds: number };

/** How much of the string-out comes from each kind of source, in the order drone, crew, archival; kinds not used are left out. */
export function sharesOf(items: readonly ListedSelect[]): readonly SourceShare[] {
  const kinds: readonly SourceKind[] = ['drone', 'crew', 'archival'];
  return kinds
    .map((source) => {
      const own = items.filter((item) => item.shot.source === source);
      return { source, shots: own.length, seconds: own.reduce((sum, item) => sum + secondsOf(item), 0) };
    })
    .filter((share) => share.shots > 0);
}

/** Length of one use in seconds of real time; a clip without a rate counts at 25. For drawing and for sentences only. */
export function secondsOf(item: ListedSelect): number {
  const rate = item.shot.clip.rate ?? { num: 25, den: 1 };
  return ((item.outFrame - item.inFrame) * rate.den) / rate.num;
}

const pad = (n: number, digits: number): string => String(n).padStart(digits, '0');
