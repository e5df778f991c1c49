import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './dialog.module.css';

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
          onOpenAutoFocus={focusFirst}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <header className={styles['header']} data-bare={bare}>
            <Radix.Title className={styles['title']}>{title}</Radix.Title>
            {!bare && (
              <button type="button" className={styles['close']} aria-label="Close" onClick={onClose}>
                <X size={16} aria-hidden />
              </button>
            )}
          </header>
          {description !== undefined && <Radix.Description className={styles['description']}>{description}</Radix.Description>}
          {children}
          {actions !== undefined && <footer className={styles['actions']}>{actions}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The first field, else the first (the harmless) answer, else the text itself gets the focus: never Close, which is no answer. */
function focusFirst(event: Event): void {
  const dialog = event.currentTarget;
  if (!(dialog instanceof HTMLElement)) return;
  event.preventDefault();
  (dialog.querySelector<HTMLElement>('input, textarea, select, footer button') ?? dialog).focus();
}
