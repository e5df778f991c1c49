import type { ClipId, KeywordId, LocationId, PersonId, RaceId, ShotId, VehicleId } from '../base/ids.ts';
import type { FieldOrder, MediaKind, MileSpan, PlacementBasis, Problem, RecordedBasis, SourceKind } from '../media/clip.ts';
import type { Rate } from '../time/rate.ts';

export type Named<Id> = { readonly id: Id; readonly name: string };

/**
 * What a person may say of one shot: the whole state that an edit replaces. `null` or absent in the inheriting
 * fields (race, location, mile, people, vehicles) means "as the clip says"; an empty list means "nobody".
 * Frames count from the clip's first frame, half open.
 */
export type ShotLog = {
  readonly clipId: ClipId;
  readonly wholeClip: boolean;
  readonly inFrame: number;
  readonly outFrame: number;
  readonly name: string | null;
  readonly note: string;
  readonly rating: number;
  readonly rejected: boolean;
  readonly raceId: RaceId | null;
  readonly locationId: LocationId | null;
  readonly mile: { readonly from: number; readonly to: number } | null;
  readonly people: readonly PersonId[] | null;
  readonly vehicles: readonly VehicleId[] | null;
  readonly keywords: readonly KeywordId[];
};

/** A shot of which nobody has said anything yet: all of it as its clip says. */
export const NOTHING_SAID: Omit<ShotLog, 'clipId' | 'wholeClip' | 'inFrame' | 'outFrame'> = {
  name: null,
  note: '',
  rating: 0,
  rejected: false,
  raceId: null,
  locationId: null,
  mile: null,
  people: null,
  vehicles: null,
  keywords: [],
};

export type PictureState = 'waiting' | 'ready' | 'failed' | 'none';

/** The clip facts that every list, player and edit list needs beside a shot. */
export type ShotClip = {
  readonly id: ClipId;
  readonly fileName: string;
  readonly path: string;
  readonly online: boolean;
  readonly volume: string;
  readonly kind: MediaKind;
  readonly playable: boolean;
  readonly reel: string | null;
  readonly container: string | null;
  readonly videoCodec: string | null;
  readonly camera: string | null;
  readonly rate: Rate | null;
  readonly startFrame: number | null;
  readonly dropFrame: boolean;
  readonly durationFrames: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly fieldOrder: FieldOrder | null;
  readonly audioChannels: number | null;
  readonly poster: PictureState;
  readonly proxy: PictureState;
  readonly position: { readonly lat: number; readonly lon: number } | null;
  readonly probed: boolean;
  readonly problems: readonly Problem[];
};

/** A shot as everyone sees it: its own log over what it inherits from its clip, names resolved. */
export type Shot = {
  readonly id: ShotId;
  readonly wholeClip: boolean;
  readonly name: string;
  readonly note: string;
  readonly rating: number;
  readonly rejected: boolean;
  readonly inFrame: number;
  readonly outFrame: number;
  readonly source: SourceKind;
  readonly unit: string | null;
  readonly card: string | null;
  readonly race: (Named<RaceId> & { readonly basis: PlacementBasis }) | null;
  readonly location: (Named<LocationId> & { readonly basis: PlacementBasis }) | null;
  readonly mile: MileSpan | null;
  readonly otherMiles: readonly MileSpan[];
  readonly people: readonly Named<PersonId>[];
  readonly vehicles: readonly Named<VehicleId>[];
  readonly keywords: readonly Named<KeywordId>[];
  readonly recorded: { readonly utcMs: number; readonly basis: RecordedBasis; readonly plusMinusSeconds: number | null } | null;
  /** The race's clock zone and start instant, for race clock and T+. */
  readonly raceClock: { readonly zone: string; readonly startUtcMs: number | null } | null;
  readonly inSelects: boolean;
  readonly clip: ShotClip;
};
