import { fail, type Result } from '../../domain/base/result.ts';
import type { MediaFacts } from '../../domain/media/clip.ts';
import type { Tools } from './tools.ts';

export type Prober = {
  /** What a media file says of itself. Fails for files that are no media (a stable code, one plain sentence) and with `tool-missing`, `tool-timeout`, `unreadable`, `cancelled`. */
  probe(path: string, signal?: AbortSignal): Promise<Result<MediaFacts>>;
  close(): Promise<void>;
};

/** Reads media files with ffprobe, exiftool and the readers of this house; a missing exiftool costs dates and places only. */
export function createProber(tools: Tools): Prober {
  return {
    probe: async () => fail('tool-missing', `Not read yet (${tools.ffprobe?.path}).`),
    close: async () => undefined,
  };
}
