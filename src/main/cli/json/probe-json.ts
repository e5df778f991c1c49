import { formatFraction } from '../../../domain/base/fraction.ts';
import {
  type MediaFacts,
  NOTHING_KNOWN,
  type Position,
  type Problem,
  type Recorded,
  type TrackSummary,
} from '../../../domain/media/clip.ts';
import { formatTimecode } from '../../../domain/time/timecode.ts';
import { instantText, thousandths } from './shot-json.ts';

/** What one file says of itself, as `probe` prints it; what it does not say is null, never 0 or false. */
export function probeJson(path: string, facts: MediaFacts) {
  return {
    path,
    kind: facts.kind,
    playable: facts.playable,
    container: facts.container,
    durationFrames: facts.durationFrames,
    rate: facts.rate === null ? null : formatFraction(facts.rate),
    variableRate: facts.rate === null ? null : facts.variableRate,
    startTimecode: startTimecode(facts),
    dropFrame: facts.start?.dropFrame ?? null,
    timecodeBasis: facts.start?.basis ?? null,
    width: facts.width,
    height: facts.height,
    rotation: facts.width === null ? null : facts.rotation,
    fieldOrder: facts.fieldOrder,
    videoCodec: facts.videoCodec,
    audioCodec: facts.audioCodec,
    audioChannels: facts.audioChannels,
    sampleRate: facts.sampleRate,
    colour: facts.colour,
    camera: facts.camera,
    reel: facts.reel,
    recorded: facts.recorded === null ? null : recordedJson(facts.recorded),
    position: facts.position === null ? null : positionJson(facts.position),
    track: facts.track === null ? null : trackJson(facts.track),
    parts: facts.parts,
    problems: facts.problems,
  };
}

/** A file that could not be read, in the same shape. */
export const refusedProbeJson = (path: string, problem: Problem) => probeJson(path, { ...NOTHING_KNOWN, problems: [problem] });

const startTimecode = ({ start, rate }: MediaFacts): string | null =>
  start === null || rate === null ? null : formatTimecode(start.frame, { rate, dropFrame: start.dropFrame });

const recordedJson = ({ utcMs, local, offset, basis }: Recorded) => ({
  utc: utcMs === null ? null : instantText(utcMs),
  local,
  offset,
  basis,
});

const positionJson = ({ lat, lon, altitudeMetres, accuracyMetres, basis }: Position) => ({
  lat,
  lon,
  altitudeMetres,
  accuracyMetres,
  basis,
});

const trackJson = ({ points, firstUtcMs, lastUtcMs, lengthMiles }: TrackSummary) => ({
  points,
  firstUtc: firstUtcMs === null ? null : instantText(firstUtcMs),
  lastUtc: lastUtcMs === null ? null : instantText(lastUtcMs),
  lengthMiles: thousandths(lengthMiles),
});
