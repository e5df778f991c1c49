import { mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type BrowserHost, startBrowserHost } from '../../../src/main/server/browser-host.ts';

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

let folder = '';
let host: BrowserHost;
let port = 0;
let connections = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milemark-host-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Milemark</title>');
  await writeFile(join(folder, '.secret.html'), 'secret');
  await writeFile(join(folder, 'poster.jpg'), 'a picture');
  connections = 0;
  host = await startBrowserHost({
    port: 0,
    rendererFolder: folder,
    lookup: async (id) => (id === 1 ? { path: join(folder, 'poster.jpg'), root: folder, type: 'image/jpeg' } : null),
    connect: () => {
      connections += 1;
    },
  });
  port = Number(new URL(host.origin).port);
});
afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

/** A request as an attacker may write it: any Host, any path, as it stands. */
const knock = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject).end();
  });

async function signIn(): Promise<string> {
  const { pathname, search } = new URL(host.oneTimeUrl);
  const { headers } = await knock(pathname + search);
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

/** How the host answers an attempt to open a socket: `open`, or its status. */
const upgrade = (path: string, options: { readonly origin?: string; readonly headers?: Record<string, string> }): Promise<string> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, options);
    socket.on('open', () => {
      socket.terminate();
      resolve('open');
    });
    socket.on('unexpected-response', (_request, response) => resolve(String(response.statusCode)));
    socket.on('error', (error) => resolve(error.message));
  });

