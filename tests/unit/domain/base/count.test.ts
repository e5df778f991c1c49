import { expect, it } from 'vitest';
import { countOf } from '../../../../src/domain/base/count.ts';

it.each([
  [0, '0 shots'],
  [1, '1 shot'],
  [1206, '1,206 shots'],
])('counts %i as %s', (n, text) => {
  expect(countOf(n, 'shot')).toBe(text);
});

it('takes the word for many where it is not the one with an s', () => {
  expect([1, 2].map((n) => countOf(n, 'reel of its own', 'reels of their own'))).toEqual(['1 reel of its own', '2 reels of their own']);
});
