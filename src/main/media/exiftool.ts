import { ExifTool } from 'exiftool-vendored';
import type { ExifTags } from '../../domain/media/evidence.ts';
import { isFix } from '../../domain/media/geo.ts';
import type { TrackFix } from '../../domain/media/position.ts';
import { readDate } from '../../domain/media/recorded.ts';

/** One persistent exiftool. Its own guesses about zones are off: tags come as they stand in the file. */
export type ExifReader = {
  /** The tags that Milemark reads, by `Group:Tag`; empty where exiftool fails or finds nothing. */
  tags(path: string): Promise<ExifTags>;
  /** The places in a file's own telemetry (GoPro, DJI), in order, without those that had no fix. */
  track(path: string): Promise<readonly TrackFix[]>;
  close(): Promise<void>;
};

const TAGS = [
  'FileType',
  'MIMEType',
  'ImageWidth',
  'ImageHeight',
  'Make',
  'Model',
  'SerialNumber',
  'Orientation#',
  'DateTimeOriginal',
  'CreateDate',
  'CreationDate',
  'DateCreated',
  'OffsetTimeOriginal',
  'OffsetTime',
  'TimeCode',
  'GPSDateTime',
  'GPSLatitude#',
  'GPSLongitude#',
  'GPSAltitude#',
  'GPSHPositioningError',
  'StartTimecode',
  'OriginalFileName',
].map((tag) => `-${tag}`);

const TRACK_TAGS = ['GPSLatitude#', 'GPSLongitude#', 'GPSAltitude#', 'GPSDateTime', 'GPSMeasureMode#', 'GPSHPositioningError'].map(
  (tag) => `-${tag}`,
);
const TIMEOUT_MS = 15_000;
const MAX_VALUE = 2000;

/** Starts exiftool when it is first asked. A name with a line break cannot be handed to it safely and reads as nothing. */
export function createExifReader(): ExifReader {
  let tool: ExifTool | null = null;
  const raw = async (path: string, readArgs: string[]): Promise<Record<string, unknown>> => {
    if (/[\r\n]/.test(path)) return {};
    tool ??= new ExifTool({ maxProcs: 2, taskTimeoutMillis: TIMEOUT_MS, taskRetries: 0, useMWG: false });
    try {
      const tags: unknown = await tool.readRaw(path, { readArgs, useMWG: false });
      return typeof tags === 'object' && tags !== null ? Object.fromEntries(Object.entries(tags)) : {};
    } catch {
      return {};
    }
  };
  return {
    async tags(path) {
      const tags = await raw(path, ['-G1', ...TAGS]);
      return Object.fromEntries(Object.entries(tags).flatMap(([name, value]) => plain(name, value)));
    },
    async track(path) {
      return fixesIn(await raw(path, ['-ee', '-G3', ...TRACK_TAGS]));
    },
    async close() {
      await tool?.end();
      tool = null;
    },
  };
}

function plain(name: string, value: unknown): readonly (readonly [string, string | number])[] {
  if (typeof value === 'number' && Number.isFinite(value)) return [[name, value]];
  return typeof value === 'string' ? [[name, value.slice(0, MAX_VALUE)]] : [];
}

/** Groups `Doc1-2:GPSLatitude` by document. A measure mode below 2, or an error of 99 metres (GoPro's 9999), is no fix. */
function fixesIn(tags: Record<string, unknown>): readonly TrackFix[] {
  const rows = new Map<string, Map<string, unknown>>();
  for (const [name, value] of Object.entries(tags)) {
    const [document, tag] = name.split(':');
    if (document === undefined || tag === undefined || !document.startsWith('Doc')) continue;
    const row = rows.get(document) ?? new Map<string, unknown>();
    rows.set(document, row.set(tag, value));
  }
  return [...rows].flatMap(([document, row]) => {
    const payload = rows.get(document.replace(/-\d+$/, '')) ?? row;
    const mode = Number(row.get('GPSMeasureMode') ?? payload.get('GPSMeasureMode') ?? 3);
    const error = Number(row.get('GPSHPositioningError') ?? payload.get('GPSHPositioningError') ?? 0);
    const place = { lat: Number(row.get('GPSLatitude') ?? Number.NaN), lon: Number(row.get('GPSLongitude') ?? Number.NaN) };
    if (mode < 2 || error >= 99 || !isFix(place)) return [];
    const altitude = Number(row.get('GPSAltitude') ?? Number.NaN);
    const utc = readDate(String(row.get('GPSDateTime') ?? ''))?.local ?? null;
    return [{ ...place, altitudeMetres: Number.isFinite(altitude) ? altitude : null, utc }];
  });
}
