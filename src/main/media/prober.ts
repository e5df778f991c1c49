import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../domain/base/result.ts';
import type { MediaFacts, Problem } from '../../domain/media/clip.ts';
import { readDroneLog } from '../../domain/media/dji-srt.ts';
import type { Evidence } from '../../domain/media/evidence.ts';
import { factsFrom } from '../../domain/media/facts.ts';
import { isSidecarOf, kindByName } from '../../domain/media/file-role.ts';
import type { ProbeReport } from '../../domain/media/probe-report.ts';
import { readSonyMeta } from '../../domain/media/sony-meta.ts';
import { type ByteReader, openBytes } from './byte-reader.ts';
import { lacksIndex, truncation } from './completeness.ts';
import { createExifReader, type ExifReader } from './exiftool.ts';
import { ffprobe } from './ffprobe.ts';
import { stillDemuxer } from './safe-input.ts';
import type { Tools } from './tools.ts';
import { readWave } from './wave-file.ts';

export type Prober = {
  /**
   * What a media file says of itself. Fails for files that are no media (`empty-file`, `playlist`, `text`,
   * `index-missing`, `not-media`…: a stable code, one plain sentence) and with `tool-missing`, `tool-timeout`,
   * `unreadable`, `cancelled`.
   */
  probe(path: string, signal?: AbortSignal): Promise<Result<MediaFacts>>;
  close(): Promise<void>;
};

/** Packets are counted in transport streams up to this size; larger ones are measured by their clock. */
const MAX_COUNTED = 512 << 20;
const MAX_SIDECAR = 64 << 20;
const TELEMETRY = ['gpmd', 'djmd', 'camm'];

/** Reads media files with ffprobe, exiftool and the readers of this house; a missing exiftool costs dates and places only. */
export function createProber(tools: Tools): Prober {
  const exif = tools.exiftool === null ? null : createExifReader();
  return {
    async probe(path, signal) {
      const tool = tools.ffprobe?.path;
      if (tool === undefined) return fail('tool-missing', 'ffprobe is missing, so media cannot be read. See: milemark doctor');
      const file = await openBytes(path);
      if (!file.ok) return file;
      try {
        return await probeOpen({ path, file: file.value, tool, exif, signal });
      } finally {
        await file.value.close();
      }
    },
    close: async () => exif?.close(),
  };
}

type Look = {
  readonly path: string;
  readonly file: ByteReader;
  readonly tool: string;
  readonly exif: ExifReader | null;
  readonly signal: AbortSignal | undefined;
};

async function probeOpen(look: Look): Promise<Result<MediaFacts>> {
  const { path, file, exif } = look;
  if (file.size === 0) return fail('empty-file', 'It is empty (0 bytes): the copy or the recording failed.');
  const head = await file.read(0, 1024);
  const imposter = imposterOf(head);
  if (imposter !== null) return { ok: false, fault: imposter };
  const demuxer = stillDemuxer(head);
  const [report, exifTags, sidecars] = await Promise.all([reportOf(look, demuxer), exif?.tags(path) ?? {}, sidecarsOf(path)]);
  if (!report.ok) return report;
  const evidence: Evidence = {
    fileName: basename(path),
    kind: demuxer !== null || kindByName(path) === 'still' ? 'still' : (kindByName(path) ?? 'other'),
    report: report.value,
    exif: exifTags,
    wave: await readWave(file),
    droneLog: readDroneLog(await sidecarText(path, sidecars, /\.srt$/i)),
    sonyMeta: readSonyMeta(await sidecarText(path, sidecars, /m\d\d\.xml$/i)),
    track: hasTelemetry(report.value) && exif !== null ? await exif.track(path) : [],
    sidecars,
    problems: await problemsOf(file, report.value),
  };
  const facts = factsFrom(evidence);
  return facts.ok || evidence.kind === 'still' ? facts : brokenOff(facts, file);
}

/** Why a file that began as media holds none: it was never finished, or it was cut. */
async function brokenOff(facts: Result<MediaFacts>, file: ByteReader): Promise<Result<MediaFacts>> {
  if (await lacksIndex(file))
    return fail(
      'index-missing',
      'The recording broke off before its index was written. A recovery tool may mend it; then ingest it again.',
    );
  if (file.size >= 64 && (await truncation(file)) !== null)
    return fail('cut-off', 'The file was cut off before its index ended. Copy it again from the card, if the card still has it.');
  return facts;
}

async function reportOf({ path, file, tool, signal }: Look, demuxer: string | null): Promise<Result<ProbeReport | null>> {
  if (demuxer === null && kindByName(path) === 'still') return ok(null);
  const report = await ffprobe(tool, { path, demuxer, signal });
  if (!report.ok || report.value === null) return report;
  const isUncounted = report.value.streams.some(({ type, frames }) => type === 'video' && frames === null);
  if (!['mpegts', 'mpeg', 'mpegvideo'].includes(report.value.container ?? '') || !isUncounted || file.size > MAX_COUNTED) return report;
  const counted = await ffprobe(tool, { path, demuxer, signal, countPackets: true });
  const packets = counted.ok ? (counted.value?.streams.find(({ type }) => type === 'video')?.packets ?? null) : null;
  const streams = report.value.streams.map((stream) => (stream.type === 'video' ? { ...stream, packets } : stream));
  return ok({ ...report.value, streams });
}

/** Text that calls itself media is told for what it is and never handed to a tool that might follow it. */
function imposterOf(head: Buffer): { readonly code: string; readonly message: string } | null {
  const text = head.toString('latin1').trimStart();
  if (/^(#EXTM3U|ffconcat|\[playlist\]|<\?xml[^>]*>\s*<(MPD|smil)|<MPD|v=0\r?\no=)/i.test(text))
    return { code: 'playlist', message: 'It is a playlist under a media name, not footage. Nothing that it names is opened.' };
  if (/^<(!doctype html|html|head|body)/i.test(text))
    return { code: 'web-page', message: 'It is a web page under a media name: the download failed.' };
  if (head.every((byte) => byte === head[0]))
    return { code: 'blank', message: 'It holds one byte over and over: the card or the copy failed.' };
  return null;
}

async function problemsOf(file: ByteReader, report: ProbeReport | null): Promise<readonly Problem[]> {
  const cut = report?.container === 'dv' ? null : file.size < 64 ? null : await truncation(file);
  const isShortDv = report?.container === 'dv' && file.size < 120_000;
  return cut !== null
    ? [cut]
    : isShortDv
      ? [{ code: 'index-beyond-end', message: 'The file ends before its first frame does: it was cut off.' }]
      : [];
}

const hasTelemetry = (report: ProbeReport | null): boolean => report?.streams.some(({ codecTag }) => TELEMETRY.includes(codecTag)) ?? false;

async function sidecarsOf(path: string): Promise<readonly string[]> {
  const names = await readdir(dirname(path)).catch(() => []);
  return names.filter((name) => isSidecarOf(name, basename(path))).sort();
}

/** The text of the first sidecar of that form; empty where there is none, or none of a plausible size. */
async function sidecarText(path: string, sidecars: readonly string[], form: RegExp): Promise<string> {
  const name = sidecars.find((sidecar) => form.test(sidecar));
  const file = name === undefined ? null : await openBytes(join(dirname(path), name));
  if (file === null || !file.ok) return '';
  const text = file.value.size > MAX_SIDECAR ? '' : (await file.value.read(0, file.value.size)).toString('utf8');
  await file.value.close();
  return text;
}
