import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Shot } from '../../domain/logging/shot.ts';
import { client, faultText } from '../api/client.ts';
import { type Command, useCommands } from '../commands/command.ts';
import { useApp } from '../state/app-store.ts';
import { addToSelects, tagShots } from '../state/edits.ts';
import { notice } from '../ui/notice.tsx';
import { changeBatch, clearBatch, isEmpty, useBatch } from './batch-draft.ts';
import { focusField } from './focus-field.ts';
import { useLibrary } from './library-store.ts';
import type { Picking } from './use-picking.ts';

type Doors = { picking: Picking; columns: number; searchRef: RefObject<HTMLInputElement | null>; focusGrid: () => void };

const always = () => true;
const somethingSelected = () => useApp.getState().selected.size > 0;
const selectedIds = () => [...useApp.getState().selected];

/** Everything that keys do in the Library. */
export function useLibraryCommands(doors: Doors): void {
  const { searchRef, focusGrid } = doors;
  const search = () => {
    flushSync(() => useLibrary.setState({ playing: null }));
    searchRef.current?.focus();
    searchRef.current?.select();
  };
  useCommands([
    { id: 'library.search', label: 'Search', keys: ['mod+f'], isEnabled: always, run: search },
    { id: 'library.play', label: 'Play', keys: [' ', 'Enter'], isEnabled: somethingSelected, run: () => void playFocused() },
    ...moves(doors),
    ...ratings(),
    ...tagging(),
    {
      id: 'library.clear',
      label: 'Clear selection',
      keys: ['Escape'],
      isEnabled: somethingSelected,
      run: () => {
        if (isEmpty(useBatch.getState().draft)) useApp.getState().select(new Set(), null);
        else clearBatch();
        focusGrid();
      },
    },
  ]);
}

function moves({ picking, columns }: Doors): readonly Command[] {
  const steps = [
    ['ArrowRight', 1, 'Next shot'],
    ['ArrowLeft', -1, 'Previous shot'],
    ['ArrowDown', columns, 'Shot below'],
    ['ArrowUp', -columns, 'Shot above'],
    ['PageDown', columns * 4, 'Four rows down'],
    ['PageUp', -columns * 4, 'Four rows up'],
    ['Home', Number.NEGATIVE_INFINITY, 'First shot'],
    ['End', Number.POSITIVE_INFINITY, 'Last shot'],
  ] as const;
  const go = (by: number, extend: boolean) =>
    Number.isFinite(by) ? picking.move(by, extend) : picking.moveTo(by < 0 ? 0 : Number.MAX_SAFE_INTEGER, extend);
  const all: Command = { id: 'library.all', label: 'Select all results', keys: ['mod+a'], isEnabled: always, run: picking.selectAll };
  const each = steps.flatMap(([key, by, label]): readonly Command[] => [
    { id: `library.${key}`, label, keys: [key], isEnabled: always, run: () => go(by, false), keyOnly: true },
    {
      id: `library.extend.${key}`,
      label: `${label}, extending`,
      keys: [`shift+${key}`],
      isEnabled: always,
      run: () => go(by, true),
      keyOnly: true,
    },
  ]);
  return [all, ...each];
}

function ratings(): readonly Command[] {
  return [0, 1, 2, 3, 4, 5].map((rating) => ({
    id: `library.rate.${rating}`,
    label: rating === 0 ? 'Clear rating' : `Rate ${rating}`,
    keys: [String(rating)],
    isEnabled: somethingSelected,
    run: () => rate(rating),
  }));
}

function tagging(): readonly Command[] {
  const field = (id: 'people' | 'keywords' | 'note', label: string, key: string): Command => ({
    id: `library.${id}`,
    label,
    keys: [key],
    isEnabled: somethingSelected,
    run: () => focusField(id),
  });
  return [
    { id: 'library.reject', label: 'Reject, or take back', keys: ['x'], isEnabled: somethingSelected, run: () => void reject() },
    field('people', 'Add people', 'p'),
    field('keywords', 'Add keywords', 't'),
    field('note', 'Write a note', 'n'),
    {
      id: 'library.to-selects',
      label: 'Add to selects',
      keys: ['shift+Enter'],
      isEnabled: somethingSelected,
      run: () => void addToSelects(selectedIds()),
    },
  ];
}

/** One shot is rated at once; many wait, with all else that will change, to be applied as one step. */
function rate(rating: number): void {
  const ids = selectedIds();
  if (ids.length > 1) changeBatch({ rating });
  else void tagShots(ids, [{ kind: 'rating', value: String(rating) }]);
}

async function playFocused(): Promise<void> {
  const { focused, selected } = useApp.getState();
  const id = focused ?? [...selected][0];
  const shot = await readShot(id);
  if (shot !== undefined) useLibrary.setState({ playing: shot });
}

async function reject(): Promise<void> {
  const shot = await readShot(useApp.getState().focused ?? undefined);
  await tagShots(selectedIds(), [{ kind: 'rejected', value: shot?.rejected === true ? 'no' : 'yes' }]);
}

async function readShot(id: number | undefined): Promise<Shot | undefined> {
  if (id === undefined) return undefined;
  try {
    return (await client.shots.many({ ids: [id] }))[0];
  } catch (error) {
    notice({ text: faultText(error), tone: 'bad' });
    return undefined;
  }
}
