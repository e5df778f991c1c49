import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import fieldStyles from './field.module.css';
import styles from './names-field.module.css';

type NamesFieldProps = {
  label: string;
  values: readonly string[];
  /** Names known already, offered while typing; others may be written too. */
  known: readonly string[];
  hint?: string | undefined;
  onChange: (values: readonly string[]) => void;
};

/** Several names in one field: Enter or a comma takes what was typed, Backspace in an empty field takes the last away. */
export function NamesField({ label, values, known, hint, onChange }: NamesFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const take = (text: string) => {
    const names = text.split(',').map((name) => name.trim());
    const added = names.filter((name, at) => name !== '' && !values.includes(name) && names.indexOf(name) === at);
    if (added.length > 0) onChange([...values, ...added]);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault();
      take(typed);
    }
    if (event.key === 'Backspace' && typed === '') onChange(values.slice(0, -1));
  };
  return (
    <div className={fieldStyles['field']}>
      <label className={fieldStyles['label']} htmlFor={id}>
        {label}
      </label>
      <div className={`${fieldStyles['box']} ${styles['box']}`}>
        {values.map((name) => (
          <button
            key={name}
            type="button"
            className={styles['name']}
            aria-label={`${name}, remove`}
            onClick={() => onChange(values.filter((other) => other !== name))}
          >
            {name}
            <X size={11} aria-hidden />
          </button>
        ))}
        <input
          id={id}
          className={fieldStyles['input']}
          list={`${id}-known`}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          placeholder={values.length === 0 ? 'Nobody' : ''}
          value={typed}
          spellCheck={false}
          autoComplete="off"
          onChange={({ target, nativeEvent }) => (isWhole(target.value, nativeEvent) ? take(target.value) : setTyped(target.value))}
          onKeyDown={onKeyDown}
          onBlur={() => take(typed)}
        />
        <datalist id={`${id}-known`}>
          {known
            .filter((name) => !values.includes(name))
            .map((name) => (
              <option key={name} value={name} />
            ))}
        </datalist>
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={fieldStyles['hint']}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** A comma ends a name; one picked from the offered names is whole at once. */
const isWhole = (text: string, event: Event): boolean =>
  text.includes(',') || (event instanceof InputEvent && event.inputType === 'insertReplacementText');
