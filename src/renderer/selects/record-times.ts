import { framesPerDay, parseTimecode, type TimecodeFormat } from '../../domain/time/timecode.ts';

type Placed = { readonly item: number; readonly recordIn: string; readonly recordOut: string };

/** Where a select stands on the record side, and how many of its frames it fills. */
export type RecordTime = { readonly recordIn: string; readonly frames: number };

/** The record side of each select, from the export, so that table, timeline and file always agree. Labels begin again after 24 hours. */
export function recordTimes(events: readonly Placed[], format: TimecodeFormat): ReadonlyMap<number, RecordTime> {
  const day = framesPerDay(format);
  return new Map(
    events.flatMap(({ item, recordIn, recordOut }) => {
      const [from, to] = [parseTimecode(recordIn, format), parseTimecode(recordOut, format)];
      return from.ok && to.ok ? [[item, { recordIn, frames: (to.value - from.value + day) % day }] as const] : [];
    }),
  );
}
