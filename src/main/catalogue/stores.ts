import type { CardId, ClipId, JobId, LocationId, RaceId, SelectsId, ShotId, UnitId, VehicleId, VolumeId } from '../../domain/base/ids.ts';
import type { Result } from '../../domain/base/result.ts';
import type { Job, JobKind, JobState, JobsOverview } from '../../domain/jobs/job.ts';
import type { Shot, ShotLog } from '../../domain/logging/shot.ts';
import type { Card, Location, Race, Unit, Vehicle, Vocabulary } from '../../domain/logging/vocabulary.ts';
import type { Clip, ClipState, FilePlace, Fingerprint, MediaFacts, Placement, SourceKind } from '../../domain/media/clip.ts';
import type { Query } from '../../domain/query/query.ts';
import type { Edit } from '../../domain/selects/edit.ts';
import type { SelectsList } from '../../domain/selects/selects-list.ts';

/**
 * What the stages may ask of the catalogue. Every call is one transaction, carries domain values only and never
 * waits for anything but the database, so that another store (a shared server) can stand behind the same names.
 */
export type Catalogue = {
  readonly production: ProductionStore;
  readonly vocabulary: VocabularyStore;
  readonly clips: ClipStore;
  readonly shots: ShotStore;
  readonly selects: SelectsStore;
  readonly edits: EditStore;
  readonly jobs: JobStore;
  /** Calls back after any commit, from this process or another, with what changed; returns the way to stop. */
  onChange(listener: (topics: readonly Topic[]) => void): () => void;
  close(): Promise<void>;
};

export type Topic = 'clips' | 'shots' | 'vocabulary' | 'selects' | 'jobs' | 'edits' | 'production';

export type Production = { readonly name: string; readonly uuid: string; readonly folder: string };

export type Volume = {
  readonly id: VolumeId;
  readonly identity: string;
  readonly label: string;
  readonly mountPath: string;
  readonly online: boolean;
  readonly clips: number;
};

export type ProductionStore = {
  get(): Promise<Production>;
  volumes(): Promise<readonly Volume[]>;
  /** Finds or adds the volume of this identity and remembers where it is mounted now. */
  seeVolume(volume: { readonly identity: string; readonly label: string; readonly mountPath: string }): Promise<VolumeId>;
  /** Tells which volumes are mounted now; clips on the others are offline. */
  setOnline(volumes: readonly VolumeId[]): Promise<void>;
};

export type VocabularyStore = {
  all(): Promise<Vocabulary>;
  /** Each `add` answers `name-taken` where that name exists already. */
  addRace(race: Omit<Race, 'id'>): Promise<Result<RaceId>>;
  addLocation(location: Omit<Location, 'id'>): Promise<Result<LocationId>>;
  addVehicle(vehicle: Omit<Vehicle, 'id'>): Promise<Result<VehicleId>>;
  addUnit(unit: Omit<Unit, 'id'>): Promise<Result<UnitId>>;
  /** The person or keyword of this name (case and diacritics ignored), made when there is none. */
  ensure(kind: 'person' | 'keyword', name: string): Promise<number>;
  /** A location of this name on the race (or on none), made without coordinates when there is none. */
  ensureLocation(name: string, raceId: RaceId | null): Promise<LocationId>;
  /** The cards that brought clips, newest first. */
  cards(): Promise<readonly Card[]>;
};

/** What a person said of a card or folder when it came in. */
export type CardSettings = {
  readonly label: string;
  readonly source: SourceKind;
  readonly unitId: UnitId | null;
  readonly zone: string | null;
  readonly raceId: RaceId | null;
  readonly locationId: LocationId | null;
  readonly people: readonly number[];
  readonly proxies: boolean;
};

export type FoundFile = {
  readonly place: FilePlace;
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly fingerprint: Fingerprint;
};
export type RefusedFile = {
  readonly place: FilePlace;
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly code: string;
  readonly message: string;
};

/** added: new clip and its whole-clip shot; duplicate: same bytes as a clip that is still there; moved: same bytes, the known path is gone; unchanged: same path, size, mtime. */
export type FileVerdict = { readonly verdict: 'added' | 'duplicate' | 'moved' | 'unchanged'; readonly clipId: ClipId };

