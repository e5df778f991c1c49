import type { Fraction } from '../base/fraction.ts';
import type { CardId, ClipId, LocationId, PersonId, RaceId, UnitId, VehicleId, VolumeId } from '../base/ids.ts';
import type { Rate } from '../time/rate.ts';

/** Who shot it: flown, carried by a crew, or bought and borrowed. */
export type SourceKind = 'drone' | 'crew' | 'archival';
export type MediaKind = 'video' | 'audio' | 'still' | 'other';
export type FieldOrder = 'progressive' | 'tff' | 'bff';
export type TimecodeBasis = 'tmcd' | 'sei' | 'rtmd' | 'bext' | 'sidecar';

/** How an instant is known, most trusted first (a person's word beats all). */
export type RecordedBasis = 'person' | 'gps' | 'local-with-offset' | 'local' | 'container' | 'name' | 'file';

/**
 * When a take began. `local` is the camera's own clock as text (`2017-11-16T10:04:30`), `offset` the zone it was
 * shown in (`-08:00`), each null where the file does not say. `utcMs` is null while only a zoneless clock is known.
 */
export type Recorded = {
  readonly utcMs: number | null;
  readonly local: string | null;
  readonly offset: string | null;
  readonly basis: RecordedBasis;
  readonly plusMinusSeconds: number | null;
};

/** Degrees WGS 84; altitude above sea level and accuracy (radius) in metres. */
export type Position = {
  readonly lat: number;
  readonly lon: number;
  readonly altitudeMetres: number | null;
  readonly accuracyMetres: number | null;
  readonly basis: 'gps' | 'exif' | 'sidecar';
};

/** Start timecode as a frame count from timecode zero, never as text. */
export type StartTimecode = { readonly frame: number; readonly dropFrame: boolean; readonly basis: TimecodeBasis };

export type Problem = { readonly code: string; readonly message: string };

/** A telemetry path in short. */
export type TrackSummary = {
  readonly points: number;
  readonly firstUtcMs: number | null;
  readonly lastUtcMs: number | null;
  readonly lengthMiles: number;
};

/** What the file itself says; nothing here is a person's word. Frames count at `rate`; for sound without a timecode rate they are samples. */
export type MediaFacts = {
  readonly kind: MediaKind;
  readonly playable: boolean;
  readonly container: string | null;
  readonly durationFrames: number | null;
  readonly durationSeconds: Fraction | null;
  readonly rate: Rate | null;
  readonly variableRate: boolean;
  readonly start: StartTimecode | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly rotation: number;
  readonly fieldOrder: FieldOrder | null;
  readonly pixelAspect: Fraction | null;
  readonly videoCodec: string | null;
  /** ffmpeg's name of the sample layout, `yuv420p`, `yuv422p10le`: tells what a browser can show. */
  readonly pixelFormat?: string | null;
  readonly audioCodec: string | null;
  readonly audioChannels: number | null;
  readonly sampleRate: number | null;
  readonly colour: { readonly primaries: string | null; readonly transfer: string | null } | null;
  readonly camera: { readonly make: string | null; readonly model: string | null; readonly serial: string | null } | null;
  readonly reel: string | null;
  readonly recorded: Recorded | null;
  readonly position: Position | null;
  readonly track: TrackSummary | null;
  readonly parts: readonly string[];
  readonly problems: readonly Problem[];
};

/** A file of which nothing could be read: what facts begin from. */
export const NOTHING_KNOWN: MediaFacts = {
  kind: 'other',
  playable: false,
  container: null,
  durationFrames: null,
  durationSeconds: null,
  rate: null,
  variableRate: false,
  start: null,
  width: null,
  height: null,
  rotation: 0,
  fieldOrder: null,
  pixelAspect: null,
  videoCodec: null,
  pixelFormat: null,
  audioCodec: null,
  audioChannels: null,
  sampleRate: null,
  colour: null,
  camera: null,
  reel: null,
  recorded: null,
  position: null,
  track: null,
  parts: [],
  problems: [],
};

/** How a race, location or mile came to be on a clip. */
export type PlacementBasis = 'person' | 'gps' | 'clock' | 'unit' | 'card' | 'file';

/** Race mile span `[from, to]` (equal for a point) with how it is known; probability 1 for a person's word. */
export type MileSpan = { readonly from: number; readonly to: number; readonly probability: number; readonly basis: PlacementBasis };

/** Where on which race a clip was recorded, each part with its basis; null is unknown. */
export type Placement = {
  readonly race: { readonly id: RaceId; readonly basis: PlacementBasis } | null;
  readonly location: { readonly id: LocationId; readonly basis: PlacementBasis } | null;
  readonly miles: readonly MileSpan[];
};

/** A file's identity by content: size and xxh64 of its head, middle and tail, as 16 hex digits. */
export type Fingerprint = { readonly size: number; readonly hash: string };

/** Where a file lies: on a volume known by identity, by its path from the volume's root with `/`. */
export type FilePlace = { readonly volumeId: VolumeId; readonly relativePath: string };

/** `listed`: known by name and size; `probed`: facts read. */
export type ClipState = 'listed' | 'probed';

/** One take as the catalogue holds it. `path` is absolute where its volume is mounted now, else as last seen. */
export type Clip = {
  readonly id: ClipId;
  readonly place: FilePlace;
  readonly path: string;
  readonly fileName: string;
  readonly online: boolean;
  readonly size: number;
  readonly mtimeMs: number;
  readonly fingerprint: Fingerprint | null;
  readonly source: SourceKind;
  readonly unitId: UnitId | null;
  readonly cardId: CardId | null;
  readonly zone: string | null;
  readonly state: ClipState;
  readonly facts: MediaFacts | null;
  readonly placement: Placement;
  readonly people: readonly PersonId[];
  readonly vehicles: readonly VehicleId[];
};
