import type { Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { isIgnoredName, isProductionName, roleOf } from '../../domain/media/file-role.ts';

/** One thing found: a file to catalogue, or one that cannot be, with the reason. Times in epoch milliseconds. */
export type Found = {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly refusal: { readonly code: string; readonly message: string } | null;
};

const AT_ONCE = 32;

const REASONS = {
  unreadable: 'It cannot be opened. Check its permissions and the drive.',
  'not-media-name': 'Its name is not that of a film, sound or picture file.',
  part: 'It belongs to a clip (a sidecar, thumbnail or proxy). Ingest the clip itself.',
  production: 'It lies in a Milemark production, which holds no footage of its own. Ingest the folder of the footage.',
  'name-not-text': 'Its name holds bytes that are not text. Rename it, then ingest again.',
  link: 'It is a link, and links are not followed. Ingest what it points to.',
  'not-a-file': 'It is not a regular file.',
  'empty-file': 'It is empty (0 bytes): the copy or the recording failed.',
} as const;

/**
 * Walks a folder (or takes one file) and yields every file that promises to be footage, in the order of names.
 * Opens nothing, follows no link, passes over hidden things, sidecars and productions. Ends early on abort.
 */
export async function* scan(root: string, signal: AbortSignal): AsyncGenerator<Found> {
  const stats = await lstatOf(root);
  if (stats === null) yield refused(root, null, 'unreadable');
  else if (root.split(sep).some(isProductionName)) yield refused(root, stats, 'production');
  else if (stats.isDirectory()) yield* walk(root, '', signal);
  else yield oneFile(root, stats);
}

function oneFile(path: string, stats: Stats): Found {
  if (roleOf(basename(path)) === 'other') return refused(path, stats, 'not-media-name');
  if (roleOf(basename(path)) === 'part') return refused(path, stats, 'part');
  return judged(path, stats);
}

async function* walk(root: string, below: string, signal: AbortSignal): AsyncGenerator<Found> {
  const entries = await namesIn(join(root, below));
  if (entries === null) {
    yield refused(join(root, below), null, 'unreadable');
    return;
  }
  const folders: string[] = [];
  for (let start = 0; start < entries.length && !signal.aborted; start += AT_ONCE) {
    const some = entries.slice(start, start + AT_ONCE);
    const seen = await Promise.all(some.map((entry) => look(root, below, entry)));
    folders.push(...seen.flatMap((item) => (item?.folder === undefined ? [] : [item.folder])));
    for (const item of seen) if (item?.found !== undefined && !signal.aborted) yield item.found;
  }
  for (const folder of folders) if (!signal.aborted) yield* walk(root, folder, signal);
}

type Entry = { readonly name: string; readonly isText: boolean; readonly isFolder: boolean };

async function namesIn(folder: string): Promise<readonly Entry[] | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
    return entries
      .map((entry) => {
        const name = entry.name.toString('utf8');
        return { name, isText: Buffer.from(name).equals(entry.name), isFolder: entry.isDirectory() };
      })
      .filter((entry) => !isIgnoredName(entry.name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return null;
  }
}

async function look(root: string, below: string, entry: Entry): Promise<{ readonly folder?: string; readonly found?: Found } | null> {
  const relative = below === '' ? entry.name : `${below}/${entry.name}`;
  if (!entry.isFolder && roleOf(relative) !== 'clip') return null;
  const path = join(root, relative);
  if (!entry.isText) return { found: refused(path, null, 'name-not-text') };
  if (entry.isFolder) return { folder: relative };
  const stats = await lstatOf(path);
  if (stats === null) return { found: refused(path, null, 'unreadable') };
  return { found: judged(path, stats) };
}

function judged(path: string, stats: Stats): Found {
  if (stats.isSymbolicLink()) return refused(path, stats, 'link');
  if (!stats.isFile()) return refused(path, stats, 'not-a-file');
  if (stats.size === 0) return refused(path, stats, 'empty-file');
  return { path, size: stats.size, mtimeMs: Math.round(stats.mtimeMs), refusal: null };
}

async function lstatOf(path: string): Promise<Stats | null> {
  try {
    return await lstat(path);
  } catch {
    return null;
  }
}

const refused = (path: string, stats: Stats | null, code: keyof typeof REASONS): Found => ({
  path,
  size: stats?.size ?? 0,
  mtimeMs: Math.round(stats?.mtimeMs ?? 0),
  refusal: { code, message: REASONS[code] },
});
