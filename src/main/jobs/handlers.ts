import type { ClipId } from '../../domain/base/ids.ts';
import { type Fault, fail, ok, type Result } from '../../domain/base/result.ts';
import type { Clip, Fingerprint, MediaFacts } from '../../domain/media/clip.ts';
import { instantOf } from '../../domain/media/recorded.ts';
import type { Catalogue } from '../catalogue/stores.ts';
import type { JobHandler, JobHandlers } from './job-handler.ts';

type PictureRequest = { readonly source: string; readonly facts: MediaFacts; readonly to: string; readonly signal: AbortSignal };

export type HandlerDeps = {
  readonly catalogue: Pick<Catalogue, 'clips'>;
  readonly prober: { probe(path: string, signal: AbortSignal): Promise<Result<MediaFacts>> };
  readonly pictures: {
    poster(request: PictureRequest): Promise<Result<void>>;
    proxy(request: PictureRequest & { readonly onProgress: (progress: number) => void }): Promise<Result<void>>;
  };
  readonly placer: { place(clipId: ClipId): Promise<Result<unknown>> };
  readonly exists: (path: string) => Promise<boolean>;
  readonly cachePath: (fingerprint: Fingerprint, variant: 'poster' | 'proxy') => string;
};

/** Faults that say something of this machine or moment, not of the file: the clip stays, the job fails and can be retried. */
const PASSING = new Set(['tool-missing', 'tool-timeout', 'cancelled', 'unreadable', 'offline', 'internal']);

/** What each kind of job does to its clip. */
export function createHandlers(deps: HandlerDeps): JobHandlers {
  return {
    probe: onClip(deps, (clip, { signal }) => read(deps, clip, signal)),
    place: async (job) => {
      const placed = await deps.placer.place(job.clipId);
      return placed.ok ? ok(undefined) : placed;
    },
    poster: onPicture(deps, (clip, facts, { signal }) =>
      deps.pictures.poster({ source: clip.path, facts, signal, to: deps.cachePath(clip.fingerprint, 'poster') }),
    ),
    proxy: onPicture(deps, (clip, facts, { signal, report }) =>
      deps.pictures.proxy({ source: clip.path, facts, signal, to: deps.cachePath(clip.fingerprint, 'proxy'), onProgress: report }),
    ),
  };
}

type Control = Parameters<JobHandler>[1];
type FingerprintedClip = Clip & { readonly fingerprint: Fingerprint };

function onClip(deps: HandlerDeps, work: (clip: Clip, control: Control) => Promise<Result<void>>): JobHandler {
  return async (job, control) => {
    const clip = await deps.catalogue.clips.get(job.clipId);
    if (clip === null) return fail('clip-gone', 'This clip is no longer in the catalogue.');
    if (!(await deps.exists(clip.path))) return fail('offline', `${clip.path} is not there now. Connect its drive, then retry.`);
    return work(clip, control);
  };
}

function onPicture(
  deps: HandlerDeps,
  work: (clip: FingerprintedClip, facts: MediaFacts, control: Control) => Promise<Result<void>>,
): JobHandler {
  return onClip(deps, async (clip, control) => {
    const facts = clip.facts ?? (await probed(deps, clip, control.signal));
    if (facts === null || clip.fingerprint === null) return fail('not-probed', 'It could not be read, so it has no picture.');
    return work({ ...clip, fingerprint: clip.fingerprint }, facts, control);
  });
}

async function probed(deps: HandlerDeps, clip: Clip, signal: AbortSignal): Promise<MediaFacts | null> {
  const result = await read(deps, clip, signal);
  return result.ok ? ((await deps.catalogue.clips.get(clip.id))?.facts ?? null) : null;
}

async function read(deps: HandlerDeps, clip: Clip, signal: AbortSignal): Promise<Result<void>> {
  const facts = await deps.prober.probe(clip.path, signal);
  if (!facts.ok) {
    if (!PASSING.has(facts.fault.code)) await deps.catalogue.clips.refuseClip(clip.id, problemOf(facts.fault));
    return facts;
  }
  await deps.catalogue.clips.setFacts(clip.id, inZone(facts.value, clip.zone), 'probed');
  return ok(undefined);
}

/** The camera's zone, as its unit or card says, turns a zoneless clock into an instant; the basis stays the clock's. */
function inZone(facts: MediaFacts, zone: string | null): MediaFacts {
  if (facts.recorded === null || zone === null) return facts;
  const utcMs = instantOf(facts.recorded, zone);
  const isByClock = utcMs !== facts.recorded.utcMs;
  return { ...facts, recorded: { ...facts.recorded, utcMs, basis: isByClock ? 'local' : facts.recorded.basis } };
}

const problemOf = ({ code, message }: Fault): { readonly code: string; readonly message: string } => ({ code, message });
