import type { Recorded } from './clip.ts';

/** Minutes east of UTC of `-08:00`, `+0530` or `Z`; null where the text is no offset. */
export function offsetMinutes(offset: string): number | null {
  if (/^z$/i.test(offset)) return 0;
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(offset);
  if (match === null) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return minutes > 14 * 60 ? null : match[1] === '-' ? -minutes : minutes;
}

/** `-08:00` for -480. */
export function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** A clock's text as if it showed UTC, in milliseconds; null for dates without a time and impossible ones. */
export function clockMs(local: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?$/.exec(local);
  if (match === null) return null;
  const [year, month, day, hours, minutes, seconds] = match.slice(1, 7).map(Number) as [number, number, number, number, number, number];
  const ms = Date.UTC(year, month - 1, day, hours, minutes, seconds);
  const isReal = new Date(ms).toISOString().startsWith(local.slice(0, 19));
  return isReal ? ms + Math.floor(Number(`0.${match[7] ?? '0'}`) * 1000) : null;
}

/**
 * The instant of a zoneless clock in an IANA zone; null where that hour happened twice or never (the change to and
 * from summer time), because a person has to say which.
 */
export function instantIn(local: string, zone: string): number | null {
  const clock = clockMs(local);
  if (clock === null) return null;
  const fits = new Set(
    [-1, 0, 1].map((days) => clock - offsetAt(clock + days * 86_400_000, zone)).filter((ms) => ms + offsetAt(ms, zone) === clock),
  );
  const [only] = fits;
  return fits.size === 1 && only !== undefined ? only : null;
}

/**
 * When a take began, in epoch milliseconds: the file's own instant where it is known better than by its clock, else
 * its zoneless clock read in the camera's zone.
 */
export function instantOf(recorded: Recorded, zone: string | null): number | null {
  const isClockOnly = recorded.local !== null && recorded.offset === null && recorded.basis !== 'person' && recorded.basis !== 'gps';
  if (isClockOnly && zone !== null && recorded.local !== null) return instantIn(recorded.local, zone) ?? recorded.utcMs;
  return recorded.utcMs;
}

function offsetAt(utcMs: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(utcMs);
  const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const shown = Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'), value('second'));
  return shown - Math.floor(utcMs / 1000) * 1000;
}
