import { ok, type Result } from '../../src/domain/base/result.ts';
import type { Shot } from '../../src/domain/logging/shot.ts';
import type { Clip } from '../../src/domain/media/clip.ts';
import type { Edit } from '../../src/domain/selects/edit.ts';
import type { SelectsList } from '../../src/domain/selects/selects-list.ts';
import type { Catalogue } from '../../src/main/catalogue/stores.ts';

const unused = (): never => {
  throw new Error('not part of cutting or delivering');
};

type CutCatalogue = Pick<Catalogue, 'selects' | 'shots' | 'clips' | 'edits' | 'production'>;

/** What cutting and delivering ask of a catalogue, in memory: shots given, string-outs made by edits. `clips` are footage paths and sample rates. */
export function cutCatalogue(
  shots: readonly Shot[],
  clips: readonly { readonly id: number; readonly path: string; readonly sampleRate: number | null }[] = [],
): CutCatalogue & { readonly labels: string[] } {
  const lists = new Map<number, SelectsList>();
  const labels: string[] = [];
  let next = 1;
  const fake = clips.map(({ id, path, sampleRate }) => ({ id, path, facts: { sampleRate } }) as Clip);
  return {
    labels,
    selects: {
      list: async () => [...lists].map(([id, { name, items }]) => ({ id, name, count: items.length })),
      get: async (id) => lists.get(id) ?? null,
      byName: async (name) => [...lists].find(([, list]) => list.name === name)?.[0] ?? null,
      nextIds: async (items) => ({ list: next++, items: Array.from({ length: items }, () => next++) }),
    },
    shots: {
      search: unused,
      searchIds: unused,
      logs: unused,
      ofClip: unused,
      wholeClips: unused,
      nextId: unused,
      many: async (ids) => shots.filter((shot) => ids.includes(shot.id)).toReversed(),
    },
    clips: {
      known: unused,
      addCard: unused,
      register: unused,
      refuse: unused,
      refuseClip: unused,
      refused: unused,
      get: unused,
      byFileName: unused,
      setFacts: unused,
      setPlacement: unused,
      card: unused,
      many: async (ids) => fake.filter((clip) => ids.includes(clip.id)),
      byPath: async (path) => fake.find((clip) => clip.path === path) ?? null,
    },
    edits: {
      undo: unused,
      redo: unused,
      history: unused,
      apply: async (edit: Edit): Promise<Result<{ readonly id: number }>> => {
        for (const step of edit.steps)
          if (step.on === 'selects') {
            if (step.after === null) lists.delete(step.id);
            else lists.set(step.id, step.after);
          }
        labels.push(edit.label);
        return ok({ id: labels.length });
      },
    },
    production: {
      get: async () => ({ name: 'One More Win', uuid: 'u', folder: '/films/One More Win.milemark' }),
      volumes: unused,
      seeVolume: unused,
      setOnline: unused,
    },
  };
}
