import { type Fraction, fraction } from '../base/fraction.ts';

/** One stream of ffprobe's report, typed. Rates are null where ffprobe writes 0/0; tag names are in lower case. */
export type ProbeStream = {
  readonly type: string;
  readonly codec: string | null;
  readonly codecTag: string;
  readonly width: number;
  readonly height: number;
  readonly realRate: Fraction | null;
  readonly averageRate: Fraction | null;
  readonly timeBase: Fraction | null;
  readonly durationTicks: number | null;
  readonly frames: number | null;
  readonly packets: number | null;
  readonly fieldOrder: string | null;
  readonly pixelAspect: Fraction | null;
  readonly pixelFormat: string | null;
  readonly primaries: string | null;
  readonly transfer: string | null;
  readonly channels: number | null;
  readonly sampleRate: number | null;
  readonly rotation: number;
  readonly isAttachedPicture: boolean;
  readonly tags: Tags;
};

export type Tags = Readonly<Record<string, string>>;

/** ffprobe's `-show_format -show_streams`, typed. `container` is the first of ffprobe's names for the format. */
export type ProbeReport = {
  readonly container: string | null;
  readonly durationSeconds: Fraction | null;
  readonly tags: Tags;
  readonly streams: readonly ProbeStream[];
};

type Raw = Readonly<Record<string, unknown>>;

const MAX_STREAMS = 200;
const MAX_TAG_LENGTH = 2000;

/** Reads ffprobe's JSON; whatever has not the expected form counts as absent. Null when the text is no JSON object. */
export function readProbeReport(json: string): ProbeReport | null {
  const report = parse(json);
  if (report === null) return null;
  const format = isRaw(report['format']) ? report['format'] : {};
  const streams = Array.isArray(report['streams']) ? report['streams'].filter(isRaw).slice(0, MAX_STREAMS) : [];
  return {
    container: text(format['format_name'])?.split(',')[0] ?? null,
    durationSeconds: decimal(format['duration']),
    tags: tagsOf(format['tags']),
    streams: streams.map(streamOf),
  };
}

function streamOf(stream: Raw): ProbeStream {
  const disposition = isRaw(stream['disposition']) ? stream['disposition'] : {};
  const codec = text(stream['codec_name']);
  return {
    type: text(stream['codec_type']) ?? 'unknown',
    codec: codec === 'unknown' || codec === 'none' ? null : codec,
    codecTag: text(stream['codec_tag_string']) ?? '',
    width: count(stream['width']) ?? 0,
    height: count(stream['height']) ?? 0,
    realRate: ratio(stream['r_frame_rate'], '/'),
    averageRate: ratio(stream['avg_frame_rate'], '/'),
    timeBase: ratio(stream['time_base'], '/'),
    durationTicks: count(stream['duration_ts']),
    frames: count(stream['nb_frames']),
    packets: count(stream['nb_read_packets']),
    fieldOrder: text(stream['field_order']),
    pixelAspect: ratio(stream['sample_aspect_ratio'], ':'),
    pixelFormat: text(stream['pix_fmt']),
    primaries: text(stream['color_primaries']),
    transfer: text(stream['color_transfer']),
    channels: count(stream['channels']),
    sampleRate: count(stream['sample_rate']),
    rotation: rotationOf(stream['side_data_list'], stream['tags']),
    isAttachedPicture: disposition['attached_pic'] === 1,
    tags: tagsOf(stream['tags']),
  };
}

/** Degrees as ffprobe gives them: what the picture was turned by, counter-clockwise; -180 counts as 180. */
function rotationOf(sideData: unknown, tags: unknown): number {
  const matrix = Array.isArray(sideData) ? sideData.filter(isRaw).find((item) => typeof item['rotation'] === 'number') : undefined;
  const turned = Number(matrix?.['rotation'] ?? -Number(tagsOf(tags)['rotate'] ?? 0));
  const quarter = Number.isFinite(turned) ? (Math.round(turned / 90) * 90) % 360 : 0;
  const near = quarter > 180 ? quarter - 360 : quarter <= -180 ? quarter + 360 : quarter;
  return near || 0;
}

function tagsOf(tags: unknown): Tags {
  if (!isRaw(tags)) return {};
  const pairs = Object.entries(tags).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value.slice(0, MAX_TAG_LENGTH)]));
}

function parse(json: string): Raw | null {
  try {
    const value: unknown = JSON.parse(json);
    return isRaw(value) ? value : null;
  } catch {
    return null;
  }
}

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function count(value: unknown): number | null {
  const number = typeof value === 'number' ? value : typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isSafeInteger(number) && number >= 0 ? number : null;
}

function ratio(value: unknown, separator: '/' | ':'): Fraction | null {
  const [num, den] = (text(value) ?? '').split(separator).map(Number);
  if (num === undefined || den === undefined) return null;
  return Number.isSafeInteger(num) && Number.isSafeInteger(den) && num > 0 && den > 0 ? fraction(num, den) : null;
}

function decimal(value: unknown): Fraction | null {
  const match = /^(\d{1,9})(?:\.(\d{1,6}))?$/.exec(text(value) ?? '');
  if (match === null) return null;
  const digits = (match[2] ?? '').padEnd(6, '0');
  const micros = Number(match[1]) * 1_000_000 + Number(digits);
  return micros > 0 ? fraction(micros, 1_000_000) : null;
}