describe('the way in', () => {
  it('listens on 127.0.0.1 and nowhere else', async () => {
    expect(host.origin).toBe(`http://127.0.0.1:${port}`);
    const outcome = await new Promise((resolve) => {
      connect({ host: '::1', port })
        .on('connect', () => resolve('connected'))
        .on('error', () => resolve('refused'));
    });
    expect(outcome).toBe('refused');
  });

  it('exchanges the token for a cookie that scripts cannot read and other sites cannot send', async () => {
    const { pathname, search } = new URL(host.oneTimeUrl);
    const { status, headers } = await knock(pathname + search);
    expect([status, headers.location]).toEqual([303, '/']);
    expect(headers['set-cookie']?.[0]).toMatch(/^milemark-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('takes the token only once', async () => {
    const { pathname, search } = new URL(host.oneTimeUrl);
    await signIn();
    const again = await knock(pathname + search);
    expect([again.status, again.headers['set-cookie']]).toEqual([401, undefined]);
  });

  it('locks after ten wrong tokens', async () => {
    for (let turn = 0; turn < 10; turn += 1) expect((await knock('/login?t=wrong')).status).toBe(401);
    expect((await knock('/login?t=wrong')).status).toBe(429);
  });

  it('lets in with the cookie, to everything', async () => {
    const cookie = await signIn();
    expect((await knock('/', { cookie })).body).toContain('<title>Milemark</title>');
    expect((await knock('/media/1/poster', { cookie })).body).toBe('a picture');
    expect(await upgrade('/rpc', { origin: host.origin, headers: { cookie } })).toBe('open');
    expect(connections).toBe(1);
  });
});

describe('without a session', () => {
  it('answers 401 on every route but the way in', async () => {
    const shut = host.routes.filter((route) => !route.open);
    expect(shut.length).toBe(host.routes.length - 1);
    for (const { example } of shut) {
      for (const method of ['GET', 'HEAD'])
        expect([example, method, (await knock(example, {}, method)).status]).toEqual([example, method, 401]);
    }
  });

  it.each(['/index.html', '/assets/x.js', '/media/1/original', '/rpc', '/nothing', '/login/', '/%2e%2e/x', '//login'])(
    'answers 401 at %s',
    async (path) => {
      const { status, body } = await knock(path);
      expect([status, body.includes('Milemark</title>')]).toEqual([401, false]);
    },
  );

  it.each([
    ['no cookie', ''],
    ['a made-up session', `milemark-PORT=${'x'.repeat(43)}`],
    ['an empty session', 'milemark-PORT='],
  ])('opens no socket with %s', async (_what, cookie) => {
    const headers = cookie === '' ? {} : { cookie: cookie.replace('PORT', String(port)) };
    expect(await upgrade('/rpc', { origin: host.origin, headers })).toBe('401');
    expect(connections).toBe(0);
  });
});

describe('under another name', () => {
  const names = (own: number) => [
    'evil.example',
    `evil.example:${own}`,
    `localhost:${own}`,
    `127.0.0.1.evil.example:${own}`,
    `localhost.evil:${own}`,
    `127.0.0.1:${own + 1}`,
    '127.0.0.1',
    `127.0.0.1:${own}.evil.example`,
    `[::1]:${own}`,
    `evil@127.0.0.1:${own}`,
    `127.1:${own}`,
    `0.0.0.0:${own}`,
  ];

  it('is not there: 421 on every route, signed in or not', async () => {
    const cookie = await signIn();
    for (const name of names(port)) {
      for (const { example } of host.routes) {
        expect([name, (await knock(example, { host: name, cookie })).status]).toEqual([name, 421]);
        expect([name, (await knock(example, { host: name })).status]).toEqual([name, 421]);
      }
    }
  });

  it('opens no socket', async () => {
    const cookie = await signIn();
    for (const name of names(port)) {
      const origin = `http://${name}`;
      expect([name, await upgrade('/rpc', { origin, headers: { cookie, host: name } })]).toEqual([name, '421']);
    }
    expect(connections).toBe(0);
  });
});

describe('from another page', () => {
  it.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1', 'http://localhost', 'file://'])(
    'opens no socket for %s, with the cookie or without',
    async (origin) => {
      const cookie = await signIn();
      expect(await upgrade('/rpc', { origin, headers: { cookie } })).toBe('403');
      expect(await upgrade('/rpc', { origin })).toBe('403');
      expect(connections).toBe(0);
    },
  );

  it('opens no socket for nobody', async () => {
    const cookie = await signIn();
    expect(await upgrade('/rpc', { headers: { cookie } })).toBe('403');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('changes nothing by %s', async (method) => {
    const cookie = await signIn();
    for (const { example } of host.routes) {
      expect((await knock(example, { cookie, origin: 'http://evil.example' }, method)).status).toBe(403);
      expect((await knock(example, { cookie }, method)).status).toBe(403);
    }
    expect((await knock('/', { cookie, origin: host.origin }, method)).status).toBe(405);
  });

  it('allows no other origin to read', async () => {
    const { headers, status } = await knock('/', { cookie: await signIn(), origin: 'http://evil.example' });
    expect(status).toBe(403);
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });
});

describe('with the session, beyond what there is', () => {
  it.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
    '/.secret.html',
    '/x/../.secret.html',
    '/index.html%00.js',
    '/poster.jpg',
    '/C:/windows/win.ini',
    '/\\..\\package.json',
    '/rpc',
    '/index.html/',
  ])('does not find %s', async (path) => {
    expect((await knock(path, { cookie: await signIn() })).status).toBe(404);
  });

  it('opens a socket only at /rpc', async () => {
    const cookie = await signIn();
    for (const path of ['/', '/media/1/poster', '/rpc/x', '/rpc?x', '/login'])
      expect([path, await upgrade(path, { origin: host.origin, headers: { cookie } })]).toEqual([path, '404']);
  });
});

describe('every answer', () => {
  it('carries the headers that keep a page from being turned against us', async () => {
    const cookie = await signIn();
    const answers = [
      await knock('/'),
      await knock('/', { cookie }),
      await knock('/media/1/poster', { cookie }),
      await knock('/x', { host: 'evil' }),
    ];
    for (const { headers } of answers) {
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
    }
  });
});

describe('a viewer that leaves', () => {
  it('leaves no film open behind (seen on Linux only)', async () => {
    await writeFile(join(folder, 'poster.jpg'), Buffer.alloc(8 << 20));
    const cookie = await signIn();
    const filmsOpen = async () => {
      const links = await Promise.all(
        (await readdir('/proc/self/fd').catch(() => [])).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
      );
      return links.filter((link) => link.startsWith(folder)).length;
    };
    const leave = (afterBytes: number) =>
      new Promise<void>((resolve) => {
        const sent = request({ host: '127.0.0.1', port, path: '/media/1/poster', headers: { cookie }, agent: false }, (response) => {
          let seen = 0;
          response.on('data', (bytes: Buffer) => {
            seen += bytes.length;
            if (seen >= afterBytes) sent.destroy();
          });
        });
        sent.on('error', () => undefined).on('close', () => resolve());
        if (afterBytes === 0) sent.on('socket', (socket) => socket.on('connect', () => setTimeout(() => sent.destroy(), 1)));
        sent.end();
      });
    await Promise.all(Array.from({ length: 60 }, (_, turn) => leave(turn % 3 === 0 ? 0 : turn * 20_000)));
    await expect.poll(filmsOpen).toBe(0);
  });
});

describe('limits', () => {
  /** Writes raw bytes and answers the first line that comes back, or `closed`. */
  const raw = (text: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect({ host: '127.0.0.1', port });
      let answer = '';
      socket.on('data', (bytes) => {
        answer += bytes.toString('latin1');
      });
      socket.on('close', () => resolve(answer.split('\r\n')[0] || 'closed')).on('error', () => undefined);
      socket.write(text);
    });

  it('refuses headers without end, whole URLs and other protocols', async () => {
    const own = `Host: 127.0.0.1:${port}\r\nConnection: close\r\n`;
    expect(await raw(`GET / HTTP/1.1\r\n${own}X: ${'x'.repeat(20_000)}\r\n\r\n`)).toBe('HTTP/1.1 431 Request Header Fields Too Large');
    expect(await raw(`GET http://evil.example/ HTTP/1.1\r\n${own}\r\n`)).toBe('HTTP/1.1 401 Unauthorized');
    expect(await raw(`GET / HTTP/1.1\r\nConnection: close\r\n\r\n`)).toBe('HTTP/1.1 400 Bad Request');
    expect(await raw('hello\r\n\r\n')).toBe('HTTP/1.1 400 Bad Request');
    expect(await raw(`CONNECT evil.example:443 HTTP/1.1\r\n${own}\r\n`)).toBe('closed');
  });

  it('closes while windows are still connected', async () => {
    const cookie = await signIn();
    const socket = new WebSocket(`ws://127.0.0.1:${port}/rpc`, { origin: host.origin, headers: { cookie } });
    await new Promise((resolve) => socket.on('open', resolve));
    const closed = new Promise((resolve) => socket.on('close', resolve));
    await host.close();
    await closed;
    expect(await upgrade('/rpc', { origin: host.origin, headers: { cookie } })).toContain('ECONNREFUSED');
  });
});
