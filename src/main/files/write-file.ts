import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../domain/base/result.ts';

/**
 * Writes a whole file or nothing: a temporary neighbour, flushed to disk, then renamed over `path`. Fails with
 * `disk-full`, `not-writable` or `write-failed`.
 */
export async function writeFileAtomic(path: string, data: string | Uint8Array): Promise<Result<void>> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await syncFolder(dirname(path));
    return ok(undefined);
  } catch (error) {
    await rm(temporary, { force: true });
    return writeFault(path, error);
  }
}

/** Flushes a folder's entries, so that a rename survives a power cut; systems that cannot open folders do so themselves. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function writeFault(path: string, error: unknown): Result<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return fail('disk-full', `The disk is full: ${path} was not written. Make room and try again.`);
  if (code === 'ENOENT') return fail('folder-missing', `The folder of ${path} does not exist. Make it or choose another.`);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return fail('not-writable', `Writing ${path} is not allowed. Choose another folder.`);
  return fail('write-failed', `${path} could not be written (${code || String(error)}).`);
}