export type ClipStore = {
  /** The known size and mtime by path below one folder of a volume, clips and refused files both, to skip what did not change. */
  known(
    volumeId: VolumeId,
    folder: string,
  ): Promise<
    readonly {
      readonly relativePath: string;
      readonly size: number;
      readonly mtimeMs: number;
      readonly refused: boolean;
      /** Whether its file still has to be read. */
      readonly unread: boolean;
      readonly clipId: ClipId | null;
    }[]
  >;
  addCard(settings: CardSettings): Promise<CardId>;
  /** Registers files in one transaction, in order, with their first jobs (probe, place, poster, proxy as the card says). `gone` names known clips whose path no longer exists, so that same bytes elsewhere count as moved. */
  register(cardId: CardId, files: readonly FoundFile[], gone: readonly ClipId[]): Promise<readonly FileVerdict[]>;
  refuse(cardId: CardId, files: readonly RefusedFile[]): Promise<void>;
  /** Turns a listed clip that proved not to be media into a refused file; keeps it, with the problem, if someone has logged it. */
  refuseClip(clipId: ClipId, problem: { readonly code: string; readonly message: string }): Promise<void>;
  refused(): Promise<readonly RefusedFile[]>;
  get(id: ClipId): Promise<Clip | null>;
  many(ids: readonly ClipId[]): Promise<readonly Clip[]>;
  byPath(path: string): Promise<Clip | null>;
  byFileName(fileName: string): Promise<readonly Clip[]>;
  /** Stores facts, sets `probed`, and stretches the whole-clip shot to the clip's frames. */
  setFacts(id: ClipId, facts: MediaFacts, state: ClipState): Promise<void>;
  /** Stores a machine's placement; parts whose basis is `person` are kept as they are. */
  setPlacement(id: ClipId, placement: Placement): Promise<void>;
  card(id: ClipId): Promise<CardSettings | null>;
};

export type ShotSort = 'newest' | 'race-time' | 'mile' | 'rating' | 'name' | 'relevance';
export type FacetField = 'race' | 'location' | 'person' | 'vehicle' | 'keyword' | 'source' | 'unit' | 'rating' | 'card';
export type FacetCount = { readonly value: string; readonly count: number };
export type SearchRequest = {
  readonly query: Query;
  readonly sort: ShotSort;
  readonly limit: number;
  readonly offset: number;
  readonly facets: boolean;
};
export type SearchAnswer = {
  readonly total: number;
  readonly shots: readonly Shot[];
  readonly facets: Readonly<Partial<Record<FacetField, readonly FacetCount[]>>> | null;
  readonly mileHistogram: readonly { readonly mile: number; readonly count: number }[] | null;
};

export type ShotStore = {
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** Ids of every answer in order, for tagging and selecting all that was found. */
  searchIds(query: Query, sort: ShotSort): Promise<readonly ShotId[]>;
  many(ids: readonly ShotId[]): Promise<readonly Shot[]>;
  logs(ids: readonly ShotId[]): Promise<ReadonlyMap<ShotId, ShotLog>>;
  ofClip(clipId: ClipId): Promise<readonly Shot[]>;
  /** The whole-clip shot of each of these clips, in their order. */
  wholeClips(clipIds: readonly ClipId[]): Promise<readonly Shot[]>;
  /** A fresh id for a shot that an edit is about to create. */
  nextId(): Promise<ShotId>;
};

export type SelectsSummary = { readonly id: SelectsId; readonly name: string; readonly count: number };

export type SelectsStore = {
  list(): Promise<readonly SelectsSummary[]>;
  get(id: SelectsId): Promise<SelectsList | null>;
  byName(name: string): Promise<SelectsId | null>;
  /** Fresh ids for an edit that creates a list or adds `items` selects. */
  nextIds(items: number): Promise<{ readonly list: SelectsId; readonly items: readonly number[] }>;
};

export type HistoryEntry = { readonly id: number; readonly label: string; readonly at: number; readonly undone: boolean };

export type EditStore = {
  /** Applies an edit and writes it to the change log in one transaction; `stale` when a thing is no longer as `before` says. Drops what could be redone. */
  apply(edit: Edit): Promise<Result<{ readonly id: number }>>;
  /** Takes back (or again) the last edit; answers its label, or null when there is none. */
  undo(): Promise<Result<string | null>>;
  redo(): Promise<Result<string | null>>;
  history(limit: number): Promise<readonly HistoryEntry[]>;
};

export type JobStore = {
  overview(): Promise<JobsOverview>;
  list(filter: { readonly states?: readonly JobState[]; readonly limit: number }): Promise<readonly Job[]>;
  /** Takes up to `limit` waiting jobs (what is on screen first, then kind order, then newest card) for this worker; work of a dead worker counts as waiting. */
  claim(worker: string, limit: number, kinds: readonly JobKind[]): Promise<readonly Job[]>;
  progress(id: JobId, progress: number): Promise<void>;
  finish(id: JobId, outcome: { readonly state: 'done' | 'failed' | 'cancelled'; readonly error: string | null }): Promise<void>;
  /** Puts a running job back to waiting, e.g. when the house closes. */
  release(worker: string): Promise<void>;
  setPaused(paused: boolean): Promise<void>;
  cancel(ids: readonly JobId[]): Promise<void>;
  retry(ids: readonly JobId[]): Promise<void>;
  /** Puts the pictures of these clips before all else. */
  prefer(clipIds: readonly ClipId[]): Promise<void>;
};
