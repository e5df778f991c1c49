import type { JobId } from '../../../domain/base/ids.ts';
import { JOB_KINDS, type Job, type JobKind, type JobState } from '../../../domain/jobs/job.ts';
import type { Sync } from '../call.ts';
import { type Db, listOf } from '../database.ts';
import type { JobStore } from '../stores.ts';
import { createOverview, isPaused, selectJobs, toJob } from './job-overview.ts';
import { awaitFacts, callOffDependents } from './job-rows.ts';
import type { JobWorkers } from './job-workers.ts';

type Store = Sync<JobStore>;
type JobRow = { readonly id: number; readonly kind: string; readonly card_id: number; readonly preferred: number };

/** The queue of background work: rows that survive the process that does them. */
export function createJobStore(db: Db, workers: JobWorkers): Store {
  const clipsOf = (ids: readonly JobId[]): number[] =>
    db.all(db.sql.selectFrom('job').select('clip_id').where('id', 'in', listOf(ids)).where('kind', '=', 'probe')).map((row) => row.clip_id);
  return {
    overview: () => db.read(() => createOverview(db)),
    list: ({ states, limit }) => listJobs(db, states, limit),
    claim: (worker, limit, kinds) => claim(db, workers, { worker, limit, kinds }),
    progress: (id, progress) => {
      const set = db.sql.updateTable('job').set({ progress }).where('id', '=', id).where('state', '=', 'running');
      db.write(['jobs'], () => db.run(set));
    },
    finish: (id, outcome) => finish(db, id, outcome),
    release: (worker) => {
      db.write(['jobs'], () => workers.release(worker));
    },
    setPaused: (paused) => {
      db.write(['jobs'], () => db.run(db.sql.updateTable('production').set({ jobs_paused: paused ? 1 : 0 })));
    },
    cancel: (ids) => {
      db.write(['jobs', 'shots'], () => {
        const open = db.sql.updateTable('job').set({ state: 'cancelled', worker: null, progress: 0 });
        db.run(open.where('id', 'in', listOf(ids)).where('state', 'in', ['waiting', 'running']));
        callOffDependents(db, clipsOf(ids));
      });
    },
    retry: (ids) => {
      db.write(['jobs', 'shots'], () => {
        const again = db.sql.updateTable('job').set({ state: 'waiting', error: null, progress: 0, worker: null });
        db.run(again.where('id', 'in', listOf(ids)).where('state', 'in', ['failed', 'cancelled']));
        awaitFacts(db, clipsOf(ids));
      });
    },
    prefer: (clipIds) => {
      const wanted = db.sql.updateTable('job').set({ preferred: Date.now() });
      const waiting = wanted.where('clip_id', 'in', listOf(clipIds)).where('state', '=', 'waiting').where('kind', '<>', 'place');
      db.write([], () => db.run(waiting));
    },
  };
}

function listJobs(db: Db, states: readonly JobState[] | undefined, limit: number): Job[] {
  const paused = isPaused(db);
  // A paused queue has no waiting job and one that runs no paused one: the state of the queue is not written on each.
  const stored = states?.flatMap((state) =>
    state === 'paused' ? (paused ? ['waiting'] : []) : state === 'waiting' && paused ? [] : [state],
  );
  const rows = selectJobs(db).orderBy('job.id').limit(limit);
  return db.all(stored === undefined ? rows : rows.where('job.state', 'in', listOf(stored))).map((row) => toJob(row, paused));
}

type Claim = { readonly worker: string; readonly limit: number; readonly kinds: readonly JobKind[] };

function claim(db: Db, workers: JobWorkers, { worker, limit, kinds }: Claim): Job[] {
  if (isPaused(db) || limit < 1) return [];
  const best = () => bestOf(db, kinds, limit);
  // Looking costs no write: an idle queue leaves the disk alone.
  if (best().length === 0 && !workers.anyDead()) return [];
  return db.write(['jobs'], () => {
    workers.seen(worker);
    workers.releaseDead();
    const ids = best().map((row) => row.id);
    db.run(db.sql.updateTable('job').set({ state: 'running', worker, progress: 0, error: null }).where('id', 'in', listOf(ids)));
    const jobs = new Map(db.all(selectJobs(db).where('job.id', 'in', listOf(ids))).map((row) => [row.id, toJob(row, false)]));
    return ids.flatMap((id) => jobs.get(id) ?? []);
  });
}

function bestOf(db: Db, kinds: readonly JobKind[], limit: number): JobRow[] {
  const waiting = db.prepare(
    `SELECT id, kind, card_id, preferred FROM job WHERE kind = ? AND state = 'waiting' AND ready = 1
     ORDER BY preferred DESC, card_id DESC, id LIMIT ?`,
  );
  const order = (row: JobRow) => JOB_KINDS.indexOf(row.kind as JobKind);
  return kinds
    .flatMap((kind) => waiting.all(kind, limit) as JobRow[])
    .sort((a, b) => b.preferred - a.preferred || order(a) - order(b) || b.card_id - a.card_id || a.id - b.id)
    .slice(0, limit);
}

function finish(db: Db, id: JobId, { state, error }: Parameters<JobStore['finish']>[1]): void {
  db.write(['jobs', 'shots'], () => {
    const ended = db.sql
      .updateTable('job')
      .set({ state, error, worker: null, ended_at: Date.now(), progress: state === 'done' ? 1 : 0 })
      .where('id', '=', id);
    // What is done is done; any other verdict counts only while the work is still wanted of whoever gives it.
    const row = db.first((state === 'done' ? ended : ended.where('state', '=', 'running')).returning(['clip_id', 'kind']));
    if (row?.kind === 'probe' && state !== 'done') callOffDependents(db, [row.clip_id]);
  });
}
