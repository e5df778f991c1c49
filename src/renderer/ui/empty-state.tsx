import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

type EmptyStateProps = { icon: LucideIcon; tone?: 'warn' | 'bad'; title: string; children?: ReactNode; actions?: ReactNode };

/** Why a place is empty or broken, and the next step. */
export function EmptyState({ icon: Icon, tone, title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles['empty']} role={tone === 'bad' ? 'alert' : 'status'}>
      <span className={styles['icon']} data-tone={tone}>
        <Icon size={18} strokeWidth={1.6} aria-hidden />
      </span>
      <h2 className={styles['title']}>{title}</h2>
      {children !== undefined && <div className={styles['text']}>{children}</div>}
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}
