import { fail, type Result } from '../../domain/base/result.ts';

type Meaning = { readonly sign: RegExp; readonly code: string; readonly message: string };

const DAMAGED = 'The file may be damaged: copy it again from its card, if the card still has it.';

/** What ffmpeg's last words mean for a person, the most telling first. */
const MEANINGS: readonly Meaning[] = [
  { sign: /^spawn .* (ENOENT|EACCES|ENOEXEC)/, code: 'tool-missing', message: 'ffmpeg cannot be started. See: milemark doctor' },
  {
    sign: /No space left on device|Disk quota exceeded/i,
    code: 'disk-full',
    message: 'The disk of the production is full, so its picture was not saved. Make room, then retry.',
  },
  {
    sign: /Cannot allocate memory/i,
    code: 'picture-failed',
    message: 'Decoding it takes more memory than is safe to give it, so it has no picture.',
  },
  {
    sign: /Input\/output error|Permission denied|No such file/i,
    code: 'picture-failed',
    message: 'It could not be read to its end: its drive may be failing or gone. Check the drive, then retry.',
  },
  {
    sign: /(Decoder|Encoder|filter).*not found|Unknown (decoder|encoder)|No such filter|not (yet )?implemented|not supported/i,
    code: 'picture-failed',
    message: 'The ffmpeg here cannot decode it. A newer one may: see milemark doctor.',
  },
  {
    sign: /^Conversion failed|Error marking filters|Output file is empty|Cannot determine format of input stream|Invalid data found/i,
    code: 'picture-failed',
    message: `No frame of it could be decoded. ${DAMAGED}`,
  },
];

/** The fault behind an ffmpeg that ended badly: a plain sentence, with ffmpeg's own words in `details.ffmpeg`. */
export function ffmpegFault(error: Error): Result<never> {
  const lines = error.message.split('\n').map((line) => line.trim().replace(/^ffmpeg exited with code \d+: /, ''));
  const last = (lines.findLast((line) => line !== '') ?? '').slice(0, 300);
  const meant = MEANINGS.find(({ sign }) => sign.test(last));
  const message = meant?.message ?? `ffmpeg gave up on it before its picture was made. ${DAMAGED}`;
  return fail(meant?.code ?? 'picture-failed', message, { ffmpeg: last });
}
