import { useVirtualizer } from '@tanstack/react-virtual';
import { Check, CircleAlert, Clock, type LucideIcon, RefreshCw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Shot } from '../../domain/logging/shot.ts';
import { useJobs } from '../api/streams.ts';
import { durationTimecode, formatRate, wallClock } from '../ui/format.ts';
import { MileBadge } from '../ui/mile-badge.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './clip-table.module.css';
import type { ReportState } from './report-text.ts';
import { useCardClips } from './use-card-clips.ts';
import { type ClipState, clipState } from './work-text.ts';

const ROW = 30;
const HEADER = 28;
const COLUMNS = ['Clip', 'Length', 'Rate', 'Recorded', 'Mile', 'State'] as const;
/** The list scrolls, so the keyboard must reach it, and Space must act there. */
const SCROLLS_BY_KEYS = { tabIndex: 0 } as const;

/** The clips of a card as they come in: loggable at once, with what is still being made. */
export function ClipTable({ label }: { label: string }) {
  const clips = useCardClips(label);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: clips.total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    scrollMargin: HEADER,
    overscan: 10,
  });
  const shown = rows.getVirtualItems();
  const [from, to] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  const { look } = clips;
  useEffect(() => look(from, to), [look, from, to]);
  return (
    <section ref={scroller} className={styles['scroller']} aria-label={`Clips of ${label}`} data-single-keys {...SCROLLS_BY_KEYS}>
      <table className={styles['table']} aria-rowcount={(clips.total ?? 0) + 1}>
        <thead className={styles['head']}>
          <tr className={styles['row']}>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles['body']} style={{ height: rows.getTotalSize() }}>
          {shown.map((row) => (
            <ClipRow key={row.key} index={row.index} shot={clips.shotAt(row.index)} top={row.start - HEADER} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ClipRow({ index, shot, top }: { index: number; shot: Shot | undefined; top: number }) {
  const overview = useJobs((state) => state.overview);
  const place = { transform: `translateY(${top}px)` };
  if (shot === undefined)
    return (
      <tr className={styles['row']} aria-rowindex={index + 2} style={place}>
        <td>
          <VisuallyHidden>Reading</VisuallyHidden>
        </td>
      </tr>
    );
  const { clip } = shot;
  const state = clipState(clip, overview ?? { running: [], failures: [] });
  return (
    <tr className={styles['row']} aria-rowindex={index + 2} style={place}>
      <td className={styles['name']}>
        <StateMark state={state} />
        <span className={styles['fileName']} title={clip.path}>
          {clip.fileName}
        </span>
      </td>
      <td className={styles['figure']}>{clip.durationFrames === null ? '–' : durationTimecode(clip.durationFrames, clip.rate)}</td>
      <td className={styles['figure']}>{clip.rate === null ? '–' : formatRate(clip.rate, clip.dropFrame)}</td>
      <td className={styles['recorded']}>{recordedOf(shot)}</td>
      <td>
        <MileBadge mile={shot.mile} others={shot.otherMiles} />
      </td>
      <td className={styles['state']} data-tone={state.tone} title={state.text}>
        {state.text}
      </td>
    </tr>
  );
}

/** When the camera ran: in the race's zone where there is one, else in this window's. */
function recordedOf(shot: Shot): string {
  if (shot.recorded === null) return '–';
  const wall = wallClock(shot);
  if (wall !== null) return wall;
  return new Date(shot.recorded.utcMs).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

const MARKS: Readonly<Record<ReportState['tone'], LucideIcon>> = { ok: Check, warn: CircleAlert, bad: CircleAlert, quiet: Clock };

function StateMark({ state }: { state: ClipState }) {
  const Icon = state.doing ? RefreshCw : MARKS[state.tone];
  return (
    <span className={styles['mark']} data-tone={state.tone} data-busy={state.doing}>
      <Icon size={14} strokeWidth={1.8} aria-hidden />
    </span>
  );
}
