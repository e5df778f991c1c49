import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../api/client.ts';
import { FolderBrowser } from '../app/folder-browser.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { countOf } from '../ui/format.ts';
import { TextField } from '../ui/text-field.tsx';
import styles from './folder-dialog.module.css';

type FolderDialogProps = {
  /** What a person dropped here, where the browser told its name but not its place. */
  dropped: string | null;
  onChoose: (folder: string, names: readonly string[]) => void;
  onClose: () => void;
};

/** A folder on the machine that holds the footage, which need not be the one that shows this page. */
export function FolderDialog({ dropped, onChoose, onClose }: FolderDialogProps) {
  const [folder, setFolder] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const here = useQuery(orpc.ingest.browse.queryOptions({ input: { folder } }));
  const media = here.data?.entries.filter((entry) => entry.kind === 'media').map((entry) => entry.name) ?? [];
  const open = (path: string) => {
    setFolder(path);
    setTyped(null);
  };
  const shown = here.data?.folder ?? folder ?? '';
  const unread = typed !== null && typed !== shown;
  const unreadable = shown === '' || (here.isError && !unread);
  const choose = () => (unread ? open(typed) : onChoose(shown, media));
  return (
    <Dialog
      title="Choose a card, drive or folder"
      {...(dropped === null
        ? {}
        : { description: `A browser does not say where “${dropped}” lies. Find it here once, or write its path.` })}
      open
      onClose={onClose}
      width="wide"
      actions={
        <>
          <span className={styles['count']}>{media.length > 0 && `${countOf(media.length, 'media file')} directly in this folder`}</span>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" disabledReason={unreadable ? 'Choose a folder that can be read.' : null} onClick={choose}>
            {unread ? 'Go to folder' : 'Choose this folder'}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (unread || !(unreadable || here.isFetching)) choose();
        }}
      >
        <TextField label="Folder" value={typed ?? shown} onChange={setTyped} keys="Enter" />
      </form>
      <FolderBrowser folder={folder} onFolder={open} />
    </Dialog>
  );
}
