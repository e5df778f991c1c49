import type { SelectId, SelectsId, ShotId } from '../../domain/base/ids.ts';
import { fail, ok, type Result } from '../../domain/base/result.ts';
import type { Shot } from '../../domain/logging/shot.ts';
import type { Edit } from '../../domain/selects/edit.ts';
import {
  addSelects,
  createSelects,
  deleteSelects,
  type KnownList,
  moveSelects,
  removeSelects,
  renameSelects,
  selectsOf,
  trimSelect,
} from '../../domain/selects/list-edits.ts';
import type { Select } from '../../domain/selects/selects-list.ts';
import type { Catalogue, SelectsSummary } from '../catalogue/stores.ts';

/** A string-out with the shot of each select, as a screen shows it. */
export type SelectsView = {
  readonly id: SelectsId;
  readonly name: string;
  readonly items: readonly (Select & { readonly shot: Shot })[];
};

/** Which selects of a string-out go where: before the select named, or to the end. */
export type PlaceInList = { readonly id: SelectsId; readonly items: readonly SelectId[]; readonly before: SelectId | null };

/** The cutting stage: string-outs made, filled, ordered and trimmed. Every change is one edit that undo takes back. */
export type Cutting = {
  list(): Promise<readonly SelectsSummary[]>;
  /** Fails with `name-taken` where a string-out of this name exists. */
  create(name: string): Promise<Result<{ readonly id: SelectsId }>>;
  /** Fails with `selects-unknown`. */
  get(id: SelectsId): Promise<Result<SelectsView>>;
  /** Adds whole shots in the order given; shots that no longer exist are left out. */
  add(request: {
    readonly id: SelectsId;
    readonly shotIds: readonly ShotId[];
    readonly before: SelectId | null;
  }): Promise<Result<{ readonly added: number }>>;
  remove(id: SelectsId, items: readonly SelectId[]): Promise<Result<void>>;
  move(place: PlaceInList): Promise<Result<void>>;
  trim(request: {
    readonly id: SelectsId;
    readonly item: SelectId;
    readonly inFrame: number;
    readonly outFrame: number;
  }): Promise<Result<void>>;
  rename(id: SelectsId, name: string): Promise<Result<void>>;
  delete(id: SelectsId): Promise<Result<void>>;
};

export function createCutting({ catalogue }: { readonly catalogue: Pick<Catalogue, 'selects' | 'shots' | 'edits'> }): Cutting {
  const known = async (id: SelectsId): Promise<Result<KnownList>> => {
    const list = await catalogue.selects.get(id);
    return list === null ? fail('selects-unknown', 'This string-out no longer exists.') : ok({ id, list });
  };
  const edit = async (id: SelectsId, change: (list: KnownList) => Result<Edit> | Promise<Result<Edit>>): Promise<Result<void>> => {
    const list = await known(id);
    const edited = list.ok ? await change(list.value) : list;
    return edited.ok ? applied(edited.value) : edited;
  };
  const applied = async (change: Edit): Promise<Result<void>> => {
    const done = await catalogue.edits.apply(change);
    return done.ok ? ok(undefined) : done;
  };
  const nameFree = async (name: string, own: SelectsId | null): Promise<Result<string>> => {
    const clean = name.trim();
    if (clean === '') return fail('name-empty', 'Give the string-out a name.');
    const holder = await catalogue.selects.byName(clean);
    return holder === null || holder === own
      ? ok(clean)
      : fail('name-taken', `There is a string-out named ${clean} already. Choose another name, or add to that one.`);
  };

  return {
    list: () => catalogue.selects.list(),
    async create(name) {
      const free = await nameFree(name, null);
      if (!free.ok) return free;
      const { list: id } = await catalogue.selects.nextIds(0);
      const done = await applied(createSelects(id, free.value));
      return done.ok ? ok({ id }) : done;
    },
    async get(id) {
      const list = await known(id);
      if (!list.ok) return list;
      const { name, items } = list.value.list;
      const shots = new Map((await catalogue.shots.many(items.map((item) => item.shotId))).map((shot) => [shot.id, shot]));
      return ok({
        id,
        name,
        items: items.flatMap((item) => {
          const shot = shots.get(item.shotId);
          return shot === undefined ? [] : [{ ...item, shot }];
        }),
      });
    },
    async add({ id, shotIds, before }) {
      const found = new Map((await catalogue.shots.many(shotIds)).map((shot) => [shot.id, shot]));
      const shots = shotIds.flatMap((shotId) => found.get(shotId) ?? []);
      if (shots.length === 0) return fail('no-shots', 'No shot was found, or those named are no longer there. Nothing was added.');
      const ids = await catalogue.selects.nextIds(shots.length);
      const done = await edit(id, (list) => addSelects(list, selectsOf(shots, ids.items), before));
      return done.ok ? ok({ added: shots.length }) : done;
    },
    remove: (id, items) => edit(id, (list) => removeSelects(list, items)),
    move: ({ id, items, before }) => edit(id, (list) => moveSelects(list, items, before)),
    trim: ({ id, item, inFrame, outFrame }) =>
      edit(id, async (list) => {
        const select = list.list.items.find((one) => one.id === item);
        const [shot] = select === undefined ? [] : await catalogue.shots.many([select.shotId]);
        const mediaFrames = shot === undefined || shot.clip.kind === 'still' ? null : shot.clip.durationFrames;
        return trimSelect(list, { id: item, range: { start: inFrame, end: outFrame } }, mediaFrames);
      }),
    rename: (id, name) =>
      edit(id, async (list) => {
        const free = await nameFree(name, id);
        return free.ok ? ok(renameSelects(list, free.value)) : free;
      }),
    delete: (id) => edit(id, (list) => ok(deleteSelects(list))),
  };
}
