import { fail, ok, type Result } from '../base/result.ts';

/** The name of a time zone (IANA, `America/Tijuana`) that this system knows; fails with `zone-unknown`. Bare offsets are no zones: they know no summer time. */
export const zoneNamed = (name: string): Result<string> =>
  /^[+-]/.test(name) || formatterOf(name) === null
    ? fail('zone-unknown', `"${name}" is not a time zone. Write one such as America/Tijuana.`)
    : ok(name);

/** The day (`2017-11-16`) and minute of the day of an instant in an IANA zone; in UTC where the zone is not known to this system. */
export function localTime(utcMs: number, zone: string): { readonly day: string; readonly minute: number } {
  const local = new Date(Math.floor(utcMs / 1000) * 1000 + (zoneOffsetMs(utcMs, zone) ?? 0));
  return { day: local.toISOString().slice(0, 10), minute: local.getUTCHours() * 60 + local.getUTCMinutes() };
}

const DAY_MS = 86_400_000;
const QUARTER_MS = 900_000;

/**
 * Local minus UTC in milliseconds; null for a zone that this system does not know. Clocks have changed only at whole
 * quarters of an hour since 1972 and never twice in a day: where a day begins and ends alike, one answer holds for all of it.
 */
export function zoneOffsetMs(utcMs: number, zone: string): number | null {
  const day = Math.floor(utcMs / DAY_MS) * DAY_MS;
  const offset = knownOffset(day, zone);
  return offset === knownOffset(day + DAY_MS, zone) ? offset : knownOffset(Math.floor(utcMs / QUARTER_MS) * QUARTER_MS, zone);
}

/** Asking the calendar takes long, and the same few days are asked for over and over. */
const offsets = new Map<string, number | null>();
const formatters = new Map<string, Intl.DateTimeFormat | null>();
const MOST_KNOWN = 20_000;

function knownOffset(utcMs: number, zone: string): number | null {
  const key = `${utcMs} ${zone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size > MOST_KNOWN) offsets.clear();
  const offset = readOffset(utcMs, zone);
  offsets.set(key, offset);
  return offset;
}

function readOffset(second: number, zone: string): number | null {
  const parts = formatterOf(zone)?.formatToParts(second);
  if (parts === undefined) return null;
  const value = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'), value('second')) - second;
}

function formatterOf(zone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  if (formatters.size > MOST_KNOWN) formatters.clear();
  const made = makeFormatter(zone);
  formatters.set(zone, made);
  return made;
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat | null {
  try {
    const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
    return new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', calendar: 'gregory', ...parts });
  } catch {
    return null;
  }
}
