import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Shot } from '../../domain/logging/shot.ts';
import type { PlacementBasis } from '../../domain/media/clip.ts';
import { orpc } from '../api/client.ts';
import { RaceDialog } from '../app/race-dialog.tsx';
import { type Tag, tagShots } from '../state/edits.ts';
import { raceClock, wallClock } from '../ui/format.ts';
import { MileBadge } from '../ui/mile-badge.tsx';
import { Panel } from '../ui/panel.tsx';
import { raceTitles } from '../ui/race-title.ts';
import { focusResults } from './focus-field.ts';
import { MileField } from './mile-field.tsx';
import { NameEntry } from './name-entry.tsx';
import { NoteField } from './note-field.tsx';
import { BASIS_WORDS } from './shot-name.ts';
import styles from './tag-fields.module.css';

const BASIS_MARK: Readonly<Record<PlacementBasis, string>> = {
  person: 'said',
  gps: 'GPS',
  clock: 'clock',
  unit: 'unit',
  card: 'card',
  file: 'file',
};

/** What people and machines say of one shot; each change is one undo step. */
export function TagFields({ shot }: { shot: Shot }) {
  const { data: vocabulary } = useQuery(orpc.vocabulary.all.queryOptions({ input: {} }));
  const change = (add: readonly Tag[], remove: readonly Tag[] = []) => void tagShots([shot.id], add, remove);
  const names = (list: readonly { readonly name: string }[] | undefined) => list?.map(({ name }) => name) ?? [];
  const clock = raceClock(shot);
  return (
    <Panel title="Tags">
      <dl className={styles['fields']}>
        <RaceTag shot={shot} names={raceTitles(vocabulary?.races ?? [])} onPick={(value) => change([{ kind: 'race', value }])} />
        <MileField shot={shot} onSave={(add, remove) => change(add, remove)}>
          <MileBadge mile={shot.mile} others={shot.otherMiles} digits={2} />
          {shot.mile !== null && <span className={styles['basis']}>{BASIS_WORDS[shot.mile.basis]}</span>}
        </MileField>
        {(clock !== null || wallClock(shot) !== null) && (
          <Field label="Race clock">
            {clock} <span className={styles['basis']}>{wallClock(shot)}</span>
          </Field>
        )}
        <Single
          label="Location"
          value={shot.location?.name ?? null}
          basis={shot.location?.basis}
          names={names(vocabulary?.locations)}
          allowNew
          onPick={(value) => change([{ kind: 'location', value }])}
        />
        <Several
          label="People"
          kind="person"
          field="people"
          keys="p"
          worn={shot.people}
          names={names(vocabulary?.people)}
          allowNew
          onChange={change}
        />
        <Several
          label="Vehicles"
          kind="vehicle"
          worn={shot.vehicles}
          names={names(vocabulary?.vehicles)}
          allowNew={false}
          onChange={change}
        />
        <Several
          label="Keywords"
          kind="keyword"
          field="keywords"
          keys="t"
          worn={shot.keywords}
          names={names(vocabulary?.keywords)}
          allowNew
          onChange={change}
        />
        <Field label="Note">
          <NoteField key={shot.note} shot={shot} onSave={change} />
        </Field>
      </dl>
    </Panel>
  );
}

type RaceTagProps = { shot: Shot; names: readonly string[]; onPick: (race: string) => void };

/** The shot's race; one that is not known yet is made in a dialog, since it needs its year and zone. */
function RaceTag({ shot, names, onPick }: RaceTagProps) {
  const [written, setWritten] = useState<string | null>(null);
  const leave = () => {
    setWritten(null);
    requestAnimationFrame(focusResults);
  };
  const made = (race: { readonly name: string; readonly year: number }) => {
    leave();
    onPick(`${race.name} ${race.year}`);
  };
  return (
    <>
      <Single
        label="Race"
        value={shot.race?.name ?? null}
        basis={shot.race?.basis}
        names={names}
        allowNew={false}
        onNew={setWritten}
        onPick={onPick}
      />
      {written !== null && <RaceDialog name={written} onMade={made} onClose={leave} />}
    </>
  );
}

function Field({ label, field, children }: { label: string; field?: string | undefined; children: ReactNode }) {
  return (
    <div className={styles['field']} data-field={field}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type SingleProps = {
  label: string;
  value: string | null;
  basis: PlacementBasis | undefined;
  names: readonly string[];
  allowNew: boolean;
  onNew?: (name: string) => void;
  onPick: (name: string) => void;
};

function Single({ label, value, basis, names, allowNew, onNew, onPick }: SingleProps) {
  const [editing, setEditing] = useState(false);
  const pick = (name: string) => {
    setEditing(false);
    onPick(name);
  };
  return (
    <Field label={label}>
      {editing ? (
        <NameEntry
          label={label}
          names={names}
          allowNew={allowNew}
          placeholder="Type a name"
          autoFocus
          {...(onNew === undefined ? {} : { onNew })}
          onPick={pick}
          onLeave={() => setEditing(false)}
        />
      ) : (
        <button type="button" className={styles['value']} title={`Change ${label.toLowerCase()}`} onClick={() => setEditing(true)}>
          {value ?? <span className={styles['basis']}>not known</span>}
          {basis !== undefined && basis !== 'person' && <span className={styles['basis']}>{BASIS_MARK[basis]}</span>}
        </button>
      )}
    </Field>
  );
}

type SeveralProps = {
  label: string;
  kind: 'person' | 'vehicle' | 'keyword';
  field?: string;
  keys?: string;
  worn: readonly { readonly name: string }[];
  names: readonly string[];
  allowNew: boolean;
  onChange: (add: readonly Tag[], remove?: readonly Tag[]) => void;
};

function Several({ label, kind, field, keys, worn, names, allowNew, onChange }: SeveralProps) {
  const free = names.filter((name) => !worn.some((each) => each.name === name));
  if (free.length === 0 && worn.length === 0 && !allowNew) return null;
  return (
    <Field label={label} field={field}>
      <span className={styles['tags']}>
        {worn.map(({ name }) => (
          <span key={name} className={styles['tag']}>
            {name}
            <button type="button" aria-label={`Take ${name} away`} onClick={() => onChange([], [{ kind, value: name }])}>
              <X size={11} aria-hidden />
            </button>
          </span>
        ))}
        <NameEntry
          label={`Add ${label.toLowerCase()}`}
          names={free}
          allowNew={allowNew}
          {...(keys === undefined ? {} : { keys })}
          onPick={(value) => onChange([{ kind, value }])}
        />
      </span>
    </Field>
  );
}
