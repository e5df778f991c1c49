import { fraction } from '../base/fraction.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { recordingClock, recordingRate, startFrame } from './bwf.ts';
import { type MediaFacts, NOTHING_KNOWN, type Position, type Problem, type Recorded } from './clip.ts';
import { type Evidence, tagNumber, tagText } from './evidence.ts';
import { isFix } from './geo.ts';
import { fieldOrderOf, pictureDuration, pictureRate } from './picture-time.ts';
import { readIso6709, trackSummary } from './position.ts';
import type { ProbeStream } from './probe-report.ts';
import { type DateText, dateInName, recordedFrom } from './recorded.ts';
import { seiTimecode, startTimecode, type TimecodeText, timecodesIn } from './start-timecode.ts';

/** A picture larger than this is listed and never decoded: 12K cameras need 80 million. */
const MAX_PIXELS = 90_000_000;

type Medium = Omit<MediaFacts, 'camera' | 'recorded' | 'position' | 'track' | 'parts' | 'problems' | 'container'>;
type Judged = { readonly medium: Medium; readonly problems: readonly Problem[] };

/** What a file is, from all evidence; fails with `not-media` where nothing in it can be seen or heard. */
export function factsFrom(evidence: Evidence): Result<MediaFacts> {
  const judged = mediumOf(evidence);
  if (judged === null) return fail('not-media', 'It holds no picture and no sound that can be read, whatever its name says.');
  return ok({
    ...judged.medium,
    container: containerOf(evidence) ?? tagText(evidence.exif, 'File:FileType')?.toLowerCase() ?? null,
    camera: cameraOf(evidence),
    recorded: recordedOf(evidence),
    position: positionOf(evidence),
    track: trackOf(evidence),
    parts: evidence.sidecars,
    problems: [...evidence.problems, ...judged.problems],
  });
}

/** ffprobe's name of the format, without the "pipe" of stills; one name stands for Matroska and WebM, which the file's own tells apart. */
function containerOf({ report, fileName }: Evidence): string | null {
  const name = report?.container?.replace(/_pipe$/, '') ?? null;
  return name === 'matroska' && /\.webm$/i.test(fileName) ? 'webm' : name;
}

function mediumOf(evidence: Evidence): Judged | null {
  const streams = evidence.report?.streams ?? [];
  const picture = streams.find(({ type, isAttachedPicture }) => type === 'video' && !isAttachedPicture);
  const sound = streams.find(({ type }) => type === 'audio');
  if (evidence.kind === 'still') return still(evidence, picture);
  if (picture !== undefined && (picture.width > 0 || picture.codec !== null)) return video(evidence, picture);
  if (sound !== undefined && sound.codec !== null) return { medium: audio(evidence, sound), problems: [] };
  return unplayable(evidence);
}

function video(evidence: Evidence, picture: ProbeStream): Judged {
  const paced = pictureRate(picture);
  const duration = pictureDuration(picture, evidence.report?.durationSeconds ?? null, paced);
  const { start, problems } = startTimecode(timecodesOf(evidence), paced.rate);
  const isTooLarge = picture.width * picture.height > MAX_PIXELS;
  const isDecodable = picture.codec !== null && picture.width > 0 && picture.height > 0;
  return {
    medium: {
      ...NOTHING_KNOWN,
      kind: 'video',
      playable: isDecodable && !isTooLarge,
      durationFrames: duration.frames,
      durationSeconds: duration.seconds,
      ...paced,
      start,
      ...sizeOf(picture),
      rotation: picture.rotation,
      fieldOrder: fieldOrderOf(picture),
      pixelAspect: picture.pixelAspect,
      videoCodec: picture.codec,
      pixelFormat: picture.pixelFormat,
      ...soundOf(streamsOf(evidence, 'audio')),
      colour: colourOf(picture),
      reel: reelOf(evidence),
    },
    problems: [...problems, ...(isTooLarge ? [tooLarge(picture)] : []), ...(isDecodable ? [] : [noDecoder(picture.codecTag)])],
  };
}

/** Every start timecode, best first: in the streams, in AVCHD's pictures, in Sony's sidecar. */
function timecodesOf({ report, exif, sonyMeta }: Evidence): readonly TimecodeText[] {
  const sei = seiTimecode(tagText(exif, 'H264:TimeCode') ?? '');
  const sidecar = sonyMeta?.timecode ?? null;
  return [
    ...(report === null ? [] : timecodesIn(report)),
    ...(sei === null ? [] : [{ text: sei, basis: 'sei' as const }]),
    ...(sidecar === null ? [] : [{ text: sidecar, basis: 'sidecar' as const }]),
  ];
}

