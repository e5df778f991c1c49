import { formatFraction } from '../../../domain/base/fraction.ts';
import type { Shot } from '../../../domain/logging/shot.ts';
import type { MileSpan, Recorded } from '../../../domain/media/clip.ts';
import { formatTimecode } from '../../../domain/time/timecode.ts';

/** A shot as `search` prints it. Timecodes are the source's; a source without one counts from 00:00:00:00. */
export function shotJson(shot: Shot) {
  const { clip } = shot;
  return {
    id: shot.id,
    clip: clip.id,
    name: shot.name,
    wholeClip: shot.wholeClip,
    source: shot.source,
    unit: shot.unit,
    race: shot.race?.name ?? null,
    location: shot.location?.name ?? null,
    mileFrom: shot.mile === null ? null : thousandths(shot.mile.from),
    mileTo: shot.mile === null ? null : thousandths(shot.mile.to),
    people: shot.people.map(({ name }) => name),
    vehicles: shot.vehicles.map(({ name }) => name),
    keywords: shot.keywords.map(({ name }) => name),
    rating: shot.rating === 0 ? null : shot.rating,
    inTimecode: labelOf(shot, shot.inFrame),
    outTimecode: labelOf(shot, shot.outFrame),
    durationFrames: clip.durationFrames === null && shot.wholeClip ? null : shot.outFrame - shot.inFrame,
    rate: clip.rate === null ? null : formatFraction(clip.rate),
    recordedUtc: shot.recorded === null ? null : instantText(shot.recorded.utcMs),
    online: clip.online,
    path: clip.path,
  };
}

/**
 * Where and when a clip was recorded, as `ingest` prints it, from its whole-clip shot. A camera clock without a zone has
 * a basis but no instant; `read` is what the file itself said.
 */
export function placementJson(shot: Shot, read: Recorded | null) {
  const spans: readonly MileSpan[] = shot.mile === null ? [] : [shot.mile, ...shot.otherMiles];
  const recorded = shot.recorded ?? read;
  return {
    race: shot.race?.name ?? null,
    location: shot.location?.name ?? null,
    miles: spans.map(({ from, to, probability, basis }) => ({ from: thousandths(from), to: thousandths(to), probability, basis })),
    recorded:
      recorded === null
        ? null
        : {
            utc: recorded.utcMs === null ? null : instantText(recorded.utcMs),
            basis: recorded.basis,
            plusMinusSeconds: recorded.plusMinusSeconds,
          },
  };
}

/** ISO 8601 UTC with milliseconds. */
export const instantText = (utcMs: number): string => new Date(utcMs).toISOString();

/** A mile with at most three decimals. */
export const thousandths = (miles: number): number => Math.round(miles * 1000) / 1000;

function labelOf({ clip }: Shot, frame: number): string | null {
  if (clip.rate === null || clip.durationFrames === null) return null;
  return formatTimecode((clip.startFrame ?? 0) + frame, { rate: clip.rate, dropFrame: clip.dropFrame });
}
