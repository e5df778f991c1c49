/** The four labels of an edit, as written. */
export type EditTimes = readonly [sourceIn: string, sourceOut: string, recordIn: string, recordOut: string];

/** One edit line of a CMX3600 list. Wipes and dissolves run over `duration` frames of the record; keys too, 0 meaning the whole event. */
export type EditLine = {
  readonly number: number;
  /** Null where the reel's columns are blank. */
  readonly reel: string | null;
  readonly channels: string;
  readonly type: 'cut' | 'dissolve' | 'wipe' | 'key';
  readonly duration: number;
  readonly times: EditTimes;
};

/** A motion memory line: frames of the source a second, as digits with a sign, and the source in that it starts from. */
export type MotionLine = { readonly reel: string; readonly speed: string; readonly sourceIn: string | null };

const LABEL = /^\d{1,3}[:;.,]\d{1,2}[:;.,]\d{1,2}[:;.,]\d{1,3}$/;
const CHANNELS = /^(?:NONE|B|[AV]\d*(?:\/?[AV]\d*)*)$/i;
const LINE_LIMIT = 2000;

/**
 * Reads an edit line from its right end: four timecodes, an optional duration, the type, the channels; what is left is the
 * reel. Columns are not believed, because every program shifts them. Null for any other line.
 */
export function parseEditLine(line: string): EditLine | null {
  if (line.length > LINE_LIMIT || !/^\s*\d/.test(line)) return null;
  const tokens = line.trim().split(/\s+/);
  const [first, ...rest] = tokens;
  const labels = rest.slice(-4);
  if (first === undefined || !/^\d{1,7}$/.test(first) || labels.length < 4 || !labels.every((label) => LABEL.test(label))) return null;
  const middle = rest.slice(0, -4);
  const duration = takeDuration(middle);
  const type = takeType(middle) ?? (duration === null ? 'cut' : 'dissolve');
  const channels = isChannels(middle.at(-1)) || middle.length > 1 ? (middle.pop() ?? '') : 'V';
  const [a, b, c, d] = labels as [string, string, string, string];
  return {
    number: Number(first),
    reel: middle.length === 0 ? null : middle.join(' '),
    channels,
    type,
    duration: duration ?? 0,
    times: [a, b, c, d],
  };
}

/** Reads an `M2` line from its right end; null for any other line. */
export function parseMotionLine(line: string): MotionLine | null {
  if (line.length > LINE_LIMIT || !/^\s*M2\s/i.test(line)) return null;
  const tokens = line.trim().split(/\s+/).slice(1);
  const sourceIn = LABEL.test(tokens.at(-1) ?? '') ? (tokens.pop() ?? null) : null;
  const speed = tokens.pop() ?? '';
  return /^[+-]?\d{1,5}(?:\.\d{1,4})?$/.test(speed) ? { reel: tokens.join(' '), speed, sourceIn } : null;
}

const isChannels = (token: string | undefined): boolean => token !== undefined && CHANNELS.test(token);
const isType = (token: string | undefined): boolean => token !== undefined && /^(?:C|D|W\d{0,3}|K|KB|KO)$/i.test(token);
const afterKey = (tokens: readonly string[]): boolean => /^[BO]$/i.test(tokens.at(-1) ?? '') && /^K$/i.test(tokens.at(-2) ?? '');

function takeDuration(tokens: string[]): number | null {
  if (tokens.at(-1) === '(F)') tokens.pop();
  const before = tokens.slice(0, -1);
  const is = /^\d{1,4}$/.test(tokens.at(-1) ?? '') && (isType(before.at(-1)) || isChannels(before.at(-1)) || afterKey(before));
  return is ? Number(tokens.pop()) : null;
}

function takeType(tokens: string[]): EditLine['type'] | null {
  if (afterKey(tokens)) tokens.splice(-2);
  else if (isType(tokens.at(-1))) return typeOf(tokens.pop() ?? '');
  else return null;
  return 'key';
}

function typeOf(token: string): EditLine['type'] {
  const letter = token[0]?.toUpperCase();
  if (letter === 'D') return 'dissolve';
  if (letter === 'W') return 'wipe';
  return letter === 'K' ? 'key' : 'cut';
}
