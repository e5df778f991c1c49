import { type Fraction, fraction } from '../base/fraction.ts';
import type { FrameRange } from './frame-range.ts';
import type { Rate } from './rate.ts';

/**
 * The frame at rate `to` that lies nearest in time to `frame` at rate `from`; a tie goes to the later one.
 * Exact: frames that fall on each other map without any loss, however large they are.
 */
export function convertFrame(frame: number, from: Rate, to: Rate): number {
  const num = BigInt(frame) * BigInt(from.den) * BigInt(to.num);
  const den = BigInt(from.num) * BigInt(to.den);
  return Number(floorDivide(2n * num + den, 2n * den));
}

/**
 * A span at another rate: both ends go to the nearest frame, so that spans that touched still touch and none
 * overlap; a span never vanishes, the shortest stays one frame.
 */
export function convertRange(range: FrameRange, from: Rate, to: Rate): FrameRange {
  const start = convertFrame(range.start, from, to);
  return { start, end: Math.max(start + 1, convertFrame(range.end, from, to)) };
}

/** The exact time of a count of frames, in seconds. */
export const secondsOf = (frames: number, rate: Rate): Fraction => fraction(frames * rate.den, rate.num);

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}
