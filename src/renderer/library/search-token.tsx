import { X } from 'lucide-react';
import type { Chip } from './query-text.ts';
import styles from './search-token.module.css';

type SearchTokenProps = { chip: Chip; wrong: boolean /** As part of the whole query. */; selected: boolean; onRemove: () => void };

/** One understood part of the query; pressing it takes it away. */
export function SearchToken({ chip, wrong, selected, onRemove }: SearchTokenProps) {
  const field = `${chip.negated ? '-' : ''}${chip.field}:`;
  return (
    <button
      type="button"
      className={styles['token']}
      data-negated={chip.negated}
      data-wrong={wrong}
      data-selected={selected}
      aria-label={`${chip.negated ? 'not ' : ''}${chip.field}, ${chip.value}, remove`}
      onClick={onRemove}
      onKeyDown={(event) => {
        if (event.key === 'Backspace' || event.key === 'Delete') onRemove();
      }}
    >
      <span className={styles['field']}>{field}</span>
      <span>{chip.text.slice(chip.text.indexOf(':') + 1)}</span>
      <X size={11} aria-hidden />
    </button>
  );
}
