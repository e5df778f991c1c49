import { fail, ok, type Result } from '../base/result.ts';
import type { Race } from '../logging/vocabulary.ts';
import { fold } from './fold.ts';
import { raceTitle } from './names.ts';
import { nearest } from './nearest.ts';

/**
 * The race that a person means by its name, or by name and year. Fails with `race-unknown` and what was likely meant
 * in `details.proposal`, or with `race-ambiguous` and the races that share the name in `details.names`.
 */
export function raceNamed(text: string, races: readonly Race[]): Result<Race> {
  const wanted = fold(text).trim();
  const found = races.filter(({ name, year }) => fold(name).trim() === wanted || fold(`${name} ${year}`).trim() === wanted);
  const [only] = found;
  if (only !== undefined && found.length === 1) return ok(only);
  const titles = (found.length > 0 ? found : races).map((race) => raceTitle(race, races));
  if (found.length > 1) return fail('race-ambiguous', `"${text}" may be ${titles.join(' or ')}. Say which.`, { names: titles });
  const proposal = nearest(text, titles);
  const advice = proposal === null ? 'Add it first: milemark race add NAME --year YEAR --clock-zone ZONE' : `Did you mean ${proposal}?`;
  return fail('race-unknown', `No race is called "${text}". ${advice}`, { proposal });
}
