import type { Shot } from '../../domain/logging/shot.ts';
import { CheckField } from '../ui/check-field.tsx';
import { Panel } from '../ui/panel.tsx';
import { type ListKind, tally, useBatch, withName } from './batch-draft.ts';
import styles from './inspect-many.module.css';
import { NameEntry } from './name-entry.tsx';

type MixedNamesProps = { title: string; kind: ListKind; field?: string; keys?: string; shots: readonly Shot[]; names: readonly string[] };

/** Names over several shots: on all, on some, to be added or taken. */
export function MixedNames({ title, kind, field, keys, shots, names }: MixedNamesProps) {
  const draft = useBatch((state) => state.draft);
  const wishes = draft.names[kind];
  const worn = tally(shots, kind);
  const added = [...wishes.keys()].filter((name) => !worn.some((each) => each.name === name)).map((name) => ({ name, count: 0 }));
  const rows = [...worn, ...added];
  const of = shots.length;
  const wish = (name: string, count: number, on: boolean) => useBatch.setState({ draft: withName(draft, kind, { name, on, count, of }) });
  const entry = (
    <span data-field={field}>
      <NameEntry
        label={`Add ${title.toLowerCase()} to all`}
        names={names.filter((name) => !rows.some((row) => row.name === name))}
        allowNew={kind !== 'vehicle'}
        {...(keys === undefined ? {} : { keys })}
        onPick={(name) => wish(name, worn.find((each) => each.name === name)?.count ?? 0, true)}
      />
    </span>
  );
  return (
    <Panel title={title} actions={entry}>
      {rows.map(({ name, count }) => (
        <CheckField
          key={name}
          label={name}
          checked={wishes.get(name) ?? (count === of ? true : 'mixed')}
          onChange={(on) => wish(name, count, on)}
          aside={<Aside wish={wishes.get(name)} count={count} of={of} />}
        />
      ))}
    </Panel>
  );
}

function Aside({ wish, count, of }: { wish: boolean | undefined; count: number; of: number }) {
  if (wish === true) return <span className={styles['adds']}>added to {count === 0 ? `all ${of}` : of - count}</span>;
  if (wish === false) return <span className={styles['takes']}>removed from {count}</span>;
  return count === of ? `all ${of}` : `${count} of ${of}`;
}
