import type { JobId } from '../../domain/base/ids.ts';
import type { Fault, Result } from '../../domain/base/result.ts';
import { JOB_KINDS, type Job } from '../../domain/jobs/job.ts';
import type { JobHandler, JobRunnerDeps } from './job-handler.ts';

type Running = { readonly job: Job; readonly abort: AbortController; progress: number; told: number };

/** The jobs that this runner has in hand. */
export type Crew = {
  /** Takes one waiting job and begins it; false where there is none or no hand is free. */
  take(): Promise<boolean>;
  /** Tells progress to the catalogue, and ends what someone cancelled there. */
  tend(): Promise<void>;
  isBusy(): boolean;
  /** Aborts all without a verdict, so that they can be put back to waiting; resolves when nothing runs. */
  dismiss(): Promise<void>;
};

/** Begins and ends jobs for one runner; `onEnded` hears of each job that came to its end. */
export function createCrew(deps: JobRunnerDeps, onEnded: (job: Job, fault: Fault | null) => void): Crew {
  const { jobs } = deps.catalogue;
  const running = new Map<JobId, Running>();
  const ends = new Set<Promise<void>>();
  let isDismissed = false;

  async function work(item: Running): Promise<void> {
    const result = await attempt(deps.handlers[item.job.kind], item);
    running.delete(item.job.id);
    if (isDismissed && item.abort.signal.aborted) return;
    const fault = result.ok ? null : result.fault;
    const isCancelled = fault !== null && (item.abort.signal.aborted || QUIET.has(fault.code));
    const state = fault === null ? 'done' : isCancelled ? 'cancelled' : 'failed';
    await jobs.finish(item.job.id, { state, error: state === 'failed' ? (fault?.message ?? null) : null });
    onEnded(item.job, fault);
  }

  return {
    async take() {
      if (running.size >= deps.concurrency || isDismissed) return false;
      const [job] = await jobs.claim(deps.worker, 1, kindsToTake([...running.values()], deps));
      if (job === undefined) return false;
      const item: Running = { job, abort: new AbortController(), progress: 0, told: 0 };
      running.set(job.id, item);
      const end = work(item).finally(() => ends.delete(end));
      ends.add(end);
      return true;
    },
    async tend() {
      const before = new Set(running.values());
      if (before.size === 0) return;
      for (const item of before) {
        if (item.progress === item.told) continue;
        item.told = item.progress;
        await jobs.progress(item.job.id, item.progress);
      }
      const stillWanted = new Set((await jobs.list({ states: ['running'], limit: MANY })).map(({ id }) => id));
      for (const item of running.values()) if (!stillWanted.has(item.job.id) && before.has(item)) item.abort.abort();
    },
    isBusy: () => running.size > 0,
    async dismiss() {
      isDismissed = true;
      for (const item of running.values()) item.abort.abort();
      await Promise.all(ends);
    },
  };
}

/** More jobs than all workers of a production ever run at once. */
const MANY = 10_000;

/** Endings that are nobody's fault: someone stopped it, or there was nothing to make. */
const QUIET = new Set(['cancelled', 'not-needed']);

/** Proxies never hold every place, so that a new card is read while they run. */
function kindsToTake(running: readonly Running[], deps: JobRunnerDeps): readonly Job['kind'][] {
  const proxies = running.filter(({ job }) => job.kind === 'proxy').length;
  const isProxyFree = proxies < Math.max(1, deps.concurrency - 1);
  return JOB_KINDS.filter((kind) => deps.handlers[kind] !== undefined && (kind !== 'proxy' || isProxyFree));
}

async function attempt(handler: JobHandler | undefined, item: Running): Promise<Result<void>> {
  if (handler === undefined) return internal(`no handler for ${item.job.kind}`);
  const report = (progress: number): void => {
    item.progress = Math.min(1, Math.max(0, progress));
  };
  try {
    return await handler(item.job, { signal: item.abort.signal, report });
  } catch (error) {
    return internal(String(error));
  }
}

const internal = (why: string): Result<never> => ({
  ok: false,
  fault: { code: 'internal', message: `It failed through a fault of Milemark's own (${why}). Please report it.` },
});
