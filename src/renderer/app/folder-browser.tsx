import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CornerLeftUp, FileVideo, Folder } from 'lucide-react';
import { faultText, orpc } from '../api/client.ts';
import { formatBytes } from '../ui/format.ts';
import styles from './folder-browser.module.css';

type FolderBrowserProps = {
  /** Absolute path shown now; null is the host's starting place. */
  folder: string | null;
  onFolder: (folder: string) => void;
};

/** The host's folders to choose from: the page may run in a browser far from a native dialog. */
export function FolderBrowser({ folder, onFolder }: FolderBrowserProps) {
  const browse = useQuery(orpc.ingest.browse.queryOptions({ input: { folder }, placeholderData: keepPreviousData }));
  if (browse.isError)
    return (
      <div className={styles['browser']}>
        <p className={styles['fault']}>{faultText(browse.error)}</p>
      </div>
    );
  const here = browse.data;
  const parent = here?.parent ?? null;
  return (
    <ul className={styles['browser']} aria-label={here === undefined ? 'Folders' : `Folders in ${here.folder}`}>
      {here !== undefined && <li className={styles['here']}>{here.folder}</li>}
      {parent !== null && (
        <li>
          <button type="button" className={styles['row']} onClick={() => onFolder(parent)}>
            <CornerLeftUp size={14} aria-hidden />
            Up to {parent}
          </button>
        </li>
      )}
      {here?.entries.map((entry) => (
        <li key={entry.path}>
          {entry.kind === 'folder' ? (
            <button type="button" className={styles['row']} onClick={() => onFolder(entry.path)}>
              <Folder size={14} aria-hidden />
              {entry.name}
            </button>
          ) : (
            <span className={styles['row']} data-quiet="true">
              <FileVideo size={14} aria-hidden />
              {entry.name}
              <span className={styles['size']}>{formatBytes(entry.size)}</span>
            </span>
          )}
        </li>
      ))}
      {here?.entries.length === 0 && <li className={styles['none']}>No folders and no media here.</li>}
    </ul>
  );
}
