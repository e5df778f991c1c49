import { describe, expect, test } from 'vitest';
import { askedQuery, askedText } from '../../../../src/renderer/state/asked-query.ts';

describe('what is asked for while someone types', () => {
  test('lets the last word go on, and the value of a name', () => {
    expect(askedText('race:Baja stu')).toBe('race:Baja stu*');
    expect(askedText('person:ro')).toBe('person:ro*');
  });

  test('takes what a space, a quote or a number has finished as it is', () => {
    for (const text of ['stuck ', '"silt bed"', 'person:"Rod Hall"', 'mile:275-280', 'rating:>=3', 'stuck*', ''])
      expect(askedText(text)).toBe(text);
  });

  test('keeps the last question that could be read', () => {
    expect(askedQuery('mile:280-275', 'silt*')).toBe('silt*');
    expect(askedQuery('mile:275-280', 'silt*')).toBe('mile:275-280');
  });
});
