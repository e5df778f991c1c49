import type { CardId, ClipId, VolumeId } from '../../domain/base/ids.ts';
import { fail, ok, type Result } from '../../domain/base/result.ts';
import type { FilePlace } from '../../domain/media/clip.ts';
import type { CardSettings, Catalogue, FoundFile, RefusedFile } from '../catalogue/stores.ts';
import type { Disk } from '../files/disk.ts';
import type { Found } from '../files/scan.ts';
import type { MountedVolume } from '../files/volumes.ts';
import type { UnreadClip } from './ports.ts';
import type { Progress } from './progress.ts';

type Deps = { readonly catalogue: Pick<Catalogue, 'clips' | 'production'>; readonly disk: Disk; readonly now: () => number };

export type ListingRequest = {
  readonly roots: readonly string[];
  readonly settings: CardSettings;
  readonly progress: Progress;
  readonly signal: AbortSignal;
};

type Known = Awaited<ReturnType<Catalogue['clips']['known']>>[number] & { readonly refusal: RefusedFile | null };
type Looked =
  | { readonly file: FoundFile }
  | { readonly refused: RefusedFile; readonly isLasting: boolean }
  | { readonly known: Known; readonly path: string };

const AT_ONCE = 8;
const BATCH = 200;
const BATCH_MS = 400;
/** A file touched this lately is looked at twice before it counts as whole. */
const FRESH_MS = 2000;
const SECOND_LOOK_MS = 300;

/**
 * Finds the footage below the roots and registers what is new, in batches, so that it can be logged at once.
 * Answers the clips that still have to be read, those of an earlier ingest that was broken off too. Unchanged files are not opened.
 */
export async function listFootage(deps: Deps, request: ListingRequest): Promise<Result<readonly UnreadClip[]>> {
  const registrar = createRegistrar(deps, request);
  const volumes = await deps.disk.mountedVolumes();
  for (const root of request.roots) {
    const home = await homeOf(deps, root, volumes);
    if (home === null) return fail('no-volume', `Milemark cannot tell which drive "${root}" is on.`);
    let some: Found[] = [];
    for await (const found of deps.disk.scan(root, request.signal)) {
      request.progress.count({ found: 1 });
      some.push(found);
      if (some.length < AT_ONCE) continue;
      await registrar.add(await Promise.all(some.map((item) => look(deps, home, item))));
      some = [];
    }
    if (!request.signal.aborted) await registrar.add(await Promise.all(some.map((item) => look(deps, home, item))));
  }
  await registrar.flush();
  return ok(registrar.toRead());
}

type Home = {
  readonly volumeId: VolumeId;
  readonly known: ReadonlyMap<string, Known>;
  readonly placeOf: (path: string) => FilePlace;
};

async function homeOf(deps: Deps, root: string, volumes: readonly MountedVolume[]): Promise<Home | null> {
  const place = deps.disk.placeOf(root, volumes);
  if (place === null) return null;
  const volumeId = await deps.catalogue.production.seeVolume(place.volume);
  const known = await deps.catalogue.clips.known(volumeId, place.relativePath);
  const { volume } = place;
  const refused = known.some((file) => file.refused) ? await deps.catalogue.clips.refused() : [];
  const here = refused.filter((file) => file.place.volumeId === volumeId);
  const refusals = new Map(here.map((file) => [file.place.relativePath, file]));
  return {
    volumeId,
    known: new Map(known.map((file) => [file.relativePath, { ...file, refusal: refusals.get(file.relativePath) ?? null }])),
    placeOf: (path) => ({ volumeId, relativePath: deps.disk.placeOf(path, [volume])?.relativePath ?? path }),
  };
}

