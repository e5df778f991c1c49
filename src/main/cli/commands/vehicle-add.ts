import { ok } from '../../../domain/base/result.ts';
import type { Command } from '../command.ts';

export const vehicleAdd: Command = {
  name: 'vehicle add',
  usage: 'NAME --number N [--class C] [--driver PERSON]…',
  about: 'Adds a start-list entry.',
  options: { number: 'text', class: 'text', driver: 'list' },
  words: [1, 1],
  async run(args, desk) {
    const opened = await desk.open();
    if (!opened.ok) return opened;
    const name = args.positionals[0] ?? '';
    const number = args.text('number');
    const { id } = await opened.value.client.vocabulary.addVehicle({
      name,
      number,
      vehicleClass: args.text('class'),
      drivers: [...args.list('driver')],
    });
    return ok({ json: { id, name, number }, text: `Added the vehicle ${name}${number === null ? '' : `, number ${number}`}.` });
  },
};
