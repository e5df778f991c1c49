import type { SourceKind } from '../../domain/media/clip.ts';
import styles from './source-mark.module.css';

export const SOURCE_NAMES: Readonly<Record<SourceKind, string>> = { drone: 'Drone', crew: 'Crew', archival: 'Archival' };

/**
 * Who shot it, by a mark that differs in shape as well as hue: four rotors, a camera, a reel. One element with a mask: a
 * drawing of its own in each of the thousand tiles that fly past would be so much garbage.
 */
export function SourceMark({ source, size = 14 }: { source: SourceKind; size?: number }) {
  return (
    <span
      className={styles['mark']}
      data-source={source}
      role="img"
      aria-label={SOURCE_NAMES[source]}
      style={{ width: size, height: size }}
    />
  );
}
