import type { LucideIcon } from 'lucide-react';
import { ToggleGroup } from 'radix-ui';
import styles from './segmented.module.css';

type SegmentedProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string; icon?: LucideIcon }[];
  onChange: (value: Value) => void;
};

/** A few choices side by side; with icons the label is said, not shown. */
export function Segmented<Value extends string>({ label, value, options, onChange }: SegmentedProps<Value>) {
  const choose = (next: string) => {
    const chosen = options.find((option) => option.value === next);
    if (chosen !== undefined) onChange(chosen.value);
  };
  return (
    <ToggleGroup.Root type="single" className={styles['segmented']} aria-label={label} value={value} onValueChange={choose}>
      {options.map(({ icon: Icon, ...option }) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          className={styles['segment']}
          aria-label={option.label}
          title={Icon ? option.label : undefined}
        >
          {Icon === undefined ? option.label : <Icon size={14} aria-hidden />}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
