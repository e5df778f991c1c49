import type { z } from 'zod';
import type { shotSet } from '../../../contract/contract.ts';
import type { House } from '../house.ts';
import { accepted, api, houseOf } from './base.ts';

export const shots = {
  search: api.shots.search.handler(async ({ context, input }) => accepted(await houseOf(context).finding.search(input))),
  searchIds: api.shots.searchIds.handler(async ({ context, input }) => [
    ...accepted(await houseOf(context).finding.ids(input.query, input.sort)),
  ]),
  many: api.shots.many.handler(async ({ context, input }) => [...(await houseOf(context).catalogue.shots.many(input.ids))]),
  ofClip: api.shots.ofClip.handler(async ({ context, input }) => [...(await houseOf(context).catalogue.shots.ofClip(input.clipId))]),
  add: api.shots.add.handler(async ({ context, input }) => accepted(await houseOf(context).logging.addShot(input))),
  remove: api.shots.remove.handler(async ({ context, input }) => accepted(await houseOf(context).logging.removeShots(input.ids))),
  tag: api.shots.tag.handler(async ({ context, input }) => {
    const house = houseOf(context);
    return accepted(await house.logging.tag({ shotIds: await shotIds(house, input.shots), add: input.add, remove: input.remove }));
  }),
};

/** The shots that a set names: its ids, or all that its query finds, in the order of the answer. */
export async function shotIds(house: House, set: z.infer<typeof shotSet>): Promise<readonly number[]> {
  return 'ids' in set ? set.ids : accepted(await house.finding.ids(set.query, 'newest'));
}
