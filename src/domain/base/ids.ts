/** Ids are the catalogue's row numbers, branded so that a shot can never stand where a clip is meant. */
type Id<Brand extends string> = number & { readonly __id?: Brand };

export type RaceId = Id<'race'>;
export type LocationId = Id<'location'>;
export type PersonId = Id<'person'>;
export type VehicleId = Id<'vehicle'>;
export type KeywordId = Id<'keyword'>;
export type UnitId = Id<'unit'>;
export type CardId = Id<'card'>;
export type VolumeId = Id<'volume'>;
export type ClipId = Id<'clip'>;
export type ShotId = Id<'shot'>;
export type SelectsId = Id<'selects'>;
export type SelectId = Id<'select'>;
export type JobId = Id<'job'>;
