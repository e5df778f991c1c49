import fc from 'fast-check';
import { words } from '../../src/domain/query/fold.ts';
import { HAS_WORDS, type Interval, IS_WORDS, NAME_FIELDS, type Query } from '../../src/domain/query/query.ts';

/** What the random queries and shots are made of: few enough that they often meet. */
export const SOME_WORDS = ['rod', 'hall', 'dust', 'storm', 'loreto', 'bridge', '4', '861', 'élan', 'b017', 'h1'] as const;

const someWord = fc.constantFrom(...SOME_WORDS);
const folded = fc
  .oneof(someWord, fc.string({ minLength: 1, maxLength: 6 }))
  .map((text) => words(text).join(' '))
  .filter((text) => text !== '');
const wordQuery: fc.Arbitrary<Query> = fc.oneof(
  folded.filter((text) => !text.includes(' ')).map((text): Query => ({ kind: 'word', text, prefix: false })),
  folded.map((text): Query => ({ kind: 'word', text, prefix: true })),
  fc.tuple(folded, folded).map(([a, b]): Query => ({ kind: 'phrase', text: `${a} ${b}` })),
);

const looseName = fc.oneof(
  fc.array(someWord, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
  fc.string({ minLength: 1, maxLength: 8 }).map((text) => text.trim()),
);
const plainFields = NAME_FIELDS.filter((field) => field !== 'source' && field !== 'status');
const nameQuery: fc.Arbitrary<Query> = fc.oneof(
  fc
    .record({ field: fc.constantFrom(...plainFields), value: looseName.filter((value) => value !== ''), prefix: fc.boolean() })
    .map((parts): Query => ({ kind: 'name', ...parts })),
  fc.constantFrom('drone', 'crew', 'archival').map((value): Query => ({ kind: 'name', field: 'source', value, prefix: false })),
);

const bounds = (from: number, to: number): readonly Interval[] => [
  { from, to, fromOpen: false, toOpen: false },
  { from, to: null, fromOpen: false, toOpen: false },
  { from, to: null, fromOpen: true, toOpen: false },
  { from: null, to, fromOpen: false, toOpen: false },
  { from: null, to, fromOpen: false, toOpen: true },
];

/** Intervals that can be typed: two ends, one end, or one value at some precision (in thousandths). */
const interval = (most: number, steps: readonly number[]): fc.Arbitrary<Interval> =>
  fc
    .record({ a: fc.nat(most), b: fc.nat(most), pick: fc.nat(9), step: fc.constantFrom(...steps), exact: fc.boolean() })
    .map(({ a, b, pick, step, exact }) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((n) => (exact ? n : n - (n % 1000)) / 1000) as [number, number];
      const start = a - (a % step);
      const plain = { from: start / 1000, to: (start + step) / 1000, fromOpen: false, toOpen: true };
      return bounds(low, high)[pick] ?? plain;
    });

const rating: fc.Arbitrary<Interval> = fc
  .record({ a: fc.nat(5), b: fc.nat(5), pick: fc.nat(4) })
  .map(({ a, b, pick }) => bounds(Math.min(a, b), Math.max(a, b))[pick] ?? { from: a, to: a, fromOpen: false, toOpen: false });

const day = fc.nat(1200).map((n) => new Date(Date.UTC(2016, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
const date: fc.Arbitrary<Query> = fc.tuple(day, day, fc.nat(3)).map(([a, b, pick]): Query => {
  const [from, to] = a < b ? [a, b] : [b, a];
  return { kind: 'date', from: pick === 1 ? '0001-01-01' : from, to: pick === 2 ? '9999-12-31' : to };
});

const term: fc.Arbitrary<Query> = fc.oneof(
  { weight: 4, arbitrary: wordQuery },
  { weight: 4, arbitrary: nameQuery },
  interval(300_000, [1, 10, 100, 1000]).map((i): Query => ({ kind: 'mile', interval: i })),
  interval(90_000, [1, 100, 1000, 60_000]).map((i): Query => ({ kind: 'duration', interval: i })),
  interval(90_000_000, [1000, 60_000, 3_600_000]).map((i): Query => ({ kind: 'race-time', interval: i })),
  rating.map((i): Query => ({ kind: 'rating', interval: i })),
  date,
  fc.tuple(fc.nat(1439), fc.nat(1439)).map(([fromMinute, toMinute]): Query => ({ kind: 'time', fromMinute, toMinute })),
  fc
    .record({ place: looseName.filter((place) => place !== ''), miles: fc.nat(5000) })
    .map(({ place, miles }): Query => ({ kind: 'near', place, miles: miles / 1000 })),
  fc.constantFrom(...HAS_WORDS).map((what): Query => ({ kind: 'has', what })),
  fc.constantFrom(...IS_WORDS).map((what): Query => ({ kind: 'is', what })),
);

const negation = (node: fc.Arbitrary<Query>): fc.Arbitrary<Query> =>
  node.map((item): Query => (item.kind === 'not' || item.kind === 'all' ? item : { kind: 'not', item }));

const several = (node: fc.Arbitrary<Query>, kind: 'and' | 'or'): fc.Arbitrary<Query> =>
  fc.array(node, { minLength: 2, maxLength: 4 }).map((nodes): Query => {
    const items = nodes.flatMap((item) => (item.kind === kind ? item.items : [item]));
    return { kind, items };
  });

/** Any query in the form that `parse` gives. */
export const query: fc.Arbitrary<Query> = fc.letrec<{ node: Query; both: Query; either: Query }>((tie) => ({
  node: fc.oneof({ maxDepth: 3 }, term, tie('both'), tie('either'), negation(tie('node'))),
  both: several(tie('node'), 'and'),
  either: several(tie('node'), 'or'),
})).node;
