import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../../domain/base/result.ts';
import type { MediaFacts } from '../../domain/media/clip.ts';
import { needsProxy } from '../../domain/media/playability.ts';
import { openBytes } from './byte-reader.ts';
import { type FfmpegRun, runFfmpeg } from './ffmpeg-run.ts';
import { pictureFilters, shownSize, timecodeOptions } from './filters.ts';
import { stillDemuxer } from './safe-input.ts';
import type { Tools } from './tools.ts';

/** `to` is the final path; its folder is made, and it appears only whole. */
export type PictureRequest = {
  readonly source: string;
  readonly facts: MediaFacts;
  readonly to: string;
  readonly signal: AbortSignal;
};

export type ProxyRequest = PictureRequest & { readonly onProgress: (progress: number) => void };

export type Pictures = {
  /** A JPEG of at most 640 pixels: a telling frame, the still itself, or the shape of the sound. */
  poster(request: PictureRequest): Promise<Result<void>>;
  /** An H.264 MP4 of at most 1280 pixels across that keeps rate, frames and timecode; fails with `not-needed` where Chromium plays the original. */
  proxy(request: ProxyRequest): Promise<Result<void>>;
};

const POSTER_SIDE = 640;
const PROXY_WIDTH = 1280;
const POSTER_STALL_MS = 60_000;
const PROXY_STALL_MS = 120_000;
/** The thumbnail filter holds this many frames to choose from. */
const CHOICE = 24;
const JPEG = ['-frames:v', '1', '-an', '-c:v', 'mjpeg', '-pix_fmt', 'yuvj420p', '-q:v', '3', '-f', 'mjpeg'];
const LONGEST_WAVE_SECONDS = 1800;
const PROXY_PICTURE = '-map [v] -map 0:a:0? -c:v libx264 -preset veryfast -crf 23 -pix_fmt yuv420p -g 12 -bf 0'.split(' ');
const PROXY_SOUND = '-c:a aac -b:a 128k -ac 2 -ar 48000 -sn -dn -movflags +faststart -f mp4'.split(' ');
/** A proxy that outgrows this, or four times its source, follows a broken clock and would fill the disk. */
const LEAST_PROXY_LIMIT = 1_000_000_000;

/** Makes posters and proxies with ffmpeg; fails with `tool-missing`, `not-playable`, `cancelled`, `tool-timeout`, `disk-full` or `picture-failed`. */
export function createPictures(tools: Tools): Pictures {
  const able = (facts: MediaFacts): Result<string> => {
    if (tools.ffmpeg === null) return fail('tool-missing', 'ffmpeg is missing, so pictures cannot be made. See: milemark doctor');
    return facts.playable ? ok(tools.ffmpeg.path) : fail('not-playable', 'The tools here cannot decode it, so it has no picture.');
  };
  return {
    async poster(request) {
      const tool = able(request.facts);
      return tool.ok ? posterOf(tool.value, request, tools.filters) : tool;
    },
    async proxy(request) {
      const tool = able(request.facts);
      if (!tool.ok) return tool;
      if (request.facts.kind === 'still') return fail('not-needed', 'A still needs no proxy.');
      if (!needsProxy(request.facts)) return fail('not-needed', 'The window plays the original, so it needs no proxy.');
      return proxyOf(tool.value, request, tools.filters);
    },
  };
}

async function posterOf(tool: string, request: PictureRequest, filters: ReadonlySet<string>): Promise<Result<void>> {
  const { facts, source, signal } = request;
  const seconds = facts.durationSeconds === null ? 0 : facts.durationSeconds.num / facts.durationSeconds.den;
  const size = shownSize(facts, { longest: POSTER_SIDE });
  const isSound = facts.kind === 'audio';
  if (size === null && !isSound) return fail('not-playable', 'Its picture has no size, so it has no poster.');
  const picture = size === null ? [] : pictureFilters(facts, size, filters);
  const choices = facts.kind === 'video' ? Math.min(CHOICE, Math.floor((facts.durationFrames ?? 0) / 2)) : 0;
  const choose = choices > 1 ? [`thumbnail=${choices}`] : [];
  const wave = `[0:a:0]atrim=end=${LONGEST_WAVE_SECONDS},showwavespic=s=640x240:colors=0x8fb7ff:split_channels=0:scale=sqrt`;
  const run = {
    tool,
    source,
    signal,
    demuxer: facts.kind === 'still' ? await demuxerOf(source) : null,
    filter: isSound ? wave : `[0:v:0]${[...picture, ...choose].join(',')}`,
    outputOptions: JPEG,
    stallMs: POSTER_STALL_MS,
  };
  const seekSeconds = facts.kind === 'video' && seconds > 2 ? Math.floor(seconds * 200) / 1000 : 0;
  const first = await whole({ ...run, seekSeconds }, request.to);
  const isWorthSecond = !first.ok && seekSeconds > 0 && first.fault.code === 'picture-failed';
  return isWorthSecond ? whole({ ...run, seekSeconds: 0 }, request.to) : first;
}

