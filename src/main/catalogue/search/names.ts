import type { Location, Vocabulary } from '../../../domain/logging/vocabulary.ts';
import { holdsWords, words } from '../../../domain/query/fold.ts';
import { matchesName, matchesRace, matchesVehicle, type NamePattern } from '../../../domain/query/names.ts';
import type { Db } from '../database.ts';
import { readVocabulary } from '../stores/vocabulary-store.ts';

/**
 * Every name that a query may mean, by row. Names are matched here with the domain's own functions and enter SQL as ids,
 * so that a new or changed name needs no other row to be written.
 */
export type NameIndex = {
  readonly locations: readonly Location[];
  /** Rows of a table whose written name answers to a pattern. */
  named(field: NamedTable, pattern: NamePattern): readonly number[];
  /** Rows of a table in whose name the words stand in order. */
  holding(field: NamedTable, sought: readonly string[], prefix: boolean): readonly number[];
};

export const NAMED_TABLES = ['race', 'location', 'person', 'vehicle', 'keyword', 'unit', 'card'] as const;
export type NamedTable = (typeof NAMED_TABLES)[number];

type Entry = { readonly id: number; readonly text: string; readonly matches: (pattern: NamePattern) => boolean };

/** Reads the names as they are now. */
export function readNames(db: Db): NameIndex {
  const vocabulary = readVocabulary(db);
  const entries = entriesOf(vocabulary, db.all(db.sql.selectFrom('card').select(['id', 'label as name'])));
  return {
    locations: vocabulary.locations,
    named: (field, pattern) => entries[field].filter((entry) => entry.matches(pattern)).map((entry) => entry.id),
    holding: (field, sought, prefix) =>
      entries[field].filter((entry) => holdsWords(words(entry.text), sought, prefix)).map((entry) => entry.id),
  };
}

function entriesOf(
  { races, locations, people, vehicles, keywords, units }: Vocabulary,
  cards: readonly { readonly id: number; readonly name: string }[],
): Readonly<Record<NamedTable, readonly Entry[]>> {
  const plain = ({ id, name }: { readonly id: number; readonly name: string }): Entry => ({
    id,
    text: name,
    matches: (pattern) => matchesName(pattern, name),
  });
  return {
    race: races.map((race) => ({ id: race.id, text: `${race.name} ${race.year}`, matches: (pattern) => matchesRace(pattern, race) })),
    location: locations.map(plain),
    person: people.map(plain),
    vehicle: vehicles.map((vehicle) => ({
      id: vehicle.id,
      text: vehicle.number === null ? vehicle.name : `${vehicle.name} ${vehicle.number}`,
      matches: (pattern) => matchesVehicle(pattern, vehicle),
    })),
    keyword: keywords.map(plain),
    unit: units.map(plain),
    card: cards.map(plain),
  };
}
