/** Frames `[start, end)`, half open, counted from timecode zero of the source or from the clip's first frame, as the holder says. */
export type FrameRange = { readonly start: number; readonly end: number };

export const lengthOf = (range: FrameRange): number => range.end - range.start;

/** The part of `range` that lies within `bounds`; null when nothing is left. */
export function clampRange(range: FrameRange, bounds: FrameRange): FrameRange | null {
  const clamped = { start: Math.max(range.start, bounds.start), end: Math.min(range.end, bounds.end) };
  return clamped.end > clamped.start ? clamped : null;
}

/** Frames that at least one of the ranges covers: what overlaps counts once. */
export function coveredFrames(ranges: readonly FrameRange[]): number {
  let covered = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    covered += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return covered;
}
