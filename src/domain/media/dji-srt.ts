import { clockMs } from '../time/clock.ts';
import { isFix, type LatLon } from './geo.ts';

/** One row of a drone's telemetry. `local` is the operator's clock without a zone. Heights in metres above sea level. */
export type SrtFix = LatLon & { readonly altitudeMetres: number | null; readonly local: string | null };

/** A drone's SRT sidecar in short: its places, the first clock it shows, and how many rows showed no place. */
export type DroneLog = {
  readonly rows: number;
  readonly fixes: readonly SrtFix[];
  readonly firstLocal: string | null;
};

const MAX_ROWS = 2_000_000;

/**
 * Reads DJI's telemetry subtitles in all their families: `[latitude: …] [longitude: …]` (also spelt `longtitude`),
 * `GPS(lon,lat,n)` with or without `HOME(…)`, the Matrice's `GPS(lat,lon,0.0M)`, several joined in one file, with or
 * without arrow lines. Rows without a fix (0,0, out of range) are counted and dropped. Null for subtitles that are
 * no drone's.
 */
export function readDroneLog(text: string): DroneLog | null {
  const fixes: SrtFix[] = [];
  let rows = 0;
  let firstLocal: string | null = null;
  for (const row of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n\s*\r?\n/)
    .slice(0, MAX_ROWS)) {
    const local = clockOf(row);
    const place = placeOf(row);
    if (local === null && place === null) continue;
    rows += 1;
    firstLocal ??= local;
    if (place !== null && isFix(place)) fixes.push({ ...place, altitudeMetres: altitudeOf(row), local });
  }
  const isDrone = rows > 0 && /\[(latitude|iso|shutter|fnum)\s*:|GPS\s*\(|F\/[\d.]+,\s*SS|ISO:\d/i.test(text.slice(0, 5000));
  return isDrone ? { rows, fixes, firstLocal } : null;
}

const NUMBER = '(-?\\d{1,4}(?:\\.\\d{1,12})?)';
const LATITUDE = new RegExp(`\\[latitude\\s*:\\s*${NUMBER}\\s*\\]`, 'i');
const LONGITUDE = new RegExp(`\\[longt?itude\\s*:\\s*${NUMBER}\\s*\\]`, 'i');
const PAIR = new RegExp(`GPS\\s*\\(\\s*${NUMBER}\\s*,\\s*${NUMBER}\\s*(?:,\\s*(-?[\\d.]{1,12})(M?))?\\s*\\)`, 'i');
const ALTITUDE = [/abs_alt\s*:\s*(-?\d{1,6}(?:\.\d{1,6})?)/i, /\[altitude\s*:\s*(-?\d{1,6}(?:\.\d{1,6})?)\s*\]/i];

function placeOf(row: string): LatLon | null {
  const [lat, lon] = [LATITUDE.exec(row)?.[1], LONGITUDE.exec(row)?.[1]];
  if (lat !== undefined && lon !== undefined) return { lat: Number(lat), lon: Number(lon) };
  const pair = PAIR.exec(row);
  if (pair === null) return null;
  const [first, second] = [Number(pair[1]), Number(pair[2])];
  const isLatFirst = pair[4]?.toUpperCase() === 'M' || Math.abs(second) > 90;
  return isLatFirst && Math.abs(first) <= 90 ? { lat: first, lon: second } : { lat: second, lon: first };
}

function altitudeOf(row: string): number | null {
  const found = ALTITUDE.map((pattern) => pattern.exec(row)?.[1]).find((value) => value !== undefined);
  return found === undefined ? null : Number(found);
}

/** `2021-12-25 12:27:52.373`, `2017.08.05 14:11:51`, `2019-10-16 20:09:01,183,000`; thousandths kept where they are written, impossible clocks dropped. */
function clockOf(row: string): string | null {
  const match = /(\d{4})[-.](\d{1,2})[-.](\d{1,2})\s+(\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d{1,3}))?/.exec(row);
  if (match === null) return null;
  const [year, month, day, hours, minutes, seconds] = match.slice(1, 7).map((part) => part?.padStart(2, '0') ?? '');
  const thousandths = match[7] === undefined ? '' : `.${match[7].padEnd(3, '0')}`;
  const local = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}${thousandths}`;
  return clockMs(local) === null ? null : local;
}
