import { accepted, api, houseOf } from './base.ts';

export const deliver = {
  preview: api.deliver.preview.handler(async ({ context, input }) => accepted(await houseOf(context).delivery.preview(input))),
  write: api.deliver.write.handler(async ({ context, input }) => accepted(await houseOf(context).delivery.write(input))),
};