function still(evidence: Evidence, picture: ProbeStream | undefined): Judged | null {
  const { exif } = evidence;
  const told = (tag: string): number => Number(Object.entries(exif).find(([name]) => name.endsWith(`:${tag}`))?.[1] ?? 0) || 0;
  const width = picture?.width || told('ImageWidth');
  const height = picture?.height || told('ImageHeight');
  if (width <= 0 || height <= 0) return null;
  const isTooLarge = width * height > MAX_PIXELS;
  const isDecodable = picture !== undefined && picture.codec !== null && picture.width > 0;
  const medium: Medium = {
    ...NOTHING_KNOWN,
    kind: 'still',
    playable: isDecodable && !isTooLarge,
    width,
    height,
    rotation: ({ 3: 180, 4: 180, 5: -90, 6: -90, 7: 90, 8: 90 } as Record<number, number>)[tagNumber(exif, 'IFD0:Orientation') ?? 1] ?? 0,
    pixelAspect: picture?.pixelAspect ?? null,
    videoCodec: picture?.codec ?? null,
    pixelFormat: picture?.pixelFormat ?? null,
    colour: picture === undefined ? null : colourOf(picture),
  };
  const problems = [
    ...(isTooLarge ? [tooLarge({ width, height })] : []),
    ...(isDecodable ? [] : [noDecoder(tagText(exif, 'File:FileType') ?? '')]),
  ];
  return { medium, problems };
}

/** Sound counts frames at its timecode rate where it has one, else every sample is a frame. */
function audio(evidence: Evidence, sound: ProbeStream): Medium {
  const { wave } = evidence;
  const sampleRate = wave?.sampleRate ?? sound.sampleRate ?? 0;
  const timed = wave === null ? null : recordingRate(wave.bext, wave.ixml);
  const rate = timed?.rate ?? (sampleRate > 0 ? fraction(sampleRate, 1) : null);
  const seconds = wave !== null && wave.frames > 0 ? fraction(wave.frames, sampleRate) : (evidence.report?.durationSeconds ?? null);
  const samples = wave?.bext?.timeReference ?? null;
  return {
    ...NOTHING_KNOWN,
    kind: 'audio',
    playable: true,
    rate,
    durationFrames: rate === null || seconds === null ? null : Math.round((seconds.num / seconds.den) * (rate.num / rate.den)),
    durationSeconds: seconds,
    start:
      samples === null || rate === null
        ? null
        : { frame: startFrame(samples, sampleRate, rate), dropFrame: timed?.dropFrame ?? false, basis: 'bext' },
    ...soundOf(streamsOf(evidence, 'audio')),
    reel: wave?.ixml?.tape ?? null,
  };
}

/** Camera raw that only exiftool can describe: listed with what it tells, never played. */
function unplayable({ exif }: Evidence): Judged | null {
  const [width, height] = [tagNumber(exif, 'Composite:ImageWidth'), tagNumber(exif, 'Composite:ImageHeight')];
  const isMedia =
    /^(video|image)\//.test(tagText(exif, 'File:MIMEType') ?? '') && tagText(exif, 'Red:OriginalFileName', 'Red:StartTimecode') !== null;
  if (!isMedia) return null;
  return { medium: { ...NOTHING_KNOWN, kind: 'video', width, height }, problems: [noDecoder(tagText(exif, 'File:FileType') ?? '')] };
}

const sizeOf = ({ width, height }: ProbeStream): { readonly width: number | null; readonly height: number | null } => ({
  width: width || null,
  height: height || null,
});

const streamsOf = ({ report }: Evidence, type: string): readonly ProbeStream[] =>
  (report?.streams ?? []).filter((stream) => stream.type === type);

/** Channels of all sound streams together: field recorders and MXF keep one channel a stream. */
function soundOf(streams: readonly ProbeStream[]): Pick<Medium, 'audioCodec' | 'audioChannels' | 'sampleRate'> {
  const channels = streams.reduce((sum, stream) => sum + (stream.channels ?? 0), 0);
  return { audioCodec: streams[0]?.codec ?? null, audioChannels: channels || null, sampleRate: streams[0]?.sampleRate ?? null };
}

const colourOf = ({ primaries, transfer }: ProbeStream): Medium['colour'] =>
  primaries === null && transfer === null ? null : { primaries, transfer };

function reelOf({ report }: Evidence): string | null {
  const tags = [...(report?.streams ?? []).map((stream) => stream.tags), report?.tags ?? {}];
  return tags.map((tag) => tag['reel_name'] ?? tag['com.apple.proapps.reel']).find((reel) => reel !== undefined) ?? null;
}

