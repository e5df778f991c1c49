import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertFrame, convertRange, secondsOf } from '../../../../src/domain/time/convert.ts';
import { coveredFrames, lengthOf } from '../../../../src/domain/time/frame-range.ts';
import { RATE, STANDARD_RATES } from '../../../../src/domain/time/rate.ts';

const rate = fc.constantFrom(...STANDARD_RATES);
const frame = fc.integer({ min: 0, max: 20_000_000 });
const length = fc.integer({ min: 1, max: 5000 });

describe('converting between rates', () => {
  it('knows the exact pairs', () => {
    expect(convertFrame(125, RATE.pal, RATE.film)).toBe(120);
    expect(convertFrame(1001, RATE.ntscFilm, RATE.ntsc60)).toBe(2503);
    expect(convertFrame(30_000, RATE.ntsc, RATE.thirty)).toBe(30_030);
    expect(convertFrame(1, RATE.fifty, RATE.pal)).toBe(1);
    expect(convertFrame(-1, RATE.fifty, RATE.pal)).toBe(0);
    expect(secondsOf(126, RATE.pal)).toEqual({ num: 126, den: 25 });
  });

  it('lands on the nearest frame: never more than half a frame away', () => {
    fc.assert(
      fc.property(frame, rate, rate, (from, a, b) => {
        const there = BigInt(convertFrame(from, a, b)) * BigInt(b.den) * BigInt(a.num);
        const here = BigInt(from) * BigInt(a.den) * BigInt(b.num);
        const off = there > here ? there - here : here - there;
        expect(2n * off <= BigInt(b.den) * BigInt(a.num)).toBe(true);
      }),
    );
  });

  it('comes back to the same frame through any faster rate', () => {
    fc.assert(
      fc.property(frame, rate, rate, (from, a, b) => {
        fc.pre(b.num * a.den > a.num * b.den);
        expect(convertFrame(convertFrame(from, a, b), b, a)).toBe(from);
      }),
    );
  });

  it('keeps spans that touch touching and never lets one vanish', () => {
    fc.assert(
      fc.property(frame, length, length, fc.tuple(rate, rate), (...[start, one, two, [a, b]]) => {
        const first = convertRange({ start, end: start + one }, a, b);
        const second = convertRange({ start: start + one, end: start + one + two }, a, b);
        expect(lengthOf(first)).toBeGreaterThan(0);
        expect(first.end - second.start).toBe(first.start === second.start ? 1 : 0);
      }),
    );
  });
});

describe('covered frames', () => {
  it('counts what overlaps once, as marking every frame does', () => {
    const range = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(range), (ranges) => {
        const marked = new Set(ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, n) => start + n)));
        expect(coveredFrames(ranges)).toBe(marked.size);
      }),
    );
  });
});
