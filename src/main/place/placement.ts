import type { Location, Race, Vocabulary } from '../../domain/logging/vocabulary.ts';
import type { MediaFacts, MileSpan, Placement, Position } from '../../domain/media/clip.ts';
import { distanceMetres } from '../../domain/media/geo.ts';
import { instantOf } from '../../domain/media/recorded.ts';
import type { CardSettings } from '../catalogue/stores.ts';

/** What is known of a clip that bears on where it was recorded. `zone` is the IANA zone that its camera clock shows. */
export type PlacementEvidence = {
  readonly facts: Pick<MediaFacts, 'recorded' | 'position'> | null;
  readonly zone: string | null;
  readonly card: Pick<CardSettings, 'raceId' | 'locationId'> | null;
};

type Names = Pick<Vocabulary, 'races' | 'locations'>;
type Near = { readonly location: Location; readonly metres: number };

/** The longest races give 48 hours; crews start early and pack late. */
const RACE_MS = 60 * 3_600_000;

/**
 * Race, location and mile of a clip from what is certain: what was said of the card first, then position, then
 * the clock where exactly one race was on. Claims nothing finer than the position's accuracy; null is unknown.
 */
export function placement(evidence: PlacementEvidence, names: Names): Placement {
  const near = nearest(evidence.facts?.position ?? null, names.locations);
  const race = raceOf(evidence, names.races);
  const wanted = race?.id ?? null;
  const here = near.find(({ location }) => wanted === null || location.raceId === wanted || location.raceId === null) ?? null;
  const told = names.locations.find(({ id }) => id === evidence.card?.locationId) ?? null;
  const location: Placement['location'] =
    told !== null ? { id: told.id, basis: 'card' } : here === null ? null : { id: here.location.id, basis: 'gps' };
  const raceId = here?.location.raceId ?? null;
  return {
    race: race ?? (raceId === null ? null : { id: raceId, basis: 'gps' }),
    location,
    miles: milesOf(told, here),
  };
}

function raceOf({ facts, zone, card }: PlacementEvidence, races: readonly Race[]): Placement['race'] {
  if (card !== null && card.raceId !== null) return { id: card.raceId, basis: 'card' };
  const at = facts === null || facts.recorded === null ? null : instantOf(facts.recorded, zone);
  if (at === null) return null;
  const on = races.filter(({ startUtcMs }) => startUtcMs !== null && at >= startUtcMs && at < startUtcMs + RACE_MS);
  const only = on.length === 1 ? on[0] : undefined;
  return only === undefined ? null : { id: only.id, basis: 'clock' };
}

/** The locations that the position can be said to be at, nearest first: within the radius even at the edge of its accuracy. */
function nearest(position: Position | null, locations: readonly Location[]): readonly Near[] {
  if (position === null) return [];
  return locations
    .flatMap((location) => {
      const { lat, lon } = location;
      return lat === null || lon === null ? [] : [{ location, metres: distanceMetres(position, { lat, lon }) }];
    })
    .filter(({ location, metres }) => metres + (position.accuracyMetres ?? 0) <= location.radiusMetres)
    .sort((a, b) => a.metres - b.metres);
}

function milesOf(told: Location | null, here: Near | null): readonly MileSpan[] {
  if (told !== null && told.mile !== null) return [{ from: told.mile, to: told.mile, probability: 1, basis: 'card' }];
  const mile = told === null ? (here?.location.mile ?? null) : null;
  return mile === null ? [] : [{ from: mile, to: mile, probability: 1, basis: 'gps' }];
}
