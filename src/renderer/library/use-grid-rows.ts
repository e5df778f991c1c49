import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Under the picture: name and facts. */
const CAPTION = 40;
const GAP = 14;
const PADDING = 16;

type GridRowsProps = { gridRef: RefObject<HTMLDivElement | null>; total: number; tileWidth: number; at: number };

/** Which rows of tiles to draw: as many columns as fit, rows around what is on screen, the focused one always in view. */
export function useGridRows({ gridRef, total, tileWidth, at }: GridRowsProps) {
  const width = useWidth(gridRef);
  const columns = Math.max(1, Math.floor((width - 2 * PADDING + GAP) / (tileWidth + GAP)));
  const tile = (width - 2 * PADDING - GAP * (columns - 1)) / columns;
  const rowHeight = Math.round((tile * 9) / 16) + CAPTION + GAP;
  const rows = useVirtualizer({
    count: Math.ceil(total / columns),
    getScrollElement: () => gridRef.current,
    estimateSize: () => rowHeight,
    overscan: 3,
    scrollPaddingStart: 8,
    scrollPaddingEnd: 8,
    useFlushSync: false,
    paddingStart: 6,
    paddingEnd: 12,
  });
  const scrolling = useRef(false);
  scrolling.current = rows.isScrolling;
  useLayoutEffect(() => {
    if (rowHeight > 0) rows.measure();
  }, [rows, rowHeight]);
  useEffect(() => rows.scrollToIndex(Math.floor(at / columns), { align: 'auto' }), [rows, at, columns]);
  const shown = rows.getVirtualItems();
  const [from, to] = [(shown[0]?.index ?? 0) * columns, ((shown.at(-1)?.index ?? 0) + 1) * columns - 1];
  return { columns, tile, shown, from, to: Math.max(from, to), height: rows.getTotalSize(), scrolling };
}

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(1000);
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    setWidth(watched.clientWidth);
    const observer = new ResizeObserver(() => setWidth(watched.clientWidth));
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
