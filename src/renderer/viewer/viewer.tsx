import { CircleAlert, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ShotId } from '../../domain/base/ids.ts';
import type { Shot } from '../../domain/logging/shot.ts';
import { RATE } from '../../domain/time/rate.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { MileBadge } from '../ui/mile-badge.tsx';
import { mediaUrl, Poster } from '../ui/poster.tsx';
import { brokenOf, playableOf } from './playable.ts';
import { createPlayer, type Player } from './player.ts';
import { createPlayhead, type Playhead } from './playhead.ts';
import { Transport } from './transport.tsx';
import { type Marks, useViewerCommands } from './use-viewer-commands.ts';
import styles from './viewer.module.css';

type ViewerProps = {
  shot: Shot;
  onClose: () => void;
  /** To the next or the previous shot. */
  onStep: (by: 1 | -1) => void;
  /** A marked range has become a shot. */
  onSaved: (id: ShotId) => void;
};

/** Plays a shot's clip, proxy or original, frame by frame; marks ranges on it and saves them as shots. */
export function Viewer({ shot, onClose, onStep, onSaved }: ViewerProps) {
  const { clip } = shot;
  const playable = playableOf(clip);
  const playhead = useMemo(() => createPlayhead(shot.inFrame), [shot.inFrame]);
  const player = useRef<Player | null>(null);
  const [marks, setMarks] = useState<Marks>({ in: null, out: null });
  const [speed, setSpeed] = useState(0);
  const [broken, setBroken] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => holdKeys(box.current), []);
  const marking = useViewerCommands({ shot, playhead, player, marks, setMarks, onClose, onStep, onSaved });
  const shown = broken ? brokenOf(clip) : playable;
  return (
    <div ref={box} role="group" aria-label="Player" tabIndex={-1} data-single-keys className={styles['viewer']}>
      <div className={styles['picture']}>
        {'variant' in shown && clip.kind !== 'still' ? (
          <Media
            shot={shot}
            url={mediaUrl(clip.id, shown.variant)}
            playhead={playhead}
            playerRef={player}
            onSpeed={setSpeed}
            onBroken={() => setBroken(true)}
          />
        ) : 'variant' in shown ? (
          <img className={styles['media']} src={mediaUrl(clip.id, shown.variant)} alt={shot.name} onError={() => setBroken(true)} />
        ) : (
          <NotPlayable shot={shot} title={shown.title} reason={shown.reason} />
        )}
        <div className={styles['mile']}>{shot.mile !== null && <MileBadge mile={shot.mile} others={shot.otherMiles} />}</div>
        <div className={styles['close']}>
          <IconButton label="Back to the results" icon={X} keys="Escape" onClick={onClose} />
        </div>
      </div>
      {clip.kind !== 'still' && (
        <Transport
          shot={shot}
          playhead={playhead}
          player={player}
          speed={speed}
          marks={marks}
          marking={marking}
          live={'variant' in shown}
        />
      )}
    </div>
  );
}

/** Gives the player the keys, and lets no press of the mouse hand them to a button: Enter saves the shot, it does not press again. */
function holdKeys(box: HTMLElement | null): () => void {
  const hold = (event: MouseEvent) => {
    event.preventDefault();
    box?.focus();
  };
  box?.focus();
  box?.addEventListener('mousedown', hold);
  return () => box?.removeEventListener('mousedown', hold);
}

type MediaProps = {
  shot: Shot;
  url: string;
  playhead: Playhead;
  playerRef: { current: Player | null };
  onSpeed: (speed: number) => void;
  onBroken: () => void;
};

function Media({ shot, url, playhead, playerRef, onSpeed, onBroken }: MediaProps) {
  const element = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  const { clip, inFrame } = shot;
  const rate = clip.rate ?? RATE.pal;
  const frames = Math.max(1, clip.durationFrames ?? 1);
  const latest = useRef(onSpeed);
  latest.current = onSpeed;
  useEffect(() => {
    const media = element.current;
    if (media === null) return;
    const player = createPlayer({ media, rate, frames, playhead, onSpeed: (speed) => latest.current(speed) });
    playerRef.current = player;
    player.seek(inFrame);
    player.play(1);
    return () => {
      player.close();
      playerRef.current = null;
    };
  }, [rate, frames, playhead, playerRef, inFrame]);
  const Tag = clip.kind === 'audio' ? 'audio' : 'video';
  return (
    <>
      {clip.kind === 'audio' && <p className={styles['sound']}>{clip.fileName}</p>}
      <Tag ref={element} className={styles['media']} src={url} preload="auto" onError={onBroken} />
    </>
  );
}

function NotPlayable({ shot, title, reason }: { shot: Shot; title: string; reason: string }) {
  return (
    <>
      {shot.clip.poster === 'ready' && (
        <div className={styles['still']}>
          <Poster clip={shot.clip} alt={shot.name} />
        </div>
      )}
      <div className={styles['reason']}>
        <EmptyState icon={CircleAlert} tone="warn" title={title}>
          {reason}
        </EmptyState>
      </div>
    </>
  );
}
