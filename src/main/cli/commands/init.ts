import { ok } from '../../../domain/base/result.ts';
import { inProcessClient } from '../../transport/router.ts';
import { type Command, misuse } from '../command.ts';

export const init: Command = {
  name: 'init',
  usage: 'FOLDER --name "One More Win"',
  about: 'Makes the production FOLDER; its name ends in .milemark.',
  options: { name: 'text' },
  words: [1, 1],
  async run(args, desk) {
    const name = args.text('name')?.trim() ?? '';
    if (name === '') return misuse('Give the production a name: --name "One More Win"');
    const folder = desk.path(args.positionals[0] ?? '');
    const client = inProcessClient(desk.host);
    await client.production.create({ folder, name });
    const made = await client.production.current({});
    return ok({ json: { folder: made?.folder ?? folder, name, uuid: made?.uuid ?? null }, text: `Made ${folder}` });
  },
};
