import { countOf } from '../../../domain/base/count.ts';
import { ok } from '../../../domain/base/result.ts';
import type { Command } from '../command.ts';

export const selectsList: Command = {
  name: 'selects list',
  usage: '',
  about: 'Lists the string-outs.',
  options: {},
  words: [0, 0],
  async run(_args, desk) {
    const opened = await desk.open();
    if (!opened.ok) return opened;
    const all = await opened.value.client.selects.list({});
    const lines = all.map(({ name, count }) => `${name}: ${countOf(count, 'select')}`);
    return ok({ json: { selects: all }, text: lines.length === 0 ? 'No selects yet.' : lines.join('\n') });
  },
};
