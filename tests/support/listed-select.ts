import type { Shot } from '../../src/domain/logging/shot.ts';
import type { ListedSelect } from '../../src/renderer/selects/string-out.ts';
import { shot } from './shot-builder.ts';

type Parts = { readonly id?: number; readonly source?: Shot['source']; readonly frames?: number; readonly clip?: Partial<Shot['clip']> };

/** One use of a shot as the selects screen lists it: its first 24 frames unless told. */
export const aSelect = ({ id = 1, source = 'crew', frames = 24, clip = {} }: Parts = {}): ListedSelect => ({
  id,
  shotId: id,
  inFrame: 0,
  outFrame: frames,
  shot: shot({ id, source }, { id, ...clip }),
});
