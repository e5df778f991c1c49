import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLines } from '../../../src/domain/interchange/edl/parse-lines.ts';
import { readEdl } from '../../../src/domain/interchange/edl/read.ts';
import type { Timeline, TimelineItem } from '../../../src/domain/interchange/timeline.ts';
import { formatRate, parseRate } from '../../../src/domain/time/rate.ts';
import { decodeText } from '../../../src/main/deliver/decode-text.ts';

const FOLDER = '../shared/samples/interchange';

type Extent = {
  readonly name: string | null;
  readonly reel: string | null;
  readonly source: readonly number[];
  readonly record: readonly number[];
};
type Facts = {
  readonly file: string;
  readonly format: string;
  readonly rate_told: string | null;
  readonly rate: number | string;
  readonly drop: boolean;
  readonly summary: {
    readonly clips: number;
    readonly event_numbers: number;
    readonly edit_lines: number;
    readonly transitions: number;
    readonly markers: number;
    readonly record_in: number;
    readonly record_out: number;
    readonly record_frames_by_track: Readonly<Record<string, number>>;
    readonly first: Extent;
    readonly last: Extent;
  };
  readonly usage_record_frames: Readonly<Record<string, number>>;
};

/** Where we read a list otherwise than the facts do, and why we hold to it. */
const OTHERWISE: Readonly<Record<string, { readonly facts: readonly string[]; readonly why: string }>> = {
  'edl/cmx3600__dissolve_test_fail.edl': {
    facts: ['frames by source'],
    why: 'its lone dissolve line is the incoming source, which TO CLIP NAME names; the facts give it to the outgoing one',
  },
  'edl/pycmx__adobe_dai109_test.edl': {
    facts: ['frames by source'],
    why: 'NONE with AUD lines is sound on channels 3 and up (all sources are WAV); the facts count it as picture',
  },
  'edl/pycmx__test_edl_cdl.edl': { facts: ['markers'], why: 'its three locators write the hour with one digit; the facts pass them over' },
};

const factsFile = `${FOLDER}/facts.json`;
const all: readonly Facts[] = existsSync(factsFile) ? JSON.parse(readFileSync(factsFile, 'utf8')) : [];
const lists = all.filter((facts) => facts.format === 'edl');

describe('real edit lists', () => {
  it('are there to be read', (context) => {
    if (lists.length === 0) context.skip(`no samples at ${FOLDER}: the reader was not tried on real lists`);
    expect(lists.length).toBeGreaterThan(0);
  });

  it.each(lists.map((facts) => [facts.file, facts] as const))('%s is read as the facts say', (file, facts) => {
    const text = decodeText(readFileSync(`${FOLDER}/${file}`));
    const told = facts.rate_told === null ? null : parseRate(facts.rate_told);
    const read = readEdl(text, { rate: told?.ok === true ? told.value.rate : null, dropFrame: null });
    if (!read.ok) return expect.fail(read.fault.message);
    const [seen, wanted] = [seenIn(read.value, text, facts), factsOf(facts)];
    const known = OTHERWISE[file];
    for (const fact of known?.facts ?? []) {
      expect(seen[fact], `${fact} now agree: take the exception away`).not.toEqual(wanted[fact]);
      delete seen[fact];
      delete wanted[fact];
      process.stdout.write(`${file}: ${fact} read otherwise than the facts: ${known?.why}\n`);
    }
    expect(seen).toEqual(wanted);
  });
});

function factsOf({ rate, drop, summary, usage_record_frames: usage }: Facts): Record<string, unknown> {
  return {
    rate: typeof rate === 'number' ? `${rate}/1` : rate,
    drop,
    clips: summary.clips,
    'edit lines': summary.edit_lines,
    transitions: summary.transitions,
    markers: summary.markers,
    extent: [summary.record_in, summary.record_out],
    'frames by track': summary.record_frames_by_track,
    first: summary.first,
    last: summary.last,
    'frames by source': usage,
  };
}

function seenIn(timeline: Timeline, text: string, { summary }: Facts): Record<string, unknown> {
  const clips = timeline.tracks.map((track) => ({ ...track, items: track.items.filter((item) => item.kind === 'clip') }));
  const items = clips.flatMap((track) => track.items);
  const pictures = clips.filter((track) => track.kind === 'video').flatMap((track) => track.items);
  const like = (wanted: Extent, candidates: readonly (TimelineItem | undefined)[]): Extent | undefined => {
    const extents = candidates.flatMap((item) => (item === undefined ? [] : [extentOf(item)]));
    return extents.find((extent) => JSON.stringify(extent) === JSON.stringify(wanted)) ?? extents[0];
  };
  return {
    rate: formatRate(timeline.rate),
    drop: timeline.dropFrame,
    clips: items.length,
    'edit lines': parseLines(text).events.reduce((sum, event) => sum + event.edits.length, 0),
    transitions: timeline.tracks.flatMap((track) => track.items).filter((item) => item.kind === 'transition').length,
    markers: timeline.markers.length,
    extent: [Math.min(...items.map((item) => item.recordIn)), Math.max(...items.map((item) => item.recordOut))],
    'frames by track': sums(clips.flatMap((track) => track.items.map((item) => [track.name, item] as const))),
    first: like(
      summary.first,
      clips.map((track) => track.items[0]),
    ),
    last: like(
      summary.last,
      clips.map((track) => track.items.at(-1)),
    ),
    // The facts add up overlaps of one source, which usage counts once.
    'frames by source': sums(pictures.map((item) => [item.source ?? item.name ?? item.reel ?? '', item] as const)),
  };
}

const extentOf = (item: TimelineItem): Extent => ({
  name: item.name,
  reel: item.reel,
  source: [item.sourceIn, item.sourceOut],
  record: [item.recordIn, item.recordOut],
});

function sums(pairs: readonly (readonly [string, TimelineItem])[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [key, item] of pairs) found[key] = (found[key] ?? 0) + item.recordOut - item.recordIn;
  return found;
}
