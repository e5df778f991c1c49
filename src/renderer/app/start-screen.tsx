import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client, faultText, queryClient } from '../api/client.ts';
import { type KeyHint, useKeyHints } from '../commands/command.ts';
import { useApp } from '../state/app-store.ts';
import { Button } from '../ui/button.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { TextField } from '../ui/text-field.tsx';
import { FolderBrowser } from './folder-browser.tsx';
import styles from './start-screen.module.css';

/** What a person came for: an existing production, or a new one. */
export type StartWish = 'open' | 'make';

type StartScreenProps = { wish: StartWish; onDone: () => void; canLeave: boolean };
type Draft = { wish: StartWish; folder: string; name: string };

const SUFFIX = '.milemark';

/** Opens a production, or makes one, by its folder. */
export function StartScreen({ wish, onDone, canLeave }: StartScreenProps) {
  const [draft, setDraft] = useState<Draft>({ wish, folder: '', name: '' });
  const go = useMutation({
    mutationFn: (asked: Draft) =>
      asked.wish === 'open'
        ? client.production.open({ folder: asked.folder })
        : client.production.create({ folder: productionFolder(asked), name: asked.name.trim() }),
    onSuccess: async () => {
      useApp.getState().setQuery('');
      useApp.getState().select(new Set(), null);
      useApp.getState().setSelectsId(null);
      if (draft.wish === 'make') useApp.getState().show('ingest');
      await queryClient.resetQueries();
      onDone();
    },
  });
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const reason = whyNot(draft);
  useKeyHints(NO_HINTS, '');
  return (
    <main className={styles['start']}>
      <form
        className={styles['card']}
        onSubmit={(event) => {
          event.preventDefault();
          if (reason === null) go.mutate(draft);
        }}
      >
        <h1 className={styles['title']}>{draft.wish === 'open' ? 'Open a production' : 'Make a production'}</h1>
        <p className={styles['text']}>
          A production is a folder, NAME{SUFFIX}, with the catalogue and its pictures. Originals stay where they are and are only read.
        </p>
        <Segmented label="What to do" value={draft.wish} options={WISHES} onChange={(next) => change({ wish: next })} />
        {draft.wish === 'make' && (
          <TextField label="Name" value={draft.name} placeholder="One More Win" onChange={(name) => change({ name })} />
        )}
        <TextField
          label={draft.wish === 'open' ? 'Folder of the production' : 'Where to put it'}
          value={draft.folder}
          placeholder={`/Volumes/OMW-01/One More Win${draft.wish === 'open' ? SUFFIX : ''}`}
          hint={draft.wish === 'make' && reason === null ? `Makes ${productionFolder(draft)}` : undefined}
          error={go.isError ? faultText(go.error) : null}
          onChange={(folder) => {
            go.reset();
            change({ folder });
          }}
        />
        <FolderBrowser
          folder={draft.folder.startsWith('/') || /^[A-Z]:/i.test(draft.folder) ? draft.folder : null}
          onFolder={(folder) => change({ folder })}
        />
        <footer className={styles['actions']}>
          {canLeave && (
            <Button variant="quiet" onClick={onDone}>
              Cancel
            </Button>
          )}
          <Button variant="primary" submit busy={go.isPending} disabledReason={reason}>
            {draft.wish === 'open' ? 'Open' : 'Make it'}
          </Button>
        </footer>
      </form>
    </main>
  );
}

const NO_HINTS: readonly KeyHint[] = [];

const WISHES = [
  { value: 'open', label: 'Open one' },
  { value: 'make', label: 'Make one' },
] as const;

const productionFolder = ({ folder, name }: Draft): string =>
  folder.endsWith(SUFFIX) ? folder : `${folder.replace(/[/\\]$/, '')}${folder.includes('\\') ? '\\' : '/'}${name.trim()}${SUFFIX}`;

function whyNot({ wish, folder, name }: Draft): string | null {
  if (wish === 'make' && name.trim() === '') return 'Give the production a name.';
  if (folder.trim() === '') return 'Choose a folder first.';
  return wish === 'open' && !folder.replace(/[/\\]$/, '').endsWith(SUFFIX) ? `Choose a folder whose name ends in ${SUFFIX}.` : null;
}
