import { clockMs, formatOffset, instantIn, offsetMinutes } from '../time/clock.ts';
import type { Recorded, RecordedBasis } from './clip.ts';

/** A date as some field of a file writes it, and how far to trust it. */
export type DateText = { readonly text: string; readonly basis: RecordedBasis };

type Stamp = { readonly local: string; readonly offset: string | null };

/** Cameras whose clock was never set, and zeroes read as dates, fall outside of this. */
const [FIRST_YEAR, LAST_YEAR] = [1981, 2069];
const ORDER: readonly RecordedBasis[] = ['person', 'gps', 'local-with-offset', 'local', 'container', 'name', 'file'];
const DAY_MS = 86_400_000;

/**
 * When a take began, from all dates that a file holds, most trusted first: GPS time, a clock with its offset, a
 * clock without a zone, the container's time (nominally UTC), the name. A zoneless clock beside GPS time shows its
 * zone by difference; beside the container's time it proposes an instant, whose basis stays the container's. Null
 * where there is none that can be: nothing is invented.
 */
export function recordedFrom(dates: readonly DateText[]): Recorded | null {
  const stamps = dates.flatMap(({ text, basis }) => {
    const stamp = readDate(text);
    return stamp === null ? [] : [{ ...stamp, basis: basis === 'local' && stamp.offset !== null ? ('local-with-offset' as const) : basis }];
  });
  const best = (basis: RecordedBasis) => stamps.find((stamp) => stamp.basis === basis) ?? null;
  const [gps, clock, local, container] = [best('gps'), best('local-with-offset'), best('local'), best('container')];
  if (gps !== null) return fromGps(gps, clock ?? local);
  if (clock !== null) return { ...clock, utcMs: instant(clock), plusMinusSeconds: null };
  if (local !== null) return fromClock(local, container);
  if (container !== null) return { utcMs: instant(container), local: null, offset: null, basis: 'container', plusMinusSeconds: null };
  const last = stamps.toSorted((a, b) => ORDER.indexOf(a.basis) - ORDER.indexOf(b.basis))[0];
  return last === undefined ? null : { utcMs: null, local: last.local, offset: null, basis: last.basis, plusMinusSeconds: null };
}

function fromGps(gps: Stamp, clock: Stamp | null): Recorded {
  const utcMs = clockMs(gps.local);
  const shown = clock === null ? null : clockMs(clock.local);
  const offset = clock?.offset ?? (utcMs === null || shown === null ? null : zoneBetween(utcMs, shown));
  return { utcMs, local: clock?.local ?? null, offset, basis: 'gps', plusMinusSeconds: 1 };
}

function fromClock(local: Stamp, container: Stamp | null): Recorded {
  const [utcMs, shown] = [container === null ? null : clockMs(container.local), clockMs(local.local)];
  const isSameTake = utcMs !== null && shown !== null && Math.abs(utcMs - shown) < DAY_MS;
  const nothing = { utcMs: null, local: local.local, offset: null, basis: 'local', plusMinusSeconds: null } as const;
  return isSameTake ? { ...nothing, utcMs, basis: 'container' } : nothing;
}

/** The offset between an instant and the clock that showed it, if it is a quarter of an hour to within two minutes. */
function zoneBetween(utcMs: number, shownMs: number): string | null {
  const minutes = (shownMs - utcMs) / 60_000;
  const quarter = Math.round(minutes / 15) * 15;
  return Math.abs(minutes - quarter) <= 2 && Math.abs(quarter) <= 14 * 60 ? formatOffset(quarter) : null;
}

function instant({ local, offset }: Stamp): number | null {
  const shown = clockMs(local);
  const minutes = offset === null ? 0 : offsetMinutes(offset);
  return shown === null || minutes === null ? null : shown - minutes * 60_000;
}

/**
 * Reads ISO 8601, EXIF (`2018:07:25 16:34:23.93`), AVI and Apple forms, with or without an offset, or a date alone.
 * Null for zeroes, impossible dates and years outside of what cameras can mean.
 */
export function readDate(text: string): Stamp | null {
  const match =
    /^\s*(\d{4})[-:./](\d{2})[-:./](\d{2})(?:[T\s]\s*(\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?(?:\s*DST)?\s*$/i.exec(
      text,
    );
  if (match === null) return null;
  const [year, month, day, hours, minutes, seconds] = match.slice(1, 7);
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null;
  const date = `${year}-${month}-${day}`;
  if (hours === undefined) return clockMs(`${date}T00:00:00`) === null ? null : { local: date, offset: null };
  const thousandths = match[7]?.slice(0, 3).padEnd(3, '0') ?? '000';
  const local = `${date}T${hours}:${minutes}:${seconds}${thousandths === '000' ? '' : `.${thousandths}`}`;
  if (clockMs(local) === null) return null;
  const zone = match[8] === undefined ? null : offsetMinutes(/^utc$/i.test(match[8]) ? 'Z' : match[8]);
  return { local, offset: zone === null ? null : formatOffset(zone) };
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

/** The clock in a name such as `DJI_20260315180109_0003_D.MP4` or `VID_20190724_112540.mp4`; null where none is. */
export function dateInName(fileName: string): string | null {
  const match = /(?:^|[_-])(\d{4})(\d{2})(\d{2})[_-]?(\d{2})(\d{2})(\d{2})(?=\D|$)/.exec(fileName);
  if (match === null) return null;
  const [year, month, day, hours, minutes, seconds] = match.slice(1, 7);
  const text = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}`;
  return readDate(text) === null ? null : text;
}
