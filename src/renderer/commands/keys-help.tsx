import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { allCommands } from './command.ts';
import styles from './keys-help.module.css';

/** Every key that works here and now. */
export function KeysHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog
      title="Keys"
      width="wide"
      open={open}
      onClose={onClose}
      description="Left hand tags, right hand plays. Single keys act only while the player or a list has focus."
    >
      <ul className={styles['keys']}>
        {allCommands()
          .filter((command) => command.keys.length > 0)
          .map((command) => (
            <li key={command.id} className={styles['row']}>
              <span>{command.label}</span>
              <span className={styles['caps']}>
                {command.keys.map((keys) => (
                  <Kbd key={keys} keys={keys} />
                ))}
              </span>
            </li>
          ))}
      </ul>
    </Dialog>
  );
}
