import type { SelectId, ShotId } from '../base/ids.ts';

/** One use of a shot in a string-out. Frames are those of the shot's clip, from its first frame, half open; they may be trimmed away from the shot's own range. */
export type Select = { readonly id: SelectId; readonly shotId: ShotId; readonly inFrame: number; readonly outFrame: number };

/** A named, ordered string-out: the whole state that an edit replaces. */
export type SelectsList = { readonly name: string; readonly items: readonly Select[] };
