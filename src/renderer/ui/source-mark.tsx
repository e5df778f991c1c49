import { Video } from 'lucide-react';
import type { SourceKind } from '../../domain/media/clip.ts';
import styles from './source-mark.module.css';

export const SOURCE_NAMES: Readonly<Record<SourceKind, string>> = { drone: 'Drone', crew: 'Crew', archival: 'Archival' };

/** Who shot it, by a mark that differs in shape as well as hue: four rotors, a camera, a reel. */
export function SourceMark({ source, size = 14 }: { source: SourceKind; size?: number }) {
  return (
    <span className={styles['mark']} data-source={source} role="img" aria-label={SOURCE_NAMES[source]}>
      {source === 'crew' ? <Video size={size} strokeWidth={1.8} aria-hidden /> : <Drawn source={source} size={size} />}
    </span>
  );
}

function Drawn({ source, size }: { source: 'drone' | 'archival'; size: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      aria-hidden="true"
    >
      {source === 'drone' ? (
        <path d="M1.5 3.5h4M10.5 3.5h4M1.5 12.5h4M10.5 12.5h4M3.5 3.5l3 3M12.5 3.5l-3 3M3.5 12.5l3-3M12.5 12.5l-3-3M6.5 6.5h3v3h-3z" />
      ) : (
        <>
          <circle cx="8" cy="8" r="6" />
          <circle cx="8" cy="4.8" r="1.1" />
          <circle cx="8" cy="11.2" r="1.1" />
          <circle cx="4.8" cy="8" r="1.1" />
          <circle cx="11.2" cy="8" r="1.1" />
          <path d="M8 14h6" />
        </>
      )}
    </svg>
  );
}
