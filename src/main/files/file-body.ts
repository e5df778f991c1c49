import type { FileHandle } from 'node:fs/promises';

const CHUNK = 256 * 1024;

/**
 * Bytes `[start, end)` of an open file, read only as fast as they are taken; closes the file when read out, cancelled
 * or failed. Own stream because `Readable.toWeb` can throw where nobody can catch it when a viewer seeks away.
 */
export function fileBody(handle: FileHandle, start: number, end: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let position = start;
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => {
    closing ??= handle.close();
    return closing;
  };
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          if (position < end) {
            const chunk = new Uint8Array(Math.min(CHUNK, end - position));
            const { bytesRead } = await handle.read(chunk, 0, chunk.length, position);
            if (bytesRead === 0) throw new Error('The file became shorter while it was read.');
            position += bytesRead;
            controller.enqueue(chunk.subarray(0, bytesRead));
          }
          if (position >= end) {
            await close();
            controller.close();
          }
        } catch (error) {
          if (closing !== null) return;
          await close();
          controller.error(error);
        }
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}
