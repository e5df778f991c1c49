import { describe, expect, it } from 'vitest';
import { completionsAt } from '../../../../src/domain/query/completions.ts';
import { parse } from '../../../../src/domain/query/parse.ts';
import { tokensOf } from '../../../../src/domain/query/tokens.ts';
import { vocabulary } from '../../../support/vocabulary.ts';

describe('tokensOf', () => {
  it('gives the understood parts of a text that is wrong elsewhere', () => {
    const text = 'dust -person:"Rod Hall" OR (mile:280-275 rating:>=3';
    expect(tokensOf(text).map(({ start, end, ...token }) => ({ ...token, typed: text.slice(start, end) }))).toEqual([
      { kind: 'word', field: null, negated: false, text: 'dust', typed: 'dust' },
      { kind: 'name', field: 'person', negated: true, text: 'Rod Hall', typed: '-person:"Rod Hall"' },
      { kind: 'rating', field: 'rating', negated: false, text: '>=3', typed: 'rating:>=3' },
    ]);
  });
});

describe('completionsAt', () => {
  const complete = (text: string, caret = text.length) => completionsAt(text, caret, vocabulary);

  it('proposes fields and names for a word, names that begin so first', () => {
    const { start, end, items } = complete('dust ro');
    expect([start, end]).toEqual([5, 7]);
    expect(items.map((item) => item.text)).toEqual(['person:"Rod Hall" ']);
    expect(complete('ra').items.map((item) => item.text)).toEqual(['race:', 'rating:', 'race-time:']);
  });

  it('proposes the names of a field, quoted only where they must be, all of them after the colon', () => {
    expect(complete('race:baj').items.map((item) => item.text)).toEqual(['race:"Baja 1000 2016" ', 'race:"Baja 1000 2017" ']);
    expect(complete('keyword:').items.map((item) => item.text)).toEqual(['keyword:dust ', 'keyword:"night stage" ']);
    expect(complete('person:hall').items.map((item) => item.label)).toEqual(['Chad Hall', 'Josh Hall', 'Rod Hall']);
    expect(complete('near:lor').items.map((item) => item.text)).toEqual(['near:"Loreto bridge"~2mi ']);
    expect(complete('is:un').items.map((item) => item.label)).toEqual(['unplaced', 'untagged', 'archival-uncleared']);
  });

  it('completes inside an unclosed quote and in the middle of a text', () => {
    const text = 'person:"Rod H -is:offline';
    expect(complete(text, 13)).toMatchObject({ start: 0, end: 13, items: [{ label: 'Rod Hall' }] });
    expect(complete('person:"rod h').items.map((item) => item.text)).toEqual(['person:"Rod Hall" ']);
    expect(complete('person:jo dust', 8)).toMatchObject({ start: 0, end: 9, items: [{ label: 'Josh Hall' }] });
  });

  it('proposes nothing between parts or for unknown fields', () => {
    expect(complete('dust ').items).toEqual([]);
    expect(complete('xyzzy:r').items).toEqual([]);
  });

  it('proposes only texts that can be read', () => {
    for (const text of ['race:', 'location:', 'person:', 'vehicle:', 'keyword:', 'unit:', 'source:', 'status:', 'has:', 'is:', 'near:']) {
      const { items } = complete(text);
      expect(items.length).toBeGreaterThan(0);
      for (const item of items) expect(parse(item.text).ok).toBe(true);
    }
  });
});
