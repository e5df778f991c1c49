import styles from './kbd.module.css';
import { keyName } from './key-name.ts';

/** A key cap: `mod+shift+Enter` reads ⇧⌘↩ on a Mac and Ctrl+⇧↩ elsewhere. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className={styles['kbd']}>{keyName(keys)}</kbd>;
}
