import type Sqlite from 'better-sqlite3';
import { milesBetween } from '../../domain/media/geo.ts';
import { fold, words } from '../../domain/query/fold.ts';
import { matchesName } from '../../domain/query/names.ts';
import { localTime } from '../../domain/time/zone.ts';

/** A text's folded words between spaces: `instr(…, ' rod hall ')` finds them whole and in order. Empty for a text without words. */
export const spacedWords = (text: string): string => {
  const found = words(text);
  return found.length === 0 ? '' : ` ${found.join(' ')} `;
};

/** A name as it is compared and sorted: without case, diacritics and outer spaces. */
export const folded = (name: string): string => fold(name).trim();

/** Teaches SQLite what the domain knows, so that SQL and the domain cannot drift apart. */
export function addFunctions(connection: Sqlite.Database): void {
  const pure = { deterministic: true, directOnly: true };
  connection.function('spaced_words', pure, (text: unknown) => (typeof text === 'string' ? spacedWords(text) : ''));
  connection.function('folded', pure, (text: unknown) => (typeof text === 'string' ? folded(text) : ''));
  connection.function('is_written', pure, (text: unknown) => (typeof text === 'string' && text.trim() !== '' ? 1 : 0));
  connection.function('local_day', pure, (ms: unknown, zone: unknown) => (typeof ms === 'number' ? localTime(ms, String(zone)).day : null));
  connection.function('local_minute', pure, (ms: unknown, zone: unknown) =>
    typeof ms === 'number' ? localTime(ms, String(zone)).minute : null,
  );
  connection.function('miles_between', { ...pure, varargs: true }, (...degrees: unknown[]) => {
    const [lat = 0, lon = 0, toLat = 0, toLon = 0] = degrees.map(Number);
    return milesBetween({ lat, lon }, { lat: toLat, lon: toLon });
  });
  connection.function('matches_name', pure, (value: unknown, prefix: unknown, name: unknown) =>
    typeof name === 'string' && matchesName({ value: String(value), prefix: prefix === 1 }, name) ? 1 : 0,
  );
}
