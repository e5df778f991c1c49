import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { formatTimecode, parseTimecode, type TimecodeFormat } from '../../domain/time/timecode.ts';
import { SOURCE_NAMES } from '../ui/source-mark.tsx';
import styles from './mini-timeline.module.css';
import type { RecordTime } from './record-times.ts';
import { type ListedSelect, secondsOf, sharesOf } from './string-out.ts';
import { TimelineBlocks } from './timeline-blocks.tsx';
import { layoutBlocks, layoutTicks } from './timeline-layout.ts';

const LABEL_PX = 150;

type MiniTimelineProps = {
  items: readonly ListedSelect[];
  picked: number | null;
  times: ReadonlyMap<number, RecordTime>;
  /** How the record side counts, from the export; null until it is known. */
  record: { readonly start: string; readonly frames: number; readonly format: TimecodeFormat } | null;
  onPick: (id: number) => void;
};

/** The string-out to scale. The table above says the same: here a block is only a wider target for the mouse. */
export function MiniTimeline({ items, picked, times, record, onPick }: MiniTimelineProps) {
  const [lane, width] = useWidth();
  const blocks = useMemo(
    () => layoutBlocks(items.map((item) => seconds(item, times, record?.format ?? null))),
    [items, times, record?.format],
  );
  const at = blocks[items.findIndex((item) => item.id === picked)];
  const start = record === null ? null : parseTimecode(record.start, record.format);
  const from = start?.ok === true ? start.value : null;
  return (
    <section className={styles['timeline']} aria-label="Timeline of the string-out">
      <Ruler record={record} from={from} labels={Math.max(1, Math.floor(width / LABEL_PX))} />
      <div ref={lane} className={styles['lane']}>
        <TimelineBlocks items={items} blocks={blocks} width={width} onPick={onPick} />
        {at !== undefined && <span className={styles['pick']} style={{ left: `${at.left * 100}%`, width: `${at.width * 100}%` }} />}
      </div>
      <footer className={styles['legend']}>
        <span className={styles['what']}>Source</span>
        {sharesOf(items).map(({ source }) => (
          <span key={source} className={styles['kind']} data-source={source}>
            {SOURCE_NAMES[source]}
          </span>
        ))}
        {record !== null && from !== null && (
          <strong className={styles['end']}>Ends {formatTimecode(from + record.frames, record.format)}</strong>
        )}
      </footer>
    </section>
  );
}

/** How long a shot fills the record, a still included; by its source until the export is known. */
function seconds(item: ListedSelect, times: ReadonlyMap<number, RecordTime>, format: TimecodeFormat | null): number {
  const time = times.get(item.id);
  return time === undefined || format === null ? secondsOf(item) : (time.frames * format.rate.den) / format.rate.num;
}

function Ruler({ record, from, labels }: { record: MiniTimelineProps['record']; from: number | null; labels: number }) {
  const ticks = record === null || from === null ? [] : layoutTicks({ start: from, frames: record.frames }, record.format, labels);
  return (
    <div className={styles['ruler']} aria-hidden="true">
      {ticks.map((tick) => (
        <span key={tick.at} className={styles['tick']} data-whole={tick.label !== null} style={{ left: `${tick.at * 100}%` }}>
          {tick.label}
        </span>
      ))}
    </div>
  );
}

/** The width in pixels of the element that takes the ref. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [element, width] as const;
}
