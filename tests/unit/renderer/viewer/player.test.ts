import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STANDARD_RATES } from '../../../../src/domain/time/rate.ts';
import { frameAt, middleOf } from '../../../../src/renderer/viewer/player.ts';

const rate = fc.constantFrom(...STANDARD_RATES);
const frame = fc.integer({ min: 0, max: 24 * 3600 * 120 });

test('a seek to the middle of a frame shows that frame, at every rate over a day', () => {
  fc.assert(
    fc.property(rate, frame, (r, f) => {
      expect(frameAt(middleOf(f, r), r)).toBe(f);
    }),
  );
});

test('a media time at a frame’s start is that frame, though players round it to the microsecond', () => {
  fc.assert(
    fc.property(rate, frame, (r, f) => {
      const start = (f * r.den) / r.num;
      expect(frameAt(Math.round(start * 1e6) / 1e6, r)).toBe(f);
    }),
  );
});
