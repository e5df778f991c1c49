import { countOf } from '../../../domain/base/count.ts';
import { ok } from '../../../domain/base/result.ts';
import { readTimeline } from '../../deliver/read-timeline.ts';
import { disk } from '../../files/disk.ts';
import type { Command } from '../command.ts';
import { rateOf } from '../read-value.ts';

export const timelineRead: Command = {
  name: 'timeline read',
  usage: 'FILE [--rate R] [--drop]',
  about: 'Reads an edit list as neutral JSON; EDL so far.',
  options: { rate: 'text', drop: 'flag' },
  words: [1, 1],
  async run(args, desk) {
    const rate = rateOf(args, 'rate');
    if (!rate.ok) return rate;
    const path = desk.path(args.positionals[0] ?? '');
    const read = await readTimeline({ path, rate: rate.value, drop: args.flag('drop') }, disk);
    if (!read.ok) return read;
    const { title, tracks, dropFrame, warnings } = read.value;
    const events = tracks.reduce((sum, { items }) => sum + items.length, 0);
    const line = `${title ?? path}: ${countOf(events, 'event')} at ${read.value.rate}${dropFrame ? ' drop frame' : ''}`;
    return ok({ json: read.value, text: [line, ...warnings.map(({ message }) => `  ${message}`)].join('\n') });
  },
};
