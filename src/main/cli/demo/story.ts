import type { SourceKind } from '../../../domain/media/clip.ts';

/** The documentary's own facts: races, places, people and who filmed. Shots, reels and archive material are invented. */
export const RACES = [
  { name: 'NORRA Mexican 1000', year: 2016, clockZone: 'America/Tijuana', start: null, lengthMiles: 1374 },
  { name: 'Baja 1000', year: 2016, clockZone: 'America/Tijuana', start: '2016-11-18T10:30:00-08:00', lengthMiles: 854.5 },
  { name: 'Mint 400', year: 2017, clockZone: 'America/Los_Angeles', start: '2017-03-04T08:00:00-08:00', lengthMiles: null },
  { name: 'Baja 1000', year: 2017, clockZone: 'America/Tijuana', start: '2017-11-16T10:00:00-08:00', lengthMiles: 1134.4 },
] as const;

type Place = {
  readonly name: string;
  readonly race: string;
  readonly mile: number | null;
  readonly at: readonly [number, number] | null;
};
const BAJA_2017 = 'Baja 1000 2017';
const place = (race: string, name: string, [mile, lat, lon]: readonly [number | null, number?, number?]): Place => ({
  name,
  race,
  mile,
  at: lat === undefined || lon === undefined ? null : [lat, lon],
});

export const PLACES: readonly Place[] = [
  place(BAJA_2017, 'Ensenada start', [0, 31.8658, -116.6217]),
  place(BAJA_2017, 'Ojos Negros', [null, 31.9117, -116.2655]),
  place(BAJA_2017, 'San Felipe', [null, 31.0248, -114.8403]),
  place(BAJA_2017, 'Gonzaga wash', [277.4, 29.906, -114.438]),
  place(BAJA_2017, 'Gonzaga Bay', [287, 29.8222, -114.3986]),
  place(BAJA_2017, "Coco's Corner", [312.3, 29.5167, -114.2903]),
  place(BAJA_2017, 'Mujica', [524.22]),
  place(BAJA_2017, 'Loreto bridge', [783.9, 26.0136, -111.3631]),
  place(BAJA_2017, 'La Paz finish', [1134.4, 24.1426, -110.3128]),
  place('Baja 1000 2016', 'Ensenada start', [0, 31.8658, -116.6217]),
  place('NORRA Mexican 1000 2016', 'Ensenada start', [0, 31.8658, -116.6217]),
  place('Mint 400 2017', 'Primm start', [null, 35.6109, -115.3889]),
];

export const VEHICLES = [
  { name: 'Hall Bronco', number: null, vehicleClass: null, drivers: ['Rod Hall', 'Shelby Hall', 'Josh Hall'] },
  { name: 'Chase 2', number: null, vehicleClass: null, drivers: ['Chad Hall', 'Donna Hall'] },
] as const;

type DemoUnit = { readonly name: string; readonly source: SourceKind; readonly zone: string | null };
export const UNITS: readonly DemoUnit[] = [
  { name: 'Crew A', source: 'crew', zone: 'America/Tijuana' },
  { name: 'Crew B', source: 'crew', zone: 'America/Tijuana' },
  { name: 'Drone 1', source: 'drone', zone: 'America/Tijuana' },
  { name: 'Drone 2', source: 'drone', zone: 'America/Tijuana' },
  { name: 'Archive', source: 'archival', zone: null },
];

/** A card or folder as it comes in, with what the person at the ingest station says of it. */
export type DemoCard = {
  readonly folder: string;
  readonly source: SourceKind;
  readonly unit: string;
  readonly race: string | null;
  readonly location: string | null;
  readonly people: readonly string[];
};

const card = (folder: string, unit: string, told: Partial<Pick<DemoCard, 'race' | 'location' | 'people'>>): DemoCard => ({
  folder,
  unit,
  source: UNITS.find(({ name }) => name === unit)?.source ?? 'crew',
  race: told.race ?? null,
  location: told.location ?? null,
  people: told.people ?? [],
});

export const CARDS: readonly DemoCard[] = [
  card('N004', 'Crew A', { race: 'NORRA Mexican 1000 2016', people: ['Rod Hall'] }),
  card('S009', 'Crew A', { race: 'Baja 1000 2016' }),
  card('M002', 'Crew B', { race: 'Mint 400 2017' }),
  card('A031', 'Crew A', { race: BAJA_2017 }),
  card('B017', 'Crew B', { race: BAJA_2017, location: 'Gonzaga wash' }),
  card('DJI_D1_05', 'Drone 1', { race: BAJA_2017 }),
  card('DJI_D2_03', 'Drone 2', { race: BAJA_2017 }),
  card('Calder scans', 'Archive', {}),
];
