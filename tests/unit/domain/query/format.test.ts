import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format } from '../../../../src/domain/query/format.ts';
import { parse } from '../../../../src/domain/query/parse.ts';
import { query } from '../../../support/query-arbitraries.ts';

describe('format', () => {
  it('is read back as the same query', () => {
    fc.assert(
      fc.property(query, (q) => {
        expect(parse(format(q))).toEqual({ ok: true, value: q });
      }),
      { numRuns: 1000 },
    );
  });

  it('gives a text whose meaning is formatted to that text again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab1 ()"-*:~.><=ORmileperson') }), (text) => {
        const parsed = parse(text);
        if (!parsed.ok) return;
        expect(parse(format(parsed.value))).toEqual(parsed);
      }),
      { numRuns: 2000 },
    );
  });

  it('proposes, for any wrong text, one that can be read, and places the fault inside the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('mile:', 'person:', 'date:', 'near:', '(', ')', '"', '-', 'OR', ' ', '3', '~', '*', 'x') }),
        (text) => {
          const parsed = parse(text);
          if (parsed.ok) return;
          const { start, end, proposal } = parsed.fault;
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
          expect(proposal === null ? null : parse(proposal).ok).not.toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['mile:277.40-280.0', 'mile:277.4-280'],
    ['mile:277.0', 'mile:277.0'],
    ['race-time:90m-2h', 'race-time:1h30m-2h'],
    ['race-time:90m', 'race-time:90m'],
    ['duration:1h0s', 'duration:3600s'],
    ['date:<=2017-11', 'date:<=2017-11-30'],
    ['person:“Rod Hall”', 'person:"Rod Hall"'],
    ['near:Loreto', 'near:Loreto~1mi'],
    ['(Dust OR "night") -Sun', '(dust OR night) -sun'],
  ])('writes %s as %s', (text, canonical) => {
    const parsed = parse(text);
    expect(parsed.ok && format(parsed.value)).toBe(canonical);
  });
});
