import { join } from 'node:path';
import type { Fingerprint } from '../../domain/media/clip.ts';

const EXTENSION = { poster: 'jpg', proxy: 'mp4' } as const;

/** Where a made picture lies: `cache/ab/<size>-<hash>.jpg|mp4`, by content, so that moved and renamed clips keep theirs. */
export function cachePath(productionFolder: string, fingerprint: Fingerprint, variant: keyof typeof EXTENSION): string {
  const name = `${fingerprint.size}-${fingerprint.hash}.${EXTENSION[variant]}`;
  return join(productionFolder, 'cache', fingerprint.hash.slice(0, 2), name);
}
