import type { SelectId, SelectsId, ShotId } from '../base/ids.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { FrameRange } from '../time/frame-range.ts';
import type { Edit } from './edit.ts';
import type { Select, SelectsList } from './selects-list.ts';

/** A string-out as it stands, with its id: what every edit of it starts from. */
export type KnownList = { readonly id: SelectsId; readonly list: SelectsList };

/** Makes an empty string-out. */
export const createSelects = (id: SelectsId, name: string): Edit => ({
  label: `Made the string-out ${name}`,
  steps: [{ on: 'selects', id, before: null, after: { name, items: [] } }],
});

/** Removes a string-out with all its selects; the shots stay. */
export const deleteSelects = ({ id, list }: KnownList): Edit => ({
  label: `Deleted the string-out ${list.name}`,
  steps: [{ on: 'selects', id, before: list, after: null }],
});

/** Gives a string-out another name. */
export const renameSelects = (known: KnownList, name: string): Edit =>
  replaced(known, { ...known.list, name }, `Renamed ${known.list.name} to ${name}`);

/** Puts new selects before the select named, or at the end; `select-unknown` when that one is not in the list. */
export function addSelects(known: KnownList, items: readonly Select[], before: SelectId | null): Result<Edit> {
  const inserted = insertBefore(known.list.items, items, before);
  return inserted.ok
    ? ok(replaced(known, { ...known.list, items: inserted.value }, `Added ${shots(items.length)} to ${known.list.name}`))
    : inserted;
}

/** Takes selects out; ids that are not in the list are an error, because the person saw another list than the one that is. */
export function removeSelects(known: KnownList, ids: readonly SelectId[]): Result<Edit> {
  const gone = new Set(ids);
  const unknown = missing(known.list, ids);
  if (unknown !== null) return unknown;
  const items = known.list.items.filter((item) => !gone.has(item.id));
  return ok(replaced(known, { ...known.list, items }, `Removed ${shots(gone.size)} from ${known.list.name}`));
}

/** Moves selects, in the order in which they stand, before the one named (or the first one after it that stays), or to the end. */
export function moveSelects(known: KnownList, ids: readonly SelectId[], before: SelectId | null): Result<Edit> {
  const unknown = missing(known.list, before === null ? ids : [...ids, before]);
  if (unknown !== null) return unknown;
  const moving = new Set(ids);
  const at = before === null ? known.list.items.length : known.list.items.findIndex((item) => item.id === before);
  const stays = (item: Select): boolean => !moving.has(item.id);
  const items = [
    ...known.list.items.slice(0, at).filter(stays),
    ...known.list.items.filter((item) => moving.has(item.id)),
    ...known.list.items.slice(at).filter(stays),
  ];
  return ok(replaced(known, { ...known.list, items }, `Moved ${shots(moving.size)} in ${known.list.name}`));
}

/**
 * Sets a select's in and out, in frames of its clip. Fails with `trim-empty` when out is not after in, and with
 * `trim-outside` beyond the clip's media (`mediaFrames`, null while unknown).
 */
export function trimSelect(
  known: KnownList,
  select: { readonly id: SelectId; readonly range: FrameRange },
  mediaFrames: number | null,
): Result<Edit> {
  const unknown = missing(known.list, [select.id]);
  if (unknown !== null) return unknown;
  const { start, end } = select.range;
  if (end <= start) return fail('trim-empty', 'Out must lie after in: a shot has at least one frame.');
  if (start < 0 || (mediaFrames !== null && end > mediaFrames))
    return fail('trim-outside', `The clip has ${mediaFrames ?? 'no'} frames; choose in and out within it.`);
  const items = known.list.items.map((item) => (item.id === select.id ? { ...item, inFrame: start, outFrame: end } : item));
  return ok(
    replaced(known, { ...known.list, items }, `Trimmed shot ${items.findIndex((item) => item.id === select.id) + 1} of ${known.list.name}`),
  );
}

/** New selects over whole shots, with ids given by the catalogue, one each. */
export const selectsOf = (
  chosen: readonly { readonly id: ShotId; readonly inFrame: number; readonly outFrame: number }[],
  ids: readonly SelectId[],
): readonly Select[] =>
  chosen.flatMap((shot, index) => {
    const id = ids[index];
    return id === undefined ? [] : [{ id, shotId: shot.id, inFrame: shot.inFrame, outFrame: shot.outFrame }];
  });

const replaced = ({ id, list }: KnownList, after: SelectsList, label: string): Edit => ({
  label,
  steps: [{ on: 'selects', id, before: list, after }],
});

function insertBefore(items: readonly Select[], added: readonly Select[], before: SelectId | null): Result<readonly Select[]> {
  if (before === null) return ok([...items, ...added]);
  const at = items.findIndex((item) => item.id === before);
  return at < 0 ? unknownSelect() : ok([...items.slice(0, at), ...added, ...items.slice(at)]);
}

function missing(list: SelectsList, ids: readonly SelectId[]): ReturnType<typeof fail> | null {
  if (ids.length === 0) return fail('nothing-named', 'Pick at least one shot first.');
  const known = new Set(list.items.map((item) => item.id));
  return ids.every((id) => known.has(id)) ? null : unknownSelect();
}

const unknownSelect = (): ReturnType<typeof fail> =>
  fail('select-unknown', 'This string-out has changed: the shot you named is no longer in it. Look again and repeat.');

const shots = (count: number): string => (count === 1 ? '1 shot' : `${count} shots`);
