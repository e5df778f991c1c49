import { type ReactNode, useState } from 'react';
import type { Shot } from '../../domain/logging/shot.ts';
import type { Tag } from '../state/edits.ts';
import { focusResults } from './focus-field.ts';
import styles from './tag-fields.module.css';

type MileFieldProps = { shot: Shot; onSave: (add: readonly Tag[], remove: readonly Tag[]) => void; children: ReactNode };

/** The race mile, with how it is known; typing `277.4` or `275-280` says it, an empty field goes back to what machines know. */
export function MileField({ shot, onSave, children }: MileFieldProps) {
  const [text, setText] = useState<string | null>(null);
  const start = () =>
    setText(shot.mile === null ? '' : shot.mile.from === shot.mile.to ? String(shot.mile.from) : `${shot.mile.from}-${shot.mile.to}`);
  const save = () => {
    const value = text?.trim() ?? '';
    if (value === '' && shot.mile?.basis === 'person') onSave([], [{ kind: 'mile', value: '' }]);
    else if (value !== '') onSave([{ kind: 'mile', value }], []);
    setText(null);
    focusResults();
  };
  return (
    <div className={styles['field']}>
      <dt>Race mile</dt>
      <dd>
        {text === null ? (
          <button type="button" className={styles['value']} title="Change race mile" onClick={start}>
            {children}
          </button>
        ) : (
          <input
            ref={(input) => input?.focus()}
            className={styles['input']}
            aria-label="Race mile"
            placeholder="277.4 or 275-280"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onBlur={() => setText(null)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') save();
              if (event.key === 'Escape') setText(null);
            }}
          />
        )}
      </dd>
    </div>
  );
}
