import { constants } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';

export type OpenFile = { readonly handle: FileHandle; readonly size: number; readonly mtimeMs: number };

/** Opens a regular file for reading if, all links resolved, it lies inside `root`; null in every other case. The caller closes it. */
export async function openUnder(root: string, path: string): Promise<OpenFile | null> {
  try {
    const [realRoot, realFile] = await Promise.all([realpath(root), realpath(path)]);
    return isInside(realRoot, realFile) ? await openRegular(realFile) : null;
  } catch {
    return null;
  }
}

async function openRegular(path: string): Promise<OpenFile | null> {
  // Links are resolved by now, so a link here was put in between; a pipe must not make us wait.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  const stat = await handle.stat();
  if (stat.isFile()) return { handle, size: stat.size, mtimeMs: stat.mtimeMs };
  await handle.close();
  return null;
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
