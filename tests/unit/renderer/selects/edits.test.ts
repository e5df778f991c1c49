import { describe, expect, it } from 'vitest';
import { afterEdit } from '../../../../src/renderer/selects/edits.ts';
import { aSelect } from '../../../support/listed-select.ts';

const list = { id: 9, name: 'Act 3', items: [aSelect({ id: 1 }), aSelect({ id: 2 }), aSelect({ id: 3 })] };
const ids = (of: typeof list) => of.items.map((item) => item.id);

describe('an edit shown before the house has answered', () => {
  it('moves, removes and trims as the house will', () => {
    expect(ids(afterEdit(list, { kind: 'move', items: [3], before: 1 }))).toEqual([3, 1, 2]);
    expect(ids(afterEdit(list, { kind: 'move', items: [1], before: null }))).toEqual([2, 3, 1]);
    expect(ids(afterEdit(list, { kind: 'remove', items: [2] }))).toEqual([1, 3]);
    expect(afterEdit(list, { kind: 'trim', item: 2, inFrame: 5, outFrame: 9 }).items[1]).toMatchObject({ inFrame: 5, outFrame: 9 });
  });

  it('keeps the shots with their selects', () => {
    const after = afterEdit(list, { kind: 'move', items: [3], before: 1 });
    expect(after.items[0]?.shot).toBe(list.items[2]?.shot);
  });

  it('changes nothing that the house will refuse', () => {
    expect(afterEdit(list, { kind: 'remove', items: [77] })).toBe(list);
    expect(afterEdit(list, { kind: 'trim', item: 1, inFrame: 9, outFrame: 9 })).toBe(list);
  });
});
