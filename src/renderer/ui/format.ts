export { countOf, formatCount } from '../../domain/base/count.ts';

import type { Shot, ShotClip } from '../../domain/logging/shot.ts';
import type { Rate } from '../../domain/time/rate.ts';
import { formatTimecode } from '../../domain/time/timecode.ts';

const pad = (n: number): string => String(n).padStart(2, '0');

/** Sound is counted in samples, which no timecode tells. */
const countsSamples = ({ num, den }: Rate): boolean => num / den > 1000;

/** A length as people say it, `0:24` or `1:02:05`, rounded to the nearest second; below a second its frames, `10 f` (sound: `400 ms`); `–` where the rate is not known yet. */
export function formatDuration(frames: number, rate: Rate | null): string {
  if (rate === null) return '–';
  if (frames * rate.den < rate.num) return countsSamples(rate) ? `${Math.round((frames * rate.den * 1000) / rate.num)} ms` : `${frames} f`;
  const seconds = Math.round((frames * rate.den) / rate.num);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
}

/** Samples as a clock, `00:00:01.410`. */
function soundClock(samples: number, { num, den }: Rate): string {
  const ms = Math.floor((samples * den * 1000) / num);
  const [hours, minutes, seconds] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1000) % 60];
  return `${pad(hours)}:${pad(minutes)}:${pad(seconds)}.${String(ms % 1000).padStart(3, '0')}`;
}

/** Source timecode of a frame counted from the clip's first; from 00:00:00:00 where the file has none; `–` without a rate. */
export function sourceTimecode(clip: Pick<ShotClip, 'rate' | 'startFrame' | 'dropFrame'>, frame: number): string {
  if (clip.rate === null) return '–';
  if (countsSamples(clip.rate)) return soundClock((clip.startFrame ?? 0) + frame, clip.rate);
  return formatTimecode((clip.startFrame ?? 0) + frame, { rate: clip.rate, dropFrame: clip.dropFrame });
}

/** A length in frames as timecode without drop, `00:00:21:10`; `–` without a rate. */
export const durationTimecode = (frames: number, rate: Rate | null): string =>
  sourceTimecode({ rate, startFrame: 0, dropFrame: false }, frames);

type Timed = Pick<Shot, 'recorded' | 'clip' | 'raceClock' | 'inFrame'>;

/** The instant of a frame of the shot's clip, UTC milliseconds; null while it is not known when the shot was recorded. */
function instantOf(shot: Timed, frame: number): number | null {
  if (shot.recorded === null) return null;
  const { rate } = shot.clip;
  return shot.recorded.utcMs + (rate === null ? 0 : ((frame - shot.inFrame) * rate.den * 1000) / rate.num);
}

/** Time since the race's start, `T+06:38:12`, of the shot's in (or of `frame`); null where start or instant is not known. */
export function raceClock(shot: Timed, frame: number = shot.inFrame): string | null {
  const [instant, start] = [instantOf(shot, frame), shot.raceClock?.startUtcMs ?? null];
  if (instant === null || start === null) return null;
  const seconds = Math.floor(Math.abs(instant - start) / 1000);
  const clock = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  return `T${instant < start ? '−' : '+'}${clock}`;
}

/** The wall clock of the race's zone, `Thu 16:38:12 PST`; null where instant or zone is not known. */
export function wallClock(shot: Timed): string | null {
  const instant = instantOf(shot, shot.inFrame);
  if (instant === null || shot.raceClock === null) return null;
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: shot.raceClock.zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('weekday')} ${part('hour')}:${part('minute')}:${part('second')} ${part('timeZoneName')}`;
}

/** A race mile to a tenth: `277.4`. */
export const formatMile = (mile: number): string => mile.toFixed(1);

/** A rate as the trade writes it: `23.976`, `29.97 DF`, `25`. */
export function formatRate(rate: Rate, dropFrame = false): string {
  if (countsSamples(rate)) return `${Number((rate.num / rate.den / 1000).toFixed(3))} kHz`;
  const text = String(Number((rate.num / rate.den).toFixed(3)));
  return dropFrame ? `${text} DF` : text;
}

/** A file's size in decimal units, as disks are sold: `2.1 GB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let [value, unit] = [bytes, 0];
  while (value >= 1000 && unit < units.length - 1) [value, unit] = [value / 1000, unit + 1];
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}

/** What is left of background work: `40 s left`, `12 min left`, `2 h 05 min left`; empty until it can be said. */
export function formatSecondsLeft(seconds: number | null): string {
  if (seconds === null) return '';
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s left`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min left` : `${Math.floor(minutes / 60)} h ${pad(minutes % 60)} min left`;
}
