import { fail, ok, type Result } from '../../../domain/base/result.ts';
import type { Clip } from '../../../domain/media/clip.ts';
import { endAfter, parseTimecode } from '../../../domain/time/timecode.ts';
import { type Arguments, type Command, misuse } from '../command.ts';
import { clipNamed } from '../find-clip.ts';
import { shotJson } from '../json/shot-json.ts';
import { shotLine } from '../shot-line.ts';

export const shotsAdd: Command = {
  name: 'shots add',
  usage: 'CLIP --in TC --out TC [--name N]',
  about: 'Logs a range of a clip as a shot; the out point is exclusive.',
  options: { in: 'text', out: 'text', name: 'text' },
  words: [1, 1],
  async run(args, desk) {
    const opened = await desk.open();
    if (!opened.ok) return opened;
    const clip = await clipNamed(opened.value, desk, args.positionals[0] ?? '');
    if (!clip.ok) return clip;
    const inFrame = frameOf(args, 'in', clip.value);
    if (!inFrame.ok) return inFrame;
    const outFrame = frameOf(args, 'out', clip.value);
    if (!outFrame.ok) return outFrame;
    const { client } = opened.value;
    const range = { inFrame: inFrame.value, outFrame: outFrame.value };
    const { id } = await client.shots.add({ clipId: clip.value.id, ...range, name: args.text('name') });
    const [shot] = await client.shots.many({ ids: [id] });
    return shot === undefined
      ? fail('not-found', 'The shot is gone again.')
      : ok({ json: shotJson(shot), text: `Logged ${shotLine(shot)}` });
  },
};

/** A source timecode as a frame of the clip; a clip without timecode counts from 00:00:00:00, one past midnight goes on into the next day. */
function frameOf(args: Arguments, name: 'in' | 'out', { facts, fileName }: Clip): Result<number> {
  const text = args.text(name);
  if (text === null) return misuse(`--${name} is missing: a timecode such as 10:00:05:00.`);
  if (facts === null || facts.rate === null) return fail('no-rate', `${fileName} has no frame rate yet, so no range of it can be logged.`);
  const start = facts.start ?? { frame: 0, dropFrame: false };
  const format = { rate: facts.rate, dropFrame: start.dropFrame };
  const frame = parseTimecode(text, format);
  return frame.ok ? ok(endAfter(start.frame, frame.value, format) - start.frame) : frame;
}
