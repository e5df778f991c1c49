import { fail, ok, type Result } from '../../base/result.ts';
import { canDropFrame, type Rate } from '../../time/rate.ts';
import type { TimecodeFormat } from '../../time/timecode.ts';
import type { Marker, Notice, Timeline, TimelineItem, Track } from '../timeline.ts';
import { frameOf, framePart, marksDrop, proposeRate, slowestRate } from './labels.ts';
import { afterMidnight } from './midnight.ts';
import { type Edit, type EdlLines, type Event, parseLines } from './parse-lines.ts';
import { itemsOf } from './read-event.ts';
import { formatOf, locatorsOf, type MarkerRemark, markerOf, nameEdits, reelTable } from './remarks.ts';

/** What a person says of a list that cannot say it itself. Null where they leave it open. */
export type Told = { readonly rate: Rate | null; readonly dropFrame: boolean | null };

/**
 * Reads a CMX3600 list of any known spelling (see `parse-lines`). The rate is the one told, else the one our own lists
 * tell, else a proposal. Nothing in a list is refused: what looks wrong is a warning. Fails with `not-an-edl` where
 * no edit stands and `rate-unknown` where no count fits its labels.
 */
export function readEdl(text: string, told: Told): Result<Timeline> {
  const lines = parseLines(text);
  const edits = lines.events.flatMap((event) => event.edits);
  if (edits.length === 0) return fail('not-an-edl', 'This file holds no edits in CMX3600 form. Choose an EDL, or say which format it is.');
  const format = recordFormat(lines, edits, told);
  if (format === null) return fail('rate-unknown', 'No frame rate fits the timecodes of this list. Say its rate, such as 25 or 29.97df.');
  const marked = lines.events.map((event) => ({ event, marker: markerOf(event) }));
  const record = afterMidnight(frameOf(edits[0]?.times[2] ?? '', format).frame, format);
  const reading = readEvents(
    marked.filter(({ marker }) => marker === null).map(({ event }) => event),
    format,
    lines.rateText === null,
  );
  const tracks = reading.tracks.map((track) => ({ ...track, items: track.items.map(record.item) }));
  const markers = [
    ...reading.markers,
    ...marked.flatMap(({ event, marker }) => (marker === null ? [] : [markerAt(event, marker, format)])),
  ].map(record.marker);
  const starts = tracks.flatMap((track) => track.items.map((item) => item.recordIn));
  return ok({
    format: 'edl',
    title: lines.title,
    rate: format.rate,
    rateBasis: format.basis,
    dropFrame: format.dropFrame,
    recordStart: starts.reduce((least, start) => Math.min(least, start), starts[0] ?? markers[0]?.at ?? 0),
    tracks,
    markers,
    warnings: [...format.warnings, ...reading.warnings],
  });
}

type RecordFormat = TimecodeFormat & { readonly basis: Timeline['rateBasis']; readonly warnings: readonly Notice[] };

function recordFormat(lines: EdlLines, edits: readonly Edit[], told: Told): RecordFormat | null {
  const own = lines.rateText === null ? null : formatOf(lines.rateText);
  const saidDrop = told.dropFrame ?? lines.recordDrop ?? edits.some((edit) => marksDrop(edit.times[2]));
  if (told.rate !== null) return { rate: told.rate, dropFrame: saidDrop && canDropFrame(told.rate), basis: 'told', warnings: [] };
  if (own !== null) return { ...own, basis: 'file', warnings: [] };
  const rate = proposeRate(edits, saidDrop);
  if (rate === null) return null;
  const message = 'An EDL does not hold its frame rate. This one is proposed from its timecodes: check it, or say the rate.';
  return { rate, dropFrame: saidDrop && canDropFrame(rate), basis: 'proposed', warnings: [{ code: 'rate-proposed', message, item: null }] };
}

type Reading = { readonly tracks: readonly Track[]; readonly markers: readonly Marker[]; readonly warnings: readonly Notice[] };

function readEvents(events: readonly Event[], format: TimecodeFormat, foreign: boolean): Reading {
  const reelNames = reelTable(events);
  // Our own lists say so where a source counts otherwise than the record.
  const counts = foreign ? reelRates(events, format) : new Map<string, Rate>();
  const tracks = new Map<string, TimelineItem[]>();
  const markers: Marker[] = [];
  const warnings: Notice[] = [];
  for (const event of events) {
    const named = nameEdits(event, reelNames);
    const read = itemsOf(event, named, { record: format, sourceRateOf: (edit) => counts.get(edit.reel ?? '') ?? format.rate });
    warnings.push(...read.warnings);
    for (const { channels, item } of read.items) {
      const track = tracks.get(channels) ?? [];
      track.push(item);
      tracks.set(channels, track);
    }
    for (const { label, colour, text } of locatorsOf(event))
      markers.push({ at: frameOf(label, format).frame, duration: 0, name: text, colour: colour || null, note: '' });
  }
  return { tracks: [...tracks].map(([name, items]) => ({ kind: isPicture(name) ? 'video' : 'audio', name, items })), markers, warnings };
}

/** `V` in any company and `B` (both) carry picture. Premiere's NONE is sound on the channels that an AUD line names. */
const isPicture = (channels: string): boolean => /^(?:B|[AV\d/]*V[AV\d/]*)$/i.test(channels);

/** Reels whose labels reach beyond the record's count were counted faster: the slowest count that holds them. */
function reelRates(events: readonly Event[], format: TimecodeFormat): ReadonlyMap<string, Rate> {
  const largest = new Map<string, number>();
  for (const { reel, times } of events.flatMap((event) => event.edits)) {
    const frames = Math.max(framePart(times[0]), framePart(times[1]));
    largest.set(reel ?? '', Math.max(frames, largest.get(reel ?? '') ?? 0));
  }
  const nominal = frameOf('00:00:01:00', { rate: format.rate, dropFrame: false }).frame;
  const faster = [...largest].filter(([, frames]) => frames >= nominal);
  return new Map(
    faster.flatMap(([reel, frames]) => {
      const rate = slowestRate(frames, format.rate);
      return rate === null ? [] : [[reel, rate] as const];
    }),
  );
}

function markerAt(event: Event, marker: MarkerRemark, format: TimecodeFormat): Marker {
  const label = event.edits[0]?.times[2] ?? '';
  const duration = marker.duration > 1 ? marker.duration : 0;
  return { at: frameOf(label, format).frame, duration, name: marker.name, colour: marker.colour || null, note: marker.note };
}
