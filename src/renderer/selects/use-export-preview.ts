import { skipToken, useQuery } from '@tanstack/react-query';
import type { TimecodeFormat } from '../../domain/time/timecode.ts';
import { type Answers, orpc } from '../api/client.ts';
import type { StringOut } from './edits.ts';
import { startFault } from './export-options.ts';
import { type ExportSettings, useExportSettings } from './export-store.ts';

export type ExportPreview = Answers['deliver']['preview'];

/** What the export of this string-out would be, kept true while list and settings change. A wrong record start is left out until it is mended. */
export function useExportPreview(list: StringOut) {
  const settings = useExportSettings();
  const options = exportRequest(list.id, settings);
  const answer = useQuery(orpc.deliver.preview.queryOptions({ input: list.items.length === 0 ? skipToken : options }));
  const preview = list.items.length === 0 ? null : (answer.data ?? null);
  const format: TimecodeFormat | null = preview === null ? null : { rate: preview.rate, dropFrame: preview.dropFrame };
  return { preview, format, options, startFault: startFault(settings, format), error: answer.error };
}

/** The settings as the house takes them. */
function exportRequest(selects: number, settings: ExportSettings) {
  const { profile, rate, handles, reelLength } = settings;
  const start = startFault(settings, null) === null ? settings.start : null;
  return { selects, format: 'edl' as const, profile, rate, start, handles, reelLength };
}
