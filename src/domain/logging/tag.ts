import type { LocationId, RaceId } from '../base/ids.ts';
import { assertNever } from '../base/result.ts';
import type { Named, ShotLog } from './shot.ts';

type MileRange = NonNullable<ShotLog['mile']>;
/** One thing said of a shot, every name resolved to its id. A location is one of its name on the shot's race, or on no known race (null). */
export type Tag =
  | { readonly kind: 'race' | 'person' | 'vehicle' | 'keyword'; readonly on: Named<number> }
  | { readonly kind: 'location'; readonly name: string; readonly byRace: ReadonlyMap<RaceId | null, LocationId> }
  | { readonly kind: 'mile'; readonly mile: MileRange }
  | { readonly kind: 'rating'; readonly rating: number }
  | { readonly kind: 'note' | 'name'; readonly text: string }
  | { readonly kind: 'rejected'; readonly rejected: boolean };

/** All that goes by one name: several ids where places on different races share it. */
type AllNamed = { readonly name: string; readonly ids: readonly number[] };

/** One thing taken back from a shot; null for whatever it is. */
export type Untag =
  | { readonly kind: 'race' | 'location' | 'person' | 'vehicle' | 'keyword'; readonly on: AllNamed | null }
  | { readonly kind: 'mile'; readonly mile: MileRange | null }
  | { readonly kind: 'rating' | 'note' | 'name' | 'rejected' };

/** What a shot shows of its clip where its own log is silent. */
export type Inherited = { readonly raceId: RaceId | null; readonly people: readonly number[]; readonly vehicles: readonly number[] };

/**
 * The log with one more thing said. A person or vehicle joins those the shot shows now, its clip's included; a note goes to
 * the end on a line of its own; the rest replaces. The same object when nothing changes.
 */
export function tagged(log: ShotLog, inherited: Inherited, tag: Tag): ShotLog {
  switch (tag.kind) {
    case 'race':
      return log.raceId === tag.on.id ? log : { ...log, raceId: tag.on.id };
    case 'location':
      return located(log, tag.byRace.get(log.raceId ?? inherited.raceId));
    case 'person':
      return joined(log.people ?? inherited.people, tag.on.id, (people) => ({ ...log, people })) ?? log;
    case 'vehicle':
      return joined(log.vehicles ?? inherited.vehicles, tag.on.id, (vehicles) => ({ ...log, vehicles })) ?? log;
    case 'keyword':
      return joined(log.keywords, tag.on.id, (keywords) => ({ ...log, keywords })) ?? log;
    case 'mile':
      return sameMile(log.mile, tag.mile) ? log : { ...log, mile: tag.mile };
    case 'rating':
      return log.rating === tag.rating ? log : { ...log, rating: tag.rating };
    case 'note':
      return tag.text.trim() === '' ? log : { ...log, note: log.note === '' ? tag.text : `${log.note}\n${tag.text}` };
    case 'name':
      return log.name === tag.text ? log : { ...log, name: tag.text };
    case 'rejected':
      return log.rejected === tag.rejected ? log : { ...log, rejected: tag.rejected };
    default:
      return assertNever(tag);
  }
}

/**
 * The log with one thing taken back. Race, location and mile return to what the clip says; taking one person from a shot
 * that shows its clip's leaves the others, taking them all returns to the clip's. The same object when nothing changes.
 */
export function untagged(log: ShotLog, inherited: Inherited, untag: Untag): ShotLog {
  switch (untag.kind) {
    case 'race':
      return isSaid(log.raceId, untag.on) ? { ...log, raceId: null } : log;
    case 'location':
      return isSaid(log.locationId, untag.on) ? { ...log, locationId: null } : log;
    case 'person': {
      const people = left(log.people, inherited.people, untag.on);
      return people === log.people ? log : { ...log, people };
    }
    case 'vehicle': {
      const vehicles = left(log.vehicles, inherited.vehicles, untag.on);
      return vehicles === log.vehicles ? log : { ...log, vehicles };
    }
    case 'keyword':
      return log.keywords.some((id) => isSaid(id, untag.on)) ? { ...log, keywords: without(log.keywords, untag.on) } : log;
    case 'mile':
      return log.mile === null || (untag.mile !== null && !sameMile(log.mile, untag.mile)) ? log : { ...log, mile: null };
    case 'rating':
      return log.rating === 0 ? log : { ...log, rating: 0 };
    case 'note':
      return log.note === '' ? log : { ...log, note: '' };
    case 'name':
      return log.name === null ? log : { ...log, name: null };
    case 'rejected':
      return log.rejected ? { ...log, rejected: false } : log;
    default:
      return assertNever(untag);
  }
}

const located = (log: ShotLog, locationId: LocationId | undefined): ShotLog =>
  locationId === undefined || log.locationId === locationId ? log : { ...log, locationId };
const isSaid = (id: number | null, on: AllNamed | null): boolean => id !== null && (on === null || on.ids.includes(id));
const sameMile = (a: MileRange | null, b: MileRange): boolean => a !== null && a.from === b.from && a.to === b.to;
const without = (ids: readonly number[], on: AllNamed | null): readonly number[] => ids.filter((id) => !isSaid(id, on));

const joined = (ids: readonly number[], id: number, put: (ids: readonly number[]) => ShotLog): ShotLog | null =>
  ids.includes(id) ? null : put([...ids, id]);

/** Who is left of a shot's own list, or of its clip's; the clip's own word (null) again where that is what remains. */
function left(own: readonly number[] | null, inherited: readonly number[], on: AllNamed | null): readonly number[] | null {
  if (on === null) return null;
  const shown = own ?? inherited;
  if (!shown.some((id) => isSaid(id, on))) return own;
  const rest = without(shown, on);
  const asClip = rest.length === inherited.length && rest.every((id, at) => inherited[at] === id);
  return asClip ? null : rest;
}
