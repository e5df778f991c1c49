import { instantIn } from '../../domain/time/clock.ts';
import { zoneNamed } from '../../domain/time/zone.ts';

/** A race as a person writes it down; the start, `2017-11-16 10:04:30` in the race's own zone, may be left empty. */
export type RaceDraft = { readonly name: string; readonly year: string; readonly zone: string; readonly start: string };

export type RaceFaults = { readonly [Part in keyof RaceDraft]?: string };

type ReadRace = { readonly name: string; readonly year: number; readonly clockZone: string; readonly startUtcMs: number | null };

/** What is written already where a race is not known: a name, with or without its year. */
export function raceDraftOf(text: string): RaceDraft {
  const [, name = text, year = ''] = /^(.*\S)\s+((?:19|20|21)\d\d)$/.exec(text.trim()) ?? [];
  return { name, year, zone: '', start: '' };
}

/** The race that is meant, or what each wrong part needs. */
export function readRace(draft: RaceDraft): { readonly race: ReadRace } | { readonly faults: RaceFaults } {
  const name = draft.name.trim();
  const year = /^(19|20|21)\d\d$/.test(draft.year.trim()) ? Number(draft.year) : null;
  const zone = zoneNamed(draft.zone.trim().replaceAll(' ', '_'));
  const startUtcMs = zone.ok ? startIn(draft.start, zone.value) : null;
  if (name !== '' && year !== null && zone.ok && startUtcMs !== undefined)
    return { race: { name, year, clockZone: zone.value, startUtcMs } };
  return {
    faults: {
      ...(name === '' && { name: 'Give the race its name.' }),
      ...(year === null && { year: 'Write a year such as 2017.' }),
      ...(!zone.ok && { zone: 'Write a zone such as America/Tijuana.' }),
      ...(startUtcMs === undefined && { start: 'Write a date and time such as 2017-11-16 10:00, or leave it empty.' }),
    },
  };
}

/** UTC milliseconds; null where nothing is written, undefined where it is no instant of the zone. */
function startIn(text: string, zone: string): number | null | undefined {
  if (text.trim() === '') return null;
  const match = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(:\d\d)?$/.exec(text.trim());
  return match === null ? undefined : (instantIn(`${match[1]}T${match[2]}${match[3] ?? ':00'}`, zone) ?? undefined);
}
