import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

type DialogProps = {
  title: string;
  open: boolean;
  onClose: () => void;
  description?: string;
  width?: 'narrow' | 'wide';
  /** Leave out the heading's row; the title is still said. */
  bare?: boolean;
  actions?: ReactNode;
  children: ReactNode;
};

/** A question or a form above everything else; Esc leaves it. Its scrim is our own: Radix's injects styles that the content security policy refuses. */
export function Dialog({ title, open, onClose, description, width = 'narrow', bare = false, actions, children }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={(next) => next || onClose()}>
      <Radix.Portal>
        <div className={styles['scrim']} />
        <Radix.Content
          className={styles['dialog']}
          data-width={width}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <header className={styles['header']} data-bare={bare}>
            <Radix.Title className={styles['title']}>{title}</Radix.Title>
            {!bare && <IconButton label="Close" icon={X} keys="Escape" onClick={onClose} />}
          </header>
          {description !== undefined && <Radix.Description className={styles['description']}>{description}</Radix.Description>}
          {children}
          {actions !== undefined && <footer className={styles['actions']}>{actions}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
