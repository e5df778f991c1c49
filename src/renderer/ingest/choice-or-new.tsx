import { List } from 'lucide-react';
import { useCallback, useState } from 'react';
import { ChoiceField } from '../ui/choice-field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './settings-form.module.css';

/** Stands for "another one" among the options; no name can hold it. */
const OTHER = '\u0000';

type ChoiceOrNewProps = {
  label: string;
  value: string;
  names: readonly string[];
  /** What the last choice says, such as “New unit…”. */
  another: string;
  hint: string;
  onChange: (value: string) => void;
};

/** One of the production's names, or a new one written in place. */
export function ChoiceOrNew({ label, value, names, another, hint, onChange }: ChoiceOrNewProps) {
  const [writing, setWriting] = useState(value !== '' && !names.includes(value));
  const focusOnce = useCallback((input: HTMLInputElement | null) => input?.focus(), []);
  const back = () => {
    setWriting(false);
    onChange('');
  };
  if (writing)
    return (
      <div className={styles['written']}>
        <TextField ref={focusOnce} label={label} value={value} hint="A new name, kept when the ingest starts." onChange={onChange} />
        <IconButton label="Choose from the list" icon={List} onClick={back} />
      </div>
    );
  return (
    <ChoiceField
      label={label}
      value={value}
      options={[{ value: '', label: 'Not said' }, ...names.map((name) => ({ value: name, label: name })), { value: OTHER, label: another }]}
      hint={hint}
      onChange={(next) => {
        if (next !== OTHER) return onChange(next);
        setWriting(true);
        onChange('');
      }}
    />
  );
}
