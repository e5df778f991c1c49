import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble, type Entry, type StringOut, type Use } from '../../../../../src/domain/interchange/assemble.ts';
import { asciiText } from '../../../../../src/domain/interchange/edl/ascii-text.ts';
import { readEdl } from '../../../../../src/domain/interchange/edl/read.ts';
import type { ReelLength } from '../../../../../src/domain/interchange/edl/reels.ts';
import { type Edl, type EdlProfile, writeEdl } from '../../../../../src/domain/interchange/edl/write.ts';
import type { TimelineItem } from '../../../../../src/domain/interchange/timeline.ts';
import type { Shot, ShotClip } from '../../../../../src/domain/logging/shot.ts';
import { framesPerDay } from '../../../../../src/domain/time/timecode.ts';
import { shot } from '../../../../support/shot-builder.ts';
import { formats } from '../../../../support/timecode-labels.ts';

const HOSTILE = [
  '* FROM CLIP NAME: forged',
  'a\r\n001  X V C',
  '|C:ResolveColorRed |M:x |D:1',
  'M2   FOO 000.0',
  'FCM: DROP FRAME',
  '\u2028',
  '\u202e',
  'BL',
  '日本',
  '…',
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 150 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(...HOSTILE),
);
const format = fc.constantFrom(...formats);
const few = fc.constantFrom<string | null>(null, 'A001', 'a-001', 'Drone 1');

const clip = (id: number): fc.Arbitrary<Partial<ShotClip>> =>
  fc
    .record({
      count: format,
      fileName: fc.oneof(
        text.filter((one) => one !== ''),
        fc.constantFrom('DJI_0147.MP4', 'dji-0147.mov', 'BL.mov', 'AX'),
      ),
      reel: fc.oneof(few, text),
      kind: fc.constantFrom('video' as const, 'video' as const, 'audio' as const, 'still' as const),
      start: fc.option(fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: -3000, max: -1 }))),
      durationFrames: fc.integer({ min: 1, max: 4000 }),
      audioChannels: fc.nat(2),
      online: fc.boolean(),
    })
    .map(({ count, start, ...rest }) => ({
      ...rest,
      id,
      rate: count.rate,
      dropFrame: count.dropFrame,
      startFrame: start !== null && start < 0 ? framesPerDay(count) + start : start,
    }));

const shots = fc.integer({ min: 1, max: 8 }).chain((count) =>
  fc.tuple(...Array.from({ length: count }, (_, id) => fc.tuple(clip(id + 1), text, text, few, fc.nat(), fc.nat()))).map((all) =>
    all.map(([known, name, note, card, a, b], index) => {
      const frames = known.durationFrames ?? 1;
      const inFrame = a % frames;
      return shot({ id: index + 1, name, note, card, unit: null, inFrame, outFrame: inFrame + 1 + (b % (frames - inFrame)) }, known);
    }),
  ),
);

const cut = fc
  .record({ shots, order: fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), format, start: fc.nat(), handles: fc.nat(60), title: text })
  .map(({ shots: pool, order, start, ...rest }) =>
    assemble({
      ...rest,
      entries: order.flatMap((n, index) => entry(pool[n % pool.length], index + 1)),
      recordStart: start % framesPerDay(rest.format),
    }),
  );

const entry = (of: Shot | undefined, id: number): readonly Entry[] =>
  of === undefined ? [] : [{ select: { id, shotId: of.id, inFrame: of.inFrame, outFrame: of.outFrame }, shot: of, sampleRate: 48_000 }];

const options = fc.record({
  profile: fc.constantFrom<EdlProfile>('avid', 'premiere', 'resolve'),
  reelLength: fc.constantFrom<ReelLength>(8, 32, 129),
});

/** The frames of a day that a label names, whatever day they fell on. */
const wrapped = (start: number, end: number, day: number): readonly [number, number] => [start % day, (start % day) + end - start];

function expectSame(use: Use, read: TimelineItem | undefined, altered: readonly string[]): void {
  const { item } = use;
  const source = { rate: item.sourceRate, dropFrame: item.sourceDropFrame };
  expect(read).toMatchObject({ kind: 'clip', sourceRate: source.rate, sourceDropFrame: source.dropFrame, speed: { num: 1, den: 1 } });
  expect([read?.sourceIn, read?.sourceOut]).toEqual(wrapped(item.sourceIn, item.sourceOut, framesPerDay(source)));
  const name = asciiText(item.name ?? '', 128).text;
  expect(read?.name).toBe(name || asciiText(use.shot.clip.fileName, 128).text || read?.reel);
  if (!altered.includes('name')) expect(read?.name).toBe(item.name);
  if (!altered.includes('file-name')) expect(read?.source).toBe(use.shot.clip.fileName);
  if (!altered.includes('note') && use.shot.note !== '') expect(read?.comments).toContain(use.shot.note);
}

