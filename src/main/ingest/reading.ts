import type { ClipId } from '../../domain/base/ids.ts';
import type { Catalogue } from '../catalogue/stores.ts';
import type { IngestJobs, UnreadClip } from './ports.ts';
import type { Progress } from './progress.ts';

type Deps = { readonly catalogue: Pick<Catalogue, 'clips'>; readonly jobs: IngestJobs | null };
type Request = {
  readonly clips: readonly UnreadClip[];
  /** Clips whose reading ended while the rest were still being found. */
  readonly ended: ReadonlySet<ClipId>;
  readonly progress: Progress;
  readonly signal: AbortSignal;
};

/** Follows the reading and placing of clips to its end, and takes back those that proved to be no media. */
export async function awaitReading({ catalogue, jobs }: Deps, { clips, ended, progress, signal }: Request): Promise<void> {
  if (jobs === null || clips.length === 0) return;
  const unread = new Set(clips.flatMap(({ clipId }) => (ended.has(clipId) ? [] : [clipId])));
  const added = new Set(clips.flatMap(({ clipId, isNew }) => (isNew ? [clipId] : [])));
  progress.count({ read: [...added].filter((id) => !unread.has(id)).length });
  const stop = jobs.onFinished((job) => {
    if (job.kind === 'probe' && unread.delete(job.clipId) && added.has(job.clipId)) progress.count({ read: 1 });
  });
  const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  await Promise.race([jobs.settled(['probe', 'place']), aborted]);
  stop();
  if (signal.aborted) return;
  progress.count({ read: [...unread].filter((id) => added.has(id)).length });
  await withdrawRefused(catalogue, clips, progress);
}

async function withdrawRefused(catalogue: Deps['catalogue'], clips: readonly UnreadClip[], progress: Progress): Promise<void> {
  const here = new Set((await catalogue.clips.many(clips.map(({ clipId }) => clipId))).map(({ id }) => id));
  const gone = clips.filter(({ clipId }) => !here.has(clipId));
  if (gone.length === 0) return;
  const paths = new Set(gone.map(({ path }) => path));
  const refused = (await catalogue.clips.refused()).filter(({ path }) => paths.has(path));
  progress.withdraw(
    refused.map(({ path, code, message }) => ({ path, code, message })),
    gone,
  );
}
