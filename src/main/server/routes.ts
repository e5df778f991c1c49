import { serveApp } from '../transport/serve-app.ts';
import { type MediaLookup, serveMedia } from '../transport/serve-media.ts';
import type { Gate } from './gate.ts';

/** One kind of URL. `open` routes answer without a session; there is exactly one, the way in. */
export type Route = {
  readonly name: string;
  readonly pattern: RegExp;
  /** A path that the pattern matches, from which the tests knock on every route. */
  readonly example: string;
  readonly open: boolean;
  answer(request: Request): Promise<Response>;
};

export type RouteOptions = { readonly gate: Gate; readonly lookup: MediaLookup; readonly rendererFolder: string };

/** Every HTTP route of the browser host; the first whose pattern matches answers. */
export const routes = ({ gate, lookup, rendererFolder }: RouteOptions): readonly Route[] => [
  { name: 'login', pattern: /^\/login$/, example: '/login', open: true, answer: async (request) => login(request, gate) },
  {
    name: 'media',
    pattern: /^\/media\//,
    example: '/media/1/poster',
    open: false,
    answer: (request) => serveMedia(request, lookup),
  },
  { name: 'app', pattern: /^\//, example: '/', open: false, answer: (request) => app(request, rendererFolder) },
];

function login(request: Request, gate: Gate): Response {
  if (request.method !== 'GET') return plain(405, 'Open this link in a browser.');
  const outcome = gate.admit(new URL(request.url).searchParams.get('t'));
  if (outcome === 'locked') return plain(429, 'Too many wrong links were tried. Wait a minute, then open the link again.');
  if (outcome === 'wrong') return plain(401, 'This link has been used or is not right. Start "milemark serve" again for a new one.');
  return new Response(null, {
    status: 303,
    headers: {
      location: '/',
      'cache-control': 'no-store',
      'set-cookie': `${gate.cookieName}=${outcome.session}; Path=/; HttpOnly; SameSite=Strict`,
    },
  });
}

async function app(request: Request, rendererFolder: string): Promise<Response> {
  const response = await serveApp(request, rendererFolder);
  if (response.status !== 404 || new URL(request.url).pathname !== '/') return response;
  return plain(503, 'The window is not built yet. Run: npm run build');
}

/** One plain sentence for whoever opened the page. */
export const plain = (status: number, sentence: string): Response =>
  new Response(`${sentence}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } });
