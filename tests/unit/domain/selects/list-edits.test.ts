import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverse } from '../../../../src/domain/logging/change.ts';
import type { Edit } from '../../../../src/domain/selects/edit.ts';
import {
  addSelects,
  createSelects,
  deleteSelects,
  type KnownList,
  moveSelects,
  removeSelects,
  renameSelects,
  selectsOf,
  trimSelect,
} from '../../../../src/domain/selects/list-edits.ts';
import type { Select, SelectsList } from '../../../../src/domain/selects/selects-list.ts';

const select = (id: number): Select => ({ id, shotId: id * 10, inFrame: 0, outFrame: 25 });
const known: KnownList = { id: 7, list: { name: 'Act 3, silt', items: [1, 2, 3, 4, 5].map(select) } };

/** What a list is after an edit's only step, having checked that the step starts from what is there. */
function applied(list: SelectsList | null, edit: Edit): SelectsList | null {
  const [step] = edit.steps;
  if (step?.on !== 'selects') return expect.fail('not an edit of selects');
  expect(step.before).toEqual(list);
  return step.after;
}
const done = (result: ReturnType<typeof addSelects>): Edit => (result.ok ? result.value : expect.fail(result.fault.message));
const order = (edit: Edit) => applied(known.list, edit)?.items.map((item) => item.id);

describe('edits of a string-out', () => {
  it('say in a sentence what was done', () => {
    const labels = [
      createSelects(7, 'Act 3, silt'),
      done(addSelects(known, [select(8), select(9), select(10)], null)),
      done(removeSelects(known, [2])),
      done(moveSelects(known, [1, 2], null)),
      done(trimSelect(known, { id: 3, range: { start: 1, end: 2 } }, 25)),
      renameSelects(known, 'Act 4'),
      deleteSelects(known),
    ].map((edit) => edit.label);
    expect(labels).toEqual([
      'Made the string-out Act 3, silt',
      'Added 3 shots to Act 3, silt',
      'Removed 1 shot from Act 3, silt',
      'Moved 2 shots in Act 3, silt',
      'Trimmed shot 3 of Act 3, silt',
      'Renamed Act 3, silt to Act 4',
      'Deleted the string-out Act 3, silt',
    ]);
  });

  it('put new selects at the end or before the one named', () => {
    expect(order(done(addSelects(known, [select(8), select(9)], null)))).toEqual([1, 2, 3, 4, 5, 8, 9]);
    expect(order(done(addSelects(known, [select(8), select(9)], 2)))).toEqual([1, 8, 9, 2, 3, 4, 5]);
  });

  it.each([
    [[4, 2], 1, [2, 4, 1, 3, 5]],
    [[1], null, [2, 3, 4, 5, 1]],
    [[2], 2, [1, 2, 3, 4, 5]],
    [[2, 4], 4, [1, 3, 2, 4, 5]],
  ] as const)('move %j before %j', (ids, before, expected) => {
    expect(order(done(moveSelects(known, ids, before)))).toEqual(expected);
  });

  it('set in and out within the clip', () => {
    const trimmed = applied(known.list, done(trimSelect(known, { id: 3, range: { start: 24, end: 25 } }, 25)));
    expect(trimmed?.items[2]).toEqual({ id: 3, shotId: 30, inFrame: 24, outFrame: 25 });
    const trim = (start: number, end: number, media: number | null) => trimSelect(known, { id: 3, range: { start, end } }, media);
    expect(trim(5, 5, 25)).toMatchObject({ fault: { code: 'trim-empty' } });
    expect(trim(5, 26, 25)).toMatchObject({ fault: { code: 'trim-outside' } });
    expect(trim(-1, 5, null)).toMatchObject({ fault: { code: 'trim-outside' } });
    expect(trim(5, 26, null).ok).toBe(true);
  });

  it('refuse selects that the list no longer holds', () => {
    const stale = { ok: false, fault: { code: 'select-unknown' } };
    expect(addSelects(known, [select(8)], 99)).toMatchObject(stale);
    expect(removeSelects(known, [1, 99])).toMatchObject(stale);
    expect(moveSelects(known, [1], 99)).toMatchObject(stale);
    expect(moveSelects(known, [99], null)).toMatchObject(stale);
    expect(removeSelects(known, [])).toMatchObject({ ok: false, fault: { code: 'nothing-named' } });
    expect(trimSelect(known, { id: 99, range: { start: 0, end: 1 } }, null)).toMatchObject(stale);
  });

  it('are taken back by their inverse, whatever was done', () => {
    const id = fc.constantFrom(1, 2, 3, 4, 5);
    const ids = fc.uniqueArray(id, { minLength: 1 });
    const edits = fc.oneof(
      fc.constantFrom(deleteSelects(known), renameSelects(known, 'x')),
      fc.option(id).map((before) => done(addSelects(known, [select(9)], before))),
      ids.map((some) => done(removeSelects(known, some))),
      fc.tuple(ids, fc.option(id)).map(([some, before]) => done(moveSelects(known, some, before))),
    );
    fc.assert(
      fc.property(edits, (edit) => {
        expect(applied(applied(known.list, edit), inverse(edit))).toEqual(known.list);
      }),
    );
  });

  it('never lose or double a select when moving', () => {
    const id = fc.constantFrom(1, 2, 3, 4, 5);
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 1 }), fc.option(id), (some, before) => {
        expect(order(done(moveSelects(known, some, before)))?.toSorted()).toEqual([1, 2, 3, 4, 5]);
      }),
    );
  });
});

describe('selects of shots', () => {
  it('cover each shot whole, with an id each', () => {
    expect(selectsOf([{ id: 30, inFrame: 5, outFrame: 9 }], [1])).toEqual([{ id: 1, shotId: 30, inFrame: 5, outFrame: 9 }]);
  });
});
