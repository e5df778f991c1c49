import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLI, jsonOf, milemarkIn } from '../../support/milemark.ts';

let folder = '';
const run = (...args: readonly string[]) => milemarkIn(folder)(...args);
const json = async (...args: readonly string[]) => jsonOf(await run('--json', ...args));

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'milemark-manners-')));
  await run('init', 'Film.milemark', '--name', 'Film');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('what is typed wrongly ends with status 2, what fails with status 1', () => {
  it('one JSON document, whatever happens', async () => {
    expect(await json('serch')).toMatchObject({ status: 2, json: { error: { code: 'usage' } } });
    expect(await json('backup')).toMatchObject({ status: 2, json: { error: { code: 'not-yet' } } });
  });

  it.each([
    [['-L', 'Nowhere.milemark', 'search', 'x'], 'production-missing'],
    [['init', 'Film.milemark', '--name', 'Film'], 'production-exists'],
    [['init', 'Film', '--name', 'Film'], 'folder-name'],
    [['-L', 'Film.milemark', 'search', 'mile:x'], 'query'],
    [['-L', 'Film.milemark', 'selects', 'show', 'None'], 'not-found'],
    [['-L', 'Film.milemark', 'shots', 'add', 'x.mov', '--in', '00:00:00:00', '--out', '00:00:01:00'], 'not-found'],
    [['-L', 'Film.milemark', 'race', 'add', 'Baja', '--year', '2017', '--clock-zone', 'Mars/Base'], 'zone-unknown'],
    [['-L', 'Film.milemark', 'ingest', 'nowhere', '--source', 'crew'], 'path-missing'],
    [['-L', 'Film.milemark', 'ingest', '.', '--source', 'crew', '--race', 'Nope'], 'race-unknown'],
    [['timeline', 'read', 'nowhere.edl'], expect.any(String)],
  ])('%j', async (args, code) => {
    expect(await json(...args)).toMatchObject({ status: 1, json: { error: { code, message: expect.any(String) } } });
  });

  it('a wrong query is answered with its place and a proposal', async () => {
    const { json: answer } = await json('-L', 'Film.milemark', 'search', 'miles:275-280');
    expect(answer.error.details).toMatchObject({ start: 0, end: expect.any(Number), proposal: expect.stringContaining('mile:275-280') });
  });
});

describe('words and numbers that begin with a dash', () => {
  it('are words, not options', async () => {
    expect((await json('-L', 'Film.milemark', 'search', '-is:whole-clip')).json).toEqual({ total: 0, shots: [] });
    expect((await json('-L', 'Film.milemark', 'location', 'add', 'Bridge', '--lat', '-26.01', '--lon', '-111.35')).status).toBe(0);
    expect((await json('-L', 'Film.milemark', 'search', '--', '-is:whole-clip')).status).toBe(0);
  });
});

describe('for people', () => {
  it('says things on standard output, faults on standard error', async () => {
    const made = await run('-L', 'Film.milemark', 'selects', 'create', 'Act one');
    expect([made.status, made.stdout, made.stderr]).toEqual([0, 'Made the selects "Act one".\n', '']);
    const again = await run('-L', 'Film.milemark', 'selects', 'create', 'Act one');
    expect([again.status, again.stdout]).toEqual([1, '']);
    expect(again.stderr).toMatch(/^There is .*\.\n$/);
  });

  it('helps, with every command and with one', async () => {
    const help = await run('--help');
    expect(help.status).toBe(0);
    for (const command of ['init', 'ingest', 'search', 'export', 'serve', 'demo']) expect(help.stdout).toContain(`\n  ${command} `);
    expect((await run('search', '--help')).stdout).toContain('--facets');
  });

  it('says what tools it found', async () => {
    const { json: report } = await json('doctor');
    const names = report.tools.map(({ name }: { name: string }) => name);
    expect(names).toEqual(['ffmpeg', 'ffprobe', 'exiftool', 'SQLite', 'Electron']);
    for (const tool of report.tools) expect(tool.found ? tool.version : tool.help).toEqual(expect.any(String));
  });
});

describe('serve', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('prints its one-time URL, serves, and ends cleanly on %s', async (signal) => {
    const args = [CLI, '-L', 'Film.milemark', 'serve', '--json'];
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env: { ...process.env, INIT_CWD: folder },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    let said = '';
    const url = await new Promise<string>((resolve) => {
      child.stdout.on('data', (bytes: Buffer) => {
        said += bytes.toString();
        if (said.trimEnd().endsWith('}')) resolve(JSON.parse(said).url);
      });
    });
    const signedIn = await fetch(url, { redirect: 'manual' });
    expect(signedIn.status).toBe(303);
    expect((await fetch(new URL(url).origin)).status).toBe(401);
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(Object.keys(JSON.parse(said))).toEqual(['url']);
  });

  it('names a port that is taken', async () => {
    const child = spawn(process.execPath, [CLI, 'serve', '--json'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const url = await new Promise<string>((resolve) =>
      child.stdout.once('data', (bytes: Buffer) => resolve(JSON.parse(bytes.toString()).url)),
    );
    expect(await json('serve', '--port', new URL(url).port)).toMatchObject({ status: 1, json: { error: { code: 'port-taken' } } });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  });
});

describe('a folder that is no production', () => {
  it('is left as it was', async () => {
    await mkdir(join(folder, 'Odd.milemark'), { recursive: true });
    await writeFile(join(folder, 'Odd.milemark', 'catalogue.db'), 'this is not a catalogue');
    expect(await json('-L', 'Odd.milemark', 'volumes')).toMatchObject({ status: 1, json: { error: { code: 'catalogue-foreign' } } });
  });
});
