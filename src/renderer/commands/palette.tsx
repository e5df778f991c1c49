import { Search } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { type Command, namedCommands } from './command.ts';
import styles from './palette.module.css';

/** Every command by name; what cannot be done now is greyed. */
export function Palette({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog title="Commands" bare open={open} onClose={onClose}>
      <CommandList onClose={onClose} />
    </Dialog>
  );
}

function CommandList({ onClose }: { onClose: () => void }) {
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const found = matching(text);
  const chosen = found[Math.min(at, found.length - 1)];
  const run = (command: Command | undefined) => {
    if (command === undefined || !command.isEnabled()) return;
    onClose();
    // The dialog first gives focus back to where it came from: commands act on what has focus.
    setTimeout(() => command.run());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') run(chosen);
    else if (step !== undefined) setAt(Math.max(0, Math.min(found.length - 1, at + step)));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={styles['search']}>
        <Search size={14} aria-hidden />
        <input
          role="combobox"
          aria-label="Find a command"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.id}`}
          placeholder="Find a command"
          value={text}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
        />
      </div>
      <div id={`${id}-list`} className={styles['list']} role="listbox" aria-label="Commands" tabIndex={-1}>
        {found.map((command) => (
          <Row key={command.id} id={`${id}-${command.id}`} command={command} chosen={command === chosen} onRun={() => run(command)} />
        ))}
        {found.length === 0 && <p className={styles['none']}>No command is called that.</p>}
      </div>
    </>
  );
}

function Row({ id, command, chosen, onRun }: { id: string; command: Command; chosen: boolean; onRun: () => void }) {
  const [first] = command.keys;
  return (
    <div
      id={id}
      ref={(row) => {
        if (chosen) row?.scrollIntoView({ block: 'nearest' });
      }}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-disabled={!command.isEnabled() || undefined}
      className={styles['row']}
      onClick={onRun}
      onKeyDown={undefined}
    >
      <span className={styles['label']}>{command.label}</span>
      {first !== undefined && <Kbd keys={first} />}
    </div>
  );
}

function matching(text: string): readonly Command[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = namedCommands().filter((command) => words.every((word) => command.label.toLowerCase().includes(word)));
  return found.sort((a, b) => Number(b.isEnabled()) - Number(a.isEnabled()));
}
