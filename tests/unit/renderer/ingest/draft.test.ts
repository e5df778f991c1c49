import { describe, expect, it } from 'vitest';
import {
  draftFor,
  folderName,
  ingestOptionsOf,
  raceName,
  withSource,
  withUnit,
  zonesToOffer,
} from '../../../../src/renderer/ingest/draft.ts';

const units = [
  { id: 1, name: 'Drone 2', source: 'drone', zone: 'America/Los_Angeles' },
  { id: 2, name: 'Crew B', source: 'crew', zone: null },
] as const;
const start = draftFor({ key: 1, path: '/media/D2_03/' }, { source: 'drone', evidence: null }, null);

describe('the settings of a folder', () => {
  it('start from the folder’s name and the guess', () => {
    expect(start).toMatchObject({ label: 'D2_03', source: 'drone', proxies: true, race: '' });
  });

  it('carry the race over from the folder before, never the unit or people', () => {
    const earlier = { ...start, race: 'Baja 1000 2017', unit: 'Drone 2', people: ['Rod Hall'] };
    expect(draftFor({ key: 2, path: '/x/A' }, { source: 'crew', evidence: null }, earlier)).toMatchObject({
      race: 'Baja 1000 2017',
      unit: '',
      people: [],
    });
  });

  it('take the camera zone from the unit, and keep one that was said where the unit has none', () => {
    expect(withUnit(start, 'Drone 2', units).zone).toBe('America/Los_Angeles');
    expect(withUnit({ ...start, zone: 'UTC' }, 'Crew B', units).zone).toBe('UTC');
  });

  it('let go of a unit that does not fit the source kind', () => {
    const drone = withUnit(start, 'Drone 2', units);
    expect(withSource(drone, 'crew', units)).toMatchObject({ source: 'crew', unit: '', zone: '' });
    expect(withSource(drone, 'drone', units).unit).toBe('Drone 2');
  });

  it('become what the house is asked: nothing said is null', () => {
    expect(ingestOptionsOf({ ...start, people: [' Rod Hall ', ''], location: '  ' })).toEqual({
      paths: ['/media/D2_03/'],
      source: 'drone',
      unit: null,
      zone: null,
      race: null,
      location: null,
      people: ['Rod Hall'],
      label: 'D2_03',
      proxies: true,
    });
  });
});

describe('names', () => {
  it('are the last part of a path on any system', () => {
    expect(folderName('/media/card/')).toBe('card');
    expect(folderName('E:\\DCIM\\100MEDIA')).toBe('100MEDIA');
    expect(folderName('/')).toBe('/');
  });

  it('tell races apart by year without saying it twice', () => {
    const race = { id: 1, clockZone: 'UTC', startUtcMs: null, lengthMiles: null };
    expect(raceName({ ...race, name: 'Baja 1000', year: 2017 })).toBe('Baja 1000 2017');
    expect(raceName({ ...race, name: '2017 Mint 400', year: 2017 })).toBe('2017 Mint 400');
  });

  it('offer the production’s own zones first, each once', () => {
    const races = [{ id: 1, name: 'B', year: 2017, clockZone: 'America/Tijuana', startUtcMs: null, lengthMiles: null }];
    expect(zonesToOffer({ units, races }, 'UTC', ['Africa/Abidjan', 'America/Tijuana'])).toEqual([
      'America/Los_Angeles',
      'America/Tijuana',
      'UTC',
      'Africa/Abidjan',
    ]);
  });
});
