import type { MileSpan } from '../../domain/media/clip.ts';
import { formatMile } from './format.ts';
import styles from './mile-badge.module.css';

type MileBadgeProps = { mile: MileSpan | null; others?: readonly MileSpan[]; digits?: 1 | 2 };

/** The race mile and, by its edge, how we know it: solid from GPS or a person, dashed from a clock, two miles where it is ambiguous. */
export function MileBadge({ mile, others = [], digits = 1 }: MileBadgeProps) {
  if (mile === null) return <span className={styles['none']}>no mile</span>;
  const number = (n: number) => (digits === 1 ? formatMile(n) : n.toFixed(digits));
  const span = mile.from === mile.to ? number(mile.from) : `${number(mile.from)}–${number(mile.to)}`;
  const kind = others.length > 0 ? 'ambiguous' : mile.basis === 'gps' || mile.basis === 'person' ? 'sure' : 'clock';
  return (
    <span className={styles['badge']} data-kind={kind}>
      <span className={styles['rm']}>RM</span>
      <span className={styles['mile']}>{[span, ...others.map((other) => number(other.from))].join(' or ')}</span>
    </span>
  );
}
