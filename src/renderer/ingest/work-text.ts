import type { Job, JobKind, JobsOverview } from '../../domain/jobs/job.ts';
import type { Shot } from '../../domain/logging/shot.ts';
import { percent, type ReportState } from './report-text.ts';

/** What each kind of background work makes, in the words of the cutting room. */
export const WORK_NAMES: Readonly<Record<JobKind, string>> = {
  fingerprint: 'Fingerprints',
  probe: 'Technical facts',
  place: 'Race and mile',
  poster: 'Posters',
  proxy: 'Proxies',
};

const DOING: Readonly<Record<JobKind, string>> = {
  fingerprint: 'Fingerprinting',
  probe: 'Reading facts',
  place: 'Placing',
  poster: 'Making the poster',
  proxy: 'Making the proxy',
};

/** A clip's state; `doing` while work runs on it. */
export type ClipState = ReportState & { readonly doing?: true };

/** What a clip is waiting for or lacks, first the work that runs on it now, then what failed, then what is still to come. */
export function clipState(clip: Shot['clip'], jobs: Pick<JobsOverview, 'running' | 'failures'>): ClipState {
  const running = jobs.running.find((job) => job.clipId === clip.id);
  if (running !== undefined) return { tone: 'quiet', text: doing(running), doing: true };
  const failed = jobs.failures.find((job) => job.clipId === clip.id);
  if (failed !== undefined) return { tone: 'bad', text: `${WORK_NAMES[failed.kind]} failed` };
  const problem = clip.problems[0];
  if (problem !== undefined) return { tone: 'warn', text: problem.message };
  if (!clip.online) return { tone: 'warn', text: `Offline, drive ${clip.volume}` };
  if (!clip.probed) return { tone: 'quiet', text: 'Facts to come' };
  if (clip.poster === 'waiting') return { tone: 'quiet', text: 'Poster to come' };
  if (clip.proxy === 'waiting') return { tone: 'quiet', text: 'Proxy to come' };
  return { tone: 'ok', text: 'Ready' };
}

function doing(job: Job): string {
  return job.progress > 0 ? `${DOING[job.kind]}, ${percent(job.progress)}` : DOING[job.kind];
}
