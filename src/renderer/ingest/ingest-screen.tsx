import { useMutation } from '@tanstack/react-query';
import { HardDriveDownload, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { faultText, orpc } from '../api/client.ts';
import { useJobs } from '../api/streams.ts';
import { useCommands, useKeyHints } from '../commands/command.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { countOf } from '../ui/format.ts';
import { notice } from '../ui/notice.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { droppedPaths } from './dropped-paths.ts';
import { FolderDialog } from './folder-dialog.tsx';
import styles from './ingest-screen.module.css';
import { addDraft, type Chosen, choose, useIngestStore } from './ingest-store.ts';
import { ProgressView } from './progress-view.tsx';
import { RefusedPanel } from './refused-panel.tsx';
import { type IngestReport, isRunning } from './report-text.ts';
import { SettingsForm } from './settings-form.tsx';
import { SourcesRail } from './sources-rail.tsx';
import { useReports } from './use-reports.ts';
import { FailuresPanel, WorkPanel } from './work-panel.tsx';

const HINTS = [
  { keys: ['mod+o'], label: 'Add card or folder' },
  { keys: ['ArrowUp', 'ArrowDown'], label: 'Pick card' },
  { keys: ['mod+Enter'], label: 'Start' },
  { keys: [' '], label: 'Pause' },
];

/** Cards, drives and folders on their way into the catalogue. */
export function IngestScreen() {
  const { reports, refused, error } = useReports();
  const { drafts, started, chosen: wanted } = useIngestStore();
  const [asking, setAsking] = useState<{ dropped: string | null } | null>(null);
  const overview = useJobs((state) => state.overview);
  const setPaused = useMutation(
    orpc.jobs.setPaused.mutationOptions({ onError: (fault) => notice({ text: faultText(fault), tone: 'bad' }) }),
  );
  const pause = () => overview !== null && setPaused.mutate({ paused: !overview.paused });
  const cards: readonly Chosen[] = [
    ...drafts.map(({ key }) => ({ kind: 'draft' as const, key })),
    ...reports.map(({ id }) => ({ kind: 'ingest' as const, id })),
  ];
  const chosen = cards.find((card) => sameCard(card, wanted)) ?? cards[0] ?? null;
  const walk = (step: number) => () => {
    const next = cards[cards.findIndex((card) => sameCard(card, chosen)) + step];
    if (next !== undefined) choose(next);
  };
  useCommands([
    { id: 'ingest.add', label: 'Add card or folder…', keys: ['mod+o'], isEnabled: () => true, run: () => setAsking({ dropped: null }) },
    { id: 'ingest.pause', label: 'Pause or go on with background work', keys: [' '], isEnabled: () => overview !== null, run: pause },
    { id: 'ingest.up', label: 'Previous card', keys: ['ArrowUp'], isEnabled: () => true, run: walk(-1), keyOnly: true },
    { id: 'ingest.down', label: 'Next card', keys: ['ArrowDown'], isEnabled: () => true, run: walk(1), keyOnly: true },
  ]);
  useKeyHints(HINTS, statusOf(reports, drafts.length));

  const drop = (files: readonly File[]) => {
    const dropped = droppedPaths(files);
    if (dropped.kind === 'unknown') return setAsking({ dropped: dropped.name });
    for (const path of dropped.paths) addDraft([path], []);
  };
  const report = chosen?.kind === 'ingest' ? reports.find((one) => one.id === chosen.id) : undefined;
  const draft = chosen?.kind === 'draft' ? drafts.find((one) => one.key === chosen.key) : undefined;
  return (
    <div className={styles['columns']}>
      <SourcesRail reports={reports} chosen={chosen} onChoose={() => setAsking({ dropped: null })} onDrop={drop} />
      <main className={styles['main']}>
        <VisuallyHidden as="h1">Ingest</VisuallyHidden>
        {error !== null && (
          <EmptyState icon={TriangleAlert} tone="bad" title="The ingests cannot be read">
            {faultText(error)}
          </EmptyState>
        )}
        {draft !== undefined && <SettingsForm key={draft.key} draft={draft} />}
        {report !== undefined && <ProgressView key={report.id} report={report} settings={started.get(report.id) ?? null} />}
        {chosen === null && error === null && <Nothing onChoose={() => setAsking({ dropped: null })} />}
      </main>
      <aside className={styles['side']} aria-label="Work and failures">
        {overview !== null && <FailuresPanel failures={overview.failures} />}
        {overview !== null && <WorkPanel overview={overview} onPause={pause} />}
        <RefusedPanel {...refusedOf(report, refused)} />
      </aside>
      {asking !== null && (
        <FolderDialog
          dropped={asking.dropped}
          onChoose={(folder, names) => {
            setAsking(null);
            addDraft([folder], names);
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}

function Nothing({ onChoose }: { onChoose: () => void }) {
  return (
    <div className={styles['fill']}>
      <EmptyState
        icon={HardDriveDownload}
        title="Nothing is coming in"
        actions={
          <Button variant="primary" keys="mod+o" onClick={onChoose}>
            Choose a card or folder
          </Button>
        }
      >
        Choose a card, drive or folder and say who shot it. Originals are only read; browsing and logging can start at once.
      </EmptyState>
    </div>
  );
}

const sameCard = (a: Chosen, b: Chosen | null): boolean =>
  a.kind === 'draft' ? b?.kind === 'draft' && a.key === b.key : b?.kind === 'ingest' && a.id === b.id;

/** The refused files of the ingest that is shown, else all that were ever refused. */
function refusedOf(report: IngestReport | undefined, all: IngestReport['refused']) {
  return report === undefined ? { title: 'Refused so far', files: all } : { title: `Refused from ${report.label}`, files: report.refused };
}

function statusOf(reports: readonly IngestReport[], waiting: number): string {
  const running = reports.filter(isRunning).length;
  const parts = [running > 0 ? `${countOf(running, 'card')} coming in` : '', waiting > 0 ? `${waiting} waiting` : ''];
  return parts.filter((part) => part !== '').join(', ');
}
