import { fileBody } from '../files/file-body.ts';
import { type OpenFile, openUnder } from '../files/open-under.ts';
import { byteRange } from './byte-range.ts';

export const MEDIA_VARIANTS = ['poster', 'proxy', 'original'] as const;
export type MediaVariant = (typeof MEDIA_VARIANTS)[number];

/** A file that may be sent: its path, the registered folder that it must really lie in, and its content type. */
export type MediaFile = { readonly path: string; readonly root: string; readonly type: string };

/** Names the file behind a clip's picture or film; null where there is none to send. */
export type MediaLookup = (clipId: number, variant: MediaVariant) => Promise<MediaFile | null>;

const MEDIA_PATH = /^\/media\/([1-9]\d{0,14})\/(poster|proxy|original)$/;

/**
 * Answers `GET|HEAD /media/<clip id>/<poster|proxy|original>` with the bytes, whole or one range (RFC 9110 §14).
 * URLs hold ids only; a file that is not really inside its registered folder is not found.
 */
export async function serveMedia(request: Request, lookup: MediaLookup): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return empty(405, { allow: 'GET, HEAD' });
  const match = MEDIA_PATH.exec(new URL(request.url).pathname);
  if (match === null) return empty(404);
  const variant = match[2] as MediaVariant;
  const file = await lookup(Number(match[1]), variant);
  const opened = file === null ? null : await openUnder(file.root, file.path);
  if (file === null || opened === null) return empty(404);
  return answer(request, opened, {
    'content-type': file.type,
    'cache-control': variant === 'poster' ? 'private, max-age=300' : 'private, no-cache',
  });
}

async function answer(request: Request, file: OpenFile, describing: Record<string, string>): Promise<Response> {
  const etag = `"${file.size.toString(16)}-${Math.trunc(file.mtimeMs).toString(16)}"`;
  const headers = { ...describing, etag, 'accept-ranges': 'bytes', 'x-content-type-options': 'nosniff' };
  const closed = async (status: number, more: Record<string, string> = {}): Promise<Response> => {
    await file.handle.close();
    return new Response(null, { status, headers: { ...headers, ...more } });
  };
  if (matches(request.headers.get('if-none-match'), etag)) return closed(304);
  if (request.method === 'HEAD') return closed(200, { 'content-length': String(file.size) });
  const range = isCurrent(request.headers.get('if-range'), etag) ? byteRange(request.headers.get('range'), file.size) : 'whole';
  if (range === 'unsatisfiable') return closed(416, { 'content-range': `bytes */${file.size}` });
  const { start, end } = range === 'whole' ? { start: 0, end: file.size } : range;
  return new Response(fileBody(file.handle, start, end), {
    status: range === 'whole' ? 200 : 206,
    headers: {
      ...headers,
      'content-length': String(end - start),
      ...(range === 'whole' ? {} : { 'content-range': `bytes ${start}-${end - 1}/${file.size}` }),
    },
  });
}

const matches = (ifNoneMatch: string | null, etag: string): boolean =>
  ifNoneMatch?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*') ?? false;

const isCurrent = (ifRange: string | null, etag: string): boolean => ifRange === null || ifRange.trim() === etag;

const empty = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status, headers: { ...headers, 'x-content-type-options': 'nosniff' } });
