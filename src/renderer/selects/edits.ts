import type { Result } from '../../domain/base/result.ts';
import type { Edit } from '../../domain/selects/edit.ts';
import { type KnownList, moveSelects, removeSelects, trimSelect } from '../../domain/selects/list-edits.ts';
import type { ListedSelect } from './string-out.ts';

export type StringOut = { readonly id: number; readonly name: string; readonly items: readonly ListedSelect[] };

/** What a person can do to a string-out on this screen. */
export type ListEdit =
  | { readonly kind: 'move'; readonly items: readonly number[]; readonly before: number | null }
  | { readonly kind: 'remove'; readonly items: readonly number[] }
  | { readonly kind: 'trim'; readonly item: number; readonly inFrame: number; readonly outFrame: number };

/** The list as the house will hold it after an edit, shown before its answer; as it is where the house will refuse. */
export function afterEdit<List extends StringOut>(list: List, edit: ListEdit): List {
  const result = editOf({ id: list.id, list }, edit);
  const step = result.ok ? result.value.steps[0] : undefined;
  if (step?.on !== 'selects' || step.after === null) return list;
  const known = new Map(list.items.map((item) => [item.id, item]));
  const items = step.after.items.flatMap((item) => {
    const before = known.get(item.id);
    return before === undefined ? [] : [{ ...before, ...item }];
  });
  return { ...list, items };
}

function editOf(known: KnownList, edit: ListEdit): Result<Edit> {
  switch (edit.kind) {
    case 'move':
      return moveSelects(known, edit.items, edit.before);
    case 'remove':
      return removeSelects(known, edit.items);
    case 'trim':
      return trimSelect(known, { id: edit.item, range: { start: edit.inFrame, end: edit.outFrame } }, null);
  }
}
