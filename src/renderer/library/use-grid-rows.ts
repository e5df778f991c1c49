import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Under the picture: name and facts. */
const CAPTION = 40;
export const GAP = 14;
const PADDING = 16;
/** Rows drawn above and below what is on screen. */
const MARGIN = 3;

type GridRowsProps = { gridRef: RefObject<HTMLDivElement | null>; total: number; tileWidth: number; at: number };

/**
 * Which rows of tiles to draw: as many columns as fit, rows around what is on screen, the focused one always in view.
 * There are always `drawn` of them, so that the row that leaves at one end can be the one that comes at the other.
 */
export function useGridRows({ gridRef, total, tileWidth, at }: GridRowsProps) {
  const { width, height } = useSize(gridRef);
  const columns = Math.max(1, Math.floor((width - 2 * PADDING + GAP) / (tileWidth + GAP)));
  const tile = (width - 2 * PADDING - GAP * (columns - 1)) / columns;
  const rowHeight = Math.round((tile * 9) / 16) + CAPTION + GAP;
  const count = Math.ceil(total / columns);
  const drawn = Math.min(count, Math.ceil(height / rowHeight) + 1 + 2 * MARGIN);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => gridRef.current,
    estimateSize: () => rowHeight,
    rangeExtractor: ({ startIndex }) => {
      const first = Math.max(0, Math.min(count - drawn, startIndex - MARGIN));
      return Array.from({ length: drawn }, (_, at) => first + at);
    },
    scrollPaddingStart: 8,
    scrollPaddingEnd: 8,
    useFlushSync: false,
    paddingStart: 6,
    paddingEnd: 12,
  });
  const rushing = useRushing(rows.isScrolling, (rows.scrollOffset ?? 0) / rowHeight);
  useLayoutEffect(() => {
    if (rowHeight > 0) rows.measure();
  }, [rows, rowHeight]);
  useEffect(() => rows.scrollToIndex(Math.floor(at / columns), { align: 'auto' }), [rows, at, columns]);
  const shown = rows.getVirtualItems().slice(0, useGrowing(drawn));
  const [from, to] = [(shown[0]?.index ?? 0) * columns, ((shown.at(-1)?.index ?? 0) + 1) * columns - 1];
  return { columns, tile, shown, drawn, from, to: Math.max(from, to), height: rows.getTotalSize(), rushing };
}

/** Faster than this nobody looks at pictures: rows a second. */
const RUSH = 20;
/** Milliseconds between two looks at the pace; less says nothing. */
const LOOK_MS = 30;

/** Whether the rows rush by now; a stable object, so that tiles are not drawn again for it. */
function useRushing(isScrolling: boolean, row: number): { readonly current: boolean } {
  const rushing = useRef(false);
  const last = useRef({ time: 0, row: 0 });
  const time = performance.now();
  if (!isScrolling) rushing.current = false;
  if (time - last.current.time > LOOK_MS) {
    const pace = (1000 * Math.abs(row - last.current.row)) / (time - last.current.time);
    if (isScrolling) rushing.current = pace > RUSH;
    last.current = { time, row };
  }
  return rushing;
}

/** Rows that may be drawn anew in one frame. */
const ROWS_A_FRAME = 2;

/** How many rows to draw now: the first ones at once, the others two a frame, since a wide window full of new tiles is more than one frame's work. */
function useGrowing(drawn: number): number {
  const [ready, setReady] = useState(ROWS_A_FRAME);
  useEffect(() => {
    if (ready >= drawn) return;
    const next = requestAnimationFrame(() => setReady(ready + ROWS_A_FRAME));
    return () => cancelAnimationFrame(next);
  }, [ready, drawn]);
  return ready;
}

type Size = { readonly width: number; readonly height: number };

function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 1000, height: 800 });
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const measure = () => setSize({ width: watched.clientWidth, height: watched.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
