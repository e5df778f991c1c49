import { Unplug } from 'lucide-react';
import { useConnection } from '../api/connection.ts';
import styles from './connection-notice.module.css';

/** Says that the host is away; the window reconnects by itself. */
export function ConnectionNotice() {
  const state = useConnection((connection) => connection.state);
  if (state !== 'lost') return null;
  return (
    <div className={styles['notice']} role="alert">
      <Unplug size={14} aria-hidden />
      <span>
        <b>Connection lost.</b> Milemark tries again by itself. If it was closed, start it and open the address it prints.
      </span>
    </div>
  );
}
