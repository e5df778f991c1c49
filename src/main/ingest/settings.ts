import { fail, ok, type Result } from '../../domain/base/result.ts';
import type { Race, Vocabulary } from '../../domain/logging/vocabulary.ts';
import { fold } from '../../domain/query/fold.ts';
import type { CardSettings, Catalogue } from '../catalogue/stores.ts';
import type { IngestOptions } from './ingest.ts';

type Store = Pick<Catalogue, 'vocabulary'>;

/**
 * What a person said of a card, with names turned into ids. The race must exist (`race-unknown`, with a proposal;
 * `race-ambiguous`), as must the zone (`zone-unknown`); a unit, location or person is made where it is missing.
 */
export async function resolveSettings(store: Store, options: IngestOptions, label: string): Promise<Result<CardSettings>> {
  if (options.zone !== null && !isZone(options.zone))
    return fail('zone-unknown', `"${options.zone}" is not a time zone. Write one such as America/Tijuana.`);
  const vocabulary = await store.vocabulary.all();
  const race = options.race === null ? ok(null) : raceNamed(options.race, vocabulary.races);
  if (!race.ok) return race;
  const unit = await unitNamed(store, options, vocabulary);
  if (!unit.ok) return unit;
  const raceId = race.value?.id ?? null;
  const locationId = options.location === null ? null : await store.vocabulary.ensureLocation(options.location, raceId);
  const people: number[] = [];
  for (const name of options.people) people.push(await store.vocabulary.ensure('person', name));
  const { source, proxies } = options;
  return ok({
    label,
    source,
    unitId: unit.value?.id ?? null,
    zone: options.zone ?? unit.value?.zone ?? null,
    raceId,
    locationId,
    people,
    proxies,
  });
}

function raceNamed(text: string, races: readonly Race[]): Result<Race> {
  const wanted = fold(text);
  const exact = races.filter(({ name, year }) => fold(name) === wanted || fold(`${name} ${year}`) === wanted);
  if (exact.length === 1 && exact[0] !== undefined) return ok(exact[0]);
  const named = (some: readonly Race[]): string => some.map(({ name, year }) => `"${name} ${year}"`).join(' or ');
  if (exact.length > 1) return fail('race-ambiguous', `Several races are called "${text}". Say ${named(exact)}.`);
  const close = races.filter(({ name, year }) => fold(`${name} ${year}`).includes(wanted) || wanted.includes(fold(name)));
  const proposal = close.length > 0 ? `Did you mean ${named(close)}?` : 'Add the race first, then ingest.';
  return fail('race-unknown', `There is no race "${text}". ${proposal}`, { proposals: close.map(({ name, year }) => `${name} ${year}`) });
}

async function unitNamed(
  store: Store,
  { unit: name, source, zone }: IngestOptions,
  vocabulary: Vocabulary,
): Promise<Result<{ readonly id: number; readonly zone: string | null } | null>> {
  if (name === null) return ok(null);
  const known = vocabulary.units.find((unit) => fold(unit.name) === fold(name));
  if (known !== undefined) return ok(known);
  const made = await store.vocabulary.addUnit({ name, source, zone });
  return made.ok ? ok({ id: made.value, zone }) : made;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
