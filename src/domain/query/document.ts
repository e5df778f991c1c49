import type { Fraction } from '../base/fraction.ts';
import type { LocationId, RaceId } from '../base/ids.ts';
import type { SourceKind } from '../media/clip.ts';

/**
 * Everything that a query may look at in one shot, as plain values: its own log over what it inherits from its clip.
 * An index agrees with `evaluate` when it answers as if each shot were such a document.
 */
export type ShotDocument = {
  /** As `Shot.name`: the shot's own, else the clip's file name. */
  readonly name: string;
  readonly note: string;
  readonly race: { readonly id: RaceId; readonly name: string; readonly year: number } | null;
  readonly location: { readonly id: LocationId; readonly name: string } | null;
  readonly people: readonly string[];
  readonly vehicles: readonly { readonly name: string; readonly number: string | null }[];
  readonly keywords: readonly string[];
  readonly source: SourceKind;
  readonly unit: string | null;
  readonly card: string | null;
  /** The clip's file name. */
  readonly clip: string;
  readonly reel: string | null;
  readonly camera: string | null;
  readonly codec: string | null;
  /** Words of state: the clearance (`own` for drone and crew, `uncleared` for archival without a licence) and `rejected`. */
  readonly statuses: readonly string[];
  /** 0 is not rated. */
  readonly rating: number;
  /** Every race mile the shot may lie at, the likeliest and the others; a point has equal ends. */
  readonly miles: readonly { readonly from: number; readonly to: number }[];
  readonly position: { readonly lat: number; readonly lon: number } | null;
  /** Day (`2017-11-16`) and minute of day (0 to 1439) of the shot's first frame in the race's clock zone, in UTC where no race is known. */
  readonly date: string | null;
  readonly minute: number | null;
  /** Whole milliseconds from the race's start to the shot's first frame, negative before it. */
  readonly sinceStartMs: number | null;
  /** Seconds of the shot's range, exact. */
  readonly duration: Fraction | null;
  /** Whether the clip itself carries a position or a track. */
  readonly gps: boolean;
  /** Text of transcript cues. */
  readonly transcript: readonly string[];
  readonly proxy: boolean;
  readonly online: boolean;
  readonly wholeClip: boolean;
};

/** All that is written of a shot, each text by itself: what words and phrases search. A phrase never runs from one into the next. */
export const writtenIn = (shot: ShotDocument): readonly string[] =>
  [
    shot.name,
    shot.note,
    shot.race === null ? null : `${shot.race.name} ${shot.race.year}`,
    shot.location?.name ?? null,
    ...shot.people,
    ...shot.vehicles.map((vehicle) => vehicleText(vehicle)),
    ...shot.keywords,
    shot.unit,
    shot.card,
    shot.clip,
    shot.reel,
    shot.camera,
    ...shot.transcript,
  ].filter((text): text is string => text !== null && text !== '');

const vehicleText = ({ name, number }: ShotDocument['vehicles'][number]): string => (number === null ? name : `${name} ${number}`);
