import { type LucideIcon, RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './button.module.css';
import { Kbd } from './kbd.tsx';
import { ariaKeys } from './key-name.ts';
import { Tooltip } from './tooltip.tsx';

type ButtonProps = {
  variant?: 'primary' | 'normal' | 'quiet';
  icon?: LucideIcon;
  keys?: string;
  busy?: boolean;
  /** Why it cannot be used now: greys it and says so in its tooltip. */
  disabledReason?: string | null | undefined;
  grow?: boolean;
  submit?: boolean;
  onClick?: () => void;
  children: ReactNode;
};

/** A labelled action. It stays focusable when it cannot be used, so that its reason can be read. */
export function Button({ variant = 'normal', icon: Icon, keys, busy = false, disabledReason = null, ...props }: ButtonProps) {
  const off = disabledReason !== null || busy;
  const button = (
    <button
      type={props.submit === true ? 'submit' : 'button'}
      className={styles['button']}
      data-variant={variant}
      data-grow={props.grow}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
      onClick={(event) => (off ? event.preventDefault() : props.onClick?.())}
    >
      {busy ? <RefreshCw size={14} aria-hidden className={styles['busy']} /> : Icon !== undefined && <Icon size={14} aria-hidden />}
      {props.children}
      {keys !== undefined && <Kbd keys={keys} />}
    </button>
  );
  return disabledReason === null ? button : <Tooltip text={disabledReason}>{button}</Tooltip>;
}
