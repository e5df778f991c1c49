import { setTimeout as later } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fail, ok } from '../../../src/domain/base/result.ts';
import type { Job, JobKind } from '../../../src/domain/jobs/job.ts';
import { CatalogueError } from '../../../src/main/catalogue/catalogue-error.ts';
import type { Catalogue } from '../../../src/main/catalogue/stores.ts';
import type { JobHandler, JobHandlers, JobRunnerDeps } from '../../../src/main/jobs/job-handler.ts';
import { createJobRunner, type JobRunner } from '../../../src/main/jobs/runner.ts';
import { foundFile, temporaryProduction } from '../../support/catalogue-builder.ts';

let production: Awaited<ReturnType<typeof temporaryProduction>>;
let runners: JobRunner[];
beforeEach(async () => {
  production = await temporaryProduction();
  runners = [];
});
afterEach(async () => {
  await Promise.all(runners.map((runner) => runner.stop()));
  await production.remove();
});

/** A store whose calls can be replaced one by one: the real one answers to any name. */
const storeOf = (jobs: Catalogue['jobs']): Catalogue['jobs'] => ({
  overview: jobs.overview,
  list: jobs.list,
  claim: jobs.claim,
  progress: jobs.progress,
  finish: jobs.finish,
  release: jobs.release,
  setPaused: jobs.setPaused,
  cancel: jobs.cancel,
  retry: jobs.retry,
  prefer: jobs.prefer,
});

const done: JobHandler = async () => ok(undefined);
const untilAborted: JobHandler = (_job, { signal }) =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(fail('cancelled', 'It was cancelled.'))));

function runner(handlers: JobHandlers, worker = 'one', catalogue: JobRunnerDeps['catalogue'] = production.catalogue): JobRunner {
  const made = createJobRunner({ catalogue, worker, handlers, concurrency: 2 });
  runners.push(made);
  return made;
}

/** Clips that are listed only: each waits to be read. */
async function listed(count: number): Promise<void> {
  const card = await production.card();
  const files = Array.from({ length: count }, (_, index) => foundFile(production.volumeId, `C${index}.MP4`));
  await production.catalogue.clips.register(card, files, []);
}

const jobsOf = async (kind: JobKind): Promise<readonly Job[]> =>
  (await production.catalogue.jobs.list({ limit: 100 })).filter((job) => job.kind === kind);

