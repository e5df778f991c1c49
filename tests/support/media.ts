import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, stat, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { exiftoolPath } from 'exiftool-vendored';

const run = promisify(execFile);
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/milemark-media/', import.meta.url));
const FFMPEG = process.env['MILEMARK_FFMPEG'] ?? 'ffmpeg';

/** Media made once and kept by the command that makes it. `name` gives the ending. */
async function made(name: string, recipe: readonly string[], make: (to: string) => Promise<void>): Promise<string> {
  const key = createHash('sha256')
    .update(JSON.stringify([name, recipe]))
    .digest('hex')
    .slice(0, 20);
  const path = join(CACHE, `${key}-${name}`);
  if ((await stat(path).catch(() => null)) !== null) return path;
  await mkdir(CACHE, { recursive: true });
  const temporary = join(CACHE, `${key}.${process.pid}-${Math.random().toString(36).slice(2)}-${name}`);
  await make(temporary);
  await rename(temporary, path);
  return path;
}

/** A file made by ffmpeg from these arguments (inputs and output options). */
const byFfmpeg = (name: string, args: readonly string[]): Promise<string> =>
  made(name, args, async (to) => {
    await run(FFMPEG, ['-nostdin', '-v', 'error', ...args, '-y', `file:${to}`]);
  });

export type Film = {
  readonly name: string;
  /** `25`, `30000/1001`. */
  readonly rate: string;
  readonly frames: number;
  readonly timecode?: string;
  readonly codec?: readonly string[];
  readonly size?: string;
  readonly options?: readonly string[];
  /** Tells films apart that are otherwise alike. */
  readonly hue?: number;
};

const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-bf', '0'];

