import { describe, expect, it } from 'vitest';
import { checkRange } from '../../../../src/domain/logging/shot-range.ts';
import { readMile, readRating, readRejected } from '../../../../src/domain/logging/tag-values.ts';

describe('values of tags', () => {
  it.each([
    ['277.4', { from: 277.4, to: 277.4 }],
    ['275-280', { from: 275, to: 280 }],
    [' 275 – 280.125 ', { from: 275, to: 280.125 }],
  ])('reads the mile %s', (text, mile) => {
    expect(readMile(text)).toEqual({ ok: true, value: mile });
  });

  it.each([
    [readMile('280-275'), 'mile-backwards', 'Miles run from low to high. Use 275-280.'],
    [readMile('two'), 'mile-malformed', '"two" is not a race mile. Use one such as 277.4 or 275-280.'],
    [readMile('-5'), 'mile-malformed', '"-5" is not a race mile. Use one such as 277.4 or 275-280.'],
    [readRating('6'), 'rating-malformed', '"6" is not a rating. Use 0 to 5.'],
    [readRating('4.5'), 'rating-malformed', '"4.5" is not a rating. Use 0 to 5.'],
    [readRejected('maybe'), 'rejected-malformed', '"maybe" is neither yes nor no.'],
  ])('refuses what it cannot read: %#', (...[result, code, message]) => {
    expect(result).toMatchObject({ ok: false, fault: { code, message } });
  });

  it('reads ratings and rejects', () => {
    expect(readRating('0')).toEqual({ ok: true, value: 0 });
    expect([readRejected(''), readRejected('Yes'), readRejected('false')].map((result) => result.ok && result.value)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('a shot’s range', () => {
  it.each([
    [0, 100, 100],
    [99, 100, 100],
    [0, 1, null],
  ])('may be [%i, %i) in a clip of %s frames', (...[inFrame, outFrame, frames]) => {
    expect(checkRange({ inFrame, outFrame }, frames).ok).toBe(true);
  });

  it.each([
    [5, 5, 100, 'range-empty'],
    [6, 5, 100, 'range-empty'],
    [-1, 5, 100, 'range-outside'],
    [0, 101, 100, 'range-outside'],
    [-1, 5, null, 'range-outside'],
  ])('may not be [%i, %i) in a clip of %s frames', (...[inFrame, outFrame, frames, code]) => {
    expect(checkRange({ inFrame, outFrame }, frames)).toMatchObject({ ok: false, fault: { code } });
  });
});
