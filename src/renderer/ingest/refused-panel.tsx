import { countOf, formatCount } from '../ui/format.ts';
import { folderName } from './draft.ts';
import styles from './side-panel.module.css';

const MOST = 200;

type RefusedPanelProps = { title: string; files: readonly { readonly path: string; readonly code: string; readonly message: string }[] };

/** Files that are not in the catalogue, and why. */
export function RefusedPanel({ title, files }: RefusedPanelProps) {
  if (files.length === 0) return null;
  return (
    <section className={styles['section']} aria-label="Refused files">
      <header className={styles['head']}>
        <h2 className={styles['title']}>{title}</h2>
        <span className={styles['counts']}>{countOf(files.length, 'file')}</span>
      </header>
      <ul className={styles['files']}>
        {files.slice(0, MOST).map((file) => (
          <li key={file.path} className={styles['file']}>
            <p className={styles['fileName']} title={file.path}>
              {folderName(file.path)}
            </p>
            <p className={styles['reason']} data-selectable>
              {file.message}
            </p>
          </li>
        ))}
      </ul>
      {files.length > MOST && <p className={styles['more']}>and {formatCount(files.length - MOST)} more</p>}
    </section>
  );
}