/** A silent film of exactly so many frames; H.264 unless told otherwise. */
export const film = ({ name, rate, frames, timecode, codec = H264, size = '160x90', options = [], hue = 0 }: Film): Promise<string> =>
  byFfmpeg(name, [
    ...['-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=${rate},hue=h=${hue}`, '-frames:v', String(frames), ...codec],
    ...(timecode === undefined ? [] : ['-timecode', timecode]),
    ...options,
  ]);

/** The films that a cutter must trust: each rate with a start timecode near its trap. */
export const TIMED_FILMS = [
  { name: 'film.mov', rate: '24000/1001', frames: 48, timecode: '23:59:59:00' },
  { name: 'pal.mov', rate: '25', frames: 50, timecode: '10:00:00:00' },
  { name: 'drop.mov', rate: '30000/1001', frames: 60, timecode: '00:00:59;28' },
  { name: 'fast-drop.mp4', rate: '60000/1001', frames: 120, timecode: '01:09:59;58' },
  { name: 'prores.mov', rate: '25', frames: 10, timecode: '01:00:00:00', codec: ['-c:v', 'prores_ks', '-profile:v', '0'] },
  {
    name: 'hevc.mp4',
    rate: '30000/1001',
    frames: 10,
    timecode: '02:00:00;00',
    codec: ['-c:v', 'libx265', '-x265-params', 'log-level=error', '-tag:v', 'hvc1'],
  },
  { name: 'tape.dv', rate: '25', frames: 10, timecode: '00:12:34:15', codec: ['-c:v', 'dvvideo', '-pix_fmt', 'yuv420p'], size: '720x576' },
  { name: 'card.mxf', rate: '30000/1001', frames: 30, timecode: '14:29:58;10', codec: ['-c:v', 'mpeg2video', '-g', '1'] },
] as const satisfies readonly Film[];

/** Half a second of sound as a field recorder keeps it: `bext` with samples since midnight, `iXML` with the timecode rate. */
export function fieldRecording(options: { readonly timeReference: number; readonly ixmlRate: string | null }): Promise<string> {
  const metadata = [
    ...['-write_bext', '1', '-metadata', `time_reference=${options.timeReference}`],
    ...['-metadata', 'originator=Recorder', '-metadata', 'origination_date=2017-11-16', '-metadata', 'origination_time=10:04:30'],
  ];
  const args = ['-f', 'lavfi', '-i', 'sine=frequency=440:sample_rate=48000:duration=0.5', '-c:a', 'pcm_s16le', ...metadata];
  return made('take.wav', [...args, options.ixmlRate ?? ''], async (to) => {
    const plain = await byFfmpeg('plain.wav', args);
    const wave = await readFile(plain);
    await writeFile(to, options.ixmlRate === null ? wave : withIxml(wave, options.ixmlRate));
  });
}

function withIxml(wave: Buffer, rate: string): Buffer {
  const text = `<BWFXML><TAPE>T01</TAPE><SPEED><TIMECODE_RATE>${rate}</TIMECODE_RATE><TIMECODE_FLAG>NDF</TIMECODE_FLAG></SPEED></BWFXML>`;
  const body = Buffer.from(text.padEnd(text.length + (text.length % 2)));
  const head = Buffer.alloc(8);
  head.write('iXML', 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  const whole = Buffer.concat([wave, head, body]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}

/** A photograph with tags that exiftool writes, e.g. `-GPSLatitude=28.88`. */
export function photograph(tags: readonly string[]): Promise<string> {
  return made('photo.jpg', tags, async (to) => {
    const plain = await byFfmpeg('plain.jpg', ['-f', 'lavfi', '-i', 'testsrc2=size=320x200', '-frames:v', '1', '-update', '1']);
    await copyFile(plain, to);
    if (tags.length > 0) await run(await exiftoolPath(), ['-overwrite_original', ...tags, to]);
  });
}

/** A drone's telemetry, one row a second, walking north from a place. `clock` is local, without a zone. */
export function droneSrt(place: { readonly lat: number; readonly lon: number }, rows = 3): string {
  const row = (index: number): string =>
    [
      String(index + 1),
      `00:00:0${index},000 --> 00:00:0${index + 1},000`,
      `<font size="28">FrameCnt: ${index + 1}, DiffTime: 33ms`,
      `2017-11-16 10:04:3${index}.000`,
      `[latitude: ${(place.lat + index / 1000).toFixed(6)}] [longitude: ${place.lon.toFixed(6)}] [rel_alt: 1.0 abs_alt: 12.100] </font>`,
    ].join('\n');
  return `${Array.from({ length: rows }, (_, index) => row(index)).join('\n\n')}\n`;
}

/** Files that call themselves media and are none, or no longer whole. Answers their names and what a reader must say. */
export async function breakInto(folder: string): Promise<readonly { readonly name: string; readonly code: string }[]> {
  const whole = await film({ name: 'whole.mp4', rate: '25', frames: 25 });
  await writeFile(join(folder, 'zero.mp4'), '');
  await writeFile(join(folder, 'letter.mp4'), 'Dear production, the card is in the post. '.repeat(40));
  await writeFile(join(folder, 'page.mov'), '<!DOCTYPE html><html><body>Not found</body></html>');
  await writeFile(join(folder, 'list.mp4'), '#EXTM3U\n#EXTINF:1,\nwhole.mp4\n#EXT-X-ENDLIST\n');
  await writeFile(join(folder, 'blank.mxf'), Buffer.alloc(65_536));
  await copyFile(whole, join(folder, 'unfinished.mp4'));
  await truncate(join(folder, 'unfinished.mp4'), Math.floor((await stat(whole)).size * 0.4));
  return [
    { name: 'zero.mp4', code: 'empty-file' },
    { name: 'letter.mp4', code: 'not-media' },
    { name: 'page.mov', code: 'web-page' },
    { name: 'list.mp4', code: 'playlist' },
    { name: 'blank.mxf', code: 'blank' },
    { name: 'unfinished.mp4', code: 'index-missing' },
  ];
}

/** Copies made media into a folder of the test's own. */
export async function place(from: string, to: string): Promise<string> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
  return to;
}
