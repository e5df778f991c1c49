import { useMutation, useQuery } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { useMemo } from 'react';
import type { Vocabulary } from '../../domain/logging/vocabulary.ts';
import type { SourceKind } from '../../domain/media/clip.ts';
import { client, faultText, orpc, queryClient } from '../api/client.ts';
import { useCommands } from '../commands/command.ts';
import { Button } from '../ui/button.tsx';
import { CheckField } from '../ui/check-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { NamesField } from '../ui/names-field.tsx';
import { SOURCE_NAMES, SourceMark } from '../ui/source-mark.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ChoiceOrNew } from './choice-or-new.tsx';
import { folderName, type IngestDraft, ingestOptionsOf, raceName, withSource, withUnit, zoneName, zonesToOffer } from './draft.ts';
import { FolderContents } from './folder-contents.tsx';
import { changeDraft, draftStarted, dropDraft } from './ingest-store.ts';
import { RaceField } from './race-field.tsx';
import styles from './settings-form.module.css';

const KINDS = (['drone', 'crew', 'archival'] as const).map((value) => ({ value, label: SOURCE_NAMES[value] }));
const EMPTY: Vocabulary = { races: [], locations: [], people: [], vehicles: [], keywords: [], units: [] };

/** What a person says of a card or folder before it is catalogued, each with what it is good for beneath. */
export function SettingsForm({ draft }: { draft: IngestDraft }) {
  const vocabulary = useQuery(orpc.vocabulary.all.queryOptions({ input: {} })).data ?? EMPTY;
  const start = useMutation({
    mutationFn: () => client.ingest.start(ingestOptionsOf(draft)),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: orpc.ingest.recent.key() });
      draftStarted(draft, id);
    },
  });
  const set = (change: Partial<IngestDraft>) => changeDraft(draft.key, (before) => ({ ...before, ...change }));
  const begin = () => !start.isPending && start.mutate();
  useCommands([
    { id: 'ingest.start', label: `Start the ingest of ${draft.label}`, keys: ['mod+Enter'], isEnabled: () => true, run: begin },
  ]);
  return (
    <section className={styles['settings']} aria-label={`Settings of ${folderName(draft.paths[0] ?? '')}`}>
      <header className={styles['head']}>
        <SourceMark source={draft.source} size={20} />
        <h2 className={styles['title']}>{draft.label.trim() || folderName(draft.paths[0] ?? '')}</h2>
        <span className={styles['path']} data-selectable>
          {draft.paths.join(', ')}
        </span>
        <Button variant="quiet" onClick={() => dropDraft(draft.key)}>
          Leave out
        </Button>
        <Button variant="primary" icon={Play} keys="mod+Enter" busy={start.isPending} onClick={begin}>
          Start
        </Button>
      </header>
      {start.error !== null && (
        <p className={styles['fault']} role="alert">
          {faultText(start.error)}
        </p>
      )}
      <div className={styles['fields']}>
        <Who draft={draft} vocabulary={vocabulary} set={set} />
        <Where draft={draft} vocabulary={vocabulary} set={set} />
        <NamesField
          label="People"
          values={draft.people}
          known={vocabulary.people.map((person) => person.name)}
          hint="In every clip here"
          onChange={(people) => set({ people })}
        />
        <TextField label="Card label" value={draft.label} hint="Finds these clips again" onChange={(label) => set({ label })} />
        <div className={styles['proxies']}>
          <CheckField label="Make proxies" checked={draft.proxies} onChange={(proxies) => set({ proxies })} />
          <p className={styles['hint']}>Only for clips that this window cannot play</p>
        </div>
      </div>
      {draft.paths.length === 1 && <FolderContents folder={draft.paths[0] ?? ''} />}
    </section>
  );
}

type PartProps = {
  draft: IngestDraft;
  vocabulary: Vocabulary;
  set: (change: Partial<IngestDraft>) => void;
};

function Who({ draft, vocabulary, set }: PartProps) {
  const { units } = vocabulary;
  const zones = useMemo(() => zoneOptions(vocabulary), [vocabulary]);
  const unitZone = units.find((unit) => unit.name === draft.unit)?.zone ?? null;
  return (
    <>
      <ChoiceField
        label="Source kind"
        value={draft.source}
        options={KINDS}
        hint={draft.sourceEvidence ?? 'Who shot it decides its mark and its rights'}
        hintTone={draft.sourceEvidence === null ? undefined : 'ok'}
        onChange={(source: SourceKind) => changeDraft(draft.key, (before) => withSource(before, source, units))}
      />
      <ChoiceOrNew
        label="Unit"
        value={draft.unit}
        names={units.filter((unit) => unit.source === draft.source).map((unit) => unit.name)}
        another="New unit…"
        hint="Who shot it: Crew B, Drone 1"
        onChange={(unit) => changeDraft(draft.key, (before) => withUnit(before, unit, units))}
      />
      <ChoiceField
        label="Camera time zone"
        value={draft.zone}
        options={zones}
        hint={zoneHint(draft.zone, unitZone, draft.unit)}
        hintTone={draft.zone !== '' && draft.zone === unitZone ? 'ok' : undefined}
        onChange={(zone) => set({ zone })}
      />
    </>
  );
}

function Where({ draft, vocabulary, set }: PartProps) {
  const race = vocabulary.races.find((one) => raceName(one) === draft.race);
  const places = vocabulary.locations.filter((place) => place.raceId === null || place.raceId === race?.id);
  return (
    <>
      <RaceField value={draft.race} races={vocabulary.races} onChange={(name) => set({ race: name })} />
      <ChoiceOrNew
        label="Location"
        value={draft.location}
        names={[...new Set(places.map((place) => place.name))]}
        another="New location…"
        hint="Where it was shot"
        onChange={(location) => set({ location })}
      />
    </>
  );
}

function zoneOptions(vocabulary: Vocabulary) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = zonesToOffer(vocabulary, own, Intl.supportedValuesOf('timeZone'));
  return [{ value: '', label: 'Not known' }, ...zones.map((zone) => ({ value: zone, label: zoneName(zone) }))];
}

function zoneHint(zone: string, unitZone: string | null, unit: string): string {
  if (zone === '') return 'Needed for clips without GPS time';
  return zone === unitZone ? `As ${unit} is set` : 'What the camera’s clock showed';
}
