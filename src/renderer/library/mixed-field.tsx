import { useState } from 'react';
import styles from './inspect-many.module.css';
import { NameEntry } from './name-entry.tsx';

type MixedFieldProps = {
  label: string;
  values: readonly (string | null)[];
  /** What several values are called: races, places. */
  many: string;
  wish: string | null;
  names: readonly string[];
  allowNew: boolean;
  onPick: (name: string) => void;
};

/** One value over several shots: the same, “Mixed, 3 races”, or what it will become. */
export function MixedField({ label, values, many, wish, names, allowNew, onPick }: MixedFieldProps) {
  const [editing, setEditing] = useState(false);
  const different = [...new Set(values)];
  const shared = different.length === 1 ? (different[0] ?? 'not known') : `Mixed, ${different.length} ${many}`;
  const pick = (name: string) => {
    setEditing(false);
    onPick(name);
  };
  return (
    <div className={styles['row']}>
      <span className={styles['label']}>{label}</span>
      {editing ? (
        <NameEntry
          label={label}
          names={names}
          allowNew={allowNew}
          placeholder="Type a name"
          autoFocus
          onPick={pick}
          onLeave={() => setEditing(false)}
        />
      ) : (
        <button
          type="button"
          className={styles['value']}
          data-wish={wish !== null}
          title={`Change ${label.toLowerCase()}`}
          onClick={() => setEditing(true)}
        >
          {wish ?? shared}
        </button>
      )}
    </div>
  );
}
