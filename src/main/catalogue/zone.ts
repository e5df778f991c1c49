const formatters = new Map<string, Intl.DateTimeFormat>();

/** The day (`2017-11-16`) and minute of the day of an instant in an IANA zone; in UTC where the zone is not known to this system. */
export function localTime(utcMs: number, zone: string): { readonly day: string; readonly minute: number } {
  const local = new Date(Math.floor(utcMs / 1000) * 1000 + zoneOffsetMs(utcMs, zone));
  return { day: local.toISOString().slice(0, 10), minute: local.getUTCHours() * 60 + local.getUTCMinutes() };
}

const DAY_MS = 86_400_000;
const QUARTER_MS = 900_000;
const offsets = new Map<string, number>();

/**
 * Local minus UTC. Clocks have changed only at whole quarters of an hour since 1972 and never twice in a day: where a day
 * begins and ends alike, one answer holds for all of it.
 */
function zoneOffsetMs(utcMs: number, zone: string): number {
  const day = Math.floor(utcMs / DAY_MS) * DAY_MS;
  const offset = knownOffset(day, zone);
  return offset === knownOffset(day + DAY_MS, zone) ? offset : knownOffset(Math.floor(utcMs / QUARTER_MS) * QUARTER_MS, zone);
}

function knownOffset(utcMs: number, zone: string): number {
  const key = `${utcMs} ${zone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size > 20_000) offsets.clear();
  const offset = readOffset(utcMs, zone);
  offsets.set(key, offset);
  return offset;
}

function readOffset(second: number, zone: string): number {
  const part = new Map(
    formatterOf(zone)
      .formatToParts(second)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const get = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? 0;
  return Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'), get('second')) - second;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = format(zone) ?? format('UTC') ?? new Intl.DateTimeFormat('en-US');
  formatters.set(zone, made);
  return made;
}

function format(timeZone: string): Intl.DateTimeFormat | null {
  try {
    const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
    return new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', calendar: 'gregory', ...parts });
  } catch {
    return null;
  }
}
