import { fail, ok, type Result } from '../../../domain/base/result.ts';
import type { Location, Vocabulary } from '../../../domain/logging/vocabulary.ts';
import type { SourceKind } from '../../../domain/media/clip.ts';
import type { Sync } from '../call.ts';
import type { Db } from '../database.ts';
import { folded } from '../functions.ts';
import type { VocabularyStore } from '../stores.ts';

type Store = Sync<VocabularyStore>;

/** Every name that can be tagged. Names are unique without regard to case and diacritics. */
export function createVocabularyStore(db: Db): Store {
  return {
    all: () => db.read(() => readVocabulary(db)),
    ...additions(db),
    ensure: (kind, name) => ensure(db, kind, name),
    ensureLocation: (name, raceId) => ensureLocation(db, name, raceId),
    cards: () =>
      db
        .all(
          db.sql
            .selectFrom('card')
            .innerJoin('clip', 'clip.card_id', 'card.id')
            .leftJoin('unit', 'unit.id', 'card.unit_id')
            .select(['card.id', 'card.label as name', 'card.source', 'unit.name as unit', db.sql.fn.count<number>('clip.id').as('clips')])
            .groupBy('card.id')
            .orderBy('card.id', 'desc'),
        )
        .map((card) => ({ ...card, source: card.source as SourceKind })),
  };
}

/** The whole vocabulary in the order in which it was made. */
export function readVocabulary(db: Db): Vocabulary {
  const q = db.sql;
  const drivers = Map.groupBy(db.all(q.selectFrom('vehicle_driver').selectAll().orderBy('position')), (row) => row.vehicle_id);
  return {
    races: db.all(q.selectFrom('race').selectAll().orderBy('id')).map(({ id, name, year, clock_zone, start_utc_ms, length_miles }) => ({
      ...{ id, name, year, clockZone: clock_zone, startUtcMs: start_utc_ms, lengthMiles: length_miles },
    })),
    locations: db.all(q.selectFrom('location').selectAll().orderBy('id')).map(toLocation),
    people: db.all(q.selectFrom('person').select(['id', 'name']).orderBy('id')),
    vehicles: db.all(q.selectFrom('vehicle').selectAll().orderBy('id')).map(({ id, name, number, vehicle_class }) => ({
      ...{ id, name, number, vehicleClass: vehicle_class, drivers: (drivers.get(id) ?? []).map((row) => row.person_id) },
    })),
    keywords: db.all(q.selectFrom('keyword').select(['id', 'name']).orderBy('id')),
    units: db
      .all(q.selectFrom('unit').select(['id', 'name', 'source', 'zone']).orderBy('id'))
      .map((unit) => ({ ...unit, source: unit.source as SourceKind })),
  };
}

const toLocation = (row: {
  id: number;
  name: string;
  race_id: number | null;
  mile: number | null;
  lat: number | null;
  lon: number | null;
  radius_metres: number;
}): Location => ({
  ...{ id: row.id, name: row.name, raceId: row.race_id, mile: row.mile, lat: row.lat, lon: row.lon, radiusMetres: row.radius_metres },
});

function additions(db: Db): Pick<Store, 'addRace' | 'addLocation' | 'addVehicle' | 'addUnit'> {
  const q = db.sql;
  return {
    addRace: ({ clockZone: clock_zone, startUtcMs: start_utc_ms, lengthMiles: length_miles, year, ...race }) =>
      add(db, `${race.name} ${year}`, () =>
        db.run(q.insertInto('race').values({ ...named(race.name), year, clock_zone, start_utc_ms, length_miles })),
      ),
    addLocation: ({ name, raceId: race_id, mile, lat, lon, radiusMetres: radius_metres }) =>
      add(db, name, () => db.run(q.insertInto('location').values({ ...named(name), race_id, mile, lat, lon, radius_metres }))),
    addVehicle: ({ name, number, vehicleClass: vehicle_class, drivers }) =>
      add(db, name, () => {
        const made = db.run(q.insertInto('vehicle').values({ ...named(name), number, vehicle_class }));
        drivers.forEach((person_id, position) => {
          db.run(q.insertInto('vehicle_driver').values({ vehicle_id: made.id, position, person_id }));
        });
        return made;
      }),
    addUnit: ({ name, source, zone }) => add(db, name, () => db.run(q.insertInto('unit').values({ ...named(name), source, zone }))),
  };
}

function add(db: Db, name: string, insert: () => { readonly id: number }): Result<number> {
  try {
    return db.write(['vocabulary'], () => ok(insert().id));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE')) throw error;
    return fail('name-taken', `"${name}" exists already (capitals and accents do not make a new name). Use it, or choose another name.`, {
      name,
    });
  }
}

function ensure(db: Db, kind: 'person' | 'keyword', name: string): number {
  const find = () => db.first(db.sql.selectFrom(kind).select('id').where('folded', '=', folded(name)))?.id;
  return find() ?? db.write(['vocabulary'], () => find() ?? db.run(db.sql.insertInto(kind).values(named(name))).id);
}

function ensureLocation(db: Db, name: string, raceId: number | null): number {
  const find = (): number | undefined => {
    const known = db.all(db.sql.selectFrom('location').select(['id', 'race_id']).where('folded', '=', folded(name)).orderBy('id'));
    const here = known.find((row) => row.race_id === raceId) ?? known.find((row) => row.race_id === null);
    // Without a race told, a name that only one place has can mean no other.
    return here?.id ?? (raceId === null && known.length === 1 ? known[0]?.id : undefined);
  };
  const place = { race_id: raceId, mile: null, lat: null, lon: null, radius_metres: DEFAULT_RADIUS_METRES };
  return find() ?? db.write(['vocabulary'], () => find() ?? db.run(db.sql.insertInto('location').values({ ...named(name), ...place })).id);
}

/** How far from a place without a measured extent still counts as there. */
const DEFAULT_RADIUS_METRES = 500;

const named = (name: string) => ({ name: name.trim(), folded: folded(name) });
