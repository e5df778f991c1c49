import { fail, ok, type Result } from '../base/result.ts';
import { canDropFrame, nominalRate, type Rate } from './rate.ts';

/** How labels count frames: the rate and whether labels are dropped to follow the wall clock. */
export type TimecodeFormat = { readonly rate: Rate; readonly dropFrame: boolean };

/** Labels in 24 hours: 2,589,408 at 29.97 drop, 24·3600·nominal without drop (SMPTE ST 12-1). */
export const framesPerDay = ({ rate, dropFrame }: TimecodeFormat): number =>
  dropFrame ? 144 * framesPerTenMinutes(rate) : 86400 * nominalRate(rate);

/** The label of a frame counted from timecode zero, wrapped at 24 hours; `;` before the frames means drop frame. */
export function formatTimecode(frame: number, format: TimecodeFormat): string {
  if (!Number.isSafeInteger(frame)) throw new Error(`not a frame number: ${frame}`);
  const nominal = nominalRate(format.rate);
  const day = framesPerDay(format);
  const wrapped = ((frame % day) + day) % day;
  const label = format.dropFrame ? undrop(wrapped, format.rate) : wrapped;
  const seconds = Math.floor(label / nominal);
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const frames = label % nominal;
  return `${clock}${format.dropFrame ? ';' : ':'}${nominal > 100 && frames < 100 ? '0' : ''}${two(frames)}`;
}

/**
 * Frame number, counted from timecode zero, of a label such as `01:00:00:00`. Hours above 23 are accepted, as
 * edit lists past midnight hold them. The separator is not believed: `format.dropFrame` decides (see `dropFrameOf`).
 * Fails with `timecode-malformed` or, for labels that drop frame leaves out, `timecode-dropped`.
 */
export function parseTimecode(text: string, format: TimecodeFormat): Result<number> {
  const match = /^\s*(\d{1,3})[:;.,](\d{1,2})[:;.,](\d{1,2})[:;.,](\d{1,3})\s*$/.exec(text);
  if (match === null) return fail('timecode-malformed', `"${text}" is not a timecode. Write it as HH:MM:SS:FF.`);
  const [hours, minutes, seconds, frames] = [Number(match[1]), Number(match[2]), Number(match[3]), Number(match[4])];
  const nominal = nominalRate(format.rate);
  if (minutes > 59 || seconds > 59 || frames >= nominal)
    return fail(
      'timecode-malformed',
      `"${text}" cannot exist at ${nominal} frames a second: minutes and seconds end at 59, frames at ${nominal - 1}.`,
    );
  const label = ((hours * 60 + minutes) * 60 + seconds) * nominal + frames;
  if (!format.dropFrame) return ok(label);
  const dropped = droppedPerMinute(format.rate);
  if (seconds === 0 && frames < dropped && minutes % 10 !== 0)
    return fail('timecode-dropped', `"${text}" does not exist in drop frame: that minute starts at frame ${two(dropped)}.`);
  const totalMinutes = hours * 60 + minutes;
  return ok(label - dropped * (totalMinutes - Math.floor(totalMinutes / 10)));
}

/**
 * The end of a span read from two labels: where it lies more than half a day before the start, midnight was
 * crossed and a day is added; otherwise it is left, because an end a little before its start is a fault to report.
 */
export function endAfter(start: number, end: number, format: TimecodeFormat): number {
  const day = framesPerDay(format);
  return start - end > day / 2 ? end + day : end;
}

/** Whether a label's own separator says drop frame (`;` or `,` before the frames) and the rate allows it. */
export const dropFrameOf = (text: string, rate: Rate): boolean => canDropFrame(rate) && /[;,]\s*\d+\s*$/.test(text);

const droppedPerMinute = (rate: Rate): number => nominalRate(rate) / 15;
const framesPerTenMinutes = (rate: Rate): number => 600 * nominalRate(rate) - 9 * droppedPerMinute(rate);

function undrop(frame: number, rate: Rate): number {
  const dropped = droppedPerMinute(rate);
  const perTen = framesPerTenMinutes(rate);
  const perMinute = 60 * nominalRate(rate) - dropped;
  const tens = Math.floor(frame / perTen);
  const rest = frame % perTen;
  const minutes = rest < dropped ? 0 : Math.floor((rest - dropped) / perMinute);
  return frame + dropped * (9 * tens + minutes);
}

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);
