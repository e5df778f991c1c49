import { describe, expect, it } from 'vitest';
import { type Assembly, assemble, commonFormat, type Entry } from '../../../../src/domain/interchange/assemble.ts';
import type { Shot } from '../../../../src/domain/logging/shot.ts';
import { RATE } from '../../../../src/domain/time/rate.ts';
import { shot } from '../../../support/shot-builder.ts';

const entry = (of: Shot, id: number, range: readonly [number, number] = [of.inFrame, of.outFrame]): Entry => ({
  select: { id, shotId: of.id, inFrame: range[0], outFrame: range[1] },
  shot: of,
  sampleRate: null,
});
const cut = (entries: readonly Entry[], over: Partial<Assembly> = {}) =>
  assemble({ title: 'Cut', entries, format: { rate: RATE.pal, dropFrame: false }, recordStart: 90_000, handles: 0, ...over });
const frames = (out: ReturnType<typeof cut>) => out.uses.map(({ item }) => [item.sourceIn, item.sourceOut, item.recordIn, item.recordOut]);
const codes = (out: ReturnType<typeof cut>) => out.warnings.map(({ code, item }) => [code, item]);

describe('the common format', () => {
  it('is what most selects have, and 25 where no clip tells', () => {
    const of = (rate: Shot['clip']['rate'], dropFrame = false) => entry(shot({}, { rate, dropFrame }), 1);
    expect(commonFormat([of(RATE.pal), of(RATE.ntsc, true), of(RATE.ntsc, true), of(RATE.ntsc)])).toEqual({
      rate: RATE.ntsc,
      dropFrame: true,
    });
    expect(commonFormat([of({ num: 48_000, den: 1 }), of(null)])).toEqual({ rate: RATE.pal, dropFrame: false });
  });

  it('is on a tie that of the select added first, however the list is ordered and trimmed', () => {
    const select = (id: number, rate: Shot['clip']['rate'], out = 200) => entry(shot({}, { rate }), id, [100, out]);
    const [film, pal, pal2, film2] = [select(3, RATE.film), select(4, RATE.pal), select(7, RATE.pal), select(9, RATE.film, 900)];
    const orders = [
      [film, pal, pal2, film2],
      [pal2, pal, film2, film],
      [film2, pal2, film, pal],
      [pal, film2, select(3, RATE.film, 101), pal2],
    ];
    expect(orders.map((order) => commonFormat(order).rate)).toEqual(orders.map(() => RATE.film));
  });
});

