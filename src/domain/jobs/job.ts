import type { ClipId, JobId } from '../base/ids.ts';

export const JOB_KINDS = ['fingerprint', 'probe', 'place', 'poster', 'proxy'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

export const JOB_STATES = ['waiting', 'running', 'paused', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** One piece of background work on one clip. Progress 0 to 1; `error` is one plain sentence when failed. */
export type Job = {
  readonly id: JobId;
  readonly kind: JobKind;
  readonly clipId: ClipId;
  readonly clipName: string;
  readonly state: JobState;
  readonly progress: number;
  readonly error: string | null;
};

/** How far one kind of work is; `secondsLeft` null while it cannot be said, and when nothing is left. */
export type JobProgress = {
  readonly kind: JobKind;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly running: number;
  readonly secondsLeft: number | null;
};

/** The whole queue at a glance. */
export type JobsOverview = {
  readonly paused: boolean;
  readonly counts: Readonly<Record<JobState, number>>;
  readonly kinds: readonly JobProgress[];
  readonly running: readonly Job[];
  readonly failures: readonly Job[];
};
