import { clockMs } from '../time/clock.ts';
import type { Position, TrackSummary } from './clip.ts';
import { isFix, type LatLon, lengthMiles } from './geo.ts';

/**
 * Reads an ISO 6709 location as phones write it, `+32.0929+034.8620+028.516/`, in degrees or in degrees with
 * minutes (and seconds). Null where it is none, or no fix.
 */
export function readIso6709(text: string, accuracy: string | undefined): Position | null {
  const match = /^\s*([+-]\d{2,6}(?:\.\d{1,10})?)([+-]\d{3,7}(?:\.\d{1,10})?)([+-]\d{1,6}(?:\.\d{1,10})?)?/.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const place = { lat: degrees(match[1], 2), lon: degrees(match[2], 3) };
  if (!isFix(place)) return null;
  const metres = accuracy === undefined ? Number.NaN : Number(accuracy);
  return {
    ...place,
    altitudeMetres: match[3] === undefined ? null : Number(match[3]),
    accuracyMetres: Number.isFinite(metres) && metres > 0 ? metres : null,
    basis: 'gps',
  };
}

function degrees(text: string, whole: 2 | 3): number {
  const [integer, fraction = ''] = text.slice(1).split('.');
  const digits = integer ?? '';
  const rest = `${fraction === '' ? '' : '.'}${fraction}`;
  const [minutes, seconds] = [digits.slice(whole, whole + 2), digits.slice(whole + 2)];
  if (minutes === '') return Number(text);
  const value =
    Number(digits.slice(0, whole)) + (seconds === '' ? Number(minutes + rest) / 60 : Number(minutes) / 60 + Number(seconds + rest) / 3600);
  return text.startsWith('-') ? -value : value;
}

/** One row of a recorder that knew where it was; `utc` as ISO text without a zone letter. */
export type TrackFix = LatLon & { readonly altitudeMetres: number | null; readonly utc: string | null };

/** A path in short; null without a fix. Instants are null where the recorder's clock has no zone. */
export function trackSummary(fixes: readonly TrackFix[]): TrackSummary | null {
  if (fixes.length === 0) return null;
  const instants = fixes.flatMap(({ utc }) => (utc === null ? [] : [clockMs(utc)])).filter((ms) => ms !== null);
  return {
    points: fixes.length,
    firstUtcMs: instants[0] ?? null,
    lastUtcMs: instants.at(-1) ?? null,
    lengthMiles: Math.round(lengthMiles(fixes) * 10_000) / 10_000,
  };
}
