import { createHash } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../../domain/base/result.ts';
import { runTool } from '../../media/run-tool.ts';
import type { Tools } from '../../media/tools.ts';
import { toPam } from './canvas.ts';
import { BROKEN, DEMO_CLIPS, type DemoClip } from './clips.ts';
import { filmArguments } from './film-clip.ts';
import { flightLog } from './flight-log.ts';
import { type Plate, type Staging, stage } from './scenes.ts';

/** Raise it when the pictures change, so that films of an older edition are not used again. */
const EDITION = 3;
const FONT = join('node_modules', '@fontsource', 'jetbrains-mono', 'files', 'jetbrains-mono-latin-500-normal.woff');

type Studio = { readonly ffmpeg: string; readonly exiftool: string | null; readonly drawsText: boolean; readonly cache: string };

/**
 * Makes the demo's footage below `folder`, as cards come from cameras. What was filmed before is copied from a cache.
 * Fails with `no-ffmpeg` or `demo-footage`.
 */
export async function makeFootage(folder: string, tools: Tools): Promise<Result<{ readonly clips: number; readonly filmed: number }>> {
  if (tools.ffmpeg === null)
    return fail('no-ffmpeg', 'The demo films its clips with ffmpeg, and there is none here. milemark doctor says how to get it.');
  const cache = join(existsSync('node_modules') ? join('node_modules', '.cache') : tmpdir(), 'milemark-demo');
  const studio = { ffmpeg: tools.ffmpeg.path, exiftool: tools.exiftool?.path ?? null, drawsText: tools.filters.has('drawtext'), cache };
  const plates = new Map<string, Promise<string>>();
  await mkdir(join(cache, 'plates'), { recursive: true });
  const open = [...DEMO_CLIPS];
  let filmed = 0;
  let fault: Result<never> | null = null;
  const camera = async (): Promise<void> => {
    for (let clip = open.shift(); clip !== undefined && fault === null; clip = open.shift()) {
      const made = await makeClip(clip, { studio, plates, folder });
      if (!made.ok) fault = made;
      else if (made.value === 'filmed') filmed += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, camera));
  await rm(join(cache, 'plates'), { recursive: true, force: true });
  if (fault !== null) return fault;
  await breakOne(folder);
  return ok({ clips: DEMO_CLIPS.length, filmed });
}

async function makeClip(
  clip: DemoClip,
  at: { readonly studio: Studio; readonly plates: Map<string, Promise<string>>; readonly folder: string },
): Promise<Result<'filmed' | 'there'>> {
  const staging = stage(clip.scene);
  const font = existsSync(FONT) ? FONT : null;
  const recipe = filmArguments(clip, staging, {
    plates: staging.layers.map(({ plate }) => plate.name),
    font,
    drawsText: at.studio.drawsText,
  });
  const key = createHash('sha256')
    .update(JSON.stringify([EDITION, recipe]))
    .digest('hex')
    .slice(0, 20);
  const kept = join(at.studio.cache, `${key}${clip.path.slice(clip.path.lastIndexOf('.'))}`);
  const isKept = existsSync(kept);
  if (!isKept) {
    const plates = await paintPlates(staging, at.plates, at.studio.cache);
    const filmed = await film(clip, filmArguments(clip, staging, { plates, font, drawsText: at.studio.drawsText }), {
      studio: at.studio,
      to: kept,
    });
    if (!filmed.ok) return filmed;
  }
  await putOnCard(clip, kept, join(at.folder, clip.path));
  return ok(isKept ? 'there' : 'filmed');
}

function paintPlates({ layers }: Staging, painted: Map<string, Promise<string>>, cache: string): Promise<readonly string[]> {
  return Promise.all(
    layers.map(({ plate }) => {
      const file = painted.get(plate.name) ?? paintPlate(plate, join(cache, 'plates', `${plate.name}.pam`));
      painted.set(plate.name, file);
      return file;
    }),
  );
}

async function paintPlate(plate: Plate, file: string): Promise<string> {
  await writeFile(file, toPam(plate.paint()));
  return file;
}

async function film(
  clip: DemoClip,
  args: readonly string[],
  { studio, to }: { readonly studio: Studio; readonly to: string },
): Promise<Result<void>> {
  const part = join(dirname(to), `part-${to.slice(dirname(to).length + 1)}`);
  const run = await runTool(studio.ffmpeg, [...args, `file:${part}`], { timeoutMs: 120_000 });
  if (!run.ok) return run;
  if (run.value.exitCode !== 0) return fail('demo-footage', `ffmpeg could not film ${clip.path}: ${run.value.stderr.trim().slice(-400)}`);
  if (clip.look === 'print' && studio.exiftool !== null) await runTool(studio.exiftool, [...caption(clip), part], { timeoutMs: 20_000 });
  await rename(part, to);
  return ok(undefined);
}

/** What an archive writes into a scan. */
const caption = (clip: DemoClip): readonly string[] => [
  '-overwrite_original',
  '-q',
  `-IPTC:ObjectName=${clip.label}`,
  '-IPTC:Caption-Abstract=Rod Hall and crew dig the Bronco out, Mexican 1000, 1969',
  '-IPTC:By-line=Calder Newsreel',
  '-IPTC:Credit=Calder Newsreel',
  '-IPTC:Source=Calder Newsreel, roll CN69',
  '-IPTC:CopyrightNotice=Demo picture, free to use',
  '-IPTC:DateCreated=1969:11:02',
  '-EXIF:DateTimeOriginal=1969:11:02 12:00:00',
];

/** Copies a film to its card with the date of its recording, and a drone's flight log beside it; what is there already stays. */
async function putOnCard(clip: DemoClip, from: string, to: string): Promise<void> {
  const size = (await stat(from)).size;
  if (existsSync(to) && (await stat(to)).size === size) return;
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  const recorded = new Date(clip.recorded);
  await utimes(to, recorded, recorded);
  if (clip.flight === undefined) return;
  const framesPerSecond = clip.rate.startsWith('6') ? 60000 / 1001 : 30000 / 1001;
  const log = flightLog(clip.flight, {
    localStart: clip.recorded.slice(0, 19),
    frames: Math.round(clip.seconds * framesPerSecond),
    framesPerSecond,
  });
  const logFile = to.replace(/\.MP4$/, '.SRT');
  await writeFile(logFile, log);
  await utimes(logFile, recorded, recorded);
}

/** A copy that stopped half way: its index, at the end, is missing. */
async function breakOne(folder: string): Promise<void> {
  const to = join(folder, BROKEN.path);
  if (existsSync(to)) return;
  const whole = await readFile(join(folder, BROKEN.of));
  await writeFile(to, whole.subarray(0, Math.floor(whole.length * 0.55)));
}
