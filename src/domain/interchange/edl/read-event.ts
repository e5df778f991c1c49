import { type Fraction, fraction } from '../../base/fraction.ts';
import { convertFrame } from '../../time/convert.ts';
import { canDropFrame, nominalRate, type Rate, rateName, sameRate } from '../../time/rate.ts';
import { endAfter, type TimecodeFormat } from '../../time/timecode.ts';
import type { Notice, TimelineItem } from '../timeline.ts';
import { frameOf, marksDrop } from './labels.ts';
import type { Edit, Event } from './parse-lines.ts';
import { isBlack, type Named } from './remarks.ts';

export type Counts = { readonly record: TimecodeFormat; readonly sourceRateOf: (edit: Edit) => Rate };
export type ReadItems = {
  readonly items: readonly { readonly channels: string; readonly item: TimelineItem }[];
  readonly warnings: readonly Notice[];
};

/**
 * The items of one event. Edits without length hold no time and leave none, save that the outgoing one of a
 * transition names what the transition comes from. Record length is the truth for use, whatever source or speed say.
 */
export function itemsOf(event: Event, named: readonly Named[], counts: Counts): ReadItems {
  const warnings: Notice[] = [];
  const placed = event.edits.map((edit, index) => ({ edit, item: itemOf(edit, named[index] ?? NOTHING, { counts, warnings }) }));
  const items = placed.flatMap(({ edit, item }, index) => {
    const before = placed[index - 1] ?? null;
    const transition = edit.type === 'cut' ? [] : [{ channels: edit.channels, item: transitionOf(edit, item, before?.item ?? null) }];
    return item.recordOut > item.recordIn ? [...transition, { channels: edit.channels, item }] : transition;
  });
  return { items, warnings };
}

const NOTHING: Named = { name: null, source: null, format: null, comments: [] };

type Context = { readonly counts: Counts; readonly warnings: Notice[] };

function itemOf(edit: Edit, named: Named, { counts, warnings }: Context): TimelineItem {
  const warn = (code: string, message: string): void => {
    warnings.push({ code, message: `Event ${String(edit.number).padStart(3, '0')}: ${message}`, item: edit.number });
  };
  const source = sourceFormat(edit, named, counts);
  if (named.format === null && !sameRate(source.rate, counts.record.rate))
    warn('source-rate-differs', `its source timecode counts faster than the list; it is taken as ${rateName(source.rate)}.`);
  const [sourceIn, sourceOut, recordIn, recordOut] = framesOf(edit, { source, record: counts.record }, warn);
  const item: TimelineItem = {
    kind: isBlack(edit) ? 'black' : 'clip',
    event: edit.number,
    name: named.name,
    reel: edit.reel,
    source: named.source,
    sourceRate: source.rate,
    sourceDropFrame: source.dropFrame,
    sourceIn,
    sourceOut,
    recordIn,
    recordOut,
    speed: speedOf(edit, counts.record.rate),
    enabled: true,
    markers: [],
    comments: named.comments,
  };
  if (item.kind === 'clip' && edit.motion === null) checkLengths(item, counts.record, warn);
  return item;
}

type Warn = (code: string, message: string) => void;

/** Our own remark wins; else the label's own mark, else the last FCM, where the rate can drop at all. */
function sourceFormat(edit: Edit, named: Named, counts: Counts): TimecodeFormat {
  if (named.format !== null) return named.format;
  const rate = counts.sourceRateOf(edit);
  return { rate, dropFrame: canDropFrame(rate) && (marksDrop(edit.times[0]) || (edit.sourceDrop ?? counts.record.dropFrame)) };
}

function framesOf(
  edit: Edit,
  formats: { readonly source: TimecodeFormat; readonly record: TimecodeFormat },
  warn: Warn,
): [number, number, number, number] {
  const [sourceIn, sourceOut] = spanOf([edit.times[0], edit.times[1]], formats.source, warn);
  const [recordIn, recordOut] = spanOf([edit.times[2], edit.times[3]], formats.record, warn);
  if (recordOut < recordIn) warn('record-reversed', 'its record out lies before its record in, so it has no length.');
  if (sourceOut < sourceIn && edit.motion === null) warn('source-reversed', 'its source out lies before its source in.');
  return [sourceIn, sourceOut, recordIn, Math.max(recordIn, recordOut)];
}

function spanOf(labels: readonly [string, string], format: TimecodeFormat, warn: Warn): readonly [number, number] {
  const [start, end] = labels.map((label) => {
    const { frame, fault } = frameOf(label, format);
    if (fault !== null) warn('timecode-impossible', fault);
    return frame;
  }) as [number, number];
  return [start, endAfter(start, end, format)];
}

function checkLengths(item: TimelineItem, record: TimecodeFormat, warn: Warn): void {
  const [source, length] = [item.sourceOut - item.sourceIn, item.recordOut - item.recordIn];
  const expected =
    sameRate(item.sourceRate, record.rate) || source === 0 ? source : Math.max(1, convertFrame(source, item.sourceRate, record.rate));
  if (expected !== length)
    warn(
      'source-length-differs',
      `${source} frames of source fill ${length} of the record, and no M2 line says why. Use is counted by the record.`,
    );
}

/** M2 gives frames of the source a second; at the list's nominal rate that is speed 1 (FCP writes `-025.0` for reverse at 25). */
function speedOf(edit: Edit, rate: Rate): Fraction {
  if (edit.motion === null) return fraction(1, 1);
  const [whole = '0', tenths = ''] = edit.motion.speed.split('.');
  return fraction(Number(`${whole}${tenths}`), 10 ** tenths.length * nominalRate(rate));
}

/** The span over which the incoming edit comes up, with the outgoing source at the cut. */
function transitionOf(edit: Edit, incoming: TimelineItem, outgoing: TimelineItem | null): TimelineItem {
  return {
    ...incoming,
    kind: 'transition',
    name: edit.type,
    reel: outgoing?.reel ?? null,
    source: outgoing?.source ?? outgoing?.name ?? null,
    sourceRate: outgoing?.sourceRate ?? incoming.sourceRate,
    sourceDropFrame: outgoing?.sourceDropFrame ?? incoming.sourceDropFrame,
    sourceIn: outgoing?.sourceOut ?? 0,
    sourceOut: (outgoing?.sourceOut ?? 0) + (outgoing === null ? 0 : edit.duration),
    recordOut: Math.min(incoming.recordOut, incoming.recordIn + edit.duration),
    speed: fraction(1, 1),
    comments: outgoing?.comments ?? [],
  };
}
