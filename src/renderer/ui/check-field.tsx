import { Check, Minus } from 'lucide-react';
import { Checkbox } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import styles from './check-field.module.css';

type CheckFieldProps = {
  label: ReactNode;
  checked: boolean | 'mixed';
  onChange: (checked: boolean) => void;
  /** What stands at the row's end, such as “3 of 6”. */
  aside?: ReactNode;
  disabled?: boolean;
};

/** A box that is on, off or, over several shots, mixed. */
export function CheckField({ label, checked, onChange, aside, disabled = false }: CheckFieldProps) {
  const id = useId();
  return (
    <div className={styles['row']} data-off={disabled}>
      <Checkbox.Root
        id={id}
        className={styles['box']}
        disabled={disabled}
        checked={checked === 'mixed' ? 'indeterminate' : checked}
        onCheckedChange={(next) => onChange(next === true)}
      >
        <Checkbox.Indicator className={styles['mark']}>
          {checked === 'mixed' ? <Minus size={11} strokeWidth={3} aria-hidden /> : <Check size={11} strokeWidth={3} aria-hidden />}
        </Checkbox.Indicator>
      </Checkbox.Root>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      {aside !== undefined && <span className={styles['aside']}>{aside}</span>}
    </div>
  );
}
