import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MediaLookup, serveMedia } from '../../../../src/main/transport/serve-media.ts';

const SIZE = 700_000;
const bytes = Uint8Array.from({ length: SIZE }, (_, at) => (at * 7 + (at >> 8)) % 251);
let folder = '';
let files: Record<number, string> = {};

const lookup: MediaLookup = async (clipId, variant) => {
  const path = files[clipId];
  return path === undefined ? null : { path, root: join(folder, 'cache'), type: variant === 'poster' ? 'image/jpeg' : 'video/mp4' };
};
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  serveMedia(new Request(`http://127.0.0.1:1${path}`, { method, headers }), lookup);
const bodyOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

/** How many of our files this process holds open (Linux). */
const openFiles = async () => (await readdir('/proc/self/fd').catch(() => [])).length;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milemark-media-'));
  await mkdir(join(folder, 'cache', 'ab'), { recursive: true });
  await mkdir(join(folder, 'cache-of-another'));
  await writeFile(join(folder, 'cache', 'ab', 'film.mp4'), bytes);
  await utimes(join(folder, 'cache', 'ab', 'film.mp4'), 1_500_000_000, 1_500_000_000);
  await writeFile(join(folder, 'cache', 'empty.mp4'), '');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'cache-of-another', 'film.mp4'), 'secret');
  await symlink(join(folder, 'secret.txt'), join(folder, 'cache', 'escape.mp4'));
  await symlink(join(folder), join(folder, 'cache', 'up'));
  await symlink(join(folder, 'cache', 'ab', 'film.mp4'), join(folder, 'cache', 'within.mp4'));
  files = {
    1: join(folder, 'cache', 'ab', 'film.mp4'),
    2: join(folder, 'cache', 'escape.mp4'),
    3: join(folder, 'cache', 'up', 'secret.txt'),
    4: join(folder, 'cache', '..', 'secret.txt'),
    5: join(folder, 'cache-of-another', 'film.mp4'),
    6: join(folder, 'cache', 'gone.mp4'),
    7: join(folder, 'cache'),
    8: join(folder, 'cache', 'within.mp4'),
    9: join(folder, 'cache', 'empty.mp4'),
  };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('serveMedia', () => {
  it('sends a whole file with what a player needs to know', async () => {
    const response = await ask('/media/1/proxy');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': String(SIZE),
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
    });
    expect(await bodyOf(response)).toEqual(bytes);
  });

  it.each([
    ['bytes=0-99', 0, 100],
    ['bytes=262100-262200', 262_100, 262_201],
    ['bytes=600000-', 600_000, SIZE],
    ['bytes=-10', SIZE - 10, SIZE],
  ])('sends the range %s', async (range, start, end) => {
    const response = await ask('/media/1/original', { range });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/${SIZE}`);
    expect(response.headers.get('content-length')).toBe(String(end - start));
    expect(await bodyOf(response)).toEqual(bytes.subarray(start, end));
  });

  it('refuses a range past the end and says how long the file is', async () => {
    const response = await ask('/media/1/proxy', { range: `bytes=${SIZE}-` });
    expect([response.status, response.headers.get('content-range')]).toEqual([416, `bytes */${SIZE}`]);
  });

  it('answers HEAD without a body, and ignores its range', async () => {
    const response = await ask('/media/1/proxy', { range: 'bytes=0-1' }, 'HEAD');
    expect([response.status, response.headers.get('content-length'), response.body]).toEqual([200, String(SIZE), null]);
  });

  it('sends nothing again that is unchanged, and the whole when it changed since a range was begun', async () => {
    const etag = (await ask('/media/1/poster', {}, 'HEAD')).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]+-[0-9a-f]+"$/);
    expect((await ask('/media/1/poster', { 'if-none-match': `"x", ${etag}` })).status).toBe(304);
    expect((await ask('/media/1/poster', { 'if-range': etag, range: 'bytes=0-0' })).status).toBe(206);
    const changed = await ask('/media/1/poster', { 'if-range': '"old"', range: 'bytes=0-0' });
    expect(changed.status).toBe(200);
    await changed.body?.cancel();
  });

  it('sends an empty file', async () => {
    const response = await ask('/media/9/proxy');
    expect([response.status, (await bodyOf(response)).length]).toEqual([200, 0]);
    expect((await ask('/media/9/proxy', { range: 'bytes=0-' })).status).toBe(416);
  });

  it('follows a link that stays inside', async () => {
    expect(await bodyOf(await ask('/media/8/proxy', { range: 'bytes=0-9' }))).toEqual(bytes.subarray(0, 10));
  });

  it.each([
    ['a link that leads out', 2],
    ['a linked folder that leads out', 3],
    ['a path that climbs out', 4],
    ['a folder whose name only begins like the root', 5],
    ['a file that is gone', 6],
    ['a folder', 7],
    ['an id that nobody knows', 77],
  ])('does not find %s', async (_what, id) => {
    const response = await ask(`/media/${id}/proxy`);
    expect([response.status, await response.text()]).toEqual([404, '']);
  });

  it.each([
    '/media/1/secret.txt',
    '/media/1/proxy/x',
    '/media/../secret.txt',
    '/media/1/..%2f..%2fsecret.txt',
    '/media/%2e%2e/secret.txt',
    '/media/0/proxy',
    '/media/-1/proxy',
    '/media/01/proxy',
    '/media/1e0/proxy',
    '/media/1%00/proxy',
    '/media//proxy',
    '/media/1/PROXY',
  ])('does not find %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('allows nothing but reading', async () => {
    const response = await ask('/media/1/proxy', {}, 'POST');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('closes the file when the viewer seeks away, again and again', async () => {
    const before = await openFiles();
    for (let turn = 0; turn < 40; turn += 1) {
      const response = await ask('/media/1/proxy', { range: `bytes=${turn * 10_000}-` });
      const reader = response.body?.getReader();
      if (turn % 2 === 0) await reader?.read();
      await reader?.cancel();
    }
    await ask('/media/1/proxy', {}, 'HEAD');
    await ask('/media/1/proxy', { range: 'bytes=9999999-' });
    expect(await openFiles()).toBeLessThanOrEqual(before + 1);
  });
});
