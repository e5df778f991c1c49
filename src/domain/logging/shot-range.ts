import { fail, ok, type Result } from '../base/result.ts';

/**
 * Checks a shot's range of frames, counted from the clip's first and half open, against the clip's length (null while
 * unknown). Fails with `range-empty` or `range-outside`.
 */
export function checkRange(range: { readonly inFrame: number; readonly outFrame: number }, durationFrames: number | null): Result<null> {
  if (range.inFrame >= range.outFrame) return fail('range-empty', 'In must lie before out. Set out at least one frame later.');
  const isInside = range.inFrame >= 0 && (durationFrames === null || range.outFrame <= durationFrames);
  if (isInside) return ok(null);
  const length = durationFrames === null ? '' : `, which is ${durationFrames} frames long`;
  return fail('range-outside', `The range reaches outside its clip${length}. Move in and out inside it.`, { durationFrames });
}
