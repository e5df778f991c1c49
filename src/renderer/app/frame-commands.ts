import { type Command, useCommands } from '../commands/command.ts';
import { useApp } from '../state/app-store.ts';
import { redo, undo } from '../state/edits.ts';
import { SCREENS } from './screens.tsx';

const always = () => true;

/** The commands that work on every screen. */
export function useFrameCommands(doors: { palette: () => void; keys: () => void; open: () => void; make: () => void }): void {
  const screens = SCREENS.map((screen) => ({
    id: `screen.${screen.id}`,
    label: `Go to ${screen.label}`,
    keys: [screen.keys],
    isEnabled: always,
    run: () => useApp.getState().show(screen.id),
  }));
  const rest: Command[] = [
    { id: 'commands', label: 'Commands', keys: ['mod+k'], isEnabled: always, run: doors.palette },
    { id: 'edit.undo', label: 'Undo', keys: ['mod+z'], isEnabled: always, run: () => void undo() },
    { id: 'edit.redo', label: 'Redo', keys: ['mod+shift+z'], isEnabled: always, run: () => void redo() },
    { id: 'production.open', label: 'Open a production…', keys: [], isEnabled: always, run: doors.open },
    { id: 'production.make', label: 'Make a production…', keys: [], isEnabled: always, run: doors.make },
    { id: 'keys', label: 'All keys', keys: ['?'], isEnabled: always, run: doors.keys, anywhere: true },
  ];
  useCommands([...screens, ...rest]);
}