const tooLarge = ({ width, height }: { readonly width: number; readonly height: number }): Problem => ({
  code: 'picture-too-large',
  message: `It claims a picture of ${width} x ${height}, too large to be decoded safely: it is listed without a preview.`,
});

const noDecoder = (what: string): Problem => ({
  code: 'no-decoder',
  message: `The tools here cannot decode it${what.trim() === '' ? '' : ` (${what.trim()})`}: it is listed without a preview.`,
});

function cameraOf({ exif, report, wave, sonyMeta }: Evidence): MediaFacts['camera'] {
  const tags = report?.tags ?? {};
  const recorder = wave?.bext?.originator || null;
  const make =
    tags['com.apple.quicktime.make'] ??
    tags['make'] ??
    sonyMeta?.make ??
    tagText(exif, 'IFD0:Make', 'H264:Make', 'Keys:Make', 'UserData:Make');
  const model =
    tags['com.apple.quicktime.model'] ??
    tags['model'] ??
    sonyMeta?.model ??
    tagText(exif, 'IFD0:Model', 'H264:Model', 'Keys:Model', 'UserData:Model') ??
    recorder;
  const serial = sonyMeta?.serial ?? tagText(exif, 'ExifIFD:SerialNumber', 'Pentax:SerialNumber');
  return make === null && model === null && serial === null ? null : { make, model, serial };
}

function recordedOf({ exif, report, wave, droneLog, sonyMeta, track, fileName }: Evidence): Recorded | null {
  const tags = report?.tags ?? {};
  const stills = tagText(exif, 'ExifIFD:DateTimeOriginal', 'ExifIFD:CreateDate');
  const offset = tagText(exif, 'ExifIFD:OffsetTimeOriginal', 'ExifIFD:OffsetTime') ?? '';
  const container =
    tags['creation_time'] ?? report?.streams.map((stream) => stream.tags['creation_time']).find((text) => text !== undefined);
  const isUtc = container !== undefined && /z\s*$/i.test(container);
  const texts: readonly (readonly [DateText['basis'], string | null | undefined])[] = [
    ['gps', tagText(exif, 'Composite:GPSDateTime')],
    ['gps', track[0]?.utc],
    ['local', tags['com.apple.quicktime.creationdate']],
    ['local', sonyMeta?.createdAt],
    ['local', tagText(exif, 'Keys:CreationDate', 'UserData:DateTimeOriginal', 'H264:DateTimeOriginal')],
    ['local', stills === null ? null : `${stills}${offset}`],
    ['local', stills],
    ['local', droneLog?.firstLocal],
    ['local', wave?.bext === null || wave?.bext === undefined ? null : recordingClock(wave.bext)],
    ['local', isUtc ? null : container],
    [
      'local',
      tagText(exif, 'DV:DateTimeOriginal', 'RIFF:DateTimeOriginal', 'RIFF:DateCreated', 'XMP-photoshop:DateCreated', 'IPTC:DateCreated'),
    ],
    ['container', isUtc ? container : null],
    ['name', dateInName(fileName)],
  ];
  return recordedFrom(texts.flatMap(([basis, text]) => (text === null || text === undefined ? [] : [{ basis, text }])));
}

function positionOf({ exif, report, droneLog, track }: Evidence): Position | null {
  const tags = report?.tags ?? {};
  const told = tags['com.apple.quicktime.location.iso6709'] ?? tags['location'] ?? tags['location-eng'];
  const phone = told === undefined ? null : readIso6709(told, tags['com.apple.quicktime.location.accuracy.horizontal']);
  if (phone !== null) return phone;
  const own = track[0];
  if (own !== undefined) return { lat: own.lat, lon: own.lon, altitudeMetres: own.altitudeMetres, accuracyMetres: null, basis: 'gps' };
  const [lat, lon] = [tagNumber(exif, 'Composite:GPSLatitude'), tagNumber(exif, 'Composite:GPSLongitude')];
  if (lat !== null && lon !== null && isFix({ lat, lon })) {
    const [altitudeMetres, accuracyMetres] = [tagNumber(exif, 'Composite:GPSAltitude'), tagNumber(exif, 'GPS:GPSHPositioningError')];
    return { lat, lon, altitudeMetres, accuracyMetres, basis: 'exif' };
  }
  const flown = droneLog?.fixes[0];
  return flown === undefined
    ? null
    : { lat: flown.lat, lon: flown.lon, altitudeMetres: flown.altitudeMetres, accuracyMetres: null, basis: 'sidecar' };
}

const trackOf = ({ track, droneLog }: Evidence): MediaFacts['track'] =>
  trackSummary(track.length > 0 ? track : (droneLog?.fixes ?? []).map((fix) => ({ ...fix, utc: null })));
