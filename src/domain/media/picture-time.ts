import { type Fraction, fraction } from '../base/fraction.ts';
import { type Rate, STANDARD_RATES, sameRate } from '../time/rate.ts';
import type { FieldOrder } from './clip.ts';
import type { ProbeStream } from './probe-report.ts';

export type PictureRate = { readonly rate: Rate | null; readonly variableRate: boolean };

const decimal = (rate: Rate): number => rate.num / rate.den;
const timesTwo = (rate: Rate): Rate => fraction(rate.num * 2, rate.den);
/** No interlaced format has more frames a second than this; a higher figure counts fields. */
const MOST_INTERLACED_FRAMES = 30.5;
const MOST_FRAMES = 1000;

/**
 * The order of fields. ffprobe's `tb` and `bt` (QuickTime's `fiel` 9 and 14) begin with the field that comes first
 * in time, as MediaInfo reads them too. DV that does not say is bottom field first (IEC 61834).
 */
export function fieldOrderOf(stream: ProbeStream): FieldOrder | null {
  const order = stream.fieldOrder ?? (stream.codec === 'dvvideo' ? 'bb' : null);
  if (order === null || order === 'unknown') return null;
  if (order === 'progressive') return 'progressive';
  return order.startsWith('t') ? 'tff' : 'bff';
}

const isInterlaced = (stream: ProbeStream): boolean => ['tff', 'bff'].includes(fieldOrderOf(stream) ?? '');

/**
 * The frame rate: the average, because ffprobe's r_frame_rate may be a time base (600/1) or a field rate (50i). It
 * is called variable when the film's length departs from an even rate by a whole tick or more.
 */
export function pictureRate(stream: ProbeStream): PictureRate {
  const average = stream.averageRate ?? stream.realRate;
  const real = stream.realRate ?? average;
  if (average === null || real === null || decimal(average) > MOST_FRAMES) return { rate: null, variableRate: false };
  if (isInterlaced(stream) && decimal(average) > MOST_INTERLACED_FRAMES)
    return { rate: fraction(average.num, average.den * 2), variableRate: false };
  if (sameRate(average, real) || sameRate(real, timesTwo(average)) || isStandard(average)) return { rate: average, variableRate: false };
  return isEven(stream, real) ? { rate: real, variableRate: false } : { rate: average, variableRate: true };
}

const isStandard = (rate: Rate): boolean => STANDARD_RATES.some((standard) => sameRate(standard, rate));

function isEven({ frames, durationTicks, timeBase, averageRate }: ProbeStream, rate: Rate): boolean {
  if (frames === null || frames === 0 || durationTicks === null || timeBase === null)
    return averageRate !== null && Math.abs(decimal(averageRate) / decimal(rate) - 1) < 0.0005;
  const evenTicks = (frames * rate.den * timeBase.den) / (rate.num * timeBase.num);
  return Math.abs(evenTicks - durationTicks) < 1;
}

export type PictureDuration = { readonly frames: number | null; readonly seconds: Fraction | null };

/** How long the picture is: the index's frames, else counted packets (two a frame where fields are stored alone), else seconds by rate. */
export function pictureDuration(stream: ProbeStream, fileSeconds: Fraction | null, { rate, variableRate }: PictureRate): PictureDuration {
  const ticks = stream.durationTicks === null || stream.timeBase === null ? null : times(stream.timeBase, stream.durationTicks);
  const seconds = ticks ?? fileSeconds;
  const isFields = isInterlaced(stream) && rate !== null && stream.realRate !== null && sameRate(stream.realRate, timesTwo(rate));
  const counted = stream.packets === null ? null : isFields ? Math.ceil(stream.packets / 2) : stream.packets;
  const frames =
    stream.frames || counted || (rate === null || seconds === null ? null : Math.round(decimal(seconds) * decimal(rate))) || null;
  if (frames === null || variableRate || rate === null) return { frames, seconds };
  return { frames, seconds: times(fraction(rate.den, rate.num), frames) };
}

/** `unit × count`, or null where that leaves the safe integers. */
function times(unit: Fraction, count: number): Fraction | null {
  const num = unit.num * count;
  return Number.isSafeInteger(num) && num > 0 ? fraction(num, unit.den) : null;
}
