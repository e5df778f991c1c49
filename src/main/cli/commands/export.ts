import { countOf } from '../../../domain/base/count.ts';
import { fail, ok, type Result } from '../../../domain/base/result.ts';
import type { Command } from '../command.ts';
import { selectsNamed } from '../find-selects.ts';
import { choiceOf, needed, rateOf, wholeNumberOf } from '../read-value.ts';

const FORMATS = ['edl', 'fcpxml', 'xmeml', 'otio', 'ale', 'csv'] as const;

/** Longest reel names: the classic list, and Avid's wider ones. */
const REEL_LENGTHS = ['8', '32', '129'] as const;

export const exportSelects: Command = {
  name: 'export',
  usage: 'NAME --format edl --out FILE [--rate R] [--start TC] [--handles FRAMES] [--profile avid|premiere|resolve] [--reels 8|32|129]',
  about: 'Writes a string-out as an edit list, with a report of what it cannot carry.',
  options: { format: 'text', out: 'text', rate: 'text', start: 'text', handles: 'text', profile: 'text', reels: 'text' },
  words: [1, 1],
  async run(args, desk) {
    const format = needed(choiceOf(args, 'format', FORMATS), 'format');
    if (!format.ok) return format;
    const profile = choiceOf(args, 'profile', ['avid', 'premiere', 'resolve', 'fcp']);
    if (!profile.ok) return profile;
    const handles = wholeNumberOf(args, 'handles', { least: 0, most: 1000 });
    if (!handles.ok) return handles;
    const rate = rateOf(args, 'rate');
    if (!rate.ok) return rate;
    const out = needed(ok(args.text('out')), 'out');
    if (!out.ok) return out;
    const reels = choiceOf(args, 'reels', REEL_LENGTHS);
    if (!reels.ok) return reels;
    if (format.value !== 'edl' || profile.value === 'fcp') return notYet(format.value);
    const opened = await desk.open();
    if (!opened.ok) return opened;
    const list = await selectsNamed(opened.value, args.positionals[0] ?? '');
    if (!list.ok) return list;
    const written = await opened.value.client.deliver.write({
      selects: list.value.id,
      format: format.value,
      profile: profile.value ?? 'avid',
      rate: rate.value,
      start: args.text('start'),
      handles: handles.value ?? 0,
      reelLength: Number(reels.value ?? 8) as 8 | 32 | 129,
      out: desk.path(out.value),
      replace: false,
      lossReport: true,
    });
    const remarks = [...written.losses, ...written.warnings].map(({ message }) => `  ${message}`);
    return ok({ json: written, text: [`Wrote ${countOf(written.events, 'event')} to ${written.files.join(', ')}`, ...remarks].join('\n') });
  },
};

const notYet = (format: string): Result<never> =>
  fail(
    'not-yet',
    format === 'edl'
      ? 'The fcp profile is not there yet.'
      : `Writing ${format} is not there yet. It comes with a later version; edl works.`,
  );
