import { useQuery } from '@tanstack/react-query';
import { FileVideo, Folder } from 'lucide-react';
import { faultText, orpc } from '../api/client.ts';
import { countOf, formatBytes } from '../ui/format.ts';
import styles from './folder-contents.module.css';

const MOST = 500;

/** What lies directly in a folder that waits for its ingest, to see that it is the right one. */
export function FolderContents({ folder }: { folder: string }) {
  const here = useQuery(orpc.ingest.browse.queryOptions({ input: { folder }, placeholderData: () => undefined }));
  if (here.error !== null) return <p className={styles['fault']}>{faultText(here.error)}</p>;
  const entries = here.data?.entries ?? [];
  const folders = entries.filter((entry) => entry.kind === 'folder').length;
  const media = entries.length - folders;
  if (here.data === undefined) return null;
  return (
    <section className={styles['contents']} aria-label="What lies in the folder">
      <p className={styles['sum']}>
        {media === 0 ? 'No media directly in this folder' : `${countOf(media, 'media file')} directly in this folder`}
        {folders > 0 && `, and ${countOf(folders, 'folder')} that will be looked through`}.
      </p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Size</th>
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, MOST).map((entry) => (
            <tr key={entry.path}>
              <td>
                {entry.kind === 'folder' ? <Folder size={14} aria-label="Folder" /> : <FileVideo size={14} aria-hidden />}
                {entry.name}
              </td>
              <td>{entry.kind === 'media' ? formatBytes(entry.size) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
