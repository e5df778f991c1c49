import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { client, orpc, queryClient } from '../api/client.ts';
import { type IngestReport, isRunning } from './report-text.ts';

/** The ingests of this session, newest first and live while they run, and every file that was ever refused. */
export function useReports() {
  const recent = useQuery(orpc.ingest.recent.queryOptions({ input: {} }));
  const [live, setLive] = useState<ReadonlyMap<string, IngestReport>>(new Map());
  const running = recent.data?.ingests.filter(isRunning).map((report) => report.id) ?? [];
  const watched = running.join(' ');
  useEffect(() => {
    const stop = new AbortController();
    for (const id of watched.split(' ').filter((each) => each !== ''))
      void follow(id, stop.signal, (report) => setLive((before) => new Map(before).set(id, report)));
    return () => stop.abort();
  }, [watched]);
  const reports = recent.data?.ingests.map((report) => newer(report, live.get(report.id))) ?? [];
  return { reports, refused: recent.data?.refused ?? [], error: recent.error };
}

/** A watched report counts while the ingest runs; once it is over, what the house says is whole. */
const newer = (read: IngestReport, watched: IngestReport | undefined): IngestReport =>
  watched === undefined || !isRunning(read) ? read : watched;

async function follow(id: string, signal: AbortSignal, take: (report: IngestReport) => void): Promise<void> {
  try {
    for await (const report of await client.ingest.watch({ id }, { signal })) take(report);
  } catch {
    // The connection shows its own state; what was missed is read again below.
  }
  if (!signal.aborted) await queryClient.invalidateQueries({ queryKey: orpc.ingest.recent.key() });
}
