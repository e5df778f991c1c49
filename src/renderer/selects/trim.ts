/** The four trims of the keyboard map: in earlier `[`, in later `⇧[`, out later `]`, out earlier `⇧]`. */
export type Trim = { readonly edge: 'in' | 'out'; readonly frames: number };

type Range = { readonly inFrame: number; readonly outFrame: number };

/**
 * The range after a trim, frames from the clip's first frame, half open. It keeps at least one frame and stays within
 * the clip; null when nothing would change. `durationFrames` null: the clip's end is not known, so out is not held.
 */
export function trimmed(range: Range, trim: Trim, durationFrames: number | null): Range | null {
  const end = durationFrames ?? Number.MAX_SAFE_INTEGER;
  const next =
    trim.edge === 'in'
      ? { inFrame: clamp(range.inFrame + trim.frames, 0, range.outFrame - 1), outFrame: range.outFrame }
      : { inFrame: range.inFrame, outFrame: clamp(range.outFrame + trim.frames, range.inFrame + 1, Math.max(end, range.outFrame)) };
  return next.inFrame === range.inFrame && next.outFrame === range.outFrame ? null : next;
}

/** Why a trim changed nothing, said to the person who pressed the key. */
export function trimRefusal(range: Range, trim: Trim): string {
  if (range.outFrame - range.inFrame <= 1) return 'The shot is one frame long and cannot get shorter.';
  return trim.edge === 'in' ? 'This is the first frame of the clip.' : 'This is the last frame of the clip.';
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