describe('assembling a string-out', () => {
  it('lays selects end to end from the record start, source frames absolute', () => {
    const out = cut([entry(shot(), 1), entry(shot(), 2, [5, 6])]);
    expect(frames(out)).toEqual([
      [900_100, 900_200, 90_000, 90_100],
      [900_005, 900_006, 90_100, 90_101],
    ]);
    expect(out.warnings).toEqual([]);
    expect(out.timeline).toMatchObject({ title: 'Cut', recordStart: 90_000, tracks: [{ kind: 'video', name: 'V' }] });
  });

  it('adds handles as far as the clip reaches, and says where it does not', () => {
    const out = cut([entry(shot(), 1), entry(shot(), 2, [3, 1495])], { handles: 10 });
    expect(frames(out)).toEqual([
      [900_090, 900_210, 90_000, 90_120],
      [900_000, 901_500, 90_120, 91_620],
    ]);
    expect(out.warnings).toEqual([
      { code: 'handles-cut', message: 'The clip has room for handles of 3 frames before and 5 after, not 10.', item: 2 },
    ]);
  });

  it('keeps source frames and converts the record length to the nearest frame, never to none', () => {
    const fast = shot({}, { rate: RATE.ntsc60, startFrame: 0 });
    const out = cut([entry(fast, 1, [0, 60]), entry(fast, 2, [60, 61])], {
      format: { rate: RATE.ntscFilm, dropFrame: false },
      recordStart: 0,
    });
    expect(frames(out)).toEqual([
      [0, 60, 0, 24],
      [60, 61, 24, 25],
    ]);
    expect(codes(out)).toEqual([
      ['mixed-rates', 1],
      ['mixed-rates', 2],
    ]);
  });

  it('counts a file without timecode from zero, and runs over midnight without wrapping', () => {
    const out = cut([entry(shot({}, { startFrame: null }), 1), entry(shot({}, { startFrame: 2_159_950 }), 2)]);
    expect(frames(out)).toEqual([
      [100, 200, 90_000, 90_100],
      [2_160_050, 2_160_150, 90_100, 90_200],
    ]);
    expect(codes(out)).toEqual([['no-timecode', 1]]);
    expect(codes(cut([entry(shot(), 1)], { recordStart: 2_159_999 }))).toEqual([['record-past-midnight', null]]);
  });

  it('gives a still five seconds, or the length to which it was trimmed', () => {
    const still = shot(
      { inFrame: 0, outFrame: 1 },
      { kind: 'still', rate: null, startFrame: null, durationFrames: null, audioChannels: null },
    );
    const out = cut([entry(still, 1), entry(still, 2, [0, 40])]);
    expect(frames(out)).toEqual([
      [0, 125, 90_000, 90_125],
      [0, 40, 90_125, 90_165],
    ]);
    expect(out.warnings).toEqual([]);
  });

  it('counts sound that has only samples at the rate of the list, on channels of its own', () => {
    const sound = (audioChannels: number) =>
      shot({}, { kind: 'audio', rate: null, startFrame: 48_000 * 3600, durationFrames: 480_000, audioChannels });
    const out = cut([
      { ...entry(sound(1), 1, [0, 96_000]), sampleRate: 48_000 },
      { ...entry(sound(2), 2, [48_000, 96_000]), sampleRate: 48_000 },
    ]);
    expect(frames(out)).toEqual([
      [90_000, 90_050, 90_000, 90_050],
      [90_025, 90_050, 90_050, 90_075],
    ]);
    expect(out.timeline.tracks.map(({ kind, name }) => [kind, name])).toEqual([
      ['audio', 'A'],
      ['audio', 'AA'],
    ]);
    expect(out.warnings).toEqual([]);
  });

  it('leaves out what cannot be written, says why, and never stops', () => {
    const unread = shot({ inFrame: 0, outFrame: 0 }, { rate: null, durationFrames: null, startFrame: null, probed: false });
    const out = cut([entry(unread, 1), { ...entry(shot(), 2), shot: null }, entry(shot(), 3, [1600, 1700]), entry(shot(), 4)]);
    expect(out.uses.map(({ select }) => select.id)).toEqual([4]);
    expect(codes(out)).toEqual([
      ['not-read', 1],
      ['shot-missing', 2],
      ['outside-media', 3],
    ]);
  });

  it('takes the whole shot for a select made before its clip was read', () => {
    expect(frames(cut([entry(shot({ inFrame: 0, outFrame: 1500 }), 1, [0, 0])]))).toEqual([[900_000, 901_500, 90_000, 91_500]]);
  });

  it('warns of clips that are offline, of no known rate, beyond their media, and of another count', () => {
    const dropped = shot({}, { rate: RATE.ntsc, dropFrame: true });
    expect(codes(cut([entry(shot({}, { online: false }), 1)]))).toEqual([['offline', 1]]);
    expect(codes(cut([entry(shot({}, { rate: null }), 1)]))).toEqual([['rate-unknown', 1]]);
    expect(codes(cut([entry(dropped, 1)], { format: { rate: RATE.ntsc, dropFrame: false } }))).toEqual([['drop-mix', 1]]);
    expect(codes(cut([entry(shot(), 1, [1490, 1510])]))).toEqual([['outside-media', 1]]);
  });
});
