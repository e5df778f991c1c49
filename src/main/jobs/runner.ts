import type { Fault } from '../../domain/base/result.ts';
import { JOB_KINDS, type Job, type JobKind, type JobsOverview } from '../../domain/jobs/job.ts';
import { createCrew } from './crew.ts';
import type { JobRunnerDeps } from './job-handler.ts';
import { throttled } from './throttled.ts';

export type JobRunner = {
  start(): void;
  /** Aborts what runs, puts it back to waiting, and resolves when nothing runs any more. */
  stop(): Promise<void>;
  /** Resolves when no job of these kinds waits or runs, in whatever process. */
  settled(kinds?: readonly JobKind[]): Promise<void>;
  /** Calls back after each job that this runner ended; returns the way to stop. */
  onFinished(listener: (job: Job, fault: Fault | null) => void): () => void;
  /** The queue now, and again at most four times a second when it changed, until aborted. */
  watch(signal: AbortSignal): AsyncGenerator<JobsOverview>;
};

const IDLE_MS = 1000;
const TICK_MS = 250;

/** Works through the catalogue's jobs. Every job is a row, so that work outlives the process that began it. */
export function createJobRunner(deps: JobRunnerDeps): JobRunner {
  const { jobs } = deps.catalogue;
  const listeners = new Set<(job: Job, fault: Fault | null) => void>();
  const bell = createBell();
  let isStopping = false;
  let loop: Promise<void> | null = null;

  async function run(): Promise<void> {
    const crew = createCrew(deps, (job, fault) => {
      for (const listener of listeners) listener(job, fault);
      bell.ring();
    });
    const unsubscribe = deps.catalogue.onChange((topics) => {
      if (topics.includes('jobs') || topics.includes('clips')) bell.ring();
    });
    while (!isStopping) {
      try {
        while (!isStopping && (await crew.take()));
        await crew.tend();
      } catch {
        // The catalogue cannot be written now (a full disk, its drive gone): the work waits with it.
      }
      await bell.wait(crew.isBusy() ? TICK_MS : IDLE_MS);
    }
    unsubscribe();
    await crew.dismiss();
    // A catalogue that no longer answers takes the jobs of silent workers back by itself.
    await jobs.release(deps.worker).catch(() => undefined);
  }

  return {
    start() {
      isStopping = false;
      loop ??= run();
    },
    async stop() {
      isStopping = true;
      bell.ring();
      await loop;
      loop = null;
    },
    async settled(kinds = JOB_KINDS) {
      const isBusy = (overview: JobsOverview): boolean =>
        overview.kinds.some((kind) => kinds.includes(kind.kind) && kind.done + kind.failed < kind.total);
      while (!isStopping && isBusy(await jobs.overview())) await new Promise((resolve) => setTimeout(resolve, TICK_MS));
    },
    onFinished(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    watch: (signal) =>
      throttled({ read: () => jobs.overview(), subscribe: (call) => deps.catalogue.onChange(call), everyMs: TICK_MS, signal }),
  };
}

/** A bell that wakes one sleeper, also when it rang before the sleep. */
function createBell(): { ring(): void; wait(ms: number): Promise<void> } {
  let hasRung = false;
  let sleeper: (() => void) | null = null;
  return {
    ring() {
      hasRung = true;
      sleeper?.();
    },
    async wait(ms) {
      if (!hasRung)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          sleeper = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      hasRung = false;
      sleeper = null;
    },
  };
}
