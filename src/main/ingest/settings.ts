import { ok, type Result } from '../../domain/base/result.ts';
import type { Vocabulary } from '../../domain/logging/vocabulary.ts';
import { fold } from '../../domain/query/fold.ts';
import { raceNamed } from '../../domain/query/race-named.ts';
import { zoneNamed } from '../../domain/time/zone.ts';
import type { CardSettings, Catalogue } from '../catalogue/stores.ts';
import type { IngestOptions } from './ports.ts';

type Store = Pick<Catalogue, 'vocabulary'>;

/**
 * What a person said of a card, with names turned into ids. The race must exist (`race-unknown`, with a proposal;
 * `race-ambiguous`), as must the zone (`zone-unknown`); a unit, location or person is made where it is missing.
 */
export async function resolveSettings(store: Store, options: IngestOptions, label: string): Promise<Result<CardSettings>> {
  const zone = options.zone === null ? ok(null) : zoneNamed(options.zone);
  if (!zone.ok) return zone;
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
