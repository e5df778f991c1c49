import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepPick, pickAfterRemoval, pickByStep, placeAfterDrop, placeAfterStep } from '../../../../src/renderer/selects/order.ts';

const list = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 30 });

function moved(ids: readonly number[], moving: number, before: number | null): number[] {
  const rest = ids.filter((id) => id !== moving);
  const at = before === null ? rest.length : rest.indexOf(before);
  return [...rest.slice(0, at), moving, ...rest.slice(at)];
}

describe('moving a select by one place', () => {
  it('changes places with its neighbour, and back again', () => {
    fc.assert(
      fc.property(list, fc.nat(), (ids, seed) => {
        const at = seed % ids.length;
        const moving = ids[at] as number;
        const down = placeAfterStep(ids, moving, 1);
        if (at === ids.length - 1) {
          expect(down).toBeNull();
          return;
        }
        const after = moved(ids, moving, down?.before ?? null);
        expect(after.indexOf(moving)).toBe(at + 1);
        const up = placeAfterStep(after, moving, -1);
        expect(moved(after, moving, up?.before ?? null)).toEqual(ids);
      }),
    );
  });

  it('stays at both ends, and for a select that is not there', () => {
    expect(placeAfterStep([1, 2, 3], 1, -1)).toBeNull();
    expect(placeAfterStep([1, 2, 3], 3, 1)).toBeNull();
    expect(placeAfterStep([1, 2, 3], 9, 1)).toBeNull();
  });
});

describe('dropping a select in a gap', () => {
  it('stands in the gap where it was dropped', () => {
    expect(placeAfterDrop([1, 2, 3, 4], 1, 3)).toEqual({ before: 4 });
    expect(placeAfterDrop([1, 2, 3, 4], 1, 4)).toEqual({ before: null });
    expect(placeAfterDrop([1, 2, 3, 4], 4, 0)).toEqual({ before: 1 });
  });

  it('is nothing in the gaps beside itself', () => {
    expect(placeAfterDrop([1, 2, 3], 2, 1)).toBeNull();
    expect(placeAfterDrop([1, 2, 3], 2, 2)).toBeNull();
  });
});

describe('the pick', () => {
  it('goes to the next shot that stays when the picked one is removed, else to the last before it', () => {
    expect(pickAfterRemoval([1, 2, 3, 4], [2], 2)).toBe(3);
    expect(pickAfterRemoval([1, 2, 3, 4], [2, 3], 2)).toBe(4);
    expect(pickAfterRemoval([1, 2, 3, 4], [3, 4], 4)).toBe(2);
    expect(pickAfterRemoval([1], [1], 1)).toBeNull();
    expect(pickAfterRemoval([1, 2], [1], 2)).toBe(2);
  });

  it('steps through the list and is held at its ends', () => {
    expect(pickByStep([5, 6, 7], null, 1)).toBe(5);
    expect(pickByStep([5, 6, 7], 6, 1)).toBe(7);
    expect(pickByStep([5, 6, 7], 7, 1)).toBe(7);
    expect(pickByStep([5, 6, 7], 7, -99)).toBe(5);
    expect(pickByStep([], 7, 1)).toBeNull();
  });

  it('stays in its place when the list changes elsewhere', () => {
    expect(keepPick([1, 2, 3], [3, 2, 1], 3)).toBe(3);
    expect(keepPick([1, 2, 3], [1, 3], 2)).toBe(3);
    expect(keepPick([1, 2, 3], [1, 2], 3)).toBe(2);
    expect(keepPick([], [4], null)).toBe(4);
    expect(keepPick([1], [], 1)).toBeNull();
  });
});
