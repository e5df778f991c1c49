import { useMutation } from '@tanstack/react-query';
import { Pause, Play, RotateCcw } from 'lucide-react';
import type { Job, JobProgress, JobsOverview } from '../../domain/jobs/job.ts';
import { faultText, orpc } from '../api/client.ts';
import { Button } from '../ui/button.tsx';
import { countOf, formatCount, formatSecondsLeft } from '../ui/format.ts';
import { notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import styles from './side-panel.module.css';
import { WORK_NAMES } from './work-text.ts';

const MOST_FAILURES = 100;

/** The background work: what is made, how far it is, and the way to hold it. */
export function WorkPanel({ overview, onPause }: { overview: JobsOverview; onPause: () => void }) {
  const kinds = overview.kinds.filter((kind) => kind.total > 0);
  const over = kinds.every((kind) => kind.done + kind.failed >= kind.total);
  if (kinds.length === 0) return null;
  return (
    <section className={styles['section']} aria-label="Background work">
      <header className={styles['head']}>
        <h2 className={styles['title']}>{over ? 'Background work is done' : 'Already loggable, still working'}</h2>
        {!over && (
          <Button variant="quiet" icon={overview.paused ? Play : Pause} onClick={onPause}>
            {overview.paused ? 'Go on' : 'Pause all'}
          </Button>
        )}
      </header>
      {overview.paused && !over && <p className={styles['paused']}>Paused. Clips can still be logged and found.</p>}
      <ul className={styles['kinds']}>
        {kinds.map((kind) => (
          <li key={kind.kind}>
            <p className={styles['kind']}>
              {WORK_NAMES[kind.kind]}
              <span className={styles['counts']}>{countsOf(kind)}</span>
            </p>
            <ProgressBar
              label={`${WORK_NAMES[kind.kind]}, ${countsOf(kind)}`}
              value={(kind.done + kind.failed) / kind.total}
              {...toneOf(kind)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function countsOf({ done, failed, total, secondsLeft }: JobProgress): string {
  const parts = [
    `${formatCount(done)} of ${formatCount(total)}`,
    failed > 0 ? `${formatCount(failed)} failed` : '',
    done + failed < total ? formatSecondsLeft(secondsLeft) : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function toneOf({ done, failed, total }: JobProgress): { tone?: 'ok' | 'warn' } {
  if (done + failed < total) return {};
  return { tone: failed > 0 ? 'warn' : 'ok' };
}

/** What could not be made, in plain words, each with the way to try again. */
export function FailuresPanel({ failures }: { failures: readonly Job[] }) {
  const retry = useMutation(orpc.jobs.retry.mutationOptions({ onError: (error) => notice({ text: faultText(error), tone: 'bad' }) }));
  if (failures.length === 0) return null;
  const again = (jobs: readonly Job[]) => retry.mutate({ ids: jobs.map((job) => job.id) });
  return (
    <section className={styles['section']} aria-label="Failures">
      <header className={styles['head']}>
        <h2 className={styles['title']}>{countOf(failures.length, 'piece of work', 'pieces of work')} failed</h2>
        <Button icon={RotateCcw} busy={retry.isPending} onClick={() => again(failures)}>
          Retry all
        </Button>
      </header>
      <ul className={styles['files']}>
        {failures.slice(0, MOST_FAILURES).map((job) => (
          <li key={job.id} className={styles['file']}>
            <p className={styles['fileName']}>
              {job.clipName}
              <StateBadge tone="bad">{WORK_NAMES[job.kind]}</StateBadge>
            </p>
            <p className={styles['reason']}>{job.error ?? 'It failed without a reason.'}</p>
            <Button variant="quiet" onClick={() => again([job])}>
              Retry
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
