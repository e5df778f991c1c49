import type { Answers } from '../api/client.ts';

/** One ingest as the house reports it. */
export type IngestReport = Answers['ingest']['recent']['ingests'][number];

export const isRunning = (report: IngestReport): boolean => report.phase === 'listing' || report.phase === 'reading';

/** Share of the new files whose facts are read, 0 to 1; null while files are still being found, when no share can be said. */
export function shareRead(report: IngestReport): number | null {
  if (report.phase === 'listing') return null;
  if (report.phase === 'done') return 1;
  const toRead = report.added + report.moved;
  return toRead === 0 ? 1 : Math.min(1, report.read / toRead);
}

export type ReportState = { readonly tone: 'ok' | 'warn' | 'bad' | 'quiet'; readonly text: string };

/** Where an ingest stands, in a few words. */
export function reportState(report: IngestReport): ReportState {
  const refused = report.refused.length;
  switch (report.phase) {
    case 'listing':
      return { tone: 'quiet', text: `Finding files, ${number(report.found)} so far` };
    case 'reading':
      return { tone: 'quiet', text: `Reading, ${percent(shareRead(report) ?? 0)}` };
    case 'failed':
      return { tone: 'bad', text: report.error?.message ?? 'It failed.' };
    case 'cancelled':
      return { tone: 'warn', text: `Stopped, ${clips(report.clipIds.length)} kept` };
    case 'done':
      if (refused > 0) return { tone: 'warn', text: `Catalogued, ${files(refused)} refused` };
      if (report.found === 0) return { tone: 'warn', text: 'No media found' };
      return { tone: 'ok', text: report.added + report.moved === 0 ? nothingNew(report) : 'Catalogued, nothing refused' };
  }
}

function nothingNew({ duplicates, unchanged }: IngestReport): string {
  const known = duplicates + unchanged;
  return known === 1 ? 'Its clip is in the catalogue already' : `All ${number(known)} clips are in the catalogue already`;
}

/** "23 files: 20 new, 2 duplicates, 1 unchanged", leaving out what did not occur. */
export function reportCounts(report: IngestReport): string {
  const parts = [
    [report.added, 'new'],
    [report.duplicates, report.duplicates === 1 ? 'duplicate' : 'duplicates'],
    [report.moved, 'found again'],
    [report.unchanged, 'unchanged'],
    [report.refused.length, 'refused'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, word]) => `${number(count)} ${word}`);
  return told.length === 0 ? files(report.found) : `${files(report.found)}: ${told.join(', ')}`;
}

/** What is read aloud of a running ingest: a new sentence at each tenth only. */
export function spokenShare(report: IngestReport): string {
  const share = shareRead(report);
  return share === null ? `Finding files in ${report.label}` : `${report.label}, ${Math.floor(share * 10) * 10}% read`;
}

/** `35%`; never 100% before the end, never 0% once begun. */
export function percent(share: number): string {
  if (share <= 0) return '0%';
  if (share >= 1) return '100%';
  return `${Math.min(99, Math.max(1, Math.round(share * 100)))}%`;
}

const number = (count: number): string => count.toLocaleString('en-US');
const clips = (count: number): string => `${number(count)} ${count === 1 ? 'clip' : 'clips'}`;
const files = (count: number): string => `${number(count)} ${count === 1 ? 'file' : 'files'}`;
