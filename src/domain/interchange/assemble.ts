import { fraction } from '../base/fraction.ts';
import type { SelectId } from '../base/ids.ts';
import type { Shot } from '../logging/shot.ts';
import type { Select } from '../selects/selects-list.ts';
import { convertFrame, convertRange } from '../time/convert.ts';
import { clampRange, type FrameRange, lengthOf } from '../time/frame-range.ts';
import { canDropFrame, nominalRate, RATE, type Rate, rateName, sameRate } from '../time/rate.ts';
import { framesPerDay, type TimecodeFormat } from '../time/timecode.ts';
import type { Notice, Timeline, TimelineItem } from './timeline.ts';

/** A select with its shot; null when the shot was removed since. `sampleRate` is the clip's sound, for files that count in samples. */
export type Entry = { readonly select: Select; readonly shot: Shot | null; readonly sampleRate: number | null };

/** One select as it stands in the string-out. `channels` are the words that edit lists use: V, A (one channel of sound), AA (two). */
export type Use = { readonly select: Select; readonly shot: Shot; readonly item: TimelineItem; readonly channels: 'V' | 'A' | 'AA' };

/** A string-out ready to be written: the neutral timeline, and each select that made it into the cut, in order. */
export type StringOut = { readonly timeline: Timeline; readonly uses: readonly Use[]; readonly warnings: readonly Notice[] };

export type Assembly = {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly format: TimecodeFormat;
  readonly recordStart: number;
  /** Frames of the source added before in and after out, where the clip has them. */
  readonly handles: number;
};

/** Stills have no length of their own: one that nobody trimmed lies this long in the cut, as editors' programs do it. */
const STILL_SECONDS = 5;

/**
 * The rate and drop flag that most of the selects have, in whatever order they stand; a tie goes to that of the select
 * added first, 25 stands in where no clip has a rate.
 */
export function commonFormat(entries: readonly Entry[]): TimecodeFormat {
  const counts = new Map<string, { format: TimecodeFormat; count: number; first: SelectId }>();
  for (const { select, shot } of entries) {
    const rate = shot?.clip.rate ?? null;
    if (shot === null || rate === null || !countsFrames(rate)) continue;
    const dropFrame = shot.clip.dropFrame && canDropFrame(rate);
    const key = `${rate.num}/${rate.den}${dropFrame}`;
    const known = counts.get(key) ?? { format: { rate, dropFrame }, count: 0, first: select.id };
    counts.set(key, { ...known, count: known.count + 1, first: Math.min(known.first, select.id) });
  }
  const [most] = [...counts.values()].toSorted((a, b) => b.count - a.count || a.first - b.first);
  return most?.format ?? { rate: RATE.pal, dropFrame: false };
}

/**
 * Lays the selects end to end. Source frames stay the clip's own, at its own rate, so that every label is the one on
 * the recording; the record length is the same time at the list's rate, to the nearest frame (a tie goes up), and at
 * least one frame. Nothing stops it: what cannot be written is left out with a warning.
 */
export function assemble({ title, entries, format, recordStart, handles }: Assembly): StringOut {
  const uses: Use[] = [];
  const warnings: Notice[] = [];
  let record = recordStart;
  for (const entry of entries) {
    const warn: Warn = (code, message) => {
      warnings.push({ code, message, item: entry.select.id });
    };
    const { shot } = entry;
    if (shot === null) {
      warn('shot-missing', 'The shot was removed from the log, so it is left out.');
      continue;
    }
    const source = sourceOf({ ...entry, shot }, { format, handles }, warn);
    if (source === null) continue;
    const item = itemOf(shot, source, { start: record, end: record + source.recordFrames });
    uses.push({ select: entry.select, shot, item, channels: channelsOf(shot) });
    record = item.recordOut;
  }
  if (record > framesPerDay(format))
    warnings.push({
      code: 'record-past-midnight',
      message: 'The record timecode runs past 24:00:00:00 and starts again at zero.',
      item: null,
    });
  return { timeline: timelineOf({ title, format, recordStart, uses }), uses, warnings };
}

type Warn = (code: string, message: string) => void;
type Source = { readonly rate: Rate; readonly dropFrame: boolean; readonly range: FrameRange; readonly recordFrames: number };

function sourceOf(
  { select, shot, sampleRate }: Entry & { readonly shot: Shot },
  cut: { readonly format: TimecodeFormat; readonly handles: number },
  warn: Warn,
): Source | null {
  const { clip } = shot;
  if (!clip.online)
    warn(
      'offline',
      `${clip.volume === '' ? 'Its drive' : `Drive ${clip.volume}`} is not connected. The list is complete; bring the drive to conform.`,
    );
  const wanted: FrameRange =
    select.outFrame > select.inFrame ? { start: select.inFrame, end: select.outFrame } : { start: shot.inFrame, end: shot.outFrame };
  if (clip.kind === 'still') return stillOf(lengthOf(wanted), cut.format);
  if (lengthOf(wanted) <= 0) {
    warn('not-read', 'The file has not been read yet, so its length is not known and it is left out. Export again once it is read.');
    return null;
  }
  const range = withinMedia(wanted, clip.durationFrames, warn);
  if (range === null) return null;
  const held = withHandles(range, cut.handles, { durationFrames: clip.durationFrames, warn });
  if (clip.startFrame === null)
    warn('no-timecode', 'The file holds no timecode: it is counted from 00:00:00:00 at its first frame. Link it by name.');
  const start = clip.startFrame ?? 0;
  return atRecordRate({ start: start + held.start, end: start + held.end }, ownRate(shot, sampleRate), { shot, format: cut.format, warn });
}

