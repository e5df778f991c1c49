import type { ClipId } from '../../domain/base/ids.ts';
import type { Catalogue } from '../catalogue/stores.ts';
import type { IngestJobs } from './ports.ts';
import type { Progress } from './progress.ts';

type Deps = { readonly catalogue: Pick<Catalogue, 'clips'>; readonly jobs: IngestJobs | null };
export type NewClip = { readonly clipId: ClipId; readonly path: string };
type Request = {
  readonly clips: readonly NewClip[];
  /** Clips whose reading ended while the rest were still being found. */
  readonly ended: ReadonlySet<ClipId>;
  readonly progress: Progress;
  readonly signal: AbortSignal;
};

/** Follows the reading and placing of new clips to its end, and takes back those that proved to be no media. */
export async function awaitReading({ catalogue, jobs }: Deps, { clips, ended, progress, signal }: Request): Promise<void> {
  if (jobs === null || clips.length === 0) return;
  const unread = new Set(clips.flatMap(({ clipId }) => (ended.has(clipId) ? [] : [clipId])));
  progress.count({ read: clips.length - unread.size });
  const stop = jobs.onFinished((job) => {
    if (job.kind === 'probe' && unread.delete(job.clipId)) progress.count({ read: 1 });
  });
  const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  await Promise.race([jobs.settled(['probe', 'place']), aborted]);
  stop();
  if (signal.aborted) return;
  progress.count({ read: unread.size });
  await withdrawRefused(catalogue, clips, progress);
}

async function withdrawRefused(catalogue: Deps['catalogue'], clips: readonly NewClip[], progress: Progress): Promise<void> {
  const here = new Set((await catalogue.clips.many(clips.map(({ clipId }) => clipId))).map(({ id }) => id));
  const gone = new Map(clips.filter(({ clipId }) => !here.has(clipId)).map(({ clipId, path }) => [path, clipId]));
  if (gone.size === 0) return;
  const refused = (await catalogue.clips.refused()).filter(({ path }) => gone.has(path));
  progress.withdraw(
    refused.map(({ path, code, message }) => ({ path, code, message })),
    new Set(gone.values()),
  );
}
