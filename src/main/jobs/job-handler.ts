import type { Result } from '../../domain/base/result.ts';
import type { Job, JobKind } from '../../domain/jobs/job.ts';
import type { Catalogue } from '../catalogue/stores.ts';

/** Does one job; `report` takes progress from 0 to 1. Aborting the signal must end it within a second or so. */
export type JobHandler = (
  job: Job,
  control: { readonly signal: AbortSignal; readonly report: (progress: number) => void },
) => Promise<Result<void>>;

export type JobHandlers = Readonly<Partial<Record<JobKind, JobHandler>>>;

export type JobRunnerDeps = {
  readonly catalogue: Pick<Catalogue, 'jobs' | 'onChange'>;
  /** Who claims: one name for one runner in one process. */
  readonly worker: string;
  readonly handlers: JobHandlers;
  /** How many jobs at once: as many as the machine has cores. */
  readonly concurrency: number;
};
