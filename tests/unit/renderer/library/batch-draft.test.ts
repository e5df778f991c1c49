import { describe, expect, test } from 'vitest';
import { consequences, EMPTY_DRAFT, isEmpty, tally, withName } from '../../../../src/renderer/library/batch-draft.ts';
import { shot } from '../../../support/shot-builder.ts';

const person = (name: string) => ({ id: name.length, name });
const shots = [
  shot({ id: 1, rating: 5, people: [person('Rod Hall'), person('Shelby Hall')] }),
  shot({ id: 2, rating: 4, people: [person('Shelby Hall')] }),
  shot({ id: 3, rating: 4, people: [person('Shelby Hall'), person('Chad Hall')] }),
];

test('names are counted, those on most shots first', () => {
  expect(tally(shots, 'person')).toEqual([
    { name: 'Shelby Hall', count: 3 },
    { name: 'Chad Hall', count: 1 },
    { name: 'Rod Hall', count: 1 },
  ]);
});

describe('a draft', () => {
  test('forgets a wish for what is already so', () => {
    const on = withName(EMPTY_DRAFT, 'person', { name: 'Shelby Hall', on: true, count: 3, of: 3 });
    expect(isEmpty(on)).toBe(true);
    const off = withName(EMPTY_DRAFT, 'person', { name: 'Chad Hall', on: false, count: 1, of: 3 });
    expect(isEmpty(withName(off, 'person', { name: 'Chad Hall', on: true, count: 1, of: 3 }))).toBe(false);
    expect(isEmpty(withName(off, 'person', { name: 'Josh Hall', on: false, count: 0, of: 3 }))).toBe(false);
  });

  test('says what will change and on how many shots', () => {
    const added = withName(EMPTY_DRAFT, 'person', { name: 'Josh Hall', on: true, count: 0, of: 3 });
    const draft = { ...withName(added, 'person', { name: 'Chad Hall', on: false, count: 1, of: 3 }), rating: 5, note: ' at dusk ' };
    const { parts, add, remove } = consequences(draft, shots);
    expect(parts).toEqual([
      { tone: 'add', what: 'Josh Hall', on: 3 },
      { tone: 'take', what: 'Chad Hall', on: 1 },
      { tone: 'set', what: 'rating 5', on: 2 },
      { tone: 'set', what: 'a note', on: 3 },
    ]);
    expect(add).toEqual([
      { kind: 'rating', value: '5' },
      { kind: 'note', value: 'at dusk' },
      { kind: 'person', value: 'Josh Hall' },
    ]);
    expect(remove).toEqual([{ kind: 'person', value: 'Chad Hall' }]);
  });
});
