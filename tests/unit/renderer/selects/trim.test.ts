import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trimmed, trimRefusal } from '../../../../src/renderer/selects/trim.ts';

const range = { inFrame: 10, outFrame: 20 };

describe('trimming by frames', () => {
  it('moves one edge and leaves the other', () => {
    expect(trimmed(range, { edge: 'in', frames: -1 }, 100)).toEqual({ inFrame: 9, outFrame: 20 });
    expect(trimmed(range, { edge: 'in', frames: 1 }, 100)).toEqual({ inFrame: 11, outFrame: 20 });
    expect(trimmed(range, { edge: 'out', frames: 1 }, 100)).toEqual({ inFrame: 10, outFrame: 21 });
    expect(trimmed(range, { edge: 'out', frames: -1 }, 100)).toEqual({ inFrame: 10, outFrame: 19 });
  });

  it('is held by the clip and by one frame of length, and says why', () => {
    expect(trimmed({ inFrame: 0, outFrame: 5 }, { edge: 'in', frames: -1 }, 100)).toBeNull();
    expect(trimRefusal({ inFrame: 0, outFrame: 5 }, { edge: 'in', frames: -1 })).toBe('This is the first frame of the clip.');
    expect(trimmed({ inFrame: 90, outFrame: 100 }, { edge: 'out', frames: 1 }, 100)).toBeNull();
    expect(trimRefusal({ inFrame: 90, outFrame: 100 }, { edge: 'out', frames: 1 })).toBe('This is the last frame of the clip.');
    expect(trimmed({ inFrame: 4, outFrame: 5 }, { edge: 'out', frames: -1 }, 100)).toBeNull();
    expect(trimRefusal({ inFrame: 4, outFrame: 5 }, { edge: 'out', frames: -1 })).toContain('one frame long');
  });

  it('never leaves the clip and never gets empty, whatever is asked', () => {
    const trim = fc.record({ edge: fc.constantFrom('in' as const, 'out' as const), frames: fc.integer() });
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), trim, (start, length, asked) => {
        const from = { inFrame: start, outFrame: start + length };
        const after = trimmed(from, asked, 1000) ?? from;
        expect(after.inFrame).toBeGreaterThanOrEqual(0);
        expect(after.outFrame).toBeLessThanOrEqual(1000);
        expect(after.outFrame).toBeGreaterThan(after.inFrame);
      }),
    );
  });
});
