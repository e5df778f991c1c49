import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/domain/query/parse.ts';
import {
  asksFor,
  asksForRangesOnly,
  joined,
  pickedMiles,
  rangesOnlyToggled,
  split,
  toggled,
  withField,
} from '../../../../src/renderer/library/query-text.ts';

describe('split', () => {
  test('shows finished fields as tokens and keeps words as text', () => {
    const { chips, draft } = split('race:"Baja 1000 2017" stuck -source:archival mile:275-280 ', true);
    expect(chips.map(({ field, value, negated }) => [field, value, negated])).toEqual([
      ['race', 'Baja 1000 2017', false],
      ['source', 'archival', true],
      ['mile', '275-280', false],
    ]);
    expect(draft).toBe('stuck ');
  });

  test('leaves the field that is being typed as text until a space ends it', () => {
    expect(split('person:ha', true)).toMatchObject({ chips: [], draft: 'person:ha' });
    expect(split('person:ha ', true).chips).toHaveLength(1);
    expect(split('person:ha', false).chips).toHaveLength(1);
  });

  test('leaves alternatives and parentheses whole, since their order means something', () => {
    const text = '(person:Rod OR person:Josh) silt';
    expect(split(text, false)).toEqual({ chips: [], draft: text });
  });
});

describe('joined', () => {
  const part = fc.constantFrom('race:"Baja 1000 2017"', 'mile:1-2', '-source:archival', 'stuck', '"high centred"', 'rating:>=3');

  test('what was split means the same when put together', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const text = parts.join(' ');
        const { chips, draft } = split(text, false);
        const again = joined(chips, draft);
        expect([...again.split(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/)].filter(Boolean).sort()).toEqual([...parts].sort());
        expect(parse(again).ok).toBe(parse(text).ok);
      }),
    );
  });
});

describe('toggled', () => {
  test('adds a name, quoted where it must be, and takes it away again', () => {
    const once = toggled('stuck', 'person', 'Rod Hall');
    expect(asksFor(once, 'person', 'rod hall')).toBe(true);
    expect(once).toContain('person:"Rod Hall"');
    expect(toggled(once, 'person', 'Rod Hall').trim()).toBe('stuck');
  });

  test('does not mistake a refusal for a wish', () => {
    expect(asksFor('-source:archival', 'source', 'archival')).toBe(false);
    expect(toggled('-source:archival', 'source', 'archival').trim()).toBe('-source:archival source:archival');
  });
});

describe('miles', () => {
  test('are read from the query and put in place of those before', () => {
    expect(pickedMiles('silt mile:275-280')).toEqual({ from: 275, to: 280 });
    expect(pickedMiles('mile:277.4')).toEqual({ from: 277.4, to: 277.4 });
    expect(pickedMiles('mile:>300')).toBeNull();
    expect(withField('mile:1-2 silt mile:3-4', 'mile', '5-6').trim()).toBe('mile:5-6 silt');
    expect(withField('mile:1-2 silt', 'mile', null).trim()).toBe('silt');
  });
});

describe('logged shots only', () => {
  test('leaves whole clips out and takes them in again', () => {
    const only = rangesOnlyToggled('race:"Mint 400" stuck');
    expect(only).toBe('race:"Mint 400" -is:whole-clip stuck');
    expect(asksForRangesOnly(only)).toBe(true);
    expect(rangesOnlyToggled(only)).toBe('race:"Mint 400" stuck');
    expect(asksForRangesOnly('is:whole-clip')).toBe(false);
  });
});

describe('picked miles', () => {
  test('are none while they run backwards', () => {
    expect(pickedMiles('mile:280-275 ')).toBeNull();
    expect(pickedMiles('mile:275-280 ')).toEqual({ from: 275, to: 280 });
  });
});
