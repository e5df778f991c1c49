import type { LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactElement } from 'react';
import { Kbd } from './kbd.tsx';
import styles from './menu.module.css';

export type MenuItem =
  | {
      kind?: 'action';
      label: string;
      icon?: LucideIcon;
      keys?: string | undefined;
      checked?: boolean;
      disabled?: boolean;
      onSelect: () => void;
    }
  | { kind: 'line' };

/** A menu on a button. Not modal: scroll locking would inject styles that the content security policy refuses. */
export function Menu({ trigger, items, align = 'start' }: { trigger: ReactElement; items: readonly MenuItem[]; align?: 'start' | 'end' }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles['menu']} align={align} sideOffset={4} collisionPadding={8}>
          {items.map((item, at) => (
            <Entry key={item.kind === 'line' ? `line-${at}` : item.label} item={item} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Entry({ item }: { item: MenuItem }) {
  if (item.kind === 'line') return <DropdownMenu.Separator className={styles['line']} />;
  const { icon: Icon } = item;
  const inside = (
    <>
      <span className={styles['icon']}>{Icon !== undefined ? <Icon size={14} aria-hidden /> : item.checked === true && '✓'}</span>
      <span className={styles['label']}>{item.label}</span>
      {item.keys !== undefined && <Kbd keys={item.keys} />}
    </>
  );
  const shared = { className: styles['item'], disabled: item.disabled ?? false, onSelect: item.onSelect };
  if (item.checked === undefined) return <DropdownMenu.Item {...shared}>{inside}</DropdownMenu.Item>;
  return (
    <DropdownMenu.CheckboxItem {...shared} checked={item.checked}>
      {inside}
    </DropdownMenu.CheckboxItem>
  );
}
