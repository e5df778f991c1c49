import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binned, percentOf, shotsWithin, stretchAround, ticksOf } from '../../../../src/renderer/library/mile-scale.ts';
import { nearestMile, whyNothing, widened } from '../../../../src/renderer/library/nothing-found.ts';

const histogram = fc
  .uniqueArray(fc.record({ mile: fc.integer({ min: 0, max: 1133 }), count: fc.integer({ min: 1, max: 99 }) }), {
    selector: ({ mile }) => mile,
  })
  .map((bins) => bins.sort((a, b) => a.mile - b.mile));

describe('binned', () => {
  test('loses no shot of the stretch, however many bars there are', () => {
    fc.assert(
      fc.property(histogram, fc.integer({ min: 1, max: 300 }), (shots, bins) => {
        const counted = binned(shots, { from: 0, to: 1134 }, bins).reduce((sum, count) => sum + count, 0);
        expect(counted).toBe(shots.reduce((sum, { count }) => sum + count, 0));
      }),
    );
  });
});

describe('stretchAround', () => {
  test('holds what is picked and stays on the course', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1133 }), fc.integer({ min: 1, max: 400 }), (from, width) => {
        const picked = { from, to: Math.min(1134, from + width) };
        const stretch = stretchAround(picked, 1134);
        expect(stretch.from).toBeGreaterThanOrEqual(0);
        expect(stretch.to).toBeLessThanOrEqual(1134);
        expect(stretch.from).toBeLessThanOrEqual(picked.from);
        expect(stretch.to).toBeGreaterThanOrEqual(picked.to);
      }),
    );
  });

  test('is one bar a mile over eighty miles', () => {
    expect(stretchAround({ from: 275, to: 280 }, 1134.4)).toEqual({ from: 238, to: 318 });
    expect(percentOf(278, { from: 238, to: 318 })).toBe(50);
  });
});

test('ticks stand at round miles within the stretch', () => {
  expect(ticksOf({ from: 238, to: 318 })).toEqual([240, 250, 260, 270, 280, 290, 300, 310]);
});

test('a span counts the whole miles it covers, and a point its own mile', () => {
  const shots = [
    { mile: 274, count: 1 },
    { mile: 275, count: 2 },
    { mile: 279, count: 4 },
    { mile: 280, count: 8 },
  ];
  expect(shotsWithin(shots, { from: 275, to: 280 })).toBe(6);
  expect(shotsWithin(shots, { from: 277.4, to: 277.4 })).toBe(0);
  expect(shotsWithin(shots, { from: 280, to: 280 })).toBe(8);
});

describe('when nothing is found', () => {
  const shots = [
    { mile: 12, count: 1 },
    { mile: 897, count: 3 },
  ];

  test('says who, where, and what lies nearest', () => {
    const picked = { from: 900, to: 905 };
    expect(nearestMile(shots, picked)).toBe(897);
    expect(whyNothing('person:"Rod Hall" mile:900-905', picked, 897)).toBe(
      'Nobody is tagged “Rod Hall” between RM 900 and 905. Nearest is RM 897.',
    );
    expect(widened(picked, 897)).toEqual({ from: 895, to: 910 });
  });

  test('names all that was asked where it was more than a person', () => {
    expect(whyNothing('source:drone stuck', null, null)).toBe('Nothing here answers to source:drone stuck.');
  });
});
