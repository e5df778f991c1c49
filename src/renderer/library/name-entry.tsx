import { type KeyboardEvent, useId, useState } from 'react';
import { matchesName } from '../../domain/query/names.ts';
import { Kbd } from '../ui/kbd.tsx';
import { focusResults } from './focus-field.ts';
import styles from './name-entry.module.css';

type NameEntryProps = {
  label: string;
  /** Names to choose from, those already worn left out. */
  names: readonly string[];
  /** Whether a name that is not known yet may be made. */
  allowNew: boolean;
  /** Makes a name that needs more than its text to be made. */
  onNew?: (name: string) => void;
  keys?: string;
  placeholder?: string;
  autoFocus?: boolean;
  onPick: (name: string) => void;
  onLeave?: () => void;
};

const MOST = 8;

/** A name by typing its beginning: ↩ takes the first that fits, or makes a new one. */
export function NameEntry({ label, names, allowNew, keys, placeholder = 'Add', onPick, ...props }: NameEntryProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const options = optionsFor(text, names, allowNew || props.onNew !== undefined);
  const chosen = options[Math.min(at, options.length - 1)];
  const pick = (option: Option | undefined) => {
    if (option === undefined) return;
    setText('');
    setAt(0);
    if (option.isNew && props.onNew !== undefined) props.onNew(option.name);
    else onPick(option.name);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter' && text.trim() === '') focusResults();
    else if (event.key === 'Enter' && !event.metaKey && !event.ctrlKey) pick(chosen);
    else if (event.key === 'Escape') {
      setText('');
      focusResults();
    } else if (step !== undefined && options.length > 0) setAt(Math.max(0, Math.min(options.length - 1, at + step)));
    else return;
    event.preventDefault();
  };
  return (
    <span className={styles['entry']} data-typing={text !== ''}>
      <input
        ref={(input) => {
          if (props.autoFocus === true) input?.focus();
        }}
        className={styles['input']}
        role="combobox"
        aria-label={label}
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.name}`}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setText('');
          props.onLeave?.();
        }}
      />
      {keys !== undefined && text === '' && <Kbd keys={keys} />}
      {options.length === 0 && text.trim() !== '' && (
        <div role="status" className={styles['list']}>
          <div className={styles['none']}>Not known here. Names for this are made on the command line.</div>
        </div>
      )}
      {options.length > 0 && (
        <div id={`${id}-list`} role="listbox" aria-label={label} tabIndex={-1} className={styles['list']}>
          {options.map((option) => (
            <div
              key={option.name}
              id={`${id}-${option.name}`}
              role="option"
              tabIndex={-1}
              aria-selected={option === chosen}
              className={styles['option']}
              onMouseDown={(event) => {
                event.preventDefault();
                pick(option);
              }}
            >
              {option.isNew ? `New: “${option.name}”` : option.name}
            </div>
          ))}
        </div>
      )}
    </span>
  );
}

type Option = { name: string; isNew: boolean };

function optionsFor(text: string, names: readonly string[], allowNew: boolean): readonly Option[] {
  const typed = text.trim();
  if (typed === '') return [];
  const known = names.filter((name) => matchesName({ value: typed, prefix: true }, name)).slice(0, MOST);
  const exact = names.some((name) => name.toLowerCase() === typed.toLowerCase());
  return [...known.map((name) => ({ name, isNew: false })), ...(allowNew && !exact ? [{ name: typed, isNew: true }] : [])];
}
