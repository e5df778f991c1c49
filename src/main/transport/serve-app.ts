import { extname, join } from 'node:path';
import { fileBody } from '../files/file-body.ts';
import { openUnder } from '../files/open-under.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
].join('; ');

/** Headers that every answer to a window carries, whatever it is. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

/** Sends one of the window's own built files; `/` is its page. Names with anything but plain segments are not found. */
export async function serveApp(request: Request, folder: string): Promise<Response> {
  const refuse = (status: number): Response => new Response(null, { status, headers: SECURITY_HEADERS });
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const { pathname } = new URL(request.url);
  const name = pathname === '/' ? '/index.html' : pathname;
  const type = TYPES[extname(name)];
  if (type === undefined || !/^(\/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$/.test(name)) return refuse(404);
  const file = await openUnder(folder, join(folder, name));
  if (file === null) return refuse(404);
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': type,
    'content-length': String(file.size),
    // Built names hold a hash of their content; the page itself does not.
    'cache-control': name.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
  };
  if (request.method === 'GET') return new Response(fileBody(file.handle, 0, file.size), { headers });
  await file.handle.close();
  return new Response(null, { headers });
}
