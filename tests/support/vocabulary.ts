import type { Vocabulary } from '../../src/domain/logging/vocabulary.ts';

const race = (id: number, name: string, year: number) => ({
  id,
  name,
  year,
  clockZone: 'America/Tijuana',
  startUtcMs: null,
  lengthMiles: null,
});
const place = (id: number, name: string, on: { raceId: number; mile: number } | null) => ({
  id,
  name,
  raceId: on?.raceId ?? null,
  mile: on?.mile ?? null,
  lat: null,
  lon: null,
  radiusMetres: 500,
});

/** A small production's names: two years of one race, a place on it with a mile, places of one name on two races. */
export const vocabulary: Vocabulary = {
  races: [race(1, 'Baja 1000', 2017), race(2, 'Baja 1000', 2016), race(3, 'Mint 400', 2017)],
  locations: [
    place(11, 'Loreto bridge', { raceId: 1, mile: 640.2 }),
    { ...place(12, 'Ojos Negros', null), lat: 31.91, lon: -116.26 },
    place(13, 'Start line', { raceId: 1, mile: 0 }),
    place(14, 'Start line', { raceId: 3, mile: 0 }),
  ],
  people: [
    { id: 21, name: 'Rod Hall' },
    { id: 22, name: 'Josh Hall' },
    { id: 23, name: 'Chad Hall' },
  ],
  vehicles: [
    { id: 31, name: 'Hummer H1', number: '861', vehicleClass: null, drivers: [21] },
    { id: 32, name: 'Hummer H3', number: '4', vehicleClass: null, drivers: [] },
  ],
  keywords: [
    { id: 41, name: 'dust' },
    { id: 42, name: 'night stage' },
  ],
  units: [{ id: 51, name: 'Crew B', source: 'crew', zone: null }],
};