async function proxyOf(tool: string, request: ProxyRequest, filters: ReadonlySet<string>): Promise<Result<void>> {
  const { facts, source, signal, to } = request;
  const seconds = facts.durationSeconds === null ? 0 : facts.durationSeconds.num / facts.durationSeconds.den;
  const picture = proxyPicture(facts, filters);
  const sourceBytes = (await stat(source).catch(() => null))?.size ?? 0;
  return whole(
    {
      tool,
      source,
      signal,
      demuxer: null,
      seekSeconds: 0,
      filter: picture?.filter ?? '[0:a:0]anull[a]',
      outputOptions: [...(picture?.options ?? ['-map', '[a]', '-vn']), ...PROXY_SOUND],
      stallMs: PROXY_STALL_MS,
      maxBytes: Math.max(LEAST_PROXY_LIMIT, 4 * sourceBytes),
      onSeconds: (done) => seconds > 0 && request.onProgress(Math.min(0.999, done / seconds)),
    },
    to,
  );
}

/** The picture of a proxy, held to the source's even pace so that frame numbers agree; null for sound alone. */
function proxyPicture(
  facts: MediaFacts,
  filters: ReadonlySet<string>,
): { readonly filter: string; readonly options: readonly string[] } | null {
  const { kind, rate, durationFrames } = facts;
  const size = shownSize(facts, { widest: PROXY_WIDTH });
  if (kind !== 'video' || size === null || rate === null) return null;
  const pace = `fps=${rate.num}/${rate.den}:start_time=0:eof_action=pass`;
  const last = durationFrames === null ? [] : ['-frames:v', String(durationFrames)];
  return {
    filter: `[0:v:0]${['setpts=PTS-STARTPTS', ...pictureFilters(facts, size, filters), pace].join(',')}[v]`,
    options: [...PROXY_PICTURE, ...last, ...timecodeOptions(facts)],
  };
}

type WholeRun = Omit<FfmpegRun, 'to'> & { readonly maxBytes?: number };

/** Runs ffmpeg into a temporary neighbour and renames it; a part is never left under the final name. */
async function whole({ maxBytes = Number.MAX_SAFE_INTEGER, ...run }: WholeRun, to: string): Promise<Result<void>> {
  const temporary = `${to}.${randomBytes(6).toString('hex')}.part`;
  try {
    await mkdir(dirname(to), { recursive: true });
    const outputOptions = [...run.outputOptions, '-fs', String(maxBytes)];
    const made = await runFfmpeg({ ...run, outputOptions, to: temporary });
    if (!made.ok) return made;
    const size = (await stat(temporary).catch(() => null))?.size ?? 0;
    if (size === 0)
      return fail(
        'picture-failed',
        'No frame of it could be decoded. Play it in another player: if it shows nothing there either, copy it again from its card.',
      );
    if (size > 0.98 * maxBytes)
      return fail(
        'picture-failed',
        'Its clock jumps, so its proxy would grow without end and was given up. Rewrap the file in an editor, then ingest that.',
      );
    await rename(temporary, to);
    return made;
  } catch {
    return fail(
      'cache-unwritable',
      "Its picture could not be saved. Check that the production's drive is there, has room and may be written, then retry.",
    );
  } finally {
    await rm(temporary, { force: true });
  }
}

async function demuxerOf(source: string): Promise<string | null> {
  const file = await openBytes(source);
  if (!file.ok) return null;
  const head = await file.value.read(0, 64);
  await file.value.close();
  return stillDemuxer(head);
}
