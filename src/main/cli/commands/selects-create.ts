import { ok } from '../../../domain/base/result.ts';
import type { Command } from '../command.ts';

export const selectsCreate: Command = {
  name: 'selects create',
  usage: 'NAME',
  about: 'Makes an empty string-out.',
  options: {},
  words: [1, 1],
  async run(args, desk) {
    const opened = await desk.open();
    if (!opened.ok) return opened;
    const name = args.positionals[0] ?? '';
    const { id } = await opened.value.client.selects.create({ name });
    return ok({ json: { id, name }, text: `Made the selects "${name}".` });
  },
};
