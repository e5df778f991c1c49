import { type ReactNode, useId } from 'react';
import styles from './panel.module.css';

/** A stretch of a rail or inspector under its heading. */
export function Panel({ title, actions, children }: { title?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles['panel']} aria-labelledby={title === undefined ? undefined : id}>
      {title !== undefined && (
        <header className={styles['header']}>
          <h2 id={id} className={styles['title']}>
            {title}
          </h2>
          {actions}
        </header>
      )}
      {children}
    </section>
  );
}
