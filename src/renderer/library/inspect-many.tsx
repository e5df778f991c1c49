import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ShotId } from '../../domain/base/ids.ts';
import type { Shot } from '../../domain/logging/shot.ts';
import { orpc } from '../api/client.ts';
import { useCommands } from '../commands/command.ts';
import { tagShots } from '../state/edits.ts';
import { Button } from '../ui/button.tsx';
import { countOf } from '../ui/format.ts';
import { Panel } from '../ui/panel.tsx';
import { Poster } from '../ui/poster.tsx';
import { raceTitles } from '../ui/race-title.ts';
import { TextField } from '../ui/text-field.tsx';
import { changeBatch, clearBatch, consequences, isEmpty, type Part, useBatch } from './batch-draft.ts';
import styles from './inspect-many.module.css';
import panel from './inspector.module.css';
import { MixedField } from './mixed-field.tsx';
import { MixedNames } from './mixed-names.tsx';
import { MixedRating } from './mixed-rating.tsx';

const SOURCES = ['drone', 'crew', 'archival'] as const;

/** Several shots at once: what they share, what is mixed, and what will change, applied as one undo step. */
export function InspectMany({ ids, shots }: { ids: readonly ShotId[]; shots: readonly Shot[] }) {
  const draft = useBatch((state) => state.draft);
  const { data: vocabulary } = useQuery(orpc.vocabulary.all.queryOptions({ input: {} }));
  const [busy, setBusy] = useState(false);
  const selection = ids.join();
  useEffect(() => (selection === '' ? undefined : clearBatch), [selection]);
  const { parts, add, remove } = consequences(draft, shots);
  const apply = () => {
    setBusy(true);
    void tagShots(ids, add, remove).then((done) => {
      setBusy(false);
      if (done) clearBatch();
    });
  };
  useCommands([
    {
      id: 'library.apply',
      label: `Apply to ${countOf(ids.length, 'shot')}`,
      keys: ['mod+Enter'],
      isEnabled: () => !isEmpty(draft),
      run: apply,
    },
  ]);
  const names = (list: readonly { readonly name: string }[] | undefined) => list?.map(({ name }) => name) ?? [];
  return (
    <>
      <div className={panel['scroll']}>
        <Head ids={ids} shots={shots} />
        <Panel>
          <MixedRating shots={shots} />
          <MixedField
            label="Race"
            values={shots.map((shot) => shot.race?.name ?? null)}
            many="races"
            wish={draft.race}
            names={raceTitles(vocabulary?.races ?? [])}
            allowNew={false}
            onPick={(race) => changeBatch({ race })}
          />
          <MixedField
            label="Location"
            values={shots.map((shot) => shot.location?.name ?? null)}
            many="places"
            wish={draft.location}
            names={names(vocabulary?.locations)}
            allowNew
            onPick={(location) => changeBatch({ location })}
          />
        </Panel>
        <MixedNames title="People" kind="person" field="people" keys="p" shots={shots} names={names(vocabulary?.people)} />
        {(vocabulary?.vehicles.length ?? 0) > 0 && (
          <MixedNames title="Vehicles" kind="vehicle" shots={shots} names={names(vocabulary?.vehicles)} />
        )}
        <MixedNames title="Keywords" kind="keyword" field="keywords" keys="t" shots={shots} names={names(vocabulary?.keywords)} />
        <Panel>
          <div data-field="note">
            <TextField
              label="Note, added to the end of each"
              placeholder="Type a note"
              keys="n"
              value={draft.note}
              onChange={(note) => changeBatch({ note })}
            />
          </div>
        </Panel>
      </div>
      <WhatWillChange parts={parts} count={ids.length} busy={busy} onApply={apply} />
    </>
  );
}

function Head({ ids, shots }: { ids: readonly ShotId[]; shots: readonly Shot[] }) {
  const races = new Set(shots.flatMap((shot) => shot.race?.name ?? [])).size;
  const sources = SOURCES.map((source) => ({ source, count: shots.filter((shot) => shot.source === source).length })).filter(
    ({ count }) => count > 0,
  );
  const mix = sources.map(({ source, count }) => `${count} ${source}`).join(' and ');
  return (
    <header className={styles['head']}>
      <div className={styles['pictures']}>
        {shots.slice(0, 6).map((shot) => (
          <span key={shot.id}>
            <Poster clip={shot.clip} alt="" />
          </span>
        ))}
      </div>
      <h2 className={styles['title']}>Edit {countOf(ids.length, 'shot')} together</h2>
      <p className={styles['mix']}>
        {races > 0 && `${countOf(races, 'race')}, `}
        {mix}
        {ids.length > shots.length && `; mixed values are counted over the first ${shots.length}`}
      </p>
    </header>
  );
}

function WhatWillChange({ parts, count, busy, onApply }: { parts: readonly Part[]; count: number; busy: boolean; onApply: () => void }) {
  const nothing = parts.length === 0;
  return (
    <footer className={styles['footer']}>
      <h2 className={styles['heading']}>What will change</h2>
      <p className={styles['sentence']} aria-live="polite">
        {nothing
          ? 'Nothing yet. Tick names, rate or write a note.'
          : parts.map((part, at) => (
              <span key={`${part.tone} ${part.what}`}>
                <b data-tone={part.tone}>{`${{ add: '+ ', take: '− ', set: '' }[part.tone]}${part.what}`}</b> on {part.on}
                {at < parts.length - 1 ? ', ' : '. One undo step.'}
              </span>
            ))}
      </p>
      <div className={styles['buttons']}>
        <Button
          variant="primary"
          grow
          keys="mod+Enter"
          busy={busy}
          disabledReason={nothing ? 'Nothing will change yet.' : null}
          onClick={onApply}
        >
          Apply to {countOf(count, 'shot')}
        </Button>
        <Button keys="Escape" disabledReason={nothing ? 'Nothing will change yet.' : null} onClick={clearBatch}>
          Cancel
        </Button>
      </div>
    </footer>
  );
}
