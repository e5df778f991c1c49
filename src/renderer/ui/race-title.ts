import type { Race } from '../../domain/logging/vocabulary.ts';

/** Each race by the name that tells it apart, as the catalogue answers it: with its year where several share a name. */
export const raceTitles = (races: readonly Race[]): readonly string[] =>
  races.map(({ name, year }) => {
    const shared = races.filter((race) => race.name.toLowerCase() === name.toLowerCase()).length > 1;
    return shared ? `${name} ${year}` : name;
  });
