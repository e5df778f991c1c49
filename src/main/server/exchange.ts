import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { SECURITY_HEADERS } from '../transport/serve-app.ts';

/** The request as a web `Request` on the host's own origin; null where its target is not a path. Bodies are never read. */
export function toRequest(message: IncomingMessage, origin: string): Request | null {
  const target = message.url ?? '';
  if (!target.startsWith('/') || !URL.canParse(origin + target)) return null;
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  return new Request(origin + target, { method: message.method ?? 'GET', headers });
}

/** Sends a web `Response`, as fast as the other side takes it; stops reading the body when the other side goes away. */
export async function send(response: Response, to: ServerResponse): Promise<void> {
  to.writeHead(response.status, { ...SECURITY_HEADERS, ...Object.fromEntries(response.headers) });
  const reader = response.body?.getReader();
  if (reader === undefined) {
    to.end();
    return;
  }
  const gone = new AbortController();
  to.once('close', () => gone.abort());
  if (to.destroyed) gone.abort();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || gone.signal.aborted) break;
      if (!to.write(value)) await once(to, 'drain', { signal: gone.signal });
    }
    to.end();
  } catch {
    to.destroy();
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
