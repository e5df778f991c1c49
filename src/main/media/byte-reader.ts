import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { fail, ok, type Result } from '../../domain/base/result.ts';

/** A regular file opened for reading only; reads past its end come back short. */
export type ByteReader = {
  readonly size: number;
  read(at: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
};

/** Opens a file without following a link or waiting on a pipe. Fails with `unreadable` or `not-a-file`. */
export async function openBytes(path: string): Promise<Result<ByteReader>> {
  let file: FileHandle;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch {
    return fail('unreadable', 'It cannot be opened. Check its permissions and the drive.');
  }
  const stats = await file.stat();
  if (!stats.isFile()) {
    await file.close();
    return fail('not-a-file', 'It is not a regular file.');
  }
  return ok({
    size: stats.size,
    async read(at, length) {
      const buffer = Buffer.alloc(Math.max(0, Math.min(length, stats.size - at)));
      if (buffer.length === 0) return buffer;
      const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
      return buffer.subarray(0, bytesRead);
    },
    close: () => file.close(),
  });
}
