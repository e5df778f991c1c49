import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { namedCommands, useKeyBar } from './command.ts';
import { keyRows } from './key-rows.ts';
import styles from './keys-help.module.css';

/** Every key that works here and now. */
export function KeysHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const hints = useKeyBar((bar) => bar.hints);
  const rows = open ? keyRows(hints, namedCommands()) : [];
  return (
    <Dialog
      title="Keys"
      width="wide"
      open={open}
      onClose={onClose}
      description="Left hand tags, right hand plays. Single keys act only while the player or a list has focus."
    >
      <ul className={styles['keys']}>
        {rows.map(({ label, keys }) => (
          <li key={label} className={styles['row']}>
            <span>{label}</span>
            <span className={styles['caps']}>
              {keys.map((each) => (
                <Kbd key={each} keys={each} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
