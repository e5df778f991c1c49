import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import styles from './icon-button.module.css';
import { ariaKeys } from './key-name.ts';
import { Tooltip } from './tooltip.tsx';

type IconButtonProps = {
  label: string;
  icon: LucideIcon;
  keys?: string;
  pressed?: boolean;
  disabledReason?: string | null;
  onClick?: () => void;
  ref?: Ref<HTMLButtonElement>;
};

/** An action by its picture alone; its label and key stand in the tooltip. */
export function IconButton({ label, icon: Icon, keys, pressed, disabledReason = null, onClick, ref }: IconButtonProps) {
  return (
    <Tooltip text={disabledReason ?? label} keys={keys}>
      <button
        ref={ref}
        type="button"
        className={styles['icon-button']}
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={disabledReason !== null || undefined}
        aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
        onClick={() => disabledReason === null && onClick?.()}
      >
        <Icon size={16} strokeWidth={1.6} aria-hidden />
      </button>
    </Tooltip>
  );
}
