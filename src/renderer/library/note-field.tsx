import { useState } from 'react';
import type { Shot } from '../../domain/logging/shot.ts';
import type { Tag } from '../state/edits.ts';
import { focusResults } from './focus-field.ts';
import styles from './tag-fields.module.css';

/** The shot's note; saved on leaving, Esc keeps it as it was. */
export function NoteField({ shot, onSave }: { shot: Shot; onSave: (add: readonly Tag[], remove: readonly Tag[]) => void }) {
  const [text, setText] = useState(shot.note);
  const save = () => {
    const note = text.trim();
    if (note === shot.note) return;
    onSave(note === '' ? [] : [{ kind: 'note', value: note }], shot.note === '' ? [] : [{ kind: 'note', value: '' }]);
  };
  return (
    <span data-field="note">
      <textarea
        className={styles['note']}
        aria-label="Note"
        placeholder="Write a note"
        rows={Math.min(6, Math.max(1, Math.ceil(text.length / 32)))}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText(shot.note);
          if (event.key !== 'Escape' && !(event.key === 'Enter' && !event.shiftKey)) return;
          event.preventDefault();
          requestAnimationFrame(focusResults);
        }}
      />
    </span>
  );
}
