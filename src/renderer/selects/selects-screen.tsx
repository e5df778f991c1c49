import { useQuery } from '@tanstack/react-query';
import { ListVideo, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { faultText, orpc } from '../api/client.ts';
import { type KeyHint, useKeyHints } from '../commands/command.ts';
import { useApp } from '../state/app-store.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { ListChooser, NewListDialog } from './list-chooser.tsx';
import styles from './selects-screen.module.css';
import { Skeleton } from './skeleton.tsx';
import { StringOutView } from './string-out-view.tsx';
import { useStringOut } from './use-string-out.ts';

/** String-outs and their export. */
export function SelectsScreen() {
  const lists = useQuery(orpc.selects.list.queryOptions({ input: {} }));
  const [chosen, choose] = [useApp((state) => state.selectsId), useApp((state) => state.setSelectsId)];
  const current = lists.data?.find((list) => list.id === chosen) ?? lists.data?.[0] ?? null;
  const currentId = current?.id ?? null;
  useEffect(() => {
    if (currentId !== null && currentId !== chosen) choose(currentId);
  }, [currentId, chosen, choose]);
  const stringOut = useStringOut(currentId);
  const error = lists.error ?? stringOut.error;

  if (error !== null && stringOut.list === null)
    return (
      <Whole>
        <EmptyState
          icon={TriangleAlert}
          tone="bad"
          title="The string-outs cannot be read"
          actions={<Button onClick={() => void lists.refetch()}>Try again</Button>}
        >
          {faultText(error)}
        </EmptyState>
      </Whole>
    );
  if (lists.data?.length === 0) return <NoLists />;
  if (stringOut.list === null)
    return (
      <Whole>
        <Skeleton />
      </Whole>
    );
  return (
    <StringOutView
      key={stringOut.list.id}
      list={stringOut.list}
      chooser={<ListChooser lists={lists.data ?? []} current={current} />}
      edit={stringOut.edit}
      now={stringOut.now}
    />
  );
}

function NoLists() {
  const [making, setMaking] = useState(false);
  return (
    <Whole>
      <EmptyState
        icon={ListVideo}
        title="No string-out yet"
        actions={
          <Button variant="primary" onClick={() => setMaking(true)}>
            New string-out
          </Button>
        }
      >
        A string-out is the order of shots that goes to the edit. Make one, then press ⇧↩ on any shot in the Library.
      </EmptyState>
      {making && <NewListDialog onClose={() => setMaking(false)} />}
    </Whole>
  );
}

const NO_HINTS: readonly KeyHint[] = [];

function Whole({ children }: { children: ReactNode }) {
  useKeyHints(NO_HINTS, '');
  return (
    <main className={styles['main']}>
      <VisuallyHidden as="h1">Selects</VisuallyHidden>
      <div className={styles['fill']}>{children}</div>
    </main>
  );
}
