import { extname, join } from 'node:path';
import type { Clip } from '../../domain/media/clip.ts';
import type { Catalogue } from '../catalogue/stores.ts';
import { cachePath } from '../files/cache-path.ts';
import type { MediaLookup } from './serve-media.ts';

/** What a browser may be told that an original is; anything else goes out as bytes that it will not guess at. */
const TYPES: Readonly<Record<string, string>> = {
  '.mp4': 'video/mp4',
  '.m4v': 'video/mp4',
  '.mov': 'video/mp4',
  '.webm': 'video/webm',
  '.mkv': 'video/x-matroska',
  '.ogv': 'video/ogg',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.aac': 'audio/aac',
  '.flac': 'audio/flac',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
};

/**
 * Resolves clip ids to files of one production. Pictures and proxies lie in its cache; an original is sent only if it
 * is film or sound that was read as media, and must lie on the volume that it was ingested from. Stills never go out
 * as they are: a small file can claim a picture of gigabytes.
 */
export function mediaLookup(folder: string, { clips }: Pick<Catalogue, 'clips'>): MediaLookup {
  return async (clipId, variant) => {
    const clip = await clips.get(clipId);
    if (clip === null) return null;
    if (variant === 'original') return original(clip);
    if (clip.fingerprint === null) return null;
    const path = cachePath(folder, clip.fingerprint, variant);
    return { path, root: join(folder, 'cache'), type: variant === 'poster' ? 'image/jpeg' : 'video/mp4' };
  };
}

function original({ facts, online, path, place, fileName }: Clip) {
  if (!online || facts?.playable !== true || (facts.kind !== 'video' && facts.kind !== 'audio')) return null;
  // A clip's path is its volume's mount point and its place on that volume.
  const root = path.slice(0, -place.relativePath.length);
  return { path, root, type: TYPES[extname(fileName).toLowerCase()] ?? 'application/octet-stream' };
}
