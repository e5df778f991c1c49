import { ok } from '../../../domain/base/result.ts';
import type { Command } from '../command.ts';

export const redo: Command = {
  name: 'redo',
  usage: '',
  about: 'Does again what was last undone.',
  options: {},
  words: [0, 0],
  async run(_args, desk) {
    const opened = await desk.open();
    if (!opened.ok) return opened;
    const { redone } = await opened.value.client.edits.redo({});
    return ok({ json: { redone }, text: redone === null ? 'There is nothing to do again.' : `Done again: ${redone}` });
  },
};
