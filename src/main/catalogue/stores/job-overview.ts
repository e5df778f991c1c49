import {
  JOB_KINDS,
  type JOB_STATES,
  type Job,
  type JobKind,
  type JobProgress,
  type JobState,
  type JobsOverview,
} from '../../../domain/jobs/job.ts';
import type { Db } from '../database.ts';

type JobRow = { id: number; kind: string; clip_id: number; clip_name: string; state: string; progress: number; error: string | null };

export const selectJobs = (db: Db) =>
  db.sql
    .selectFrom('job')
    .innerJoin('clip', 'clip.id', 'job.clip_id')
    .select(['job.id', 'job.kind', 'job.clip_id', 'clip.file_name as clip_name', 'job.state', 'job.progress', 'job.error']);

export const isPaused = (db: Db): boolean => db.first(db.sql.selectFrom('production').select('jobs_paused'))?.jobs_paused === 1;

export const toJob = (row: JobRow, paused: boolean): Job => ({
  id: row.id,
  kind: row.kind as JobKind,
  clipId: row.clip_id,
  clipName: row.clip_name,
  state: shown(row.state, paused),
  progress: row.progress,
  error: row.error,
});

const shown = (state: string, paused: boolean): JobState => (state === 'waiting' && paused ? 'paused' : (state as JobState));

/** Lines that a person can take in at once; `list` has them all. */
const SHOWN = 200;

/** The whole queue at a glance, counted on the index. */
export function createOverview(db: Db): JobsOverview {
  const paused = isPaused(db);
  const counted = db.prepare('SELECT kind, state, count(*) AS count FROM job GROUP BY kind, state').all() as {
    kind: string;
    state: string;
    count: number;
  }[];
  const counts = { waiting: 0, running: 0, paused: 0, done: 0, failed: 0, cancelled: 0 } satisfies Record<JobState, number>;
  for (const { state, count } of counted) counts[shown(state, paused)] += count;
  const jobs = (state: (typeof JOB_STATES)[number]) =>
    db.all(selectJobs(db).where('job.state', '=', state).orderBy('job.id').limit(SHOWN)).map((row) => toJob(row, paused));
  const kinds = JOB_KINDS.flatMap((kind) => progressOf(db, kind, countsOf(counted, kind)) ?? []);
  return { paused, counts, kinds, running: jobs('running'), failures: counts.failed === 0 ? [] : jobs('failed') };
}

const countsOf = (counted: readonly { kind: string; state: string; count: number }[], kind: JobKind): ReadonlyMap<string, number> =>
  new Map(counted.filter((row) => row.kind === kind).map((row) => [row.state, row.count]));

function progressOf(db: Db, kind: JobKind, counts: ReadonlyMap<string, number>): JobProgress | null {
  const of = (state: string) => counts.get(state) ?? 0;
  const open = of('waiting') + of('running');
  const total = open + of('done') + of('failed');
  if (total === 0) return null;
  const progress = { kind, total, done: of('done'), failed: of('failed'), running: of('running') };
  return { ...progress, secondsLeft: open === 0 ? null : secondsLeft(db, kind, open) };
}

/** How many recent ends speak for the pace, and how long they do so. */
const PACE = { jobs: 40, withinMs: 120_000, least: 4 } as const;

/** From the pace of the latest jobs of this kind; null until enough have ended lately. */
function secondsLeft(db: Db, kind: JobKind, open: number): number | null {
  const ends = db
    .prepare("SELECT ended_at FROM job WHERE kind = ? AND state = 'done' AND ended_at > ? ORDER BY ended_at DESC LIMIT ?")
    .pluck()
    .all(kind, Date.now() - PACE.withinMs, PACE.jobs) as number[];
  const [last, first] = [ends[0], ends.at(-1)];
  if (last === undefined || first === undefined || ends.length < PACE.least || last === first) return null;
  return Math.ceil((open * (last - first)) / (ends.length - 1) / 1000);
}
