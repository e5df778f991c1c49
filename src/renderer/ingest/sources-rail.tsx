import { CircleAlert, CircleCheck, FolderOpen, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { SourceMark } from '../ui/source-mark.tsx';
import { CataloguedCards } from './catalogued-cards.tsx';
import { folderName, type IngestDraft } from './draft.ts';
import { DropTarget } from './drop-target.tsx';
import { type Chosen, choose, useIngestStore } from './ingest-store.ts';
import { type IngestReport, isRunning, percent, reportCounts, reportState, shareRead } from './report-text.ts';
import styles from './sources-rail.module.css';

type SourcesRailProps = {
  reports: readonly IngestReport[];
  chosen: Chosen | null;
  onChoose: () => void;
  onDrop: (files: readonly File[]) => void;
};

/** Where footage comes in, and the cards and folders of this session. */
export function SourcesRail({ reports, chosen, onChoose, onDrop }: SourcesRailProps) {
  const { drafts, started } = useIngestStore();
  const cards = useFocusFollowing(chosen);
  return (
    <section className={styles['rail']} aria-label="Cards and folders" data-single-keys>
      <DropTarget onChoose={onChoose} onDrop={onDrop} />
      {drafts.length + reports.length > 0 && <h2 className={styles['title']}>Cards and folders</h2>}
      <ul ref={cards} className={styles['cards']}>
        {drafts.map((draft) => (
          <li key={draft.key}>
            <DraftCard draft={draft} current={chosen?.kind === 'draft' && chosen.key === draft.key} />
          </li>
        ))}
        {reports.map((report) => (
          <li key={report.id}>
            <ReportCard
              report={report}
              settings={started.get(report.id) ?? null}
              current={chosen?.kind === 'ingest' && chosen.id === report.id}
            />
          </li>
        ))}
      </ul>
      <CataloguedCards except={reports.map(({ label }) => label)} />
    </section>
  );
}

/** Keeps the focus on the card that is shown: when keys walk to another, and when nothing else holds it. */
function useFocusFollowing(chosen: Chosen | null) {
  const cards = useRef<HTMLUListElement>(null);
  const shown = chosen === null ? null : chosen.kind === 'draft' ? `draft ${chosen.key}` : chosen.id;
  useEffect(() => {
    const free = document.activeElement === document.body || cards.current?.contains(document.activeElement) === true;
    const card = shown === null ? null : cards.current?.querySelector('[aria-current]');
    if (free && card instanceof HTMLElement) card.focus();
  }, [shown]);
  return cards;
}

function DraftCard({ draft, current }: { draft: IngestDraft; current: boolean }) {
  return (
    <button
      type="button"
      className={styles['card']}
      aria-current={current || undefined}
      onClick={() => choose({ kind: 'draft', key: draft.key })}
    >
      <span className={styles['name']}>
        <SourceMark source={draft.source} size={16} />
        {draft.label.trim() || folderName(draft.paths[0] ?? '')}
      </span>
      <span className={styles['counts']}>{draft.paths[0]}</span>
      <span className={styles['state']}>Waits for Start</span>
    </button>
  );
}

function ReportCard({ report, settings, current }: { report: IngestReport; settings: IngestDraft | null; current: boolean }) {
  const share = shareRead(report);
  const state = reportState(report);
  return (
    <button
      type="button"
      className={styles['card']}
      aria-current={current || undefined}
      onClick={() => choose({ kind: 'ingest', id: report.id })}
    >
      <span className={styles['name']}>
        {settings === null ? <FolderOpen size={16} strokeWidth={1.6} aria-hidden /> : <SourceMark source={settings.source} size={16} />}
        {report.label}
        <span className={styles['end']}>{isRunning(report) ? share !== null && percent(share) : <Outcome tone={state.tone} />}</span>
      </span>
      <span className={styles['counts']}>{reportCounts(report)}</span>
      {isRunning(report) && <ProgressBar label={`Ingest of ${report.label}`} value={share} />}
      <span className={styles['state']} data-tone={state.tone}>
        {state.text}
      </span>
    </button>
  );
}

function Outcome({ tone }: { tone: 'ok' | 'warn' | 'bad' | 'quiet' }) {
  const Icon = tone === 'ok' ? CircleCheck : tone === 'bad' ? CircleAlert : TriangleAlert;
  return (
    <span className={styles['outcome']} data-tone={tone}>
      <Icon size={16} strokeWidth={1.6} aria-hidden />
    </span>
  );
}
