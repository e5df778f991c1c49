import { basename } from 'node:path';
import type { ClipId } from '../../domain/base/ids.ts';
import { fail, ok, type Result } from '../../domain/base/result.ts';
import { faultBehind } from '../catalogue/catalogue-error.ts';
import type { Catalogue } from '../catalogue/stores.ts';
import type { Disk, FolderListing } from '../files/disk.ts';
import { listFootage } from './listing.ts';
import type { IngestJobs, IngestOptions, IngestReport } from './ports.ts';
import { createProgress, type Progress } from './progress.ts';
import { awaitReading } from './reading.ts';
import { resolveSettings } from './settings.ts';

export type IngestDeps = {
  readonly catalogue: Pick<Catalogue, 'clips' | 'vocabulary' | 'production'>;
  readonly disk: Disk;
  readonly jobs: IngestJobs | null;
  readonly now: () => number;
};

export type Ingest = {
  /** Begins an ingest; fails with `path-missing`, `no-volume` or what the settings lack (`race-unknown`, `zone-unknown`…). */
  start(options: IngestOptions): Promise<Result<{ readonly id: string }>>;
  /** Reports at most four times a second, and last when it ends; ends at once for an id that is not known. */
  watch(id: string, signal: AbortSignal): AsyncGenerator<IngestReport>;
  cancel(id: string): void;
  recent(): Promise<{ readonly ingests: IngestReport[]; readonly refused: IngestReport['refused'] }>;
  browse(folder: string | null): Promise<Result<FolderListing>>;
  /** Ends every ingest and resolves when none runs. */
  close(): Promise<void>;
};

type Session = { readonly progress: Progress; readonly abort: AbortController; readonly end: Promise<void> };

/** Brings footage into the catalogue: finds files, registers them, and follows their reading. Sources are only ever read. */
export function createIngest(deps: IngestDeps): Ingest {
  const sessions = new Map<string, Session>();

  return {
    async start(options) {
      const roots = await realRoots(deps.disk, options.paths);
      if (!roots.ok) return roots;
      const label = options.label ?? nameOf(roots.value[0] ?? '');
      const settings = await resolveSettings(deps.catalogue, options, label);
      if (!settings.ok) return settings;
      const id = String(sessions.size + 1);
      const abort = new AbortController();
      const progress = createProgress({ id, label, now: deps.now });
      const end = run(deps, { roots: roots.value, settings: settings.value, progress, signal: abort.signal });
      sessions.set(id, { progress, abort, end });
      return ok({ id });
    },
    async *watch(id, signal) {
      const session = sessions.get(id);
      if (session !== undefined) yield* session.progress.watch(signal);
    },
    cancel(id) {
      sessions.get(id)?.abort.abort();
    },
    async recent() {
      const refused = await deps.catalogue.clips.refused();
      return {
        ingests: [...sessions.values()].map(({ progress }) => progress.report()).reverse(),
        refused: refused.map(({ path, code, message }) => ({ path, code, message })),
      };
    },
    browse: (folder) => deps.disk.browse(folder),
    async close() {
      for (const { abort } of sessions.values()) abort.abort();
      await Promise.all([...sessions.values()].map(({ end }) => end));
    },
  };
}

type Run = {
  readonly roots: readonly string[];
  readonly settings: Parameters<typeof listFootage>[1]['settings'];
  readonly progress: Progress;
  readonly signal: AbortSignal;
};

async function run(deps: IngestDeps, { roots, settings, progress, signal }: Run): Promise<void> {
  const ended = new Set<ClipId>();
  const stop = deps.jobs?.onFinished((job) => void (job.kind === 'probe' && ended.add(job.clipId)));
  try {
    const listed = await listFootage(deps, { roots, settings, progress, signal });
    if (!listed.ok) return progress.end('failed', listed.fault);
    progress.reading();
    if (!signal.aborted) await awaitReading(deps, { clips: listed.value, ended, progress, signal });
    progress.end(signal.aborted ? 'cancelled' : 'done', null);
  } catch (error) {
    progress.end('failed', faultBehind(error));
  } finally {
    stop?.();
  }
}

async function realRoots(disk: Disk, paths: readonly string[]): Promise<Result<readonly string[]>> {
  const roots: string[] = [];
  for (const path of paths) {
    const real = await disk.realPath(path);
    if (real === null) return fail('path-missing', `There is nothing at "${path}". Check the name, and whether its drive is connected.`);
    roots.push(real);
  }
  return ok([...new Set(roots)]);
}

const nameOf = (path: string): string => basename(path) || path;