/** Waits until something is so; the test's own time limit bounds it. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await later(20);
}

describe('the job runner', () => {
  test('does what waits, at most two at once, and says when each ends', async () => {
    await listed(6);
    let [now, most] = [0, 0];
    const ended: string[] = [];
    const busy = runner({
      probe: async () => {
        now += 1;
        most = Math.max(most, now);
        await later(20);
        now -= 1;
        return ok(undefined);
      },
    });
    busy.onFinished((job) => ended.push(job.clipName));
    busy.start();
    await busy.settled(['probe']);
    await until(async () => ended.length === 6);
    expect(most).toBe(2);
    expect((await jobsOf('probe')).every(({ state }) => state === 'done')).toBe(true);
  });

  test('a failure keeps its sentence and can be tried again', async () => {
    await listed(1);
    let tries = 0;
    const failing = runner({ probe: async () => (++tries === 1 ? fail('tool-missing', 'ffprobe is missing.') : ok(undefined)) });
    failing.start();
    await failing.settled(['probe']);
    const [job] = await jobsOf('probe');
    expect(job).toMatchObject({ state: 'failed', error: 'ffprobe is missing.' });
    await production.catalogue.jobs.retry([job?.id ?? 0]);
    await until(async () => (await jobsOf('probe'))[0]?.state === 'done');
    expect(tries).toBe(2);
  });

  test('a handler that throws fails its job and no other', async () => {
    await listed(2);
    const throwing = runner({
      probe: async (job) => {
        if (job.clipName === 'C0.MP4') throw new Error('a bug');
        return ok(undefined);
      },
    });
    throwing.start();
    await throwing.settled(['probe']);
    expect((await jobsOf('probe')).map(({ state }) => state).sort()).toEqual(['done', 'failed']);
  });

  test('a catalogue that cannot be written for a while costs neither the runner nor a verdict', async () => {
    await listed(2);
    const { catalogue } = production;
    let refusals = 0;
    const full = <Args extends readonly unknown[], Answer>(call: (...args: Args) => Promise<Answer>, times: number) => {
      let left = times;
      return (...args: Args): Promise<Answer> => {
        if (left === 0) return call(...args);
        left -= 1;
        refusals += 1;
        return Promise.reject(new CatalogueError({ code: 'disk-full', message: 'The disk is full.' }));
      };
    };
    const { jobs } = catalogue;
    const faulty = { onChange: catalogue.onChange, jobs: { ...storeOf(jobs), claim: full(jobs.claim, 1), finish: full(jobs.finish, 1) } };
    const surviving = runner({ probe: done }, 'one', faulty);
    surviving.start();
    await surviving.settled(['probe']);
    expect(refusals).toBe(2);
    expect(await jobsOf('probe')).toMatchObject([{ state: 'done' }, { state: 'done' }]);
  });

  test('what is called off and wanted again at once is done, and nothing is left behind', async () => {
    await listed(1);
    let begun = 0;
    const busy = runner({ probe: (job, control) => (++begun === 1 ? untilAborted(job, control) : done(job, control)) });
    busy.start();
    await until(async () => begun === 1);
    const ids = (await jobsOf('probe')).map(({ id }) => id);
    await production.catalogue.jobs.cancel(ids);
    await production.catalogue.jobs.retry(ids);
    await until(async () => (await jobsOf('probe'))[0]?.state === 'done');
    await busy.stop();
    expect(await jobsOf('probe')).toMatchObject([{ state: 'done' }]);
  });

  test('cancelling ends the work in hand', async () => {
    await listed(1);
    const busy = runner({ probe: untilAborted });
    busy.start();
    await until(async () => (await jobsOf('probe'))[0]?.state === 'running');
    await production.catalogue.jobs.cancel([(await jobsOf('probe'))[0]?.id ?? 0]);
    const ended = new Promise<void>((resolve) => busy.onFinished(() => resolve()));
    await ended;
    expect(await jobsOf('probe')).toMatchObject([{ state: 'cancelled' }]);
  });

  test('a paused queue begins nothing; resumed, it goes on', async () => {
    await listed(1);
    await production.catalogue.jobs.setPaused(true);
    const waiting = runner({ probe: done });
    waiting.start();
    await later(400);
    expect(await jobsOf('probe')).toMatchObject([{ state: 'paused' }]);
    await production.catalogue.jobs.setPaused(false);
    await until(async () => (await jobsOf('probe'))[0]?.state === 'done');
  });

  test('stopped, it puts its work back for the next', async () => {
    await listed(1);
    const first = runner({ probe: untilAborted });
    first.start();
    await until(async () => (await jobsOf('probe'))[0]?.state === 'running');
    await first.stop();
    expect(await jobsOf('probe')).toMatchObject([{ state: 'waiting' }]);
    const second = runner({ probe: done }, 'two');
    second.start();
    await second.settled(['probe']);
    expect(await jobsOf('probe')).toMatchObject([{ state: 'done' }]);
  });

  test('watching shows the queue at once, then as it changes, and ends without throwing', async () => {
    await listed(1);
    const watched = runner({ probe: done });
    const abort = new AbortController();
    const seen: number[] = [];
    for await (const { kinds } of watched.watch(abort.signal)) {
      seen.push(kinds.find(({ kind }) => kind === 'probe')?.done ?? 0);
      if (seen.length === 1) watched.start();
      if (seen.at(-1) === 1) abort.abort();
    }
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(1);
  });
});
