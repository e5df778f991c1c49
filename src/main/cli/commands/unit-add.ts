import { ok } from '../../../domain/base/result.ts';
import type { Command } from '../command.ts';
import { choiceOf, needed } from '../read-value.ts';

export const unitAdd: Command = {
  name: 'unit add',
  usage: 'NAME --source drone|crew|archival [--zone Z]',
  about: 'Adds a camera unit.',
  options: { source: 'text', zone: 'text' },
  words: [1, 1],
  async run(args, desk) {
    const source = needed(choiceOf(args, 'source', ['drone', 'crew', 'archival']), 'source');
    if (!source.ok) return source;
    const opened = await desk.open();
    if (!opened.ok) return opened;
    const name = args.positionals[0] ?? '';
    const { id } = await opened.value.client.vocabulary.addUnit({ name, source: source.value, zone: args.text('zone') });
    return ok({ json: { id, name, source: source.value }, text: `Added the unit ${name}.` });
  },
};
