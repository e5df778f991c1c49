import { describe, expect, it } from 'vitest';
import { parseRate, RATE, rateName, STANDARD_RATES } from '../../../../src/domain/time/rate.ts';

describe('frame rates', () => {
  it.each([
    ['23.98', RATE.ntscFilm, false],
    ['23.976', RATE.ntscFilm, false],
    ['29.97', RATE.ntsc, false],
    ['29.97df', RATE.ntsc, true],
    ['59.94DF', RATE.ntsc60, true],
    ['30000/1001', RATE.ntsc, false],
    ['25', RATE.pal, false],
    ['119.88', RATE.ntsc120, false],
  ])('reads %s', (text, rate, dropFrame) => {
    expect(parseRate(text)).toEqual({ ok: true, value: { rate, dropFrame } });
  });

  it.each(['', '0', 'fast', '23.5', '25/0', '-25', '25/99999999999999999999', '99999999/1', '1/25', '1001'])(
    'guesses nothing from "%s"',
    (text) => {
      expect(parseRate(text)).toMatchObject({ ok: false, fault: { code: 'rate-unknown' } });
    },
  );

  it('knows drop frame only at 29.97 and 59.94', () => {
    expect(parseRate('25df')).toMatchObject({ ok: false, fault: { code: 'rate-no-drop' } });
    expect(parseRate('30df').ok).toBe(false);
  });

  it('says each standard rate in words that read back as that rate', () => {
    for (const rate of STANDARD_RATES) expect(parseRate(rateName(rate))).toEqual({ ok: true, value: { rate, dropFrame: false } });
  });
});
