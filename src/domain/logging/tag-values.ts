import { fail, ok, type Result } from '../base/result.ts';

/** Reads race miles, `277.4` or `275-280`, low to high. Fails with `mile-malformed` or `mile-backwards`, the latter with its mended text in `details.proposal`. */
export function readMile(text: string): Result<{ readonly from: number; readonly to: number }> {
  const [, first, second] = /^\s*(\d{1,5}(?:\.\d{1,3})?)\s*(?:[-–]\s*(\d{1,5}(?:\.\d{1,3})?)\s*)?$/.exec(text) ?? [];
  if (first === undefined) return fail('mile-malformed', `"${text}" is not a race mile. Use one such as 277.4 or 275-280.`);
  const [from, to] = [Number(first), Number(second ?? first)];
  const proposal = `${second}-${first}`;
  return from <= to ? ok({ from, to }) : fail('mile-backwards', `Miles run from low to high. Use ${proposal}.`, { proposal });
}

/** Reads a rating of 0 to 5; 0 is not rated. Fails with `rating-malformed`. */
export function readRating(text: string): Result<number> {
  return /^\s*[0-5]\s*$/.test(text) ? ok(Number(text)) : fail('rating-malformed', `"${text}" is not a rating. Use 0 to 5.`);
}

/** Reads `true`, `yes` or nothing, and `false` or `no`. Fails with `rejected-malformed`. */
export function readRejected(text: string): Result<boolean> {
  const value = text.trim().toLowerCase();
  if (['', 'true', 'yes'].includes(value)) return ok(true);
  return ['false', 'no'].includes(value) ? ok(false) : fail('rejected-malformed', `"${text}" is neither yes nor no.`);
}
