import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { Shot } from '../../domain/logging/shot.ts';
import { useApp } from '../state/app-store.ts';
import styles from './shot-grid.module.css';
import { ShotTile, type TilePick } from './shot-tile.tsx';
import { GAP, useGridRows } from './use-grid-rows.ts';
import type { Results } from './use-results.ts';

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

/**
 * Every result as a tile. Only what is on screen is drawn; focus stays on the grid, so that it survives scrolling and refreshing.
 * Rows and tiles keep their elements and change what they show: making elements anew for every row that scrolls in, and
 * clearing the old ones away, would cost whole frames. Their order in the document is therefore not that on screen.
 */
export function ShotGrid({ results, total, tileWidth, at, gridRef, onColumns, onPick, onPlay }: ShotGridProps) {
  const { columns, tile, shown, drawn, from, to, height, rushing } = useGridRows({ gridRef, total, tileWidth, at });
  const { look } = results;
  useLayoutEffect(() => onColumns(columns), [columns, onColumns]);
  useEffect(() => look(from, to), [look, from, to]);
  const focused = results.shotAt(at);
  const tiles = { results, at, small: tile < SMALL, rushing, onPick, onPlay };
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
      <div
        className={styles['all']}
        role="rowgroup"
        aria-owns={shown.map(({ index }) => rowId(index % drawn)).join(' ')}
        style={{ height }}
      >
        {shown
          .toSorted((a, b) => (a.index % drawn) - (b.index % drawn))
          .map((row) => (
            <div
              key={row.index % drawn}
              id={rowId(row.index % drawn)}
              role="row"
              tabIndex={-1}
              aria-rowindex={row.index + 1}
              className={styles['row']}
              style={{
                transform: `translateY(${row.start}px)`,
                height: row.size - GAP,
                gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
              }}
            >
              <Tiles {...tiles} first={row.index * columns} count={Math.min(columns, total - row.index * columns)} />
            </div>
          ))}
      </div>
    </div>
  );
}

const rowId = (slot: number): string => `shot-row-${slot}`;

type TilesProps = Pick<ShotGridProps, 'results' | 'at' | 'onPick' | 'onPlay'> & {
  first: number;
  count: number;
  small: boolean;
  rushing: { readonly current: boolean };
};

function Tiles({ results, at, first, count, ...shared }: TilesProps) {
  const selected = useApp((state) => state.selected);
  const places = Array.from({ length: count }, (_, column) => ({ column, index: first + column, shot: results.shotAt(first + column) }));
  return places.map(({ column, index, shot }) =>
    shot === undefined ? (
      <div key={column} role="gridcell" tabIndex={-1} aria-colindex={column + 1} aria-label="Loading" className={styles['skeleton']} />
    ) : (
      <ShotTile
        key={column}
        {...shared}
        shot={shot}
        index={index}
        column={column}
        selected={selected.has(shot.id)}
        oneOfMany={selected.size > 1 && selected.has(shot.id)}
        focused={index === at}
      />
    ),
  );
}
