import { Clock, Film, GripVertical, type LucideIcon, TimerOff, Unplug } from 'lucide-react';
import type { DragEvent } from 'react';
import type { Rate } from '../../domain/time/rate.ts';
import { sourceTimecode } from '../ui/format.ts';
import { MileBadge } from '../ui/mile-badge.tsx';
import { Poster } from '../ui/poster.tsx';
import { SourceMark } from '../ui/source-mark.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import type { Flag } from './flags.ts';
import type { RecordTime } from './record-times.ts';
import styles from './select-table.module.css';
import { formatLength, type ListedSelect } from './string-out.ts';

const FLAG_ICONS: Readonly<Record<Flag['kind'], LucideIcon>> = { offline: Unplug, 'no-timecode': Clock, reel: Film, 'no-rate': TimerOff };

type SelectRowProps = {
  select: ListedSelect;
  index: number;
  picked: boolean;
  flags: readonly Flag[];
  time: RecordTime | null;
  recordRate: Rate | null;
  /** Where the row lies in the table's body, in pixels. */
  top: number;
  onPick: () => void;
  onOpen: () => void;
  onDragStart: (event: DragEvent) => void;
};

export const rowId = (selectId: number): string => `select-${selectId}`;

/** One shot of the string-out with where it comes from and where it will stand. */
export function SelectRow({ select, index, picked, flags, time, recordRate, top, ...on }: SelectRowProps) {
  const { shot } = select;
  const { clip } = shot;
  return (
    <tr
      id={rowId(select.id)}
      className={styles['row']}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={index + 2}
      aria-selected={picked}
      draggable
      onDragStart={on.onDragStart}
      onMouseDown={on.onPick}
      onDoubleClick={on.onOpen}
    >
      <td className={styles['number']}>
        <GripVertical size={12} aria-hidden className={styles['grip']} />
        {index + 1}
      </td>
      <td className={styles['shot']}>
        <span className={styles['poster']}>
          <Poster clip={clip} alt="" />
        </span>
        <span className={styles['names']}>
          <span className={styles['name']}>{shot.name}</span>
          <span className={styles['clip']}>
            <SourceMark source={shot.source} size={12} />
            <span className={styles['file']}>{clip.fileName}</span>
            {flags.map((flag) => (
              <span key={flag.kind} title={flag.why}>
                <StateBadge tone="warn" icon={FLAG_ICONS[flag.kind]}>
                  {flag.text}
                </StateBadge>
              </span>
            ))}
          </span>
        </span>
      </td>
      <td>
        <MileBadge mile={shot.mile} others={shot.otherMiles} />
      </td>
      <td className={styles['figure']}>{sourceTimecode(clip, select.inFrame)}</td>
      <td className={styles['figure']}>{sourceTimecode(clip, select.outFrame)}</td>
      <td className={styles['length']}>{lengthOf(select, time, recordRate)}</td>
      <td className={styles['record']}>{time?.recordIn ?? '–'}</td>
    </tr>
  );
}

/** A shot's length at its own rate; a still has none of its own, so what it fills of the record counts. */
function lengthOf(select: ListedSelect, time: RecordTime | null, recordRate: Rate | null): string {
  const { rate } = select.shot.clip;
  if (rate !== null) return formatLength(select.outFrame - select.inFrame, rate);
  return time === null || recordRate === null ? '–' : formatLength(time.frames, recordRate);
}
