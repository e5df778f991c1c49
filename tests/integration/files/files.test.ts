import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cachePath } from '../../../src/main/files/cache-path.ts';
import { disk } from '../../../src/main/files/disk.ts';
import { fingerprintFile } from '../../../src/main/files/fingerprint.ts';
import { type Found, scan } from '../../../src/main/files/scan.ts';
import { writeFileAtomic } from '../../../src/main/files/write-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milemark-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const file = async (path: string, content: string | Uint8Array = 'x'): Promise<string> => {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), content);
  return join(folder, path);
};

async function found(root = folder, signal = new AbortController().signal): Promise<readonly Found[]> {
  const all: Found[] = [];
  for await (const one of scan(root, signal)) all.push(one);
  return all;
}
const named = (all: readonly Found[]): readonly string[] =>
  all.map(({ path, refusal }) => `${path.slice(folder.length + 1)} ${refusal?.code ?? 'ok'}`);

describe('scanning a folder', () => {
  test('finds footage at any depth, and no sidecars, hidden things or productions', async () => {
    for (const path of ['a.mov', 'DCIM/100MEDIA/DJI_0001.MP4', 'DCIM/100MEDIA/DJI_0001.SRT', 'notes.txt']) await file(path);
    for (const path of ['._a.mov', '.trash/b.mov', 'Film.milemark/cache/ab/1.mp4']) await file(path);
    expect(named(await found())).toEqual(['a.mov ok', 'DCIM/100MEDIA/DJI_0001.MP4 ok']);
  });

  test('links, pipes and empty files are named, never opened', async () => {
    await file('zero.mp4', '');
    await symlink('/etc', join(folder, 'elsewhere'));
    await symlink('/etc/passwd', join(folder, 'link.mp4'));
    await promisify(execFile)('mkfifo', [join(folder, 'pipe.mp4')]);
    expect(named(await found())).toEqual(['link.mp4 link', 'pipe.mp4 not-a-file', 'zero.mp4 empty-file']);
    expect(await fingerprintFile(join(folder, 'pipe.mp4'))).toMatchObject({ ok: false, fault: { code: 'not-a-file' } });
    expect(await fingerprintFile(join(folder, 'link.mp4'))).toMatchObject({ ok: false, fault: { code: 'unreadable' } });
  });

  test('odd names are read as they are; bytes that are no text are named', async () => {
    await file('-i.mp4');
    await file('shot %03d \u202Eodd.mov');
    await file('line\nbreak.mov');
    await writeFile(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x66, 0xff, 0xfe]), Buffer.from('.mp4')]), 'x');
    const all = await found();
    expect(all.filter(({ refusal }) => refusal === null)).toHaveLength(3);
    expect(all.filter(({ refusal }) => refusal?.code === 'name-not-text')).toHaveLength(1);
  });

  test('one file is taken alone; one that is no footage is named', async () => {
    expect(named(await found(await file('one.mov')))).toEqual(['one.mov ok']);
    expect(named(await found(await file('notes.pdf')))).toEqual(['notes.pdf not-media-name']);
  });

  test('nothing in a production is footage, even where it is chosen itself', async () => {
    const poster = await file('Film.milemark/cache/ab/1.jpg');
    expect(named(await found(join(folder, 'Film.milemark')))).toEqual(['Film.milemark production']);
    expect(named(await found(poster))).toEqual(['Film.milemark/cache/ab/1.jpg production']);
  });

  test('an aborted scan ends', async () => {
    await file('a.mov');
    expect(await found(folder, AbortSignal.abort())).toEqual([]);
  });
});

describe('fingerprints', () => {
  const big = (change?: number): Uint8Array => {
    const bytes = new Uint8Array(1 << 20).map((_, index) => index % 251);
    if (change !== undefined) bytes[change] = 255;
    return bytes;
  };
  const hash = async (name: string, content: Uint8Array): Promise<string> => {
    const read = await fingerprintFile(await file(name, content));
    return read.ok ? read.value.fingerprint.hash : read.fault.code;
  };

  test('the same bytes under two names are one; a change at head, middle or tail is another', async () => {
    const first = await hash('a.mov', big());
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect(await hash('b.mov', big())).toBe(first);
    for (const at of [10, 1 << 19, (1 << 20) - 10]) expect(await hash(`c${at}.mov`, big(at))).not.toBe(first);
  });

  test('small files are read whole', async () => {
    const bytes = new Uint8Array(150_000);
    const first = await hash('a.wav', bytes);
    bytes[100_000] = 1;
    expect(await hash('b.wav', bytes)).not.toBe(first);
  });

  test('a sparse terabyte takes no time and no memory to speak of', async () => {
    const path = await file('huge.mov');
    await truncate(path, 2 ** 40);
    expect(await fingerprintFile(path)).toMatchObject({ ok: true, value: { size: 2 ** 40 } });
  });
});

describe('writing', () => {
  test('a whole file or nothing: no part is left, the old one stays when writing fails', async () => {
    const path = join(folder, 'list.edl');
    expect(await writeFileAtomic(path, 'one')).toEqual({ ok: true, value: undefined });
    expect(await writeFileAtomic(path, 'two')).toEqual({ ok: true, value: undefined });
    expect(await readFile(path, 'utf8')).toBe('two');
    expect(await readdir(folder)).toEqual(['list.edl']);
    expect(await writeFileAtomic(join(folder, 'no/where.edl'), 'x')).toMatchObject({ ok: false, fault: { code: 'folder-missing' } });
  });

  test('made pictures lie by content', () => {
    expect(cachePath('/p/Film.milemark', { size: 7, hash: 'abcdef0123456789' }, 'poster')).toBe(
      '/p/Film.milemark/cache/ab/7-abcdef0123456789.jpg',
    );
  });
});

describe('choosing footage in the browser', () => {
  test('folders and media, and productions to open, no hidden things; a folder that cannot be opened is a fault', async () => {
    await file('card/a.mov', 'xyz');
    await file('card/notes.txt');
    await file('card/.hidden/b.mov');
    await mkdir(join(folder, 'card/DCIM'));
    await mkdir(join(folder, 'card/One More Win.milemark'));
    const listed = await disk.browse(join(folder, 'card'));
    expect(listed).toMatchObject({
      ok: true,
      value: {
        parent: folder,
        entries: [
          { name: 'DCIM', kind: 'folder' },
          { name: 'One More Win.milemark', kind: 'folder' },
          { name: 'a.mov', kind: 'media', size: 3 },
        ],
      },
    });
  });

  test('says that a folder is not there, or is none', async () => {
    const [nowhere, clip] = [join(folder, 'nowhere'), await file('a.mov')];
    expect(await disk.browse(nowhere)).toEqual({
      ok: false,
      fault: { code: 'folder-missing', message: `There is no folder ${nowhere}. Check its name, or connect its drive.` },
    });
    expect(await disk.browse(clip)).toMatchObject({
      ok: false,
      fault: { code: 'folder-missing', message: `${clip} is not a folder. Choose the folder that it lies in.` },
    });
  });
});
