import { ListVideo } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useKeyHints } from '../commands/command.ts';
import { useApp } from '../state/app-store.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import type { ListEdit, StringOut } from './edits.ts';
import { ExportPanel } from './export-panel.tsx';
import { MiniTimeline } from './mini-timeline.tsx';
import { type RecordTime, recordTimes } from './record-times.ts';
import { SelectTable } from './select-table.tsx';
import styles from './selects-screen.module.css';
import { showInLibrary } from './show-in-library.ts';
import { Toolbar } from './toolbar.tsx';
import { type ExportPreview, useExportPreview } from './use-export-preview.ts';
import { useExportWrite } from './use-export-write.ts';
import { usePick } from './use-pick.ts';
import { useStringOutCommands } from './use-string-out-commands.ts';

const HINTS = [
  { keys: ['ArrowUp', 'ArrowDown'], label: 'Pick' },
  { keys: ['alt+ArrowUp', 'alt+ArrowDown'], label: 'Move shot' },
  { keys: ['Backspace'], label: 'Remove' },
  { keys: ['[', 'shift+['], label: 'Move in' },
  { keys: [']', 'shift+]'], label: 'Move out' },
  { keys: ['Enter'], label: 'Show in Library' },
  { keys: ['mod+e'], label: 'Export' },
  { keys: ['mod+z'], label: 'Undo' },
];

type StringOutViewProps = {
  list: StringOut;
  chooser: ReactNode;
  edit: (edit: ListEdit) => void;
  /** The list as it stands this instant, with edits not drawn yet. */
  now: () => StringOut | null;
};

/** One string-out: its shots, its timeline and its export side by side, the picked shot lit in all three. */
export function StringOutView({ list, chooser, edit, now }: StringOutViewProps) {
  const ids = useMemo(() => list.items.map((item) => item.id), [list.items]);
  const { picked, pick } = usePick(list.id, ids);
  const exporting = useExportPreview(list);
  const writing = useExportWrite(list, exporting);
  const { preview } = exporting;
  const record = useMemo(() => (preview === null ? null : recordOf(preview)), [preview]);
  const warnings = useMemo(() => Map.groupBy(preview?.warnings ?? [], (warning) => warning.item), [preview]);
  const table = useRef<{ focus: () => void }>(null);
  useFocusFirst(table, list.items.length > 0);
  useStringOutCommands({ list: now, picked, pick, edit, write: writing.write });
  const at = picked === null ? -1 : ids.indexOf(picked);
  const place = at < 0 ? '' : `Shot ${at + 1} of ${ids.length}`;
  useKeyHints(HINTS, place);

  const pickAndShow = useCallback(
    (id: number) => {
      pick(id);
      table.current?.focus();
    },
    [pick],
  );
  return (
    <div className={styles['columns']}>
      <main className={styles['main']}>
        <VisuallyHidden as="h1">Selects</VisuallyHidden>
        <Toolbar list={list} chooser={chooser} record={record} />
        {list.items.length === 0 ? (
          <EmptyStringOut />
        ) : (
          <>
            <SelectTable
              ref={table}
              items={list.items}
              picked={picked}
              times={record?.times ?? NO_TIMES}
              recordRate={record?.format.rate ?? null}
              warnings={warnings}
              onPick={pick}
              onOpen={showInLibrary}
              onMove={(id, before) => {
                edit({ kind: 'move', items: [id], before });
                pickAndShow(id);
              }}
            />
            <MiniTimeline items={list.items} picked={picked} times={record?.times ?? NO_TIMES} record={record} onPick={pickAndShow} />
          </>
        )}
        <Announced text={place} />
      </main>
      <ExportPanel list={list} picked={picked} exporting={exporting} writing={writing} onPick={pickAndShow} />
    </div>
  );
}

const NO_TIMES: ReadonlyMap<number, RecordTime> = new Map();

/** The record side: where it begins, how it counts, and where each select stands. */
function recordOf({ events, recordDurationFrames, rate, dropFrame }: ExportPreview) {
  const format = { rate, dropFrame };
  return { start: events[0]?.recordIn ?? '00:00:00:00', frames: recordDurationFrames, format, times: recordTimes(events, format) };
}

function EmptyStringOut() {
  return (
    <div className={styles['fill']}>
      <EmptyState
        icon={ListVideo}
        title="This string-out is empty"
        actions={<Button onClick={() => useApp.getState().show('library')}>Go to Library</Button>}
      >
        Press <Kbd keys="shift+Enter" /> on any shot.
      </EmptyState>
    </div>
  );
}

/** Says where the pick stands once it has rested: a held arrow key is not read out row by row. */
function Announced({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), 300);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div role="status">
      <VisuallyHidden>{said}</VisuallyHidden>
    </div>
  );
}

/** Gives the table the focus when the screen comes up and nothing else holds it: keys work at once. */
function useFocusFirst(table: { readonly current: { focus: () => void } | null }, ready: boolean): void {
  useEffect(() => {
    if (ready && document.activeElement === document.body) table.current?.focus();
  }, [table, ready]);
}
