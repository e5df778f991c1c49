import { useState } from 'react';
import type { TimecodeFormat } from '../../domain/time/timecode.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { choiceOfRate, parseHandles, rateChoices, rateOfChoice } from './export-options.ts';
import styles from './export-panel.module.css';
import { type ReelLength, useExportSettings } from './export-store.ts';

const REELS: readonly { value: '8' | '32' | '129'; label: string; length: ReelLength }[] = [
  { value: '8', label: '8, unique', length: 8 },
  { value: '32', label: '32, long', length: 32 },
  { value: '129', label: '129, longest', length: 129 },
];

type ExportFieldsProps = { ofClips: TimecodeFormat | null; startFault: string | null; fileName: string | null };

/** Rate, record start, handles, reel names and where the file goes. */
export function ExportFields({ ofClips, startFault, fileName }: ExportFieldsProps) {
  const settings = useExportSettings();
  const [handles, setHandles] = useState(String(settings.handles));
  const frames = parseHandles(handles);
  const changeHandles = (text: string) => {
    setHandles(text);
    const parsed = parseHandles(text);
    if (parsed !== null) settings.set({ handles: parsed });
  };
  return (
    <div className={styles['fields']}>
      <ChoiceField
        label="Rate"
        value={choiceOfRate(settings.rate)}
        options={rateChoices(ofClips)}
        onChange={(choice) => settings.set({ rate: rateOfChoice(choice) })}
      />
      <TextField
        label="Record start"
        value={settings.start}
        error={startFault === null ? null : 'Not at this rate'}
        onChange={(start) => settings.set({ start })}
      />
      <TextField
        label="Handles"
        value={handles}
        suffix="frames"
        error={frames === null ? 'A whole number from 0 to 1000.' : null}
        onChange={changeHandles}
      />
      <ChoiceField
        label="Reel names"
        value={String(settings.reelLength) as '8' | '32' | '129'}
        options={REELS}
        onChange={(value) => settings.set({ reelLength: REELS.find((reel) => reel.value === value)?.length ?? 8 })}
      />
      {startFault !== null && (
        <p className={styles['startFault']} role="alert">
          {startFault}
        </p>
      )}
      <div className={styles['out']}>
        <TextField
          label="Save as"
          value={settings.out}
          placeholder={`exports/${fileName ?? ''} in the production’s folder`}
          onChange={(out) => settings.set({ out })}
        />
      </div>
    </div>
  );
}
