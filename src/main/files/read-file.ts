import { mkdir, open } from 'node:fs/promises';
import { fail, ok, type Result } from '../../domain/base/result.ts';

/** The first `limit` bytes of a file, all of it where it is shorter. Fails with `file-unreadable`. */
export async function readHead(path: string, limit: number): Promise<Result<Uint8Array>> {
  try {
    const file = await open(path, 'r');
    try {
      const size = Math.min(limit, (await file.stat()).size);
      const { buffer, bytesRead } = await file.read(new Uint8Array(size), 0, size, 0);
      return ok(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch {
    return fail('file-unreadable', `${path} cannot be read. Check that it is there and that you may open it.`);
  }
}

/** Makes a folder with those above it; nothing where it is already. Fails with `not-writable`. */
export async function makeFolder(path: string): Promise<Result<void>> {
  try {
    await mkdir(path, { recursive: true });
    return ok(undefined);
  } catch {
    return fail('not-writable', `The folder ${path} cannot be made. Choose another place.`);
  }
}
