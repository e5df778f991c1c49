import { describe, expect, it } from 'vitest';
import { RATE } from '../../../../src/domain/time/rate.ts';
import { formatLength, secondsOf, sharesOf } from '../../../../src/renderer/selects/string-out.ts';
import { aSelect } from '../../../support/listed-select.ts';

describe('lengths as a string-out reads them', () => {
  it('are seconds and frames at the nominal rate', () => {
    expect(formatLength(286, RATE.ntscFilm)).toBe('11:22');
    expect(formatLength(25, RATE.pal)).toBe('01:00');
    expect(formatLength(119, RATE.hundredTwenty)).toBe('00:119');
  });

  it('are real seconds for the mini timeline, whatever the rate', () => {
    expect(secondsOf(aSelect({ frames: 24, clip: { rate: RATE.ntscFilm } }))).toBeCloseTo(1.001, 6);
    expect(secondsOf(aSelect({ frames: 50 }))).toBe(2);
  });
});

describe('shares by kind of source', () => {
  it('count shots and seconds, and leave out kinds that are not used', () => {
    const items = [aSelect({ id: 1, source: 'archival', frames: 25 }), aSelect({ id: 2, source: 'drone' })];
    expect(sharesOf(items).map(({ source, shots }) => [source, shots])).toEqual([
      ['drone', 1],
      ['archival', 1],
    ]);
    expect(sharesOf(items)[1]?.seconds).toBe(1);
  });
});