async function look(deps: Deps, home: Home, found: Found): Promise<Looked> {
  const { path, size, mtimeMs } = found;
  const place = home.placeOf(path);
  const known = home.known.get(place.relativePath);
  if (known !== undefined && known.size === size && known.mtimeMs === mtimeMs) return { known, path };
  const refuse = (refusal: { readonly code: string; readonly message: string }, isLasting: boolean): Looked => ({
    refused: { place, path, size, mtimeMs, code: refusal.code, message: refusal.message },
    isLasting,
  });
  if (found.refusal !== null) return refuse(found.refusal, size > 0 || found.refusal.code === 'empty-file');
  if (deps.now() - mtimeMs < FRESH_MS) await new Promise((resolve) => setTimeout(resolve, SECOND_LOOK_MS));
  const read = await deps.disk.fingerprintFile(path);
  if (!read.ok) return refuse(read.fault, false);
  if (read.value.size !== size || read.value.mtimeMs !== mtimeMs)
    return refuse({ code: 'still-changing', message: 'It is still being written. Ingest it again when the copy has ended.' }, false);
  return { file: { place, path, size, mtimeMs, fingerprint: read.value.fingerprint } };
}

type Registrar = { add(looked: readonly Looked[]): Promise<void>; flush(): Promise<void>; toRead(): readonly UnreadClip[] };

/** Gathers files into batches and writes each in one transaction; the card is made with the first. */
function createRegistrar(deps: Deps, { settings, progress }: ListingRequest): Registrar {
  const { clips } = deps.catalogue;
  const toRead: UnreadClip[] = [];
  let cardId: CardId | null = null;
  let files: FoundFile[] = [];
  let refused: RefusedFile[] = [];
  let flushedAt = deps.now();

  async function flush(): Promise<void> {
    flushedAt = deps.now();
    if (files.length === 0 && refused.length === 0) return;
    cardId ??= await clips.addCard(settings);
    if (refused.length > 0) await clips.refuse(cardId, refused);
    const verdicts = await register(deps, cardId, files);
    for (const [index, { verdict, clipId }] of verdicts.entries()) {
      progress.count({ [COUNT[verdict]]: 1 });
      const path = files[index]?.path;
      if (verdict === 'added' && path !== undefined) toRead.push({ clipId, path, isNew: true });
    }
    progress.touch(verdicts.map(({ clipId }) => clipId));
    files = [];
    refused = [];
  }

  return {
    async add(looked) {
      for (const item of looked) {
        if ('file' in item) files.push(item.file);
        else if ('known' in item) {
          tellKnown(progress, item.known);
          if (item.known.unread && item.known.clipId !== null) toRead.push({ clipId: item.known.clipId, path: item.path, isNew: false });
        } else {
          progress.refuse([{ path: item.refused.path, code: item.refused.code, message: item.refused.message }]);
          if (item.isLasting) refused.push(item.refused);
        }
      }
      if (files.length + refused.length >= BATCH - AT_ONCE || deps.now() - flushedAt > BATCH_MS) await flush();
    },
    flush,
    toRead: () => toRead,
  };
}

const COUNT = { added: 'added', duplicate: 'duplicates', moved: 'moved', unchanged: 'unchanged' } as const;

function tellKnown(progress: Progress, { clipId, refusal }: Known): void {
  if (clipId !== null) {
    progress.count({ unchanged: 1 });
    progress.touch([clipId]);
  } else if (refusal !== null) progress.refuse([{ path: refusal.path, code: refusal.code, message: refusal.message }]);
}

/** Registers files; bytes that are known from a path where they are no longer count as moved, the rest of them as duplicates. */
async function register(deps: Deps, cardId: CardId, files: readonly FoundFile[]): ReturnType<Catalogue['clips']['register']> {
  const { clips } = deps.catalogue;
  if (files.length === 0) return [];
  const verdicts = await clips.register(cardId, files, []);
  const twins = await clips.many(verdicts.flatMap(({ verdict, clipId }) => (verdict === 'duplicate' ? [clipId] : [])));
  const gone: ClipId[] = [];
  for (const twin of twins) if (twin.online && !(await deps.disk.exists(twin.path))) gone.push(twin.id);
  if (gone.length === 0) return verdicts;
  const again = files.filter((_, index) => gone.includes(verdicts[index]?.clipId ?? -1) && verdicts[index]?.verdict === 'duplicate');
  const moved = await clips.register(cardId, again, gone);
  return verdicts.map((verdict, index) => {
    const file = files[index];
    return (file === undefined ? undefined : moved[again.indexOf(file)]) ?? verdict;
  });
}
