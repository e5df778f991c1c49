import { create } from 'zustand';
import { draftFor, folderName, type IngestDraft } from './draft.ts';
import { guessSource } from './source-guess.ts';

/** What the middle of the screen shows: a folder still to be described, or an ingest under way or over. */
export type Chosen = { readonly kind: 'draft'; readonly key: number } | { readonly kind: 'ingest'; readonly id: string };

type IngestState = {
  readonly drafts: readonly IngestDraft[];
  /** What was said of each ingest that this window started. */
  readonly started: ReadonlyMap<string, IngestDraft>;
  readonly chosen: Chosen | null;
};

/** Folders and settings of this window; what the catalogue holds of them lives in the query caches. */
export const useIngestStore = create<IngestState>(() => ({ drafts: [], started: new Map(), chosen: null }));

let lastKey = 0;

/** A folder (or a handful of files) was given: it waits for its settings. `names` are the files it holds, as far as they are known. */
export function addDraft(paths: readonly [string, ...string[]], names: readonly string[]): void {
  lastKey += 1;
  const key = lastKey;
  useIngestStore.setState(({ drafts, started }) => {
    const earlier = drafts.at(-1) ?? [...started.values()].at(-1) ?? null;
    const guess = guessSource(folderName(paths[0]), names);
    const draft = { ...draftFor({ key, path: paths[0] }, guess, earlier), paths };
    return { drafts: [...drafts, draft], chosen: { kind: 'draft', key } };
  });
}

export const changeDraft = (key: number, change: (draft: IngestDraft) => IngestDraft): void =>
  useIngestStore.setState(({ drafts }) => ({ drafts: drafts.map((draft) => (draft.key === key ? change(draft) : draft)) }));

/** Forgets a folder that was not started; nothing was read from it yet. */
export const dropDraft = (key: number): void =>
  useIngestStore.setState(({ drafts, chosen }) => ({
    drafts: drafts.filter((draft) => draft.key !== key),
    chosen: chosen?.kind === 'draft' && chosen.key === key ? null : chosen,
  }));

/** A folder's ingest has begun: it stands in the list under its own id from now on. */
export const draftStarted = (draft: IngestDraft, id: string): void =>
  useIngestStore.setState(({ drafts, started }) => ({
    drafts: drafts.filter((other) => other.key !== draft.key),
    started: new Map(started).set(id, draft),
    chosen: { kind: 'ingest', id },
  }));

export const choose = (chosen: Chosen): void => useIngestStore.setState({ chosen });
