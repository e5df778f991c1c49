import { create } from 'zustand';
import type { Shot } from '../../domain/logging/shot.ts';
import type { Tag } from '../state/edits.ts';

/** Names of one kind on several shots, by how many wear them. */
export type Tally = { readonly name: string; readonly count: number };
export type ListKind = 'person' | 'vehicle' | 'keyword';

/** What is to change on all selected shots, not yet applied. Null and empty mean “as it is”; a name is true to add, false to take. */
export type BatchDraft = {
  readonly rating: number | null;
  readonly race: string | null;
  readonly location: string | null;
  readonly mile: string;
  readonly note: string;
  readonly names: Readonly<Record<ListKind, ReadonlyMap<string, boolean>>>;
};

const NONE: ReadonlyMap<string, boolean> = new Map();
export const EMPTY_DRAFT: BatchDraft = {
  rating: null,
  race: null,
  location: null,
  mile: '',
  note: '',
  names: { person: NONE, vehicle: NONE, keyword: NONE },
};

export const useBatch = create<{ draft: BatchDraft }>(() => ({ draft: EMPTY_DRAFT }));

export const changeBatch = (part: Partial<BatchDraft>): void => useBatch.setState(({ draft }) => ({ draft: { ...draft, ...part } }));
export const clearBatch = (): void => useBatch.setState({ draft: EMPTY_DRAFT });

export const isEmpty = (draft: BatchDraft): boolean =>
  draft.rating === null &&
  draft.race === null &&
  draft.location === null &&
  draft.mile.trim() === '' &&
  draft.note.trim() === '' &&
  Object.values(draft.names).every((names) => names.size === 0);

const NAMES_OF: Readonly<Record<ListKind, (shot: Shot) => readonly { readonly name: string }[]>> = {
  person: (shot) => shot.people,
  vehicle: (shot) => shot.vehicles,
  keyword: (shot) => shot.keywords,
};

/** How many of the shots wear each name, those that most wear first. */
export function tally(shots: readonly Shot[], kind: ListKind): readonly Tally[] {
  const counts = new Map<string, number>();
  for (const shot of shots) for (const { name } of NAMES_OF[kind](shot)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

/** The draft with a name to add or to take; a wish for what is already so on all shots is no wish. */
export function withName(draft: BatchDraft, kind: ListKind, wish: { name: string; on: boolean; count: number; of: number }): BatchDraft {
  const names = new Map(draft.names[kind]);
  const alreadySo = wish.count === (wish.on ? wish.of : 0);
  if (alreadySo) names.delete(wish.name);
  else names.set(wish.name, wish.on);
  return { ...draft, names: { ...draft.names, [kind]: names } };
}

/** One part of the sentence that says what will change: “+ Josh Hall on 6”. */
export type Part = { readonly tone: 'add' | 'take' | 'set'; readonly what: string; readonly on: number };

/** What applying the draft does to these shots, in words and as tags. */
export function consequences(
  draft: BatchDraft,
  shots: readonly Shot[],
): { readonly parts: readonly Part[]; readonly add: readonly Tag[]; readonly remove: readonly Tag[] } {
  const of = shots.length;
  const set = (tag: Tag, what: string, same: (shot: Shot) => boolean) => ({
    tag,
    part: { tone: 'set' as const, what, on: shots.filter((shot) => !same(shot)).length },
  });
  const values = [
    draft.rating === null
      ? null
      : set(
          { kind: 'rating', value: String(draft.rating) },
          draft.rating === 0 ? 'no rating' : `rating ${draft.rating}`,
          (shot) => shot.rating === draft.rating,
        ),
    draft.race === null ? null : set({ kind: 'race', value: draft.race }, draft.race, (shot) => shot.race?.name === draft.race),
    draft.location === null
      ? null
      : set({ kind: 'location', value: draft.location }, draft.location, (shot) => shot.location?.name === draft.location),
    draft.mile.trim() === '' ? null : set({ kind: 'mile', value: draft.mile.trim() }, `RM ${draft.mile.trim()}`, () => false),
    draft.note.trim() === '' ? null : set({ kind: 'note', value: draft.note.trim() }, 'a note', () => false),
  ].filter((value) => value !== null);
  const names = (['person', 'vehicle', 'keyword'] as const).flatMap((kind) =>
    [...draft.names[kind]].map(([name, on]) => {
      const has = shots.filter((shot) => NAMES_OF[kind](shot).some((each) => each.name === name)).length;
      return {
        on,
        tag: { kind, value: name },
        part: { tone: on ? ('add' as const) : ('take' as const), what: name, on: on ? of - has : has },
      };
    }),
  );
  return {
    parts: [...names, ...values].map(({ part }) => part),
    add: [...values, ...names.filter(({ on }) => on)].map(({ tag }) => tag),
    remove: names.filter(({ on }) => !on).map(({ tag }) => tag),
  };
}
