import { Check, HardDrive, X } from 'lucide-react';
import { type MouseEvent, memo, useEffect, useState } from 'react';
import type { ShotId } from '../../domain/base/ids.ts';
import type { Shot, ShotClip } from '../../domain/logging/shot.ts';
import { raceClock } from '../ui/format.ts';
import { MileBadge } from '../ui/mile-badge.tsx';
import { Poster } from '../ui/poster.tsx';
import { SourceMark } from '../ui/source-mark.tsx';
import { Stars } from '../ui/stars.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { shotLength, spokenShot } from './shot-name.ts';
import styles from './shot-tile.module.css';

export type TilePick = { id: ShotId; index: number; extend: boolean; toggle: boolean };

type ShotTileProps = {
  shot: Shot;
  index: number;
  column: number;
  selected: boolean;
  /** Selected together with others: it says so by a mark, too. */
  oneOfMany: boolean;
  focused: boolean;
  /** Small tiles show only mile and rating. */
  small: boolean;
  /** Whether the rows rush by now; a stable object, so that tiles are not drawn again for it. */
  rushing: { readonly current: boolean };
  onPick: (pick: TilePick) => void;
  onPlay: (shot: Shot) => void;
};

/** One shot: its picture, where it lies in its clip, and what is known of it. */
export const ShotTile = memo(function ShotTile({
  shot,
  index,
  column,
  selected,
  oneOfMany,
  focused,
  small,
  rushing,
  onPick,
  onPlay,
}: ShotTileProps) {
  const pick = (event: MouseEvent) => {
    // The grid keeps the focus: a tile that had it would lose it when it scrolls away.
    event.preventDefault();
    onPick({ id: shot.id, index, extend: event.shiftKey, toggle: event.metaKey || event.ctrlKey });
  };
  return (
    <div
      role="gridcell"
      tabIndex={-1}
      id={`shot-${shot.id}`}
      aria-colindex={column + 1}
      aria-selected={selected}
      className={styles['tile']}
      data-focused={focused}
      data-offline={!shot.clip.online}
      data-rejected={shot.rejected}
      onMouseDown={pick}
      onDoubleClick={() => onPlay(shot)}
    >
      <VisuallyHidden>{spokenShot(shot)}</VisuallyHidden>
      <div aria-hidden="true">
        <div className={styles['frame']}>
          <div className={styles['picture']}>
            <Picture key={shot.clip.id} clip={shot.clip} rushing={rushing} />
          </div>
          <Marks shot={shot} selected={oneOfMany} />
          {shot.clip.rate !== null && <span className={styles['length']}>{shotLength(shot)}</span>}
          <RangeBar shot={shot} />
        </div>
        <div className={styles['name']}>{shot.name}</div>
        <div className={styles['facts']}>
          <MileBadge mile={shot.mile} others={shot.otherMiles} />
          {!small && <span className={styles['clock']}>{raceClock(shot)}</span>}
          <span className={styles['rating']}>{shot.rejected ? <X size={11} aria-hidden /> : <Stars rating={shot.rating} />}</span>
        </div>
      </div>
    </div>
  );
});

/** Names come first: a tile that only flies past asks for no picture. Looked at again after so many milliseconds. */
const PASSING_MS = 90;

function Picture({ clip, rushing }: { clip: ShotClip; rushing: { readonly current: boolean } }) {
  const [rested, setRested] = useState(!rushing.current);
  useEffect(() => {
    if (rested) return;
    const timer = setInterval(() => setRested(!rushing.current), PASSING_MS);
    return () => clearInterval(timer);
  }, [rested, rushing]);
  return rested && <Poster clip={clip} alt="" />;
}

function Marks({ shot, selected }: { shot: Shot; selected: boolean }) {
  return (
    <div className={styles['marks']}>
      <span className={styles['mark']}>
        <SourceMark source={shot.source} />
      </span>
      {!shot.clip.online && (
        <span className={styles['mark']} data-tone="warn">
          <HardDrive size={12} aria-hidden />
          {shot.clip.volume}
        </span>
      )}
      {(selected || shot.inSelects) && (
        <span className={styles['check']} data-selected={selected}>
          <Check size={13} strokeWidth={2.4} aria-hidden />
        </span>
      )}
    </div>
  );
}

function RangeBar({ shot }: { shot: Shot }) {
  const { durationFrames } = shot.clip;
  if (durationFrames === null || durationFrames === 0) return null;
  const percent = (frames: number) => `${(100 * frames) / durationFrames}%`;
  return <span className={styles['range']} style={{ left: percent(shot.inFrame), width: percent(shot.outFrame - shot.inFrame) }} />;
}
