import { fail, ok, type Result } from '../base/result.ts';

/** The name of a time zone (IANA, `America/Tijuana`) that this system knows; fails with `zone-unknown`. Bare offsets are no zones: they know no summer time. */
export function zoneNamed(name: string): Result<string> {
  const fault = fail('zone-unknown', `"${name}" is not a time zone. Write one such as America/Tijuana.`);
  if (/^[+-]/.test(name)) return fault;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return ok(name);
  } catch {
    return fault;
  }
}
