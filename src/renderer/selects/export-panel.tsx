import { Copy, Download, TriangleAlert } from 'lucide-react';
import { faultText } from '../api/client.ts';
import { Button } from '../ui/button.tsx';
import { CheckField } from '../ui/check-field.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { countOf } from '../ui/format.ts';
import { useNotice } from '../ui/notice.tsx';
import { Segmented } from '../ui/segmented.tsx';
import type { StringOut } from './edits.ts';
import { EdlText } from './edl-text.tsx';
import { ExportFields } from './export-fields.tsx';
import styles from './export-panel.module.css';
import { type Profile, useExportSettings } from './export-store.ts';
import { ExportWarnings } from './export-warnings.tsx';
import { LossReport } from './loss-report.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import type { ExportPreview, useExportPreview } from './use-export-preview.ts';
import type { ExportWriting } from './use-export-write.ts';

const TARGETS: readonly { value: Profile; label: string }[] = [
  { value: 'avid', label: 'Avid' },
  { value: 'premiere', label: 'Premiere' },
  { value: 'resolve', label: 'Resolve' },
];

type ExportPanelProps = {
  list: StringOut;
  picked: number | null;
  exporting: ReturnType<typeof useExportPreview>;
  writing: ExportWriting;
  onPick: (id: number) => void;
};

/** How the string-out leaves: settings, what to know before, what the format cannot hold, and the text itself, live. */
export function ExportPanel({ list, picked, exporting, writing, onPick }: ExportPanelProps) {
  const settings = useExportSettings();
  const { preview } = exporting;
  return (
    <aside className={styles['panel']} aria-label="Export">
      <header className={styles['head']}>
        <h2 className={styles['title']}>Export</h2>
        <span className={styles['format']}>EDL, CMX3600</span>
        <span className={styles['target']}>Target</span>
        <Segmented label="Target" value={settings.profile} options={TARGETS} onChange={(profile) => settings.set({ profile })} />
      </header>
      <ExportFields
        ofClips={list.items.length === 0 ? null : exporting.ofClips}
        startFault={exporting.startFault}
        fileName={preview?.fileName ?? null}
      />
      {exporting.error !== null && (
        <EmptyState icon={TriangleAlert} tone="bad" title="No edit list can be made">
          {faultText(exporting.error)}
        </EmptyState>
      )}
      {preview !== null && exporting.error === null && (
        <>
          <ExportWarnings warnings={preview.warnings} items={list.items} onPick={onPick} />
          <LossReport carried={preview.carried} />
          <LiveText preview={preview} picked={picked} />
        </>
      )}
      <footer className={styles['foot']}>
        <CheckField
          label="Write loss report beside the file"
          checked={settings.lossReport}
          onChange={(lossReport) => settings.set({ lossReport })}
        />
        {writing.written !== null && (
          <span className={styles['written']} title={writing.written} data-selectable>
            Written to {writing.written}
          </span>
        )}
        <Button variant="primary" keys="mod+e" busy={writing.busy} disabledReason={writing.refusal} onClick={writing.write}>
          Export EDL
        </Button>
      </footer>
      <ReplaceDialog question={writing.question} onReplace={writing.replace} onClose={writing.keep} />
    </aside>
  );
}

function LiveText({ preview, picked }: { preview: ExportPreview; picked: number | null }) {
  const notice = useNotice();
  const text = preview.files.map((file) => file.text).join('\r\n');
  const lines = preview.files.reduce((sum, file) => sum + file.text.split('\n').length - 1, 0);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => notice({ text: `Copied ${preview.fileName}` }),
      () => notice({ text: 'The text could not be copied: this window may not use the clipboard. Export the file instead.', tone: 'bad' }),
    );
  return (
    <section className={styles['live']} aria-label="Edit list">
      <header className={styles['liveHead']}>
        <h3 className={styles['fileName']}>{preview.fileName}</h3>
        <span className={styles['counts']}>
          {countOf(preview.events.length, 'event')}, {countOf(lines, 'line')}, live
        </span>
        <Button variant="quiet" icon={Copy} onClick={() => void copy()}>
          Copy
        </Button>
        {location.protocol !== 'milemark:' && (
          <Button variant="quiet" icon={Download} onClick={() => preview.files.forEach(download)}>
            Download
          </Button>
        )}
      </header>
      <EdlText files={preview.files} events={preview.events} picked={picked} />
    </section>
  );
}

/** Hands a file to the browser: the director's laptop has no access to the production's folder. */
function download(file: { readonly name: string; readonly text: string }): void {
  const url = URL.createObjectURL(new Blob([file.text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(url);
}
