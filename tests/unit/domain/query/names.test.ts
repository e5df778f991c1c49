import { describe, expect, it } from 'vitest';
import { matchesVehicle, placesNamed, raceTitle } from '../../../../src/domain/query/names.ts';
import { nearest } from '../../../../src/domain/query/nearest.ts';
import { raceNamed } from '../../../../src/domain/query/race-named.ts';
import { vocabulary } from '../../../support/vocabulary.ts';

describe('a race', () => {
  it('wears its year only where the name needs it', () => {
    expect(vocabulary.races.map((race) => raceTitle(race, vocabulary.races))).toEqual(['Baja 1000 2017', 'Baja 1000 2016', 'Mint 400']);
  });

  it('is meant by its name, or by name and year', () => {
    const meant = ['mint 400', 'Mint 400 2017', 'BAJA 1000 2016'].map((text) => raceNamed(text, vocabulary.races));
    expect(meant.map((race) => race.ok && race.value.id)).toEqual([3, 3, 2]);
  });

  it.each([
    ['Baja 1000', { code: 'race-ambiguous', details: { names: ['Baja 1000 2017', 'Baja 1000 2016'] } }],
    ['Bja 1000 2016', { code: 'race-unknown', details: { proposal: 'Baja 1000 2016' } }],
    ['Dakar', { code: 'race-unknown', details: { proposal: null } }],
  ])('is not guessed from %s', (text, fault) => {
    expect(raceNamed(text, vocabulary.races)).toMatchObject({ ok: false, fault });
  });
});

describe('other names', () => {
  it('are nearest with the fewest slips, swaps of neighbours counting once', () => {
    expect(nearest('ofline', ['online', 'offline'])).toBe('offline');
    expect(nearest('prxoy', ['gps', 'proxy'])).toBe('proxy');
    expect(nearest('Ró', ['Josh', 'Rod'])).toBe('Rod');
    expect(nearest('purple', ['gps', 'proxy'])).toBeNull();
    expect(nearest('', ['gps'])).toBeNull();
  });

  it('of places mean the place called exactly so before those that hold the words', () => {
    const named = (text: string) => placesNamed(text, vocabulary.locations).map((place) => place.id);
    expect(named('loreto BRIDGE')).toEqual([11]);
    expect(named('line')).toEqual([13, 14]);
    expect(named('Tokyo')).toEqual([]);
  });

  it('of vehicles may be their number, with or without #', () => {
    const answers = (value: string, prefix = false) => matchesVehicle({ value, prefix }, { name: 'Class 4 truck', number: '#861' });
    expect([answers('861'), answers('#861'), answers('#8', true), answers('class 861'), answers('4')]).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect([answers('#4'), answers('#86'), answers('#')]).toEqual([false, false, false]);
  });
});
