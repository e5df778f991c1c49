import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** Said, not shown. `as` chooses the element: every screen has one such h1. */
export function VisuallyHidden({ as: Tag = 'span', children }: { as?: 'span' | 'h1' | 'h2' | 'p'; children: ReactNode }) {
  return <Tag className={styles['hidden']}>{children}</Tag>;
}
