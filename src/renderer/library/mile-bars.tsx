import { binned, type Histogram, type Miles } from './mile-scale.ts';
import styles from './mile-strip.module.css';

type MileBarsProps = { all: Histogram; matching: Histogram; stretch: Miles; bins: number };

/** Shots along a stretch as bars: all of the race in grey, those that match before them in accent. */
export function MileBars({ all, matching, stretch, bins }: MileBarsProps) {
  const [back, front] = [binned(all, stretch, bins), binned(matching, stretch, bins)];
  const highest = Math.max(1, ...back, ...front);
  return (
    <svg className={styles['bars']} viewBox={`0 0 ${bins} 100`} preserveAspectRatio="none" aria-hidden="true">
      <path className={styles['back']} d={barsPath(back, highest)} />
      <path className={styles['front']} d={barsPath(front, highest)} />
    </svg>
  );
}

/** The least height that can be seen, in percent. */
const LEAST = 8;

/** Square-root heights: one shot in a mile must not vanish beside a start line with hundreds. */
const barsPath = (counts: readonly number[], highest: number): string =>
  counts
    .map((count, at) => (count === 0 ? '' : `M${at + 0.1} 100v${-Math.max(LEAST, 100 * Math.sqrt(count / highest))}h0.8V100z`))
    .join('');
