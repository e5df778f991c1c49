import { zoneOffsetMs } from './zone.ts';

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
  return isReal ? ms + Number((match[7] ?? '0').slice(0, 3).padEnd(3, '0')) : null;
}

/**
 * The instant of a zoneless clock in an IANA zone; null where that hour happened twice or never (the change to and
 * from summer time), because a person has to say which, and where the zone is not known to this system.
 */
export function instantIn(local: string, zone: string): number | null {
  const clock = clockMs(local);
  if (clock === null) return null;
  const read = [-1, 0, 1].flatMap((days) => {
    const offset = zoneOffsetMs(clock + days * 86_400_000, zone);
    return offset === null ? [] : [clock - offset];
  });
  const fits = new Set(read.filter((ms) => ms + (zoneOffsetMs(ms, zone) ?? 0) === clock));
  const [only] = fits;
  return fits.size === 1 && only !== undefined ? only : null;
}
