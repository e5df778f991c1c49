import { AudioLines, CircleAlert } from 'lucide-react';
import { useState } from 'react';
import type { ShotClip } from '../../domain/logging/shot.ts';
import styles from './poster.module.css';

/** Where a clip's picture, proxy or original is served: by id, never by path. */
export const mediaUrl = (clipId: number, variant: 'poster' | 'proxy' | 'original'): string => `/media/${clipId}/${variant}`;

/** A clip's picture or, in its place, why there is none yet. */
export function Poster({ clip, alt }: { clip: ShotClip; alt: string }) {
  const [failed, setFailed] = useState(false);
  if (clip.poster !== 'ready' || failed) return <Missing clip={clip} broken={failed} />;
  return (
    <img
      className={styles['picture']}
      src={mediaUrl(clip.id, 'poster')}
      alt={alt}
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => setFailed(true)}
    />
  );
}

function Missing({ clip, broken }: { clip: ShotClip; broken: boolean }) {
  if (clip.kind === 'audio')
    return (
      <span className={styles['missing']}>
        <AudioLines size={18} strokeWidth={1.6} aria-hidden />
        Sound
      </span>
    );
  if (clip.poster === 'failed' || clip.poster === 'none' || broken)
    return (
      <span className={styles['missing']}>
        <CircleAlert size={16} strokeWidth={1.6} className={styles['bad']} aria-hidden />
        {clip.poster === 'failed' ? notReadable(clip) : 'no picture'}
      </span>
    );
  return <span className={styles['missing']}>{clip.online ? 'picture on its way' : 'offline, no picture yet'}</span>;
}

const notReadable = (clip: ShotClip): string =>
  clip.videoCodec === null ? 'not playable here' : `not playable here, ${clip.videoCodec.toUpperCase()}`;
