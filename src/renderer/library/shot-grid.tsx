import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Shot } from '../../domain/logging/shot.ts';
import { useApp } from '../state/app-store.ts';
import styles from './shot-grid.module.css';
import { ShotTile, type TilePick } from './shot-tile.tsx';
import type { Results } from './use-results.ts';

/** Under the picture: name and facts. */
const CAPTION = 40;
const GAP = 14;
const PADDING = 16;
/** Below this width a tile has no room for the race clock. */
const SMALL = 180;

type ShotGridProps = {
  results: Results;
  total: number;
  tileWidth: number;
  /** Index of the shot with focus among the results. */
  at: number;
  gridRef: RefObject<HTMLDivElement | null>;
  onColumns: (columns: number) => void;
  onPick: (pick: TilePick) => void;
  onPlay: (shot: Shot) => void;
};

/** Every result as a tile. Only what is on screen is drawn; focus stays on the grid, so that it survives scrolling and refreshing. */
export function ShotGrid({ results, total, tileWidth, at, gridRef, onColumns, onPick, onPlay }: ShotGridProps) {
  const width = useWidth(gridRef);
  const columns = Math.max(1, Math.floor((width - 2 * PADDING + GAP) / (tileWidth + GAP)));
  const tile = (width - 2 * PADDING - GAP * (columns - 1)) / columns;
  const rowHeight = Math.round((tile * 9) / 16) + CAPTION + GAP;
  const rows = useVirtualizer({
    count: Math.ceil(total / columns),
    getScrollElement: () => gridRef.current,
    estimateSize: () => rowHeight,
    overscan: 3,
    useFlushSync: false,
    scrollPaddingStart: 8,
    scrollPaddingEnd: 8,
    paddingStart: 6,
    paddingEnd: 12,
  });
  useLayoutEffect(() => {
    if (rowHeight > 0) rows.measure();
  }, [rows, rowHeight]);
  useLayoutEffect(() => onColumns(columns), [columns, onColumns]);
  useEffect(() => rows.scrollToIndex(Math.floor(at / columns), { align: 'auto' }), [rows, at, columns]);
  const shown = rows.getVirtualItems();
  const [from, to] = [(shown[0]?.index ?? 0) * columns, ((shown.at(-1)?.index ?? 0) + 1) * columns - 1];
  const { look } = results;
  useEffect(() => look(from, Math.max(from, to)), [look, from, to]);
  const focused = results.shotAt(at);
  return (
    <div
      ref={gridRef}
      role="grid"
      aria-label="Shots"
      aria-multiselectable="true"
      aria-rowcount={Math.ceil(total / columns)}
      aria-colcount={columns}
      aria-activedescendant={focused === undefined ? undefined : `shot-${focused.id}`}
      tabIndex={0}
      data-single-keys
      className={styles['grid']}
    >
      <div className={styles['all']} role="presentation" style={{ height: rows.getTotalSize() }}>
        {shown.map((row) => (
          <div
            key={row.key}
            role="row"
            tabIndex={-1}
            aria-rowindex={row.index + 1}
            className={styles['row']}
            style={{ top: row.start, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
          >
            <Row
              results={results}
              first={row.index * columns}
              columns={Math.min(columns, total - row.index * columns)}
              at={at}
              small={tile < SMALL}
              onPick={onPick}
              onPlay={onPlay}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

type RowProps = Pick<ShotGridProps, 'results' | 'at' | 'onPick' | 'onPlay'> & { first: number; columns: number; small: boolean };

function Row({ results, first, columns, at, small, onPick, onPlay }: RowProps) {
  const selected = useApp((state) => state.selected);
  return Array.from({ length: columns }, (_, column) => {
    const index = first + column;
    const shot = results.shotAt(index);
    return shot === undefined ? (
      <div
        key={`wait-${index}`}
        role="gridcell"
        tabIndex={-1}
        aria-colindex={column + 1}
        aria-label="Loading"
        className={styles['skeleton']}
      />
    ) : (
      <ShotTile
        key={shot.id}
        shot={shot}
        index={index}
        column={column}
        small={small}
        selected={selected.has(shot.id)}
        oneOfMany={selected.size > 1 && selected.has(shot.id)}
        focused={index === at}
        onPick={onPick}
        onPlay={onPlay}
      />
    );
  });
}

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(1000);
  const observer = useRef<ResizeObserver | null>(null);
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    setWidth(watched.clientWidth);
    observer.current = new ResizeObserver(() => setWidth(watched.clientWidth));
    observer.current.observe(watched);
    return () => observer.current?.disconnect();
  }, [element]);
  return width;
}
