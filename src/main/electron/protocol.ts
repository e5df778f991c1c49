import { protocol } from 'electron';
import { SECURITY_HEADERS, serveApp } from '../transport/serve-app.ts';
import { type MediaLookup, serveMedia } from '../transport/serve-media.ts';

const SCHEME = 'milemark';

/** Makes `milemark:` a scheme that pages may be loaded from and films played from. Call before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** Answers `milemark://app/…`: the window's files, and the pictures and films of the open production. */
export function answerScheme(options: { readonly rendererFolder: string; readonly lookup: MediaLookup }): void {
  protocol.handle(SCHEME, (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== 'app') return new Response(null, { status: 404, headers: SECURITY_HEADERS });
    return pathname.startsWith('/media/') ? serveMedia(request, options.lookup) : serveApp(request, options.rendererFolder);
  });
}
