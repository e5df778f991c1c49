import { describe, expect, test } from 'vitest';
import type { Location, Race } from '../../../../src/domain/logging/vocabulary.ts';
import type { Position, Recorded } from '../../../../src/domain/media/clip.ts';
import { placement } from '../../../../src/main/place/placement.ts';

const START = Date.parse('2017-11-16T18:00:00Z');
const baja: Race = { id: 1, name: 'Baja 1000', year: 2017, clockZone: 'America/Tijuana', startUtcMs: START, lengthMiles: 1134.4 };
const mint: Race = {
  id: 2,
  name: 'Mint 400',
  year: 2017,
  clockZone: 'America/Los_Angeles',
  startUtcMs: START - 200 * 86_400_000,
  lengthMiles: null,
};
const coco: Location = { id: 10, name: "Coco's Corner", raceId: 1, mile: 312.3, lat: 29.5, lon: -114.3, radiusMetres: 500 };
const names = { races: [baja, mint], locations: [coco] };
const nothing = { facts: null, zone: null, card: null };

const at = (utcMs: number | null, local: string | null = null): Recorded => ({
  utcMs,
  local,
  offset: null,
  basis: utcMs === null ? 'local' : 'container',
  plusMinusSeconds: null,
});
const here = (known: Partial<Position> = {}): Position => ({
  lat: 29.5,
  lon: -114.3,
  altitudeMetres: null,
  accuracyMetres: null,
  basis: 'gps',
  ...known,
});

describe('placing a clip', () => {
  test('nothing known, nothing claimed', () => {
    expect(placement(nothing, names)).toEqual({ race: null, location: null, miles: [] });
  });

  test("the card's race and location stand", () => {
    const placed = placement({ ...nothing, card: { raceId: 2, locationId: 10 } }, names);
    expect(placed).toEqual({
      race: { id: 2, basis: 'card' },
      location: { id: 10, basis: 'card' },
      miles: [{ from: 312.3, to: 312.3, probability: 1, basis: 'card' }],
    });
  });

  test('a position within the radius gives location, mile and race', () => {
    expect(placement({ ...nothing, facts: { recorded: null, position: here() } }, names)).toEqual({
      race: { id: 1, basis: 'gps' },
      location: { id: 10, basis: 'gps' },
      miles: [{ from: 312.3, to: 312.3, probability: 1, basis: 'gps' }],
    });
  });

  test('a position that may be off by more than the radius claims nothing', () => {
    expect(placement({ ...nothing, facts: { recorded: null, position: here({ accuracyMetres: 600 }) } }, names).location).toBeNull();
    expect(placement({ ...nothing, facts: { recorded: null, position: here({ lat: 29.6 }) } }, names).location).toBeNull();
  });

  test('the clock places a clip where exactly one race was on, to sixty hours after its start', () => {
    const raceAt = (recorded: Recorded, zone: string | null = null, races: readonly Race[] = names.races) =>
      placement({ card: null, zone, facts: { recorded, position: null } }, { races, locations: [] }).race;
    expect(raceAt(at(START))).toEqual({ id: 1, basis: 'clock' });
    expect(raceAt(at(START - 1))).toBeNull();
    expect(raceAt(at(START + 60 * 3_600_000))).toBeNull();
    expect(raceAt(at(START), null, [baja, { ...mint, startUtcMs: START - 1000 }])).toBeNull();
    expect(raceAt(at(null, '2017-11-16T10:30:00'), 'America/Tijuana')).toEqual({ id: 1, basis: 'clock' });
    expect(raceAt(at(null, '2017-11-16T10:30:00'))).toBeNull();
  });

  test('a position on another race does not move a clip whose card names its race', () => {
    const placed = placement({ zone: null, card: { raceId: 2, locationId: null }, facts: { recorded: null, position: here() } }, names);
    expect(placed).toEqual({ race: { id: 2, basis: 'card' }, location: null, miles: [] });
  });
});
