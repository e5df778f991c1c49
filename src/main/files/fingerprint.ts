import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createXXHash64 } from 'hash-wasm';
import { fail, ok, type Result } from '../../domain/base/result.ts';
import type { Fingerprint } from '../../domain/media/clip.ts';

const PART = 65_536;

export type ReadFile = { readonly fingerprint: Fingerprint; readonly size: number; readonly mtimeMs: number };

/**
 * A file's identity: its size and the xxh64 of its head, middle and tail (64 KiB each), which finds a moved or
 * renamed file again without reading gigabytes. Opens read-only, never through a link, never anything but a
 * regular file. Fails with `unreadable`, `not-a-file` or `still-changing`.
 */
export async function fingerprintFile(path: string): Promise<Result<ReadFile>> {
  let file: FileHandle;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    return fail('unreadable', `It cannot be opened (${codeOf(error)}). Check its permissions and the drive.`);
  }
  try {
    const before = await file.stat();
    if (!before.isFile()) return fail('not-a-file', 'It is not a regular file.');
    const hash = await hashParts(file, before.size);
    const after = await file.stat();
    if (after.size !== before.size || after.mtimeMs !== before.mtimeMs)
      return fail('still-changing', 'It is still being written. Ingest it again when the copy has ended.');
    return ok({ fingerprint: { size: before.size, hash }, size: before.size, mtimeMs: Math.round(before.mtimeMs) });
  } catch (error) {
    return fail('unreadable', `It cannot be read to its end (${codeOf(error)}). The drive may be failing or gone.`);
  } finally {
    await file.close();
  }
}

async function hashParts(file: FileHandle, size: number): Promise<string> {
  const hasher = await createXXHash64();
  hasher.init();
  for (const [start, end] of partsOf(size)) {
    const buffer = Buffer.alloc(end - start);
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, start + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    hasher.update(buffer.subarray(0, filled));
  }
  return hasher.digest('hex');
}

function partsOf(size: number): readonly (readonly [number, number])[] {
  if (size <= 3 * PART) return [[0, size]];
  const middle = Math.floor((size - PART) / 2);
  return [
    [0, PART],
    [middle, middle + PART],
    [size - PART, size],
  ];
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : String(error));
