import type { ClipId } from '../../domain/base/ids.ts';
import { fail, ok, type Result } from '../../domain/base/result.ts';
import type { Placement } from '../../domain/media/clip.ts';
import type { Catalogue } from '../catalogue/stores.ts';
import { placement } from './placement.ts';

export type Placer = { place(clipId: ClipId): Promise<Result<Placement>> };

/** Places clips on races: computes from the clip, its card and the vocabulary, and stores what came out. */
export function createPlacer({ catalogue }: { readonly catalogue: Pick<Catalogue, 'clips' | 'vocabulary'> }): Placer {
  return {
    async place(clipId) {
      const [clip, card, vocabulary] = await Promise.all([
        catalogue.clips.get(clipId),
        catalogue.clips.card(clipId),
        catalogue.vocabulary.all(),
      ]);
      if (clip === null) return fail('clip-gone', 'This clip is no longer in the catalogue.');
      const placed = placement({ facts: clip.facts, zone: clip.zone, card }, vocabulary);
      await catalogue.clips.setPlacement(clipId, placed);
      return ok(placed);
    },
  };
}
