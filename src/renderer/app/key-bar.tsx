import { useKeyBar } from '../commands/command.ts';
import { Kbd } from '../ui/kbd.tsx';
import styles from './key-bar.module.css';

/** The keys of the screen, and how far its work is. */
export function KeyBar({ onKeys }: { onKeys: () => void }) {
  const { hints, status } = useKeyBar();
  return (
    <div role="contentinfo" aria-label="Keys" className={styles['bar']}>
      <ul className={styles['hints']}>
        {hints.map((hint) => (
          <li key={hint.label} className={styles['hint']}>
            {hint.keys.map((keys) => (
              <Kbd key={keys} keys={keys} />
            ))}
            {hint.label}
          </li>
        ))}
        <li>
          <button type="button" className={styles['hint']} onClick={onKeys}>
            <Kbd keys="?" />
            All keys
          </button>
        </li>
      </ul>
      <span className={styles['status']}>{status}</span>
    </div>
  );
}
