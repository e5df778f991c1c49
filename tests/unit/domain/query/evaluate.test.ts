import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction } from '../../../../src/domain/base/fraction.ts';
import type { ShotDocument } from '../../../../src/domain/query/document.ts';
import { evaluate } from '../../../../src/domain/query/evaluate.ts';
import { format } from '../../../../src/domain/query/format.ts';
import { parse } from '../../../../src/domain/query/parse.ts';
import { query } from '../../../support/query-arbitraries.ts';
import { anyShot, shotDocument } from '../../../support/shot-document.ts';
import { vocabulary } from '../../../support/vocabulary.ts';

function finds(text: string, shot: ShotDocument): boolean {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.fault.message}`);
  return evaluate(parsed.value, shot, vocabulary);
}

const rod = shotDocument({
  name: 'Rod climbs out',
  note: 'Looks back at the Señor. Élan!',
  race: { id: 1, name: 'Baja 1000', year: 2017 },
  location: { id: 11, name: 'Loreto bridge' },
  people: ['Rod Hall', 'José Núñez'],
  vehicles: [{ name: 'Hummer H1', number: '861' }],
  keywords: ['dust storm', 'night'],
  unit: 'Crew B',
  card: 'B017',
  clip: 'B017_C003.MXF',
  reel: 'B017',
  camera: 'Sony PXW-FS7',
  codec: 'h264',
  rating: 4,
  miles: [
    { from: 277.4, to: 279 },
    { from: 640, to: 640 },
  ],
  date: '2017-11-16',
  minute: 23 * 60 + 30,
  sinceStartMs: 45_000_000,
  duration: fraction(300 * 1001, 30_000),
  transcript: ['We should have turned left'],
  wholeClip: false,
});

describe('a shot is found', () => {
  it.each([
    '',
    'climbs',
    'clim*',
    'SENOR elan',
    'senor',
    '"climbs out"',
    '"turned left"',
    'B017_C003',
    'B017_C0*',
    'hall OR nobody',
    'nobody OR (rod -josh)',
    '2017',
    'person:rod',
    'person:"hall rod"',
    'person:"Jose Nunez"',
    'person:"rod h"*',
    'race:"Baja 1000"',
    'race:"baja 1000 2017"',
    'race:2017',
    'vehicle:#861',
    'vehicle:861',
    'vehicle:hummer',
    'vehicle:"hummer 861"',
    'vehicle:#86*',
    'keyword:dust',
    'keyword:"dust storm"',
    'source:crew',
    'unit:"Crew B"',
    'card:b017',
    'clip:B017_C003.MXF',
    'clip:c003',
    'reel:b017',
    'camera:sony',
    'codec:h264',
    'status:own',
    'rating:4',
    'rating:3-5',
    'rating:>3',
    'mile:277',
    'mile:278',
    'mile:275-277.4',
    'mile:640',
    'mile:>600',
    'mile:<277.5',
    'date:2017-11-16',
    'date:2017-11',
    'date:>2017-11-15',
    'time:23:30',
    'time:22:00-02:00',
    'time:>=23:30',
    'race-time:12h30m',
    'race-time:12h-14h',
    'race-time:12h',
    'duration:>10s',
    'duration:10.01s',
    'duration:<10.02s',
    'near:"loreto bridge"~2mi',
    'near:loreto',
    'has:notes has:transcript -has:gps -has:proxy',
    'is:online -is:offline -is:untagged -is:unplaced -is:whole-clip',
    '-is:archival-uncleared',
  ])('by %s', (text) => {
    expect(finds(text, rod)).toBe(true);
  });

  it.each([
    'clim',
    '"out climbs"',
    '"out looks"',
    'hall -rod',
    'person:ro',
    'person:"Rod Nunez"',
    'race:"Baja 1000 2016"',
    'vehicle:#86',
    'vehicle:#hummer',
    'keyword:sto',
    'source:drone',
    'rating:5',
    'rating:<4',
    'mile:276',
    'mile:>640',
    'mile:279.1-639.9',
    'mile:<277.4',
    'date:<2017-11-16',
    'time:23:31-23:29',
    'time:02:00-22:00',
    'race-time:>12h30m',
    'duration:10s-10.009s',
    'duration:>10.01s',
    'near:"Ojos Negros"~5mi',
  ])('not by %s', (text) => {
    expect(finds(text, rod)).toBe(false);
  });
});

describe('near a place', () => {
  const at = (known: Partial<ShotDocument>) => shotDocument(known);
  const baja = { id: 1, name: 'Baja 1000', year: 2017 };

  it('counts race miles on the race of the place only', () => {
    expect(finds('near:"Loreto bridge"~2mi', at({ race: baja, miles: [{ from: 642.2, to: 643 }] }))).toBe(true);
    expect(finds('near:"Loreto bridge"~2mi', at({ race: baja, miles: [{ from: 642.3, to: 643 }] }))).toBe(false);
    expect(finds('near:"Loreto bridge"~2mi', at({ race: { ...baja, id: 2 }, miles: [{ from: 640, to: 640 }] }))).toBe(false);
  });

  it('measures from the position where the place has one', () => {
    expect(finds('near:"Ojos Negros"~5mi', at({ position: { lat: 31.95, lon: -116.26 } }))).toBe(true);
    expect(finds('near:"Ojos Negros"~2mi', at({ position: { lat: 31.95, lon: -116.26 } }))).toBe(false);
  });

  it('means every place of the name', () => {
    expect(finds('near:"Start line"', at({ location: { id: 14, name: 'Start line' } }))).toBe(true);
    expect(finds('near:"Start line"', at({ race: baja, miles: [{ from: 0.5, to: 0.5 }] }))).toBe(true);
  });
});

describe('what is said of shots of which little is known', () => {
  it.each(['is:untagged', 'is:unplaced', 'is:whole-clip', '-mile:>=0', '-date:>=2000', '-time:00:00-23:59', '-duration:>=0s', 'rating:0'])(
    '%s',
    (text) => {
      expect(finds(text, shotDocument())).toBe(true);
    },
  );

  it('tells uncleared archival footage by its status', () => {
    expect(finds('is:archival-uncleared', shotDocument({ source: 'archival', statuses: ['uncleared'] }))).toBe(true);
    expect(finds('is:archival-uncleared', shotDocument({ source: 'archival', statuses: ['cleared'] }))).toBe(false);
  });
});

describe('laws', () => {
  it('a query and its formatted text find the same shots', () => {
    fc.assert(
      fc.property(query, anyShot, (q, shot) => {
        expect(finds(format(q), shot)).toBe(evaluate(q, shot, vocabulary));
      }),
    );
  });

  it('a phrase is found only where each of its words is, and a word only where its prefix is', () => {
    fc.assert(
      fc.property(anyShot, fc.constantFrom('rod', 'hall', 'dust'), fc.constantFrom('storm', 'hall', '4'), (shot, a, b) => {
        if (finds(`"${a} ${b}"`, shot)) expect(finds(`${a} ${b}`, shot)).toBe(true);
        if (finds(a, shot)) expect(finds(`${a.slice(0, 2)}*`, shot)).toBe(true);
      }),
    );
  });
});
