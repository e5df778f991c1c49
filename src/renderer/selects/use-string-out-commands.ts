import { type Command, useCommands } from '../commands/command.ts';
import { useNotice } from '../ui/notice.tsx';
import type { ListEdit, StringOut } from './edits.ts';
import { pickAfterRemoval, placeAfterStep } from './order.ts';
import { showInLibrary } from './show-in-library.ts';
import { type Trim, trimmed, trimRefusal } from './trim.ts';

type Doors = {
  list: () => StringOut | null;
  picked: number | null;
  pick: (id: number | null) => void;
  edit: (edit: ListEdit) => void;
  write: () => void;
};

const TRIMS: readonly { id: string; label: string; keys: readonly string[]; trim: Trim }[] = [
  { id: 'selects.in-earlier', label: 'In one frame earlier', keys: ['['], trim: { edge: 'in', frames: -1 } },
  { id: 'selects.in-later', label: 'In one frame later', keys: ['shift+[', '{'], trim: { edge: 'in', frames: 1 } },
  { id: 'selects.out-later', label: 'Out one frame later', keys: [']'], trim: { edge: 'out', frames: 1 } },
  { id: 'selects.out-earlier', label: 'Out one frame earlier', keys: ['shift+]', '}'], trim: { edge: 'out', frames: -1 } },
];

/** Everything that can be done to the picked shot of a string-out, and its export. */
export function useStringOutCommands({ list, picked, pick, edit, write }: Doors): void {
  const notice = useNotice();
  const ids = (): readonly number[] => list()?.items.map((item) => item.id) ?? [];
  const hasPick = () => picked !== null;
  const move = (step: -1 | 1) => () => {
    const place = picked === null ? null : placeAfterStep(ids(), picked, step);
    if (picked !== null && place !== null) edit({ kind: 'move', items: [picked], before: place.before });
  };
  const remove = () => {
    if (picked === null) return;
    pick(pickAfterRemoval(ids(), [picked], picked));
    edit({ kind: 'remove', items: [picked] });
  };
  const trim = (by: Trim) => () => {
    const select = list()?.items.find((item) => item.id === picked);
    if (select === undefined) return;
    const { clip } = select.shot;
    const range = trimmed(select, by, clip.kind === 'still' ? null : clip.durationFrames);
    if (range === null) notice({ text: trimRefusal(select, by) });
    else edit({ kind: 'trim', item: select.id, ...range });
  };
  const show = () => {
    const select = list()?.items.find((item) => item.id === picked);
    if (select !== undefined) showInLibrary(select);
  };
  const commands: readonly Command[] = [
    { id: 'selects.up', label: 'Move shot up', keys: ['alt+ArrowUp'], isEnabled: hasPick, run: move(-1) },
    { id: 'selects.down', label: 'Move shot down', keys: ['alt+ArrowDown'], isEnabled: hasPick, run: move(1) },
    { id: 'selects.remove', label: 'Remove from string-out', keys: ['Backspace', 'Delete'], isEnabled: hasPick, run: remove },
    ...TRIMS.map(({ trim: by, ...command }) => ({ ...command, isEnabled: hasPick, run: trim(by) })),
    { id: 'selects.show', label: 'Show in Library', keys: ['Enter'], isEnabled: hasPick, run: show },
    { id: 'selects.export', label: 'Export EDL', keys: ['mod+e'], isEnabled: () => true, run: write },
  ];
  useCommands(commands);
}
