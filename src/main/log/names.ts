import { fail, ok, type Result } from '../../domain/base/result.ts';
import type { Named } from '../../domain/logging/shot.ts';
import type { Location, Vocabulary } from '../../domain/logging/vocabulary.ts';
import { fold } from '../../domain/query/fold.ts';
import { raceTitle } from '../../domain/query/names.ts';
import { nearest } from '../../domain/query/nearest.ts';
import { raceNamed } from '../../domain/query/race-named.ts';

/** All in the vocabulary that a name means: several ids only for places of one name on different races. */
export type Found = { readonly name: string; readonly ids: readonly number[] };

type Entry = Named<number> & { readonly also: readonly string[] };
type Kind = 'location' | 'person' | 'vehicle' | 'keyword';

const same = (a: string, b: string): boolean => fold(a).trim() === fold(b).trim();

function entries(kind: Kind, vocabulary: Vocabulary): readonly Entry[] {
  switch (kind) {
    case 'vehicle':
      return vocabulary.vehicles.map(({ id, name, number }) => ({ id, name, also: number === null ? [] : numberForms(name, number) }));
    case 'location':
      return vocabulary.locations.map(({ id, name }) => ({ id, name, also: [] }));
    case 'person':
      return vocabulary.people.map(({ id, name }) => ({ id, name, also: [] }));
    case 'keyword':
      return vocabulary.keywords.map(({ id, name }) => ({ id, name, also: [] }));
  }
}

function numberForms(name: string, number: string): readonly string[] {
  const bare = number.replace(/^[\s#]+/, '');
  return [bare, `#${bare}`, `${name} ${bare}`, `${name} #${bare}`];
}

/** Everything of a kind that goes by a name exactly (case and diacritics ignored); the full name before its short forms. */
function named(kind: Kind, name: string, vocabulary: Vocabulary): readonly Entry[] {
  const known = entries(kind, vocabulary);
  const exact = known.filter((entry) => same(entry.name, name));
  return exact.length > 0 ? exact : known.filter((entry) => entry.also.some((other) => same(other, name)));
}

/** The race of a name, as it is read by people. Fails as `raceNamed` does. */
export function findRace(name: string, { races }: Vocabulary): Result<Named<number>> {
  const race = raceNamed(name, races);
  return race.ok ? ok({ id: race.value.id, name: raceTitle(race.value, races) }) : race;
}

/** The vehicle of a name or number. Fails with `vehicle-unknown` and the nearest name in `details.proposal`, or with `name-ambiguous` and all it may be in `details.names`. */
export function findVehicle(name: string, vocabulary: Vocabulary): Result<Named<number>> {
  const found = named('vehicle', name, vocabulary);
  const [only] = found;
  if (only === undefined) return unknown('vehicle', name, vocabulary);
  const names = found.map((entry) => entry.name);
  if (found.length > 1) return fail('name-ambiguous', `"${name}" may be ${names.join(' or ')}. Say which.`, { names });
  return ok({ id: only.id, name: only.name });
}

/** All of a kind that a name means. Fails with `<kind>-unknown` and the nearest name in `details.proposal`. */
export function findAll(kind: Kind, name: string, vocabulary: Vocabulary): Result<Found> {
  const found = named(kind, name, vocabulary);
  const [first] = found;
  return first === undefined ? unknown(kind, name, vocabulary) : ok({ name: first.name, ids: found.map((entry) => entry.id) });
}

function unknown(kind: Kind, name: string, vocabulary: Vocabulary): Result<never> {
  const meant = nearest(name, [...new Set(entries(kind, vocabulary).map((entry) => entry.name))]);
  const way = kind === 'vehicle' ? 'Add it first: milemark vehicle add NAME --number N' : 'Nothing was taken away.';
  const advice = meant === null ? way : `Did you mean ${meant}?`;
  return fail(`${kind}-unknown`, `No ${kind} is called "${name}". ${advice}`, { proposal: meant });
}

/**
 * The known location of a name for a shot on a race: on that race, else on none; where the shot's race is unknown, the only
 * one anywhere. Null when there is none and one is to be made; fails with `name-ambiguous`.
 */
export function findLocation(name: string, raceId: number | null, vocabulary: Vocabulary): Result<Location | null> {
  const found = vocabulary.locations.filter((location) => same(location.name, name));
  const here = found.find((location) => location.raceId === raceId) ?? found.find((location) => location.raceId === null);
  if (here !== undefined || raceId !== null || found.length === 0) return ok(here ?? null);
  if (found.length === 1) return ok(found[0] ?? null);
  const names = found.map((location) => `${location.name} (${raceName(location.raceId, vocabulary)})`);
  return fail('name-ambiguous', `"${name}" may be ${names.join(' or ')}. Tag the race too.`, { names });
}

function raceName(id: number | null, vocabulary: Vocabulary): string {
  const race = vocabulary.races.find((known) => known.id === id);
  return race === undefined ? 'no race' : raceTitle(race, vocabulary.races);
}
