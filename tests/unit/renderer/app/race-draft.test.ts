import { expect, test } from 'vitest';
import { raceDraftOf, readRace } from '../../../../src/renderer/app/race-draft.ts';

const draft = { name: ' Baja 1000 ', year: '2017', zone: 'America/Tijuana', start: '' };

test('a race is its name, year and zone; its start may come later', () => {
  expect(readRace(draft)).toEqual({ race: { name: 'Baja 1000', year: 2017, clockZone: 'America/Tijuana', startUtcMs: null } });
});

test('the start is a clock of the race’s own zone', () => {
  const start = { startUtcMs: Date.UTC(2017, 10, 16, 18, 4, 30) };
  expect(readRace({ ...draft, start: '2017-11-16 10:04:30' })).toMatchObject({ race: start });
  expect(readRace({ ...draft, zone: 'America/Los Angeles', start: '2017-11-16T10:04:30' })).toMatchObject({ race: start });
});

test('each wrong part says what it needs', () => {
  const read = readRace({ name: ' ', year: '17', zone: 'Baja', start: '' });
  expect('faults' in read && Object.keys(read.faults)).toEqual(['name', 'year', 'zone']);
  expect(readRace({ ...draft, start: 'at ten' })).toEqual({ faults: { start: expect.stringContaining('2017-11-16') } });
});

test('an hour that summer time skips is no start', () => {
  expect(readRace({ ...draft, start: '2017-03-12 02:30' })).toHaveProperty('faults.start');
});

test('a year at the end of what was written is the race’s year', () => {
  expect(raceDraftOf('Mint 400 2018')).toMatchObject({ name: 'Mint 400', year: '2018' });
  expect(raceDraftOf('Baja 1000')).toMatchObject({ name: 'Baja 1000', year: '' });
});
