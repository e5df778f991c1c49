import { useMutation } from '@tanstack/react-query';
import { CircleAlert, CirclePause, Film } from 'lucide-react';
import type { JobKind, JobProgress } from '../../domain/jobs/job.ts';
import { orpc } from '../api/client.ts';
import { useJobs } from '../api/streams.ts';
import { useApp } from '../state/app-store.ts';
import { formatCount, formatSecondsLeft } from '../ui/format.ts';
import { Menu } from '../ui/menu.tsx';
import styles from './title-bar.module.css';

const WORK: Readonly<Record<JobKind, string>> = {
  fingerprint: 'Fingerprints',
  probe: 'Reading clips',
  place: 'Placing',
  poster: 'Posters',
  proxy: 'Proxies',
};

const unfinished = ({ done, failed, total }: JobProgress): boolean => done + failed < total;

/** What the background does now, `Proxies 412 of 655`; its menu pauses it and leads to what failed. */
export function JobStatus() {
  const overview = useJobs((state) => state.overview);
  const setPaused = useMutation(orpc.jobs.setPaused.mutationOptions());
  const show = useApp((state) => state.show);
  if (overview === null) return null;
  const current = overview.kinds.find((kind) => kind.running > 0) ?? overview.kinds.find(unfinished);
  const failed = overview.counts.failed;
  if (current === undefined && failed === 0) return null;
  const Icon = overview.paused ? CirclePause : current === undefined ? CircleAlert : Film;
  const trigger = (
    <button type="button" className={styles['item']} data-tone={overview.paused || current === undefined ? 'warn' : undefined}>
      <Icon size={14} aria-hidden />
      {overview.paused && 'Paused, '}
      {current === undefined ? `${formatCount(failed)} failed` : <Counted progress={current} />}
    </button>
  );
  const items = [
    ...overview.kinds.filter(unfinished).map((kind) => ({ label: sentence(kind), disabled: true, onSelect: () => {} })),
    {
      label: overview.paused ? 'Go on with background work' : 'Pause background work',
      onSelect: () => setPaused.mutate({ paused: !overview.paused }),
    },
    ...(failed > 0 ? [{ label: `Show ${formatCount(failed)} failed in Ingest`, icon: CircleAlert, onSelect: () => show('ingest') }] : []),
  ];
  return <Menu trigger={trigger} items={items} align="end" />;
}

function Counted({ progress }: { progress: JobProgress }) {
  return (
    <span>
      {WORK[progress.kind]} <b>{formatCount(progress.done)}</b> of {formatCount(progress.total)}
    </span>
  );
}

const sentence = (kind: JobProgress): string =>
  [`${WORK[kind.kind]} ${formatCount(kind.done)} of ${formatCount(kind.total)}`, formatSecondsLeft(kind.secondsLeft)]
    .filter(Boolean)
    .join(', ');
