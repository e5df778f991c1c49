import { setTimeout as wait } from 'node:timers/promises';
import { type Fault, fail, type Result } from '../../domain/base/result.ts';
import { JOB_KINDS, type Job } from '../../domain/jobs/job.ts';
import { faultBehind } from '../catalogue/catalogue-error.ts';
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
  const running = new Set<Running>();
  const ends = new Set<Promise<void>>();
  const dismissed = new AbortController();

  async function work(item: Running): Promise<void> {
    const result = await attempt(deps.handlers[item.job.kind], item);
    const fault = result.ok ? null : result.fault;
    const isCancelled = fault !== null && (item.abort.signal.aborted || QUIET.has(fault.code));
    const state = fault === null ? 'done' : isCancelled ? 'cancelled' : 'failed';
    const isTold = await told(item, { state, error: state === 'failed' ? (fault?.message ?? null) : null });
    running.delete(item);
    if (isTold) onEnded(item.job, fault);
  }

  /** Writes the verdict, again and again while the catalogue cannot (a full disk); dismissed meanwhile, the job is put back instead. */
  async function told(item: Running, outcome: Parameters<typeof jobs.finish>[1]): Promise<boolean> {
    while (!dismissed.signal.aborted) {
      try {
        await jobs.finish(item.job.id, outcome);
        return true;
      } catch {
        await wait(AGAIN_MS, undefined, { signal: dismissed.signal }).catch(() => undefined);
      }
    }
    return false;
  }

  return {
    async take() {
      if (running.size >= deps.concurrency || dismissed.signal.aborted) return false;
      const [job] = await jobs.claim(deps.worker, 1, kindsToTake([...running], deps));
      if (job === undefined) return false;
      const item: Running = { job, abort: new AbortController(), progress: 0, told: 0 };
      running.add(item);
      const end = work(item).finally(() => ends.delete(end));
      ends.add(end);
      return true;
    },
    async tend() {
      const before = new Set(running);
      if (before.size === 0) return;
      for (const item of before) {
        if (item.progress === item.told) continue;
        item.told = item.progress;
        await jobs.progress(item.job.id, item.progress);
      }
      const stillWanted = new Set((await jobs.list({ states: ['running'], limit: MANY })).map(({ id }) => id));
      for (const item of before) if (!stillWanted.has(item.job.id)) item.abort.abort();
    },
    isBusy: () => running.size > 0,
    async dismiss() {
      dismissed.abort();
      for (const item of running) item.abort.abort();
      await Promise.all(ends);
    },
  };
}

/** How long a verdict waits for a catalogue that cannot be written. */
const AGAIN_MS = 1000;

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
  if (handler === undefined) return fail('internal', `Nothing here can do a ${item.job.kind} job. Please report it.`);
  const report = (progress: number): void => {
    item.progress = Math.min(1, Math.max(0, progress));
  };
  try {
    return await handler(item.job, { signal: item.abort.signal, report });
  } catch (error) {
    return { ok: false, fault: faultBehind(error) };
  }
}
