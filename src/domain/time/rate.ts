import { type Fraction, formatFraction, fraction } from '../base/fraction.ts';
import { fail, ok, type Result } from '../base/result.ts';

/** Frames a second as an exact fraction, e.g. 30000/1001. */
export type Rate = Fraction;

export const RATE = {
  film: fraction(24, 1),
  ntscFilm: fraction(24000, 1001),
  pal: fraction(25, 1),
  ntsc: fraction(30000, 1001),
  thirty: fraction(30, 1),
  ntscFilm2: fraction(48000, 1001),
  fortyEight: fraction(48, 1),
  fifty: fraction(50, 1),
  ntsc60: fraction(60000, 1001),
  sixty: fraction(60, 1),
  hundred: fraction(100, 1),
  ntsc120: fraction(120000, 1001),
  hundredTwenty: fraction(120, 1),
} as const;

/** The rates that edit lists may carry: snapped to from decimals such as 23.98. */
export const STANDARD_RATES: readonly Rate[] = Object.values(RATE);

export const sameRate = (a: Rate, b: Rate): boolean => a.num === b.num && a.den === b.den;

/** Frames that timecode counts in a labelled second: 24 for 23.976, 30 for 29.97. */
export const nominalRate = (rate: Rate): number => Math.max(1, Math.round(rate.num / rate.den));

/** Drop frame exists only at 29.97 and 59.94 (SMPTE ST 12-1). */
export const canDropFrame = (rate: Rate): boolean => rate.den === 1001 && (rate.num === 30000 || rate.num === 60000);

export const formatRate = formatFraction;

/** The rate as people say it: `23.976`, `25`, `29.97`; any other broken rate to three decimals. */
export const rateName = (rate: Rate): string => String(Math.round((1000 * rate.num) / rate.den) / 1000);

/**
 * Reads `30000/1001`, `29.97`, `29.97df`, `25`, `23.98`. A decimal snaps to a standard rate within 0.01;
 * fails with `rate-unknown` for anything else, because a guessed rate shifts every later frame.
 */
export function parseRate(text: string): Result<{ readonly rate: Rate; readonly dropFrame: boolean }> {
  const match = /^\s*(\d+(?:\.\d+)?)(?:\s*\/\s*(\d+))?\s*(df|nd|ndf)?\s*$/i.exec(text);
  const rate = match?.[1] === undefined ? null : toRate(match[1], match[2]);
  if (rate === null)
    return fail('rate-unknown', `"${text}" is not a frame rate Milemark knows. Use one such as 23.976, 25, 29.97df or 30000/1001.`);
  const dropFrame = match?.[3]?.toLowerCase() === 'df';
  if (dropFrame && !canDropFrame(rate)) return fail('rate-no-drop', `Drop frame exists only at 29.97 and 59.94, not at ${text}.`);
  return ok({ rate, dropFrame });
}

/** No list counts faster, and frame numbers of a day stay exact. */
const FASTEST = 1000;

function toRate(number: string, denominator: string | undefined): Rate | null {
  if (denominator !== undefined) {
    const [num, den] = [Number(number), Number(denominator)];
    const plausible = Number.isSafeInteger(num) && Number.isSafeInteger(den) && num >= den && den > 0 && num <= FASTEST * den;
    return plausible ? fraction(num, den) : null;
  }
  const value = Number(number);
  return (
    STANDARD_RATES.find((rate) => Math.abs(rate.num / rate.den - value) < 0.01) ??
    (Number.isInteger(value) && value > 0 && value <= FASTEST ? fraction(value, 1) : null)
  );
}
