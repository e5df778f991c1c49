import { api, houseOf } from './base.ts';
import { untilStopped } from './streams.ts';

export const jobs = {
  overview: api.jobs.overview.handler(async ({ context }) => houseOf(context).catalogue.jobs.overview()),
  list: api.jobs.list.handler(async ({ context, input }) => {
    const filter = input.states === undefined ? { limit: input.limit } : { states: input.states, limit: input.limit };
    return [...(await houseOf(context).catalogue.jobs.list(filter))];
  }),
  watch: api.jobs.watch.handler(async ({ context, signal }) => {
    const house = houseOf(context);
    return untilStopped([signal, house.closing], (stopped) => house.jobs.watch(stopped));
  }),
  setPaused: api.jobs.setPaused.handler(async ({ context, input }) => {
    await houseOf(context).catalogue.jobs.setPaused(input.paused);
    return {};
  }),
  cancel: api.jobs.cancel.handler(async ({ context, input }) => {
    await houseOf(context).catalogue.jobs.cancel(input.ids);
    return {};
  }),
  retry: api.jobs.retry.handler(async ({ context, input }) => {
    await houseOf(context).catalogue.jobs.retry(input.ids);
    return {};
  }),
  prefer: api.jobs.prefer.handler(async ({ context, input }) => {
    await houseOf(context).catalogue.jobs.prefer(input.clipIds);
    return {};
  }),
};