function readBack(edl: Edl): readonly { readonly item: TimelineItem; readonly track: string }[] {
  return edl.texts.flatMap((one) => {
    const read = readEdl(one, { rate: null, dropFrame: null });
    if (!read.ok) return expect.fail(read.fault.message);
    expect(read.value).toMatchObject({ rateBasis: 'file', warnings: [], markers: [] });
    const items = read.value.tracks.flatMap((track) => track.items.map((item) => ({ item, track: track.name })));
    return items.toSorted((a, b) => (a.item.event ?? 0) - (b.item.event ?? 0));
  });
}

function expectRoundTrip(out: StringOut, edl: Edl): void {
  const day = framesPerDay(out.timeline);
  const read = readBack(edl);
  expect(read.length).toBe(out.uses.length);
  for (const [index, use] of out.uses.entries()) {
    const back = read[index];
    expectSame(use, back?.item, edl.events[index]?.altered.map(({ part }) => part) ?? []);
    expect(back?.track).toBe(use.channels);
    expect([back?.item.recordIn, back?.item.recordOut]).toEqual(wrapped(use.item.recordIn, use.item.recordOut, day));
    expect(back?.item.reel).toBe(edl.events[index]?.reel.reel);
  }
}

describe('a list written and read back', () => {
  it('is the string-out, minus what the losses declare', () => {
    fc.assert(
      fc.property(cut, options, (out, how) => {
        fc.pre(out.uses.length > 0);
        expectRoundTrip(out, writeEdl(out, how));
      }),
      { numRuns: 300 },
    );
  });

  it('is printable ASCII in CRLF lines, one event line each, whatever the names hold', () => {
    fc.assert(
      fc.property(cut, options, (out, how) => {
        const edl = writeEdl(out, how);
        for (const one of edl.texts) expect(one).toMatch(/^(?:[\x20-\x7e]*\r\n)+$/);
        for (const event of edl.events) {
          const lines = edl.texts[event.file]?.split('\r\n').slice(event.line, event.line + event.lines) ?? [];
          expect(lines[0]).toMatch(/^\d{3,6} {2}[A-Z0-9_]+ +(?:V|A|AA) +C {8}/);
          for (const line of lines.slice(1))
            expect(line).toMatch(/^\* (?:FROM CLIP NAME: |SOURCE FILE: |FROM CLIP IS A STILL|REEL |SOURCE RATE |NOTE: |MILEMARK EDL AT )/);
          expect(lines[0]?.includes(`${event.recordIn} ${event.recordOut}`)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never gives two sources one reel, and never a longer one than asked', () => {
    fc.assert(
      fc.property(cut, options, (out, how) => {
        const sources = new Map<string, Set<string>>();
        for (const { reel, use } of writeEdl(out, how).events) {
          expect(reel.reel.length).toBeLessThanOrEqual(how.reelLength);
          expect(['AX', 'BL', 'GEN']).not.toContain(reel.reel);
          const { clip: of, card } = use.shot;
          const source = of.reel === null ? `clip ${of.id}` : `reel ${card} ${of.reel}`;
          sources.set(reel.reel, (sources.get(reel.reel) ?? new Set()).add(source));
        }
        for (const users of sources.values()) expect(users.size).toBe(1);
      }),
      { numRuns: 300 },
    );
  });

  it('goes on in further files after 999 events, and in one with six digits for Avid', () => {
    const entries = Array.from({ length: 2100 }, (_, n) => n + 1).flatMap((n) =>
      entry(shot({ id: n }, { id: n, fileName: `C${n}.MOV` }), n),
    );
    const out = assemble({
      title: 'Long',
      entries,
      format: { rate: { num: 25, den: 1 }, dropFrame: false },
      recordStart: 90_000,
      handles: 0,
    });
    const split = writeEdl(out, { profile: 'premiere', reelLength: 8 });
    expect(split.texts.map((one) => one.match(/^\d{3} {2}/gm)?.length)).toEqual([999, 999, 102]);
    expectRoundTrip(out, split);
    const whole = writeEdl(out, { profile: 'avid', reelLength: 32 });
    expect(whole.texts.length).toBe(1);
    expect(whole.texts[0]).toMatch(/^002100 {2}C2100 {28}V {5}C {8}10:00:04:00 10:00:08:00 /m);
    expectRoundTrip(out, whole);
  });
});
