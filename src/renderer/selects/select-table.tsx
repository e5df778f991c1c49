import { useVirtualizer } from '@tanstack/react-virtual';
import { type DragEvent, type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { Rate } from '../../domain/time/rate.ts';
import { flagsOf } from './flags.ts';
import { pickByStep, placeAfterDrop } from './order.ts';
import type { RecordTime } from './record-times.ts';
import { rowId, SelectRow } from './select-row.tsx';
import styles from './select-table.module.css';
import type { ListedSelect } from './string-out.ts';

const ROW = 39;
const HEADER = 28;
const COLUMNS = ['No.', 'Shot', 'Mile', 'Source in', 'Source out', 'Length s:f', 'Record in'] as const;

/** A table whose rows are picked by keys is a grid and holds the focus for them (ARIA practices); the linter knows only tables that are read. */
const pickedByKeys = (picked: number | undefined) =>
  ({ role: 'grid', tabIndex: 0, 'aria-activedescendant': picked === undefined ? undefined : rowId(picked) }) as const;

type Warned = { readonly code: string; readonly message: string; readonly item: number | null };

type SelectTableProps = {
  items: readonly ListedSelect[];
  picked: number | null;
  times: ReadonlyMap<number, RecordTime>;
  recordRate: Rate | null;
  warnings: ReadonlyMap<number | null, readonly Warned[]>;
  onPick: (id: number) => void;
  onOpen: (select: ListedSelect) => void;
  onMove: (id: number, before: number | null) => void;
  ref: Ref<{ focus: () => void }>;
};

/** The string-out as a table. The table itself holds the focus, so that a refreshed list never loses it. */
export function SelectTable({ items, picked, times, recordRate, warnings, ref, ...on }: SelectTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const ids = items.map((item) => item.id);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    scrollMargin: HEADER,
    scrollPaddingStart: HEADER,
    overscan: 8,
  });
  const at = picked === null ? -1 : ids.indexOf(picked);
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' });
  }, [at, rows]);
  useImperativeHandle(ref, () => ({ focus: () => grid.current?.focus({ preventScroll: true }) }), []);
  const drag = useReorder(scroller, ids, on.onMove);

  const walk = (event: KeyboardEvent) => {
    const step = stepOf(event, Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 2));
    if (step === null) return;
    event.preventDefault();
    const next = pickByStep(ids, picked, step);
    if (next !== null) on.onPick(next);
  };

  return (
    <div ref={scroller} className={styles['scroller']}>
      <table
        ref={grid}
        className={styles['table']}
        {...pickedByKeys(at < 0 ? undefined : ids[at])}
        aria-label="Shots of the string-out"
        aria-rowcount={items.length + 1}
        data-single-keys
        onKeyDown={walk}
        {...drag.handlers}
      >
        <Header />
        <tbody className={styles['body']} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const item = items[row.index];
            if (item === undefined) return null;
            return (
              <SelectRow
                key={item.id}
                select={item}
                index={row.index}
                top={row.start - HEADER}
                picked={item.id === picked}
                flags={flagsOf(item, warnings.get(item.id) ?? [])}
                time={times.get(item.id) ?? null}
                recordRate={recordRate}
                onPick={() => on.onPick(item.id)}
                onOpen={() => on.onOpen(item)}
                onDragStart={(event) => drag.start(event, item.id)}
              />
            );
          })}
        </tbody>
      </table>
      {drag.gap !== null && <div className={styles['gap']} style={{ transform: `translateY(${HEADER + drag.gap * ROW - 1}px)` }} />}
    </div>
  );
}

function Header() {
  return (
    <thead className={styles['head']}>
      <tr aria-rowindex={1} className={styles['headRow']}>
        {COLUMNS.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** How far a key walks through the list; null for keys that do not walk. Alt is left to moving shots. */
function stepOf(event: KeyboardEvent, page: number): number | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: -1,
    ArrowDown: 1,
    PageUp: -page,
    PageDown: page,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  return steps[event.key] ?? null;
}

/** Dragging a row to another place: the gap under the pointer, and the move when it is let go. */
function useReorder(
  scroller: { readonly current: HTMLDivElement | null },
  ids: readonly number[],
  onMove: (id: number, before: number | null) => void,
) {
  const [moving, setMoving] = useState<number | null>(null);
  const [gap, setGap] = useState<number | null>(null);
  const stop = () => {
    setMoving(null);
    setGap(null);
  };
  const gapUnder = (event: DragEvent): number => {
    const box = scroller.current;
    if (box === null) return 0;
    const y = event.clientY - box.getBoundingClientRect().top - HEADER + box.scrollTop;
    return Math.min(ids.length, Math.max(0, Math.round(y / ROW)));
  };
  return {
    gap,
    start: (event: DragEvent, id: number) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', String(id));
      setMoving(id);
    },
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (moving === null) return;
        event.preventDefault();
        setGap(gapUnder(event));
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        const place = moving === null ? null : placeAfterDrop(ids, moving, gapUnder(event));
        if (moving !== null && place !== null) onMove(moving, place.before);
        stop();
      },
      onDragEnd: stop,
    },
  };
}
