import { accepted, api, houseOf } from './base.ts';
import { untilStopped } from './streams.ts';

export const ingest = {
  start: api.ingest.start.handler(async ({ context, input }) => accepted(await houseOf(context).ingest.start(input))),
  watch: api.ingest.watch.handler(async ({ context, input, signal }) => {
    const house = houseOf(context);
    return untilStopped([signal, house.closing], (stopped) => house.ingest.watch(input.id, stopped));
  }),
  cancel: api.ingest.cancel.handler(async ({ context, input }) => {
    houseOf(context).ingest.cancel(input.id);
    return {};
  }),
  recent: api.ingest.recent.handler(async ({ context }) => houseOf(context).ingest.recent()),
  cards: api.ingest.cards.handler(({ context }) => houseOf(context).catalogue.vocabulary.cards()),
  browse: api.ingest.browse.handler(async ({ context, input }) => {
    const listing = accepted(await context.host.browse(input.folder));
    return { ...listing, entries: [...listing.entries] };
  }),
};
