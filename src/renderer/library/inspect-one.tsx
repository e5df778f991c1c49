import { Play } from 'lucide-react';
import { useState } from 'react';
import type { Shot } from '../../domain/logging/shot.ts';
import { runKeys } from '../commands/command.ts';
import { tagShots } from '../state/edits.ts';
import { Button } from '../ui/button.tsx';
import { sourceTimecode } from '../ui/format.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Poster } from '../ui/poster.tsx';
import { playableOf } from '../viewer/playable.ts';
import styles from './inspector.module.css';
import { useLibrary } from './library-store.ts';
import { RatingField } from './rating-field.tsx';
import { TagFields } from './tag-fields.tsx';
import { TechnicalFacts } from './technical-facts.tsx';

/** One shot: picture, name, rating, tags and what the file itself says. Each change is saved at once. */
export function InspectOne({ shot }: { shot: Shot }) {
  const play = () => useLibrary.setState({ playing: shot });
  return (
    <>
      <div className={styles['scroll']}>
        <div className={styles['picture']} data-offline={!shot.clip.online}>
          <Poster clip={shot.clip} alt={shot.name} />
          <div className={styles['transport']}>
            <IconButton
              label={shot.clip.kind === 'still' ? 'View' : 'Play'}
              icon={Play}
              keys=" "
              disabledReason={playReason(shot)}
              onClick={play}
            />
            {shot.clip.rate !== null && <span>{sourceTimecode(shot.clip, shot.inFrame)}</span>}
          </div>
        </div>
        <div className={styles['head']}>
          <NameField shot={shot} />
          <div className={styles['rating-row']}>
            <RatingField rating={shot.rating} onRate={(rating) => void tagShots([shot.id], [{ kind: 'rating', value: String(rating) }])} />
            <span className={styles['hint']}>{shot.rejected ? 'Rejected, X takes it back' : '0–5 rates, X rejects'}</span>
          </div>
        </div>
        <TagFields shot={shot} />
        <TechnicalFacts shot={shot} />
      </div>
      <footer className={styles['footer']}>
        <Button variant="primary" grow keys="shift+Enter" onClick={() => runKeys('shift+Enter')}>
          Add to selects
        </Button>
        <Button keys="Enter" disabledReason={playReason(shot)} onClick={play}>
          {shot.clip.kind === 'still' ? 'View' : 'Play'}
        </Button>
      </footer>
    </>
  );
}

function playReason(shot: Shot): string | null {
  const playable = playableOf(shot.clip);
  return 'variant' in playable ? null : playable.reason;
}

function NameField({ shot }: { shot: Shot }) {
  const [name, setName] = useState<string | null>(null);
  const save = () => {
    const text = name?.trim() ?? shot.name;
    setName(null);
    if (text === shot.name) return;
    const tags =
      text === ''
        ? { add: [], remove: [{ kind: 'name' as const, value: '' }] }
        : { add: [{ kind: 'name' as const, value: text }], remove: [] };
    void tagShots([shot.id], tags.add, tags.remove);
  };
  return (
    <input
      className={styles['name']}
      aria-label="Name"
      value={name ?? shot.name}
      spellCheck={false}
      onChange={(event) => setName(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setName(null);
        if (event.key === 'Enter' || event.key === 'Escape') requestAnimationFrame(() => (event.target as HTMLElement).blur());
      }}
    />
  );
}
