import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MediaFacts } from '../../../src/domain/media/clip.ts';
import { createPictures, type Pictures } from '../../../src/main/media/pictures.ts';
import { createProber, type Prober } from '../../../src/main/media/prober.ts';
import { findTools, type Tools } from '../../../src/main/media/tools.ts';
import { fieldRecording, film, photograph, TIMED_FILMS } from '../../support/media.ts';

let tools: Tools;
let prober: Prober;
let pictures: Pictures;
let folder: string;
beforeAll(async () => {
  tools = await findTools();
  prober = createProber(tools);
  pictures = createPictures(tools);
  folder = await mkdtemp(join(tmpdir(), 'milemark-pictures-'));
});
afterAll(async () => {
  await prober.close();
  await rm(folder, { recursive: true, force: true });
});

const read = async (path: string): Promise<MediaFacts> => {
  const facts = await prober.probe(path);
  if (!facts.ok) throw new Error(facts.fault.message);
  return facts.value;
};
const signal = new AbortController().signal;

async function poster(source: string, name: string): Promise<MediaFacts> {
  const to = join(folder, 'ab', name);
  expect(await pictures.poster({ source, facts: await read(source), to, signal })).toEqual({ ok: true, value: undefined });
  return read(to);
}

describe('posters', () => {
  test('at most 640 on the longer side, and never larger than the picture', async () => {
    const large = await film({ name: 'large.mp4', rate: '25', frames: 60, size: '1280x720' });
    expect(await poster(large, 'large.jpg')).toMatchObject({ width: 640, height: 360 });
    const small = await film({ name: 'small.mp4', rate: '25', frames: 1 });
    expect(await poster(small, 'small.jpg')).toMatchObject({ width: 160, height: 90 });
  });

  test('a film that opens on black shows what comes after', async () => {
    const black = ['-vf', "drawbox=enable='lt(t,0.4)':color=black:t=fill"];
    const opening = await film({ name: 'opening.mp4', rate: '25', frames: 100, options: black });
    await poster(opening, 'opening.jpg');
    expect(await brightness(join(folder, 'ab', 'opening.jpg'))).toBeGreaterThan(40);
  });

  test('tape shows in its shape, a turned photograph upright', async () => {
    const tape = await film({ ...tapeFilm(), name: 'tape.dv' });
    const shown = await poster(tape, 'tape.jpg');
    expect((shown.width ?? 0) / (shown.height ?? 1)).toBeCloseTo(4 / 3, 1);
    expect(await poster(await photograph(['-Orientation#=6']), 'turned.jpg')).toMatchObject({ width: 200, height: 320 });
  });

  test('sound shows its shape', async () => {
    const sound = await fieldRecording({ timeReference: 0, ixmlRate: null });
    expect(await poster(sound, 'sound.jpg')).toMatchObject({ width: 640, height: 240 });
  });
});

describe('proxies', () => {
  test.each(['prores.mov', 'tape.dv', 'card.mxf'])('%s keeps rate, frames and timecode, as H.264 that Chromium plays', async (name) => {
    const made = TIMED_FILMS.find((one) => one.name === name);
    if (made === undefined) throw new Error(`no film ${name}`);
    const source = await film(made);
    const facts = await read(source);
    const to = join(folder, `${name}.mp4`);
    expect(await pictures.proxy({ source, facts, to, signal, onProgress: () => undefined })).toEqual({ ok: true, value: undefined });
    const proxy = await read(to);
    expect(proxy).toMatchObject({ videoCodec: 'h264', pixelFormat: 'yuv420p', fieldOrder: 'progressive', rate: facts.rate });
    expect(proxy).toMatchObject({ durationFrames: facts.durationFrames, start: facts.start });
  });

  test('what Chromium plays already needs none', async () => {
    const source = await film({ name: 'pal.mov', rate: '25', frames: 50, timecode: '10:00:00:00' });
    const answer = await pictures.proxy({
      source,
      facts: await read(source),
      to: join(folder, 'none.mp4'),
      signal,
      onProgress: () => undefined,
    });
    expect(answer).toMatchObject({ ok: false, fault: { code: 'not-needed' } });
  });

  test('progress grows, and a cancelled proxy leaves nothing behind', async () => {
    const source = await film({
      name: 'long.mov',
      rate: '25',
      frames: 750,
      size: '640x360',
      codec: ['-c:v', 'prores_ks', '-profile:v', '0'],
    });
    const facts = await read(source);
    const abort = new AbortController();
    const seen: number[] = [];
    const onProgress = (progress: number): void => {
      seen.push(progress);
      if (progress > 0) abort.abort();
    };
    const to = join(folder, 'cancelled', 'long.mp4');
    expect(await pictures.proxy({ source, facts, to, signal: abort.signal, onProgress })).toMatchObject({
      ok: false,
      fault: { code: 'cancelled' },
    });
    expect(seen.every((progress) => progress >= 0 && progress < 1)).toBe(true);
    expect(await readdir(join(folder, 'cancelled'))).toEqual([]);
  });

  test('an ffmpeg that cannot be started is a fault, not a crash', async () => {
    const gone = createPictures({ ...tools, ffmpeg: { path: '/nowhere/ffmpeg', version: '0' } });
    const source = await film({ name: 'pal.mov', rate: '25', frames: 50, timecode: '10:00:00:00' });
    const answer = await gone.poster({ source, facts: await read(source), to: join(folder, 'gone.jpg'), signal });
    expect(answer).toMatchObject({ ok: false, fault: { code: 'tool-missing' } });
  });
});

const tapeFilm = () => {
  const found = TIMED_FILMS.find(({ name }) => name === 'tape.dv');
  if (found === undefined) throw new Error('no tape');
  return found;
};

/** Mean luma of a picture, 0 to 255. */
async function brightness(path: string): Promise<number> {
  const args = ['-v', 'error', '-i', `file:${path}`, '-vf', 'scale=1:1,format=gray', '-f', 'rawvideo', 'pipe:1'];
  const { stdout } = await promisify(execFile)(tools.ffmpeg?.path ?? 'ffmpeg', args, { encoding: 'buffer' });
  return stdout[0] ?? 0;
}
