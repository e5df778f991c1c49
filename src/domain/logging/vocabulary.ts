import type { CardId, KeywordId, LocationId, PersonId, RaceId, UnitId, VehicleId } from '../base/ids.ts';
import type { SourceKind } from '../media/clip.ts';

/** A race with its own clock zone; shown as "Baja 1000 2017" where several years share a name. Length in miles, from a person or a course. */
export type Race = {
  readonly id: RaceId;
  readonly name: string;
  readonly year: number;
  readonly clockZone: string;
  readonly startUtcMs: number | null;
  readonly lengthMiles: number | null;
};

/** A named place, on one race's course where `raceId` is set. Radius in metres bounds what counts as "there". */
export type Location = {
  readonly id: LocationId;
  readonly name: string;
  readonly raceId: RaceId | null;
  readonly mile: number | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly radiusMetres: number;
};

export type Person = { readonly id: PersonId; readonly name: string };

/** A start-list entry. */
export type Vehicle = {
  readonly id: VehicleId;
  readonly name: string;
  readonly number: string | null;
  readonly vehicleClass: string | null;
  readonly drivers: readonly PersonId[];
};

export type Keyword = { readonly id: KeywordId; readonly name: string };

/** Who shot: "Crew B", "Drone 1". `zone` is the IANA zone its camera clock shows. */
export type Unit = { readonly id: UnitId; readonly name: string; readonly source: SourceKind; readonly zone: string | null };

/** A card or folder as it came in, with how many clips of it the catalogue holds. */
export type Card = {
  readonly id: CardId;
  readonly name: string;
  readonly source: SourceKind;
  readonly unit: string | null;
  readonly clips: number;
};

/** Every name that can be tagged, for completion and for resolving what people type. */
export type Vocabulary = {
  readonly races: readonly Race[];
  readonly locations: readonly Location[];
  readonly people: readonly Person[];
  readonly vehicles: readonly Vehicle[];
  readonly keywords: readonly Keyword[];
  readonly units: readonly Unit[];
};
