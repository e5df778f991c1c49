import type { Result } from '../../../domain/base/result.ts';
import { accepted, api, houseOf } from './base.ts';
import { shotIds } from './shots.ts';

export const selects = {
  list: api.selects.list.handler(async ({ context }) => [...(await houseOf(context).catalogue.selects.list())]),
  create: api.selects.create.handler(async ({ context, input }) => accepted(await houseOf(context).cutting.create(input.name))),
  get: api.selects.get.handler(async ({ context, input }) => {
    const list = accepted(await houseOf(context).cutting.get(input.id));
    return { ...list, items: [...list.items] };
  }),
  add: api.selects.add.handler(async ({ context, input }) => {
    const house = houseOf(context);
    return accepted(await house.cutting.add({ id: input.id, shotIds: await shotIds(house, input.shots), before: input.before }));
  }),
  remove: api.selects.remove.handler(async ({ context, input }) => done(await houseOf(context).cutting.remove(input.id, input.items))),
  move: api.selects.move.handler(async ({ context, input }) => done(await houseOf(context).cutting.move(input))),
  trim: api.selects.trim.handler(async ({ context, input }) => done(await houseOf(context).cutting.trim(input))),
  rename: api.selects.rename.handler(async ({ context, input }) => done(await houseOf(context).cutting.rename(input.id, input.name))),
  delete: api.selects.delete.handler(async ({ context, input }) => done(await houseOf(context).cutting.delete(input.id))),
};

function done(result: Result<unknown>): Record<string, never> {
  accepted(result);
  return {};
}
