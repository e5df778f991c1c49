import { type Fraction, formatFraction } from '../base/fraction.ts';
import { secondsOf } from '../time/convert.ts';
import { coveredFrames, type FrameRange } from '../time/frame-range.ts';
import { formatRate, type Rate } from '../time/rate.ts';

export type TimelineFormat = 'edl' | 'fcpxml' | 'xmeml' | 'otio' | 'ale' | 'csv';

/** Something that a person should know about a list, read or written. `item` is an event's number on reading, a select's id on export. */
export type Notice = { readonly code: string; readonly message: string; readonly item: number | null };

/** A remark at a record frame; `duration` 0 is a point. */
export type Marker = {
  readonly at: number;
  readonly duration: number;
  readonly name: string;
  readonly colour: string | null;
  readonly note: string;
};

/**
 * One stretch of a track. Frames are absolute, counted from timecode zero: source frames at `sourceRate` and not
 * wrapped at midnight, record frames at the timeline's rate; ranges half open. Speed 1 plays forward at the source's own
 * pace, negative is reverse, 0 a freeze. A transition lies over its neighbours and names the outgoing source.
 */
export type TimelineItem = {
  readonly kind: 'clip' | 'gap' | 'black' | 'generator' | 'transition';
  /** The number of the event in the list that was read, null where the format has none. */
  readonly event: number | null;
  readonly name: string | null;
  readonly reel: string | null;
  /** Path, URL or file name, as the list gives it. */
  readonly source: string | null;
  readonly sourceRate: Rate;
  readonly sourceDropFrame: boolean;
  readonly sourceIn: number;
  readonly sourceOut: number;
  readonly recordIn: number;
  readonly recordOut: number;
  readonly speed: Fraction;
  readonly enabled: boolean;
  readonly markers: readonly Marker[];
  readonly comments: readonly string[];
};

export type Track = { readonly kind: 'video' | 'audio'; readonly name: string; readonly items: readonly TimelineItem[] };

/** The neutral timeline: what every format is read to and written from. `rateBasis` says whether the file, a person or a proposal gave the rate. */
export type Timeline = {
  readonly format: TimelineFormat;
  readonly title: string | null;
  readonly rate: Rate;
  readonly rateBasis: 'file' | 'told' | 'proposed';
  readonly dropFrame: boolean;
  readonly recordStart: number;
  readonly tracks: readonly Track[];
  readonly markers: readonly Marker[];
  readonly warnings: readonly Notice[];
};

/** How much of one source the picture shows: record frames, overlaps counted once, and the exact seconds. */
export type Usage = { readonly source: string; readonly recordFrames: number; readonly seconds: Fraction };

/** Use per source over enabled picture, in order of first use; black, gaps and generators are no source. */
export function usageOf(timeline: Timeline): readonly Usage[] {
  const ranges = new Map<string, FrameRange[]>();
  const picture = timeline.tracks.filter((track) => track.kind === 'video').flatMap((track) => track.items);
  for (const item of picture.filter((one) => one.kind === 'clip' && one.enabled)) {
    const source = item.source ?? item.name ?? item.reel ?? '';
    const known = ranges.get(source) ?? [];
    known.push({ start: item.recordIn, end: item.recordOut });
    ranges.set(source, known);
  }
  return [...ranges].map(([source, used]) => {
    const recordFrames = coveredFrames(used);
    return { source, recordFrames, seconds: secondsOf(recordFrames, timeline.rate) };
  });
}

/** A timeline as plain JSON data: rates, speeds and seconds as fraction text (`"30000/1001"`), with its usage. */
export function timelineJson(timeline: Timeline) {
  const { tracks, rate, ...rest } = timeline;
  return {
    ...rest,
    rate: formatRate(rate),
    tracks: tracks.map((track) => ({
      ...track,
      items: track.items.map((item) => ({ ...item, sourceRate: formatRate(item.sourceRate), speed: formatFraction(item.speed) })),
    })),
    usage: usageOf(timeline).map((use) => ({ ...use, seconds: formatFraction(use.seconds) })),
  };
}

export type TimelineJson = ReturnType<typeof timelineJson>;
