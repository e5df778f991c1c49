import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteRange } from '../../../../src/main/transport/byte-range.ts';

describe('byteRange', () => {
  it.each([
    [null, 'whole'],
    ['bytes=0-', { start: 0, end: 100 }],
    ['bytes=10-19', { start: 10, end: 20 }],
    ['bytes=90-500', { start: 90, end: 100 }],
    ['bytes=-30', { start: 70, end: 100 }],
    ['bytes=-500', { start: 0, end: 100 }],
    ['bytes=99-99', { start: 99, end: 100 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=100-120', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=20-10', 'whole'],
    ['bytes=0-1,4-5', 'whole'],
    ['bytes=-', 'whole'],
    ['bytes=a-b', 'whole'],
    ['items=0-1', 'whole'],
    ['bytes=0x1-2', 'whole'],
    ['bytes=99999999999999999999-', 'whole'],
  ])('reads %s of 100 bytes', (header, expected) => {
    expect(byteRange(header, 100)).toEqual(expected);
  });

  it('finds no range in an empty file', () => {
    expect(byteRange('bytes=0-', 0)).toBe('unsatisfiable');
    expect(byteRange('bytes=-1', 0)).toBe('unsatisfiable');
  });

  it('never leaves the file, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.record({ text: fc.string(), first: fc.nat(), last: fc.nat(), size: fc.nat({ max: 10_000 }) }),
        ({ text, first, last, size }) => {
          for (const header of [text, `bytes=${first}-${last}`, `bytes=${first}-`, `bytes=-${last}`]) {
            const range = byteRange(header, size);
            if (typeof range === 'string') continue;
            expect(range.start).toBeGreaterThanOrEqual(0);
            expect(range.end).toBeGreaterThan(range.start);
            expect(range.end).toBeLessThanOrEqual(size);
          }
        },
      ),
    );
  });
});