/** Sound without a timecode rate counts samples. */
const ownRate = (shot: Shot, sampleRate: number | null): Rate | null =>
  shot.clip.rate ?? (shot.clip.kind === 'audio' && sampleRate !== null ? fraction(sampleRate, 1) : null);

const countsFrames = (rate: Rate): boolean => nominalRate(rate) <= 120;

function atRecordRate(
  range: FrameRange,
  rate: Rate | null,
  { shot, format, warn }: { readonly shot: Shot; readonly format: TimecodeFormat; readonly warn: Warn },
): Source {
  if (rate === null) {
    warn('rate-unknown', `The file does not tell its frame rate: it is taken to be that of the list, ${rateName(format.rate)}.`);
    return { ...format, range, recordFrames: lengthOf(range) };
  }
  if (!countsFrames(rate)) {
    const frames = convertRange(range, rate, format.rate);
    return { ...format, range: frames, recordFrames: lengthOf(frames) };
  }
  const dropFrame = shot.clip.dropFrame && canDropFrame(rate);
  if (sameRate(rate, format.rate)) {
    if (dropFrame !== format.dropFrame)
      warn(
        'drop-mix',
        `Its timecode is ${dropWord(dropFrame)}, that of the list is ${dropWord(format.dropFrame)}. Each is written in its own count.`,
      );
    return { rate, dropFrame, range, recordFrames: lengthOf(range) };
  }
  const recordFrames = Math.max(1, convertFrame(lengthOf(range), rate, format.rate));
  warn(
    'mixed-rates',
    `It runs at ${rateName(rate)} in a list at ${rateName(format.rate)}. Source timecode stays at ${rateName(rate)}, the record length is the same time to the nearest frame.`,
  );
  return { rate, dropFrame, range, recordFrames };
}

function stillOf(frames: number, format: TimecodeFormat): Source {
  const length = frames > 1 ? frames : STILL_SECONDS * nominalRate(format.rate);
  return { rate: format.rate, dropFrame: format.dropFrame, range: { start: 0, end: length }, recordFrames: length };
}

function withinMedia(wanted: FrameRange, durationFrames: number | null, warn: Warn): FrameRange | null {
  if (durationFrames === null) return wanted;
  const inside = clampRange(wanted, { start: 0, end: durationFrames });
  if (inside === null) warn('outside-media', `It lies wholly beyond the ${durationFrames} frames of its clip, so it is left out.`);
  else if (lengthOf(inside) < lengthOf(wanted))
    warn('outside-media', `It reached beyond the ${durationFrames} frames of its clip and was cut to them.`);
  return inside;
}

function withHandles(
  range: FrameRange,
  handles: number,
  { durationFrames, warn }: { readonly durationFrames: number | null; readonly warn: Warn },
): FrameRange {
  const end = range.end + handles;
  const held = { start: Math.max(0, range.start - handles), end: durationFrames === null ? end : Math.min(durationFrames, end) };
  const [head, tail] = [range.start - held.start, held.end - range.end];
  if (head < handles || tail < handles)
    warn('handles-cut', `The clip has room for handles of ${head} frames before and ${tail} after, not ${handles}.`);
  return held;
}

const dropWord = (dropFrame: boolean): string => (dropFrame ? 'drop frame' : 'non-drop');

function itemOf(shot: Shot, source: Source, record: FrameRange): TimelineItem {
  return {
    kind: 'clip',
    event: null,
    name: shot.name.trim() === '' ? shot.clip.fileName : shot.name,
    reel: shot.clip.reel,
    source: shot.clip.fileName,
    sourceRate: source.rate,
    sourceDropFrame: source.dropFrame,
    sourceIn: source.range.start,
    sourceOut: source.range.end,
    recordIn: record.start,
    recordOut: record.end,
    speed: fraction(1, 1),
    enabled: true,
    markers: [],
    comments: shot.note.trim() === '' ? [] : [shot.note],
  };
}

function channelsOf({ clip }: Shot): Use['channels'] {
  if (clip.kind !== 'audio') return 'V';
  return (clip.audioChannels ?? 1) > 1 ? 'AA' : 'A';
}

function timelineOf(cut: Pick<Assembly, 'title' | 'format' | 'recordStart'> & { readonly uses: readonly Use[] }): Timeline {
  const names = [...new Set(cut.uses.map((use) => use.channels))];
  return {
    format: 'edl',
    title: cut.title,
    rate: cut.format.rate,
    rateBasis: 'told',
    dropFrame: cut.format.dropFrame,
    recordStart: cut.recordStart,
    tracks: names.map((name) => ({
      kind: name === 'V' ? 'video' : 'audio',
      name,
      items: cut.uses.filter((use) => use.channels === name).map((use) => use.item),
    })),
    markers: [],
    warnings: [],
  };
}
