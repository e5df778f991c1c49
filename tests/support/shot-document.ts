import fc from 'fast-check';
import { fraction } from '../../src/domain/base/fraction.ts';
import type { ShotDocument } from '../../src/domain/query/document.ts';
import { SOME_WORDS } from './query-arbitraries.ts';

/** A shot of which nothing is known but its clip's name; overlaid with what a test is about. */
export const shotDocument = (known: Partial<ShotDocument> = {}): ShotDocument => ({
  name: 'A001_C001.MOV',
  note: '',
  race: null,
  location: null,
  people: [],
  vehicles: [],
  keywords: [],
  source: 'crew',
  unit: null,
  card: null,
  clip: 'A001_C001.MOV',
  reel: null,
  camera: null,
  codec: null,
  statuses: ['own'],
  rating: 0,
  miles: [],
  position: null,
  date: null,
  minute: null,
  sinceStartMs: null,
  duration: null,
  gps: false,
  transcript: [],
  proxy: false,
  online: true,
  wholeClip: true,
  ...known,
});

const text = fc.array(fc.constantFrom(...SOME_WORDS), { maxLength: 4 }).map((words) => words.join(' '));
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 3 });
const mile = fc.nat(30_000).map((n) => n / 100);

/** Any shot, of the words that the random queries use. */
export const anyShot: fc.Arbitrary<ShotDocument> = fc
  .record({
    name: text,
    note: text,
    race: maybe(fc.record({ id: fc.constantFrom(1, 2, 3), name: text, year: fc.constantFrom(2016, 2017) })),
    location: maybe(fc.record({ id: fc.constantFrom(11, 12, 13), name: text })),
    people: fc.array(text, { maxLength: 2 }),
    vehicles: fc.array(fc.record({ name: text, number: maybe(fc.constantFrom('4', '861')) }), { maxLength: 2 }),
    keywords: fc.array(text, { maxLength: 2 }),
    source: fc.constantFrom('drone', 'crew', 'archival'),
    rating: fc.nat(5),
    miles: fc.array(
      fc.tuple(mile, mile).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
      { maxLength: 2 },
    ),
    minute: maybe(fc.nat(1439)),
    sinceStartMs: maybe(fc.integer({ min: -1_000_000, max: 90_000_000 })),
    duration: maybe(fc.nat(90_000).map((frames) => fraction(frames * 1001, 30_000))),
    gps: fc.boolean(),
    online: fc.boolean(),
    wholeClip: fc.boolean(),
  })
  .map(shotDocument);
