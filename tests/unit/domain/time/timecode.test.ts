import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RATE, type Rate } from '../../../../src/domain/time/rate.ts';
import { endAfter, formatTimecode, framesPerDay, parseTimecode } from '../../../../src/domain/time/timecode.ts';
import { formats, named } from '../../../support/timecode-labels.ts';

const fact = (rate: Rate, dropFrame: boolean): number => framesPerDay({ rate, dropFrame });

describe('timecode', () => {
  it('has the frames of a day that SMPTE ST 12-1 gives', () => {
    expect(fact(RATE.ntsc, true)).toBe(2_589_408);
    expect(fact(RATE.ntsc60, true)).toBe(5_178_816);
    expect(fact(RATE.ntscFilm, false)).toBe(2_073_600);
    expect(fact(RATE.pal, false)).toBe(2_160_000);
  });

  it.each(formats.map((format) => [named(format), format] as const))('wraps at 24 hours at %s, forwards and backwards', (_, format) => {
    const day = framesPerDay(format);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: day - 1 }), fc.integer({ min: -3, max: 3 }), (frame, days) => {
        expect(formatTimecode(frame + days * day, format)).toBe(formatTimecode(frame, format));
      }),
    );
  });

  it.each([
    ['00:01:00;00', RATE.ntsc],
    ['10:59:00;01', RATE.ntsc],
    ['00:01:00;03', RATE.ntsc60],
  ])('refuses %s, which drop frame leaves out', (label, rate) => {
    expect(parseTimecode(label, { rate, dropFrame: true })).toMatchObject({ ok: false, fault: { code: 'timecode-dropped' } });
    expect(parseTimecode(label, { rate, dropFrame: false }).ok).toBe(true);
  });

  it('takes the tenth minute, all semicolons, one-digit hours and hours past midnight', () => {
    const drop = { rate: RATE.ntsc, dropFrame: true };
    expect(parseTimecode('00:10:00;00', drop)).toEqual({ ok: true, value: 17_982 });
    expect(parseTimecode('01;00;00;00', drop)).toEqual({ ok: true, value: 107_892 });
    expect(parseTimecode('1:00:00:00', { rate: RATE.pal, dropFrame: false })).toEqual({ ok: true, value: 90_000 });
    expect(parseTimecode('25:00:00:00', { rate: RATE.pal, dropFrame: false })).toEqual({ ok: true, value: 2_250_000 });
  });

  it.each(['', '01:00:00', '01:60:00:00', '01:00:60:00', '01:00:00:25', 'a:b:c:d', '-1:00:00:00'])('refuses "%s" at 25', (label) => {
    expect(parseTimecode(label, { rate: RATE.pal, dropFrame: false })).toMatchObject({ ok: false, fault: { code: 'timecode-malformed' } });
  });

  it('adds a day only to an end that midnight parts from its start', () => {
    const format = { rate: RATE.pal, dropFrame: false };
    expect(endAfter(2_159_990, 10, format)).toBe(2_160_010);
    expect(endAfter(100, 90, format)).toBe(90);
  });
});
