import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, faultText, orpc } from '../api/client.ts';
import { useNotice } from '../ui/notice.tsx';
import { afterEdit, type ListEdit, type StringOut } from './edits.ts';

const EDITING = ['selects-edit'];

/** One string-out and the way to change it: an edit shows at once, is sent in turn, and is taken back with its reason if refused. */
export function useStringOut(id: number | null) {
  const cache = useQueryClient();
  const notice = useNotice();
  const answer = useQuery(orpc.selects.get.queryOptions({ input: id === null ? skipToken : { id } }));
  const key = orpc.selects.get.queryKey({ input: { id: id ?? 0 } });
  const mutation = useMutation({
    mutationKey: EDITING,
    scope: { id: 'selects-edit' },
    mutationFn: (edit: ListEdit) => send(id ?? 0, edit),
    onMutate: async (edit) => {
      await cache.cancelQueries({ queryKey: key });
      cache.setQueryData(key, (before) => before && afterEdit(before, edit));
    },
    onError: (error) => notice({ text: faultText(error), tone: 'bad' }),
    onSettled: async () => {
      if (cache.isMutating({ mutationKey: EDITING }) > 1) return;
      await Promise.all([orpc.selects.key(), orpc.deliver.key()].map((queryKey) => cache.invalidateQueries({ queryKey })));
    },
  });
  // The cache keeps showing the last list while another is read: that one must not be taken for this one.
  const list: StringOut | null = answer.data?.id === id ? (answer.data ?? null) : null;
  return {
    list,
    error: answer.error,
    edit: mutation.mutate,
    /** The list as it stands this instant, with edits not drawn yet: what a held key must build on. */
    now: (): StringOut | null => cache.getQueryData(key) ?? null,
  };
}

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
