import type { Location, Race, Vehicle } from '../logging/vocabulary.ts';
import { fold, words } from './fold.ts';

/** What was typed after `person:` and its like; `prefix` when it ended in `*`. */
export type NamePattern = { readonly value: string; readonly prefix: boolean };

/**
 * Whether a name answers to a pattern: the same text, or a name that holds each word of it in any order ("Rod" finds
 * "Rod Hall"). With `prefix` the last word may go on. Case and diacritics are ignored.
 */
export function matchesName({ value, prefix }: NamePattern, name: string): boolean {
  const [sought, held] = [fold(value).trim(), fold(name).trim()];
  if (sought === held || (prefix && held.startsWith(sought))) return true;
  const soughtWords = words(value);
  const heldWords = words(name);
  const last = soughtWords.length - 1;
  return (
    last >= 0 && soughtWords.every((word, at) => heldWords.some((own) => own === word || (prefix && at === last && own.startsWith(word))))
  );
}

/** A race answers to its name or to name and year. */
export const matchesRace = (pattern: NamePattern, race: Pick<Race, 'name' | 'year'>): boolean =>
  matchesName(pattern, `${race.name} ${race.year}`) || matchesName(pattern, race.name);

/** A race as people read it: "Baja 1000", with the year only where several years share the name. */
export function raceTitle(race: Pick<Race, 'id' | 'name' | 'year'>, races: readonly Pick<Race, 'id' | 'name'>[]): string {
  const isShared = races.some((other) => other.id !== race.id && fold(other.name).trim() === fold(race.name).trim());
  return isShared ? `${race.name} ${race.year}` : race.name;
}

/** A vehicle answers to its name and to its number, `4` or `#4`; a pattern that begins with `#` means the number only. */
export function matchesVehicle(pattern: NamePattern, vehicle: Pick<Vehicle, 'name' | 'number'>): boolean {
  const byNumber = /^\s*#/.test(pattern.value);
  const number = vehicle.number === null ? null : fold(vehicle.number).replace(/^[\s#]+/, '');
  const sought = fold(pattern.value).replace(/^[\s#]+/, '');
  if (number !== null && sought !== '' && (number === sought || (pattern.prefix && number.startsWith(sought)))) return true;
  return !byNumber && matchesName(pattern, number === null ? vehicle.name : `${vehicle.name} ${number}`);
}

/** The vocabulary's places that `near:` may mean by a text: those of exactly that name if any, else those that hold its words. */
export function placesNamed(place: string, locations: readonly Location[]): readonly Location[] {
  const exact = locations.filter((location) => fold(location.name) === fold(place));
  return exact.length > 0 ? exact : locations.filter((location) => matchesName({ value: place, prefix: false }, location.name));
}
