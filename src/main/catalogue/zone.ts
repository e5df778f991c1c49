const formatters = new Map<string, Intl.DateTimeFormat>();

/** The day (`2017-11-16`) and minute of the day of an instant in an IANA zone; in UTC where the zone is not known to this system. */
export function localTime(utcMs: number, zone: string): { readonly day: string; readonly minute: number } {
  const local = new Date(Math.floor(utcMs / 1000) * 1000 + zoneOffsetMs(utcMs, zone));
  return { day: local.toISOString().slice(0, 10), minute: local.getUTCHours() * 60 + local.getUTCMinutes() };
}

/**
 * The instant of a camera's clock text (`2017-11-16T10:04:30`) in an IANA zone; null for a text that is no clock.
 * In the hour that repeats when clocks go back the earlier instant is meant; an hour that clocks skip reads as after the jump.
 */
export function instantIn(zone: string, local: string): number | null {
  const asUtc = Date.parse(`${local.replace(/Z$/, '')}Z`);
  if (Number.isNaN(asUtc)) return null;
  const candidates = [asUtc - 86_400_000, asUtc + 86_400_000].map((near) => asUtc - zoneOffsetMs(near, zone));
  const exact = candidates.filter((utcMs) => utcMs + zoneOffsetMs(utcMs, zone) === asUtc);
  return Math.min(...(exact.length > 0 ? exact : candidates));
}

/** Local minus UTC; offsets change on whole minutes, so one answer holds for each. */
function zoneOffsetMs(utcMs: number, zone: string): number {
  const second = Math.floor(utcMs / 1000) * 1000;
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
