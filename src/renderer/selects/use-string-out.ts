import { type Mutation, skipToken, useMutation, useMutationState, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { client, faultText, orpc } from '../api/client.ts';
import { useNotice } from '../ui/notice.tsx';
import { afterEdit, type ListEdit, type StringOut } from './edits.ts';

const EDITING = 'selects-edit';

/**
 * One string-out and the way to change it: an edit shows at once, is sent in turn, and is taken back with its reason if
 * refused. What shows is what the house last told with the edits still under way done again on top, so that an answer
 * from between two quick edits cannot hide the later one.
 */
export function useStringOut(id: number | null) {
  const cache = useQueryClient();
  const notice = useNotice();
  const answer = useQuery(orpc.selects.get.queryOptions({ input: id === null ? skipToken : { id } }));
  const key = orpc.selects.get.queryKey({ input: { id: id ?? 0 } });
  const mutationKey = [EDITING, id];
  const mutation = useMutation({
    mutationKey,
    scope: { id: EDITING },
    mutationFn: (edit: ListEdit) => send(id ?? 0, edit),
    onSuccess: async (_, edit) => {
      await cache.cancelQueries({ queryKey: key });
      cache.setQueryData(key, (before) => before && afterEdit(before, edit));
    },
    onError: (error) => notice({ text: faultText(error), tone: 'bad' }),
    onSettled: async () => {
      if (cache.isMutating({ mutationKey: [EDITING] }) > 1) return;
      await Promise.all([orpc.selects.key(), orpc.deliver.key()].map((queryKey) => cache.invalidateQueries({ queryKey })));
    },
  });
  const under = useMutationState({ filters: { mutationKey, status: 'pending' }, select: editOf });
  // The cache keeps showing the last list while another is read: that one must not be taken for this one.
  const told = answer.data?.id === id ? answer.data : null;
  return {
    list: useMemo((): StringOut | null => told && under.reduce<StringOut>(afterEdit, told), [told, under]),
    error: answer.error,
    edit: mutation.mutate,
    /** The list as it stands this instant, with edits not drawn yet: what a held key must build on. */
    now: (): StringOut | null => {
      const pending = cache.getMutationCache().findAll({ mutationKey, status: 'pending' }).map(editOf);
      const known = cache.getQueryData(key);
      return known === undefined ? null : pending.reduce<StringOut>(afterEdit, known);
    },
  };
}

/** The edit that a mutation of ours sends. */
const editOf = (mutation: Mutation): ListEdit => mutation.state.variables as ListEdit;

async function send(id: number, edit: ListEdit): Promise<void> {
  switch (edit.kind) {
    case 'move':
      await client.selects.move({ id, items: [...edit.items], before: edit.before });
      return;
    case 'remove':
      await client.selects.remove({ id, items: [...edit.items] });
      return;
    case 'trim':
      await client.selects.trim({ id, item: edit.item, inFrame: edit.inFrame, outFrame: edit.outFrame });
  }
}
