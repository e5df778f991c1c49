import type { SelectsId, ShotId } from '../../domain/base/ids.ts';
import { client, faultText } from '../api/client.ts';
import { countOf } from '../ui/format.ts';
import { notice } from '../ui/notice.tsx';
import { useApp } from './app-store.ts';

export type Tag = Parameters<typeof client.shots.tag>[0]['add'][number];

/** Does it and, where it fails, says why; answers whether it was done. */
async function attempt(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    notice({ text: faultText(error), tone: 'bad' });
    return false;
  }
}

/** Takes the last edit back, or says that there is none. */
export const undo = (): Promise<boolean> =>
  attempt(async () => {
    const { undone } = await client.edits.undo({});
    notice({ text: undone === null ? 'Nothing to undo.' : `Undone: ${undone}` });
  });

/** Does again what was undone last. */
export const redo = (): Promise<boolean> =>
  attempt(async () => {
    const { redone } = await client.edits.redo({});
    notice({ text: redone === null ? 'Nothing to redo.' : `Done again: ${redone}` });
  });

const backAgain = (): void => void undo();

/** Adds and takes tags on shots, as one undo step. */
export const tagShots = (ids: readonly ShotId[], add: readonly Tag[], remove: readonly Tag[] = []): Promise<boolean> =>
  attempt(async () => {
    const { changed, label } = await client.shots.tag({ shots: { ids: [...ids] }, add: [...add], remove: [...remove] });
    if (changed > 0) notice({ text: label, undo: backAgain });
  });

/** Makes a shot of a range of a clip, in frames from its first, half open; null where that failed. */
export async function addShot(range: { clipId: number; inFrame: number; outFrame: number }): Promise<ShotId | null> {
  let made: ShotId | null = null;
  await attempt(async () => {
    made = (await client.shots.add({ ...range, name: null })).id;
    notice({ text: 'Shot saved.', undo: backAgain });
  });
  return made;
}

/** Appends shots to the string-out in work; makes a first one where there is none. */
export const addToSelects = (ids: readonly ShotId[]): Promise<boolean> =>
  attempt(async () => {
    const target = await selectsInWork();
    const { added } = await client.selects.add({ id: target.id, shots: { ids: [...ids] }, before: null });
    notice({ text: `${countOf(added, 'shot')} added to ${target.name}`, undo: backAgain });
  });

async function selectsInWork(): Promise<{ id: SelectsId; name: string }> {
  const lists = await client.selects.list({});
  const chosen = lists.find((list) => list.id === useApp.getState().selectsId) ?? lists[0];
  if (chosen !== undefined) {
    useApp.getState().setSelectsId(chosen.id);
    return chosen;
  }
  const name = 'Selects 1';
  const { id } = await client.selects.create({ name });
  useApp.getState().setSelectsId(id);
  return { id, name };
}
