import type { House } from '../house.ts';
import { accepted, api, houseOf } from './base.ts';

export const production = {
  current: api.production.current.handler(async ({ context }) => {
    const house = context.host.current();
    return house === null ? null : describe(house);
  }),
  open: api.production.open.handler(async ({ context, input }) => nameOf(accepted(await context.host.open(input.folder)))),
  create: api.production.create.handler(async ({ context, input }) =>
    nameOf(accepted(await context.host.create(input.folder, input.name))),
  ),
  volumes: api.production.volumes.handler(async ({ context }) => {
    const volumes = await houseOf(context).catalogue.production.volumes();
    return volumes.map(({ id, label, mountPath, online, clips }) => ({ id, label, mountPath, online, clips }));
  }),
};

async function describe({ catalogue, finding }: House) {
  const { name, uuid, folder } = await catalogue.production.get();
  const count = async (query: string): Promise<number> =>
    accepted(await finding.search({ query, sort: 'newest', limit: 0, offset: 0, facets: false })).total;
  return { name, uuid, folder, shots: await count(''), clips: await count('is:whole-clip') };
}

const nameOf = async ({ catalogue }: House): Promise<{ name: string }> => ({ name: (await catalogue.production.get()).name });
