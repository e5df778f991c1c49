import styles from './progress-bar.module.css';

/** Progress from 0 to 1, or null while its end is not known; `label` says what is going on, with numbers. */
export function ProgressBar({ label, value, tone }: { label: string; value: number | null; tone?: 'ok' | 'warn' | 'bad' }) {
  const percent = value === null ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      className={styles['track']}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={percent === undefined ? label : `${label}, ${percent}%`}
    >
      <div className={styles['fill']} data-tone={tone} data-unknown={value === null} style={{ width: `${percent ?? 30}%` }} />
    </div>
  );
}
