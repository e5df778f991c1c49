import { useState } from 'react';
import type { Vocabulary } from '../../domain/logging/vocabulary.ts';
import { RaceDialog } from '../app/race-dialog.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { raceName } from './draft.ts';

/** Stands for "another one" among the options; no race can be called that. */
const OTHER = '\u0000';

type RaceFieldProps = { value: string; races: Vocabulary['races']; onChange: (name: string) => void };

/** The race that every clip of a card is from: one of the production's, or a new one. */
export function RaceField({ value, races, onChange }: RaceFieldProps) {
  const [making, setMaking] = useState(false);
  const options = races.map((race) => ({ value: raceName(race), label: raceName(race) }));
  return (
    <>
      <ChoiceField
        label="Race"
        value={value}
        options={[{ value: '', label: 'Not said' }, ...options, { value: OTHER, label: 'New race…' }]}
        hint="Every clip here is from it"
        onChange={(name) => (name === OTHER ? setMaking(true) : onChange(name))}
      />
      {making && (
        <RaceDialog
          onMade={(race) => {
            setMaking(false);
            onChange(raceName(race));
          }}
          onClose={() => setMaking(false)}
        />
      )}
    </>
  );
}
