import { useId } from 'react';
import styles from './field.module.css';

type ChoiceFieldProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  hint?: string | undefined;
  hintTone?: 'ok' | 'warn' | 'bad' | undefined;
  hideLabel?: boolean;
  disabled?: boolean;
};

/**
 * One of several, with the evidence for it beneath. It is the platform's own select in our dress: a listbox built of
 * injected styles would need an exception in the content security policy.
 */
export function ChoiceField<Value extends string>({ label, value, options, onChange, hint, ...props }: ChoiceFieldProps<Value>) {
  const id = useId();
  return (
    <div className={styles['field']}>
      {props.hideLabel !== true && (
        <label className={styles['label']} htmlFor={id}>
          {label}
        </label>
      )}
      <div className={styles['box']} data-off={props.disabled}>
        <select
          id={id}
          className={styles['select']}
          aria-label={props.hideLabel === true ? label : undefined}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          disabled={props.disabled}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']} data-tone={props.hintTone}>
          {hint}
        </p>
      )}
    </div>
  );
}
