import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { Shot } from '../../domain/logging/shot.ts';
import { useApp } from '../state/app-store.ts';
import { raceClock, sourceTimecode } from '../ui/format.ts';
import { MileBadge } from '../ui/mile-badge.tsx';
import { Poster } from '../ui/poster.tsx';
import { SourceMark } from '../ui/source-mark.tsx';
import { Stars } from '../ui/stars.tsx';
import styles from './shot-list.module.css';
import { shotLength } from './shot-name.ts';
import type { TilePick } from './shot-tile.tsx';
import type { Results } from './use-results.ts';

const ROW = 40;
const HEADINGS = ['Picture', 'Name', 'Race mile', 'Race clock', 'Source TC', 'Length', 'Location', 'People', 'Rating'];

type ShotListProps = {
  results: Results;
  total: number;
  at: number;
  gridRef: RefObject<HTMLDivElement | null>;
  onColumns: (columns: number) => void;
  onPick: (pick: TilePick) => void;
  onPlay: (shot: Shot) => void;
};

/** Every result as a row, for reading many names and numbers at once. */
export function ShotList({ results, total, at, gridRef, onColumns, onPick, onPlay }: ShotListProps) {
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => gridRef.current,
    estimateSize: () => ROW,
    overscan: 8,
    useFlushSync: false,
  });
  useLayoutEffect(() => onColumns(1), [onColumns]);
  useEffect(() => rows.scrollToIndex(at, { align: 'auto' }), [rows, at]);
  const shown = rows.getVirtualItems();
  const [from, to] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  const { look } = results;
  useEffect(() => look(from, to), [look, from, to]);
  const focused = results.shotAt(at);
  return (
    <div
      ref={gridRef}
      role="grid"
      aria-label="Shots"
      aria-multiselectable="true"
      aria-rowcount={total + 1}
      aria-colcount={HEADINGS.length}
      aria-activedescendant={focused === undefined ? undefined : `shot-${focused.id}`}
      tabIndex={0}
      data-single-keys
      className={styles['list']}
    >
      <div role="row" tabIndex={-1} aria-rowindex={1} className={styles['headings']}>
        {HEADINGS.map((heading) => (
          <span key={heading} role="columnheader" tabIndex={-1}>
            {heading}
          </span>
        ))}
      </div>
      <div role="presentation" className={styles['all']} style={{ height: rows.getTotalSize() }}>
        {shown.map((row) => (
          <div key={row.key} role="presentation" className={styles['place']} style={{ transform: `translateY(${row.start}px)` }}>
            <Row shot={results.shotAt(row.index)} index={row.index} focused={row.index === at} onPick={onPick} onPlay={onPlay} />
          </div>
        ))}
      </div>
    </div>
  );
}

type RowProps = Pick<ShotListProps, 'onPick' | 'onPlay'> & { shot: Shot | undefined; index: number; focused: boolean };

function Row({ shot, index, focused, onPick, onPlay }: RowProps) {
  const selected = useApp((state) => shot !== undefined && state.selected.has(shot.id));
  if (shot === undefined) return <div role="row" tabIndex={-1} aria-rowindex={index + 2} className={styles['row']} />;
  return (
    <div
      role="row"
      id={`shot-${shot.id}`}
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={styles['row']}
      data-focused={focused}
      onMouseDown={(event) => {
        event.preventDefault();
        onPick({ id: shot.id, index, extend: event.shiftKey, toggle: event.metaKey || event.ctrlKey });
      }}
      onDoubleClick={() => onPlay(shot)}
    >
      <Cells shot={shot} />
    </div>
  );
}

function Cells({ shot }: { shot: Shot }) {
  const cells = [
    <span key="picture" className={styles['poster']} data-offline={!shot.clip.online}>
      <Poster clip={shot.clip} alt="" />
    </span>,
    <span key="name" className={styles['name']}>
      <SourceMark source={shot.source} /> {shot.name}
    </span>,
    <MileBadge key="mile" mile={shot.mile} others={shot.otherMiles} />,
    raceClock(shot) ?? '',
    sourceTimecode(shot.clip, shot.inFrame),
    shotLength(shot),
    shot.location?.name ?? '',
    shot.people.map((person) => person.name).join(', '),
    <Stars key="rating" rating={shot.rating} />,
  ];
  return cells.map((cell, at) => (
    <span key={HEADINGS[at]} role="gridcell" tabIndex={-1} className={styles['cell']}>
      {cell}
    </span>
  ));
}
