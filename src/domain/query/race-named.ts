import { fail, ok, type Result } from '../base/result.ts';
import type { Race } from '../logging/vocabulary.ts';
import { fold } from './fold.ts';

/**
 * The race that a person means by its name, or by name and year. Fails with `race-unknown`, with what it may have
 * meant, or `race-ambiguous` where several years share the name.
 */
export function raceNamed(text: string, races: readonly Race[]): Result<Race> {
  const wanted = fold(text).trim();
  const exact = races.filter(({ name, year }) => fold(name) === wanted || fold(`${name} ${year}`) === wanted);
  if (exact.length === 1 && exact[0] !== undefined) return ok(exact[0]);
  const named = (some: readonly Race[]): string => some.map(({ name, year }) => `"${name} ${year}"`).join(' or ');
  if (exact.length > 1) return fail('race-ambiguous', `Several races are called "${text}". Say ${named(exact)}.`);
  const close = races.filter(({ name, year }) => fold(`${name} ${year}`).includes(wanted) || wanted.includes(fold(name)));
  const proposal = close.length > 0 ? `Did you mean ${named(close)}?` : 'Add it with: milemark race add NAME --year YEAR --clock-zone ZONE';
  return fail('race-unknown', `There is no race "${text}". ${proposal}`, { proposals: close.map(({ name, year }) => `${name} ${year}`) });
}
