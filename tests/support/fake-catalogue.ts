import { fail, ok } from '../../src/domain/base/result.ts';
import { inverse } from '../../src/domain/logging/change.ts';
import { NOTHING_SAID, type Shot, type ShotLog } from '../../src/domain/logging/shot.ts';
import type { Vocabulary } from '../../src/domain/logging/vocabulary.ts';
import type { Clip } from '../../src/domain/media/clip.ts';
import type { Query } from '../../src/domain/query/query.ts';
import type { Edit } from '../../src/domain/selects/edit.ts';
import type { Catalogue } from '../../src/main/catalogue/stores.ts';

export const shotLog = (said: Partial<ShotLog> = {}): ShotLog => ({
  ...NOTHING_SAID,
  clipId: 1,
  wholeClip: true,
  inFrame: 0,
  outFrame: 100,
  ...said,
});

type Clips = Readonly<
  Record<number, { raceId?: number; people?: readonly number[]; vehicles?: readonly number[]; frames?: number | null }>
>;
type FakeOptions = {
  readonly vocabulary: Vocabulary;
  readonly shots?: Readonly<Record<number, ShotLog>>;
  readonly clips?: Clips;
  /** Runs before each edit is applied, as another program might. */
  readonly meanwhile?: (shots: Map<number, ShotLog>) => void;
};

/** The parts of the catalogue that finding and logging use, in memory: edits are refused as stale where `before` is not what is there. */
export function fakeCatalogue(options: FakeOptions) {
  const shots = new Map(Object.entries(options.shots ?? {}).map(([id, log]) => [Number(id), log]));
  const clips = options.clips ?? { 1: {} };
  const edits: Edit[] = [];
  const searched: Query[] = [];
  let vocabulary = options.vocabulary;
  let lastId = 1000;
  const fresh = () => {
    lastId += 1;
    return lastId;
  };
  const put = (edit: Edit) => {
    for (const step of edit.steps) {
      if (step.on !== 'shot') continue;
      if (step.after === null) shots.delete(step.id);
      else shots.set(step.id, step.after);
    }
  };

  const catalogue = {
    vocabulary: {
      all: async () => vocabulary,
      ensure: async (kind: 'person' | 'keyword', name: string) => {
        const list = kind === 'person' ? 'people' : 'keywords';
        const known = vocabulary[list].find((entry) => entry.name.toLowerCase() === name.toLowerCase());
        if (known !== undefined) return known.id;
        const id = fresh();
        vocabulary = { ...vocabulary, [list]: [...vocabulary[list], { id, name }] };
        return id;
      },
      ensureLocation: async (name: string, raceId: number | null) => {
        const id = fresh();
        const location = { id, name, raceId, mile: null, lat: null, lon: null, radiusMetres: 500 };
        vocabulary = { ...vocabulary, locations: [...vocabulary.locations, location] };
        return id;
      },
    },
    clips: {
      get: async (id: number) => (id in clips ? clipOf(id, clips) : null),
      many: async (ids: readonly number[]) => ids.map((id) => clipOf(id, clips)),
    },
    shots: {
      search: async ({ query }: { query: Query }) => {
        searched.push(query);
        return { total: 0, shots: [], facets: null, mileHistogram: null };
      },
      searchIds: async (query: Query) => {
        searched.push(query);
        return [...shots.keys()];
      },
      logs: async (ids: readonly number[]) =>
        new Map(ids.flatMap((id) => (shots.has(id) ? [[id, shots.get(id)]] : []) as [number, ShotLog][])),
      many: async (ids: readonly number[]) =>
        ids.flatMap((id) => {
          const log = shots.get(id);
          return log === undefined ? [] : [{ id, wholeClip: log.wholeClip, name: log.name ?? 'B017.MXF' } as Shot];
        }),
      nextId: async () => fresh(),
    },
    edits: {
      apply: async (edit: Edit) => {
        options.meanwhile?.(shots);
        const isStale = edit.steps.some(
          (step) => step.on === 'shot' && JSON.stringify(shots.get(step.id) ?? null) !== JSON.stringify(step.before),
        );
        if (isStale) return fail('stale', 'Changed meanwhile.');
        put(edit);
        edits.push(edit);
        return ok({ id: edits.length });
      },
      undo: async () => {
        const last = edits.pop();
        if (last !== undefined) put(inverse(last));
        return ok(last?.label ?? null);
      },
      redo: async () => ok(null),
      history: async () => edits.map(({ label }, at) => ({ id: at + 1, label, at: 0, undone: false })),
    },
  };
  return { catalogue: catalogue as unknown as Catalogue, shots, edits, searched, vocabulary: () => vocabulary };
}

function clipOf(id: number, clips: Clips): Clip {
  const { raceId, people = [], vehicles = [], frames = 100 } = clips[id] ?? {};
  const race = raceId === undefined ? null : { id: raceId, basis: 'card' };
  return {
    id,
    fileName: 'B017.MXF',
    facts: { durationFrames: frames },
    placement: { race, location: null, miles: [] },
    people,
    vehicles,
  } as unknown as Clip;
}
