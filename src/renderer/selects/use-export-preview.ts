import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { commonFormat } from '../../domain/interchange/assemble.ts';
import type { TimecodeFormat } from '../../domain/time/timecode.ts';
import { type Answers, orpc } from '../api/client.ts';
import type { StringOut } from './edits.ts';
import { formatInForce, startFault } from './export-options.ts';
import { useExportSettings } from './export-store.ts';

export type ExportPreview = Answers['deliver']['preview'];

/** What the export of this string-out would be, kept true while list and settings change. While the record start is wrong, the last right one stands. */
export function useExportPreview(list: StringOut) {
  const { profile, rate, handles, reelLength, start } = useExportSettings();
  const ofClips: TimecodeFormat = commonFormat(list.items.map(({ shot, ...select }) => ({ select, shot, sampleRate: null })));
  const fault = startFault(start, formatInForce(rate, ofClips));
  const usedStart = useLastRight(start, fault === null);
  const options = { selects: list.id, format: 'edl' as const, profile, rate, start: usedStart, handles, reelLength };
  const answer = useQuery(orpc.deliver.preview.queryOptions({ input: list.items.length === 0 ? skipToken : options }));
  const preview: ExportPreview | null = list.items.length === 0 ? null : (answer.data ?? null);
  return { preview, ofClips, options, startFault: fault, error: answer.error };
}

/** A value while it is right, else the last that was; null before there was any. */
function useLastRight(value: string, isRight: boolean): string | null {
  const [last, setLast] = useState<string | null>(null);
  useEffect(() => {
    if (isRight) setLast(value);
  }, [value, isRight]);
  return isRight ? value : last;
}
