import { ok } from '../../../domain/base/result.ts';
import type { Command } from '../command.ts';

export const undo: Command = {
  name: 'undo',
  usage: '',
  about: 'Takes back the last edit of the change log.',
  options: {},
  words: [0, 0],
  async run(_args, desk) {
    const opened = await desk.open();
    if (!opened.ok) return opened;
    const { undone } = await opened.value.client.edits.undo({});
    return ok({ json: { undone }, text: undone === null ? 'There is nothing to undo.' : `Undone: ${undone}` });
  },
};
