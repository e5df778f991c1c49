import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { client, faultText, orpc, queryClient } from '../api/client.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './race-dialog.module.css';
import { type RaceDraft, raceDraftOf, readRace } from './race-draft.ts';

/** Where desert races are run; any other zone may be written. */
const ZONES = ['America/Tijuana', 'America/Mazatlan', 'America/Los_Angeles'];

type RaceDialogProps = {
  /** What was written already where the race was not known. */
  name?: string;
  onMade: (race: { readonly name: string; readonly year: number }) => void;
  onClose: () => void;
};

/** Makes a race of the production: its name and year, and the clock it is run by. */
export function RaceDialog({ name = '', onMade, onClose }: RaceDialogProps) {
  const [draft, setDraft] = useState<RaceDraft>(() => raceDraftOf(name));
  const [tried, setTried] = useState(false);
  const read = readRace(draft);
  const faults = tried && 'faults' in read ? read.faults : {};
  const making = useMutation({
    mutationFn: async (race: Extract<typeof read, { race: unknown }>['race']) => {
      await client.vocabulary.addRace({ ...race, lengthMiles: null });
      await queryClient.invalidateQueries({ queryKey: orpc.vocabulary.key() });
      return race;
    },
    onSuccess: onMade,
  });
  const make = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if ('race' in read && !making.isPending) making.mutate(read.race);
  };
  const field = (part: keyof RaceDraft) => ({
    value: draft[part],
    error: faults[part],
    onChange: (text: string) => {
      making.reset();
      setDraft((before) => ({ ...before, [part]: text }));
    },
  });
  return (
    <Dialog title="New race" open onClose={onClose}>
      <form className={styles['form']} onSubmit={make}>
        <TextField label="Race name" placeholder="Baja 1000" {...field('name')} />
        <TextField label="Year" placeholder="2017" {...field('year')} />
        <TextField label="Clock zone" placeholder="America/Tijuana" offered={ZONES} hint="The race’s own time" {...field('zone')} />
        <TextField
          label="Start, optional"
          placeholder="2017-11-16 10:00"
          hint="In that zone; the race clock counts from it"
          {...field('start')}
        />
        {making.isError && (
          <p className={styles['fault']} role="alert">
            {faultText(making.error)}
          </p>
        )}
        <footer className={styles['actions']}>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" submit busy={making.isPending}>
            Add race
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
