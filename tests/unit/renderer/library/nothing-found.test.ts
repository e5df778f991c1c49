import { expect, test } from 'vitest';
import { faultIn } from '../../../../src/renderer/library/nothing-found.ts';

test('what is wrong with a query stands in for an answer', () => {
  expect(faultIn('mile:abc')).toMatch(/mile/i);
  expect(faultIn('mile:900 Rod')).toBeNull();
});
