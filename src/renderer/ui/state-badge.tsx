import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './state-badge.module.css';

/** A state in a word, with its mark: never by colour alone. */
export function StateBadge({
  tone,
  icon: Icon,
  children,
}: {
  tone: 'ok' | 'warn' | 'bad' | 'quiet';
  icon?: LucideIcon;
  children: ReactNode;
}) {
  return (
    <span className={styles['badge']} data-tone={tone}>
      {Icon !== undefined && <Icon size={12} strokeWidth={1.8} aria-hidden />}
      {children}
    </span>
  );
}
