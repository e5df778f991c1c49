import { Library, Square } from 'lucide-react';
import { client, faultText } from '../api/client.ts';
import { Button } from '../ui/button.tsx';
import { formatCount, formatSecondsLeft } from '../ui/format.ts';
import { notice } from '../ui/notice.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { SOURCE_NAMES, SourceMark } from '../ui/source-mark.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { ClipTable } from './clip-table.tsx';
import { type IngestDraft, zoneName } from './draft.ts';
import styles from './progress-view.module.css';
import { type IngestReport, isRunning, percent, reportCounts, reportState, shareRead, spokenShare } from './report-text.ts';
import { showInLibrary } from './show-in-library.ts';

/** One ingest, live: how far it is, what it found, and its clips, which can be logged from the moment they are listed. */
export function ProgressView({ report, settings }: { report: IngestReport; settings: IngestDraft | null }) {
  const running = isRunning(report);
  const stop = () => client.ingest.cancel({ id: report.id }).catch((error: unknown) => notice({ text: faultText(error), tone: 'bad' }));
  return (
    <section className={styles['view']} aria-label={`Ingest of ${report.label}`}>
      <header className={styles['head']}>
        {settings !== null && <SourceMark source={settings.source} size={20} />}
        <h2 className={styles['title']}>{report.label}</h2>
        <span className={styles['counts']}>{reportCounts(report)}</span>
        <Button icon={Library} onClick={() => showInLibrary(report.label)}>
          Show in Library
        </Button>
        {running && (
          <Button variant="quiet" icon={Square} onClick={() => void stop()}>
            Stop
          </Button>
        )}
      </header>
      {settings !== null && <Said settings={settings} />}
      <Phase report={report} />
      <ClipTable label={report.label} />
    </section>
  );
}

function Phase({ report }: { report: IngestReport }) {
  const share = shareRead(report);
  const state = reportState(report);
  if (!isRunning(report))
    return (
      <p className={styles['state']} data-tone={state.tone} role={state.tone === 'bad' ? 'alert' : 'status'}>
        {state.text}
        <span className={styles['took']}>in {duration(report.seconds)}</span>
      </p>
    );
  return (
    <div className={styles['phase']}>
      <p className={styles['numbers']}>
        <strong className={styles['percent']}>{share === null ? 'Finding files' : percent(share)}</strong>
        <span>
          {share === null
            ? `${formatCount(report.found)} so far`
            : `${formatCount(report.read)} of ${formatCount(report.added + report.moved)} new clips read`}
        </span>
        <span className={styles['left']}>{formatSecondsLeft(report.secondsLeft)}</span>
      </p>
      <ProgressBar label={state.text} value={share} />
      <div role="status">
        <VisuallyHidden>{spokenShare(report)}</VisuallyHidden>
      </div>
    </div>
  );
}

/** What was said of the card when it began: it can be changed later on each clip, not here. */
function Said({ settings }: { settings: IngestDraft }) {
  const said: readonly (readonly [string, string])[] = [
    ['Source kind', SOURCE_NAMES[settings.source]],
    ['Unit', settings.unit],
    ['Camera time zone', zoneName(settings.zone)],
    ['Race', settings.race],
    ['Location', settings.location],
    ['People', settings.people.join(', ')],
  ];
  return (
    <dl className={styles['said']}>
      {said
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd title={value}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function duration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
