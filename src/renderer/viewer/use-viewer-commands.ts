import type { ShotId } from '../../domain/base/ids.ts';
import type { Shot } from '../../domain/logging/shot.ts';
import { nominalRate, RATE } from '../../domain/time/rate.ts';
import { type Command, useCommands } from '../commands/command.ts';
import { useApp } from '../state/app-store.ts';
import { addShot, addToSelects } from '../state/edits.ts';
import { sourceTimecode } from '../ui/format.ts';
import { announce } from './announce.ts';
import { type Player, SPEEDS } from './player.ts';
import type { Playhead } from './playhead.ts';

/** What I and O have marked: the in frame, and the last frame to be seen. */
export type Marks = { readonly in: number | null; readonly out: number | null };

type Doors = {
  shot: Shot;
  playhead: Playhead;
  player: { current: Player | null };
  marks: Marks;
  setMarks: (marks: Marks) => void;
  onClose: () => void;
  onStep: (by: 1 | -1) => void;
  /** A marked range has become a shot. */
  onSaved: (id: ShotId) => void;
};

/** What the marks' keys do, for their buttons. */
export type Marking = { readonly mark: (end: 'in' | 'out') => void; readonly save: () => void };

const always = () => true;

/** The keys of the player: right hand plays, I and O mark. */
export function useViewerCommands(doors: Doors): Marking {
  const { commands, marking } = markingOf(doors);
  useCommands([...transport(doors), ...steps(doors), ...commands]);
  return marking;
}

function transport({ player, onClose, onStep }: Doors): readonly Command[] {
  const playing = () => player.current !== null;
  const faster = (sign: 1 | -1) => {
    const speed = (player.current?.speed() ?? 0) * sign;
    player.current?.play(sign * (SPEEDS.find((each) => each > speed) ?? 8));
  };
  const toggle = () => (player.current?.speed() === 0 ? player.current.play(1) : player.current?.pause());
  return [
    { id: 'viewer.toggle', label: 'Play, pause', keys: [' '], isEnabled: playing, run: toggle },
    { id: 'viewer.back', label: 'Reverse, again for 2× 4× 8×', keys: ['j'], isEnabled: playing, run: () => faster(-1) },
    { id: 'viewer.pause', label: 'Pause', keys: ['k'], isEnabled: playing, run: () => player.current?.pause() },
    { id: 'viewer.on', label: 'Play, again for 2× 4× 8×', keys: ['l'], isEnabled: playing, run: () => faster(1) },
    { id: 'viewer.next', label: 'Next shot', keys: ['ArrowDown'], isEnabled: always, run: () => onStep(1) },
    { id: 'viewer.previous', label: 'Previous shot', keys: ['ArrowUp'], isEnabled: always, run: () => onStep(-1) },
    { id: 'viewer.close', label: 'Back to the results', keys: ['Escape'], isEnabled: always, run: onClose },
  ];
}

function steps({ player, playhead, shot }: Doors): readonly Command[] {
  const second = nominalRate(shot.clip.rate ?? RATE.pal);
  // One sample of sound is too short to be heard: it is stepped through as if by picture.
  const frame = shot.clip.kind === 'audio' ? Math.round(second / 25) : 1;
  const step = (by: number) => () => {
    player.current?.pause();
    player.current?.seek(playhead.frame() + by);
  };
  const playing = () => player.current !== null;
  return [
    { id: 'viewer.frame-back', label: 'One frame back', keys: ['ArrowLeft'], isEnabled: playing, run: step(-frame) },
    { id: 'viewer.frame-on', label: 'One frame on', keys: ['ArrowRight'], isEnabled: playing, run: step(frame) },
    { id: 'viewer.second-back', label: 'One second back', keys: ['shift+ArrowLeft'], isEnabled: playing, run: step(-second) },
    { id: 'viewer.second-on', label: 'One second on', keys: ['shift+ArrowRight'], isEnabled: playing, run: step(second) },
  ];
}

function markingOf({ player, playhead, shot, marks, setMarks, onSaved }: Doors): { commands: readonly Command[]; marking: Marking } {
  const playing = () => player.current !== null;
  const mark = (end: 'in' | 'out') => {
    if (!playing()) return;
    const frame = playhead.frame();
    const crossed = end === 'in' ? marks.out !== null && marks.out < frame : marks.in !== null && marks.in > frame;
    setMarks({ ...(crossed ? { in: null, out: null } : marks), [end]: frame });
    announce(`${end === 'in' ? 'In' : 'Out'} ${sourceTimecode(shot.clip, frame)}.`);
  };
  const go = (frame: number | null) => () => {
    player.current?.pause();
    if (frame !== null) player.current?.seek(frame);
  };
  const save = async () => {
    const range = {
      clipId: shot.clip.id,
      inFrame: marks.in ?? 0,
      outFrame: marks.out === null ? (shot.clip.durationFrames ?? 0) : marks.out + 1,
    };
    const saved = await addShot(range);
    if (saved !== null) {
      setMarks({ in: null, out: null });
      onSaved(saved);
    }
    return saved;
  };
  const marked = () => marks.in !== null || marks.out !== null;
  // What is marked is what an editor means to add, not the whole clip around it.
  const toSelects = async () => {
    const saved = marked() ? await save() : undefined;
    if (saved !== null) await addToSelects(saved === undefined ? [...useApp.getState().selected] : [saved]);
  };
  const commands: readonly Command[] = [
    { id: 'viewer.in', label: 'Mark in', keys: ['i'], isEnabled: playing, run: () => mark('in') },
    { id: 'viewer.out', label: 'Mark out', keys: ['o'], isEnabled: playing, run: () => mark('out') },
    { id: 'viewer.go-in', label: 'Go to in', keys: ['shift+i', 'Home'], isEnabled: playing, run: go(marks.in ?? shot.inFrame) },
    { id: 'viewer.go-out', label: 'Go to out', keys: ['shift+o', 'End'], isEnabled: playing, run: go(marks.out ?? shot.outFrame - 1) },
    { id: 'viewer.clear', label: 'Clear marks', keys: ['shift+x'], isEnabled: marked, run: () => setMarks({ in: null, out: null }) },
    { id: 'viewer.save', label: 'Save shot', keys: ['Enter'], isEnabled: marked, run: () => void save() },
    { id: 'viewer.to-selects', label: 'Add to selects', keys: ['shift+Enter'], isEnabled: always, run: () => void toSelects() },
  ];
  return { commands, marking: { mark, save: () => void save() } };
}
