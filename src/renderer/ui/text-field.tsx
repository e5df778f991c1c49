import { type KeyboardEvent, type Ref, useId } from 'react';
import styles from './field.module.css';
import { Kbd } from './kbd.tsx';

type TextFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  error?: string | null | undefined;
  keys?: string | undefined;
  suffix?: string | undefined;
  placeholder?: string | undefined;
  /** Values worth offering; others may be written too. */
  offered?: readonly string[] | undefined;
  hideLabel?: boolean;
  disabled?: boolean;
  /** The value is meant: Enter was pressed or the field was left. */
  onCommit?: ((value: string) => void) | undefined;
  ref?: Ref<HTMLInputElement>;
};

/** One line of text with its hint or, when wrong, the reason beneath. */
export function TextField({ label, value, onChange, hint, error = null, keys, suffix, onCommit, ...props }: TextFieldProps) {
  const id = useId();
  const note = error ?? hint;
  const commitOnEnter = (event: KeyboardEvent<HTMLInputElement>) => event.key === 'Enter' && onCommit?.(value);
  return (
    <div className={styles['field']}>
      {props.hideLabel !== true && (
        <label className={styles['label']} htmlFor={id}>
          {label}
        </label>
      )}
      <div className={styles['box']} data-wrong={error !== null} data-off={props.disabled}>
        <input
          ref={props.ref}
          id={id}
          className={styles['input']}
          aria-label={props.hideLabel === true ? label : undefined}
          aria-invalid={error !== null || undefined}
          aria-describedby={note === undefined ? undefined : `${id}-note`}
          placeholder={props.placeholder}
          list={props.offered === undefined ? undefined : `${id}-offered`}
          disabled={props.disabled}
          value={value}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={commitOnEnter}
          onBlur={() => onCommit?.(value)}
        />
        {props.offered !== undefined && (
          <datalist id={`${id}-offered`}>
            {props.offered.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        )}
        {suffix !== undefined && <span className={styles['suffix']}>{suffix}</span>}
        {keys !== undefined && <Kbd keys={keys} />}
      </div>
      {note !== undefined && (
        <p id={`${id}-note`} className={styles['hint']} data-tone={error === null ? undefined : 'bad'}>
          {note}
        </p>
      )}
    </div>
  );
}
