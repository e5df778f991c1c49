import type { Race } from '../../domain/logging/vocabulary.ts';

/** A race with its year: `Baja 1000 2017`, also where the name already holds the year. */
export const raceTitle = ({ name, year }: Pick<Race, 'name' | 'year'>): string => (name.includes(String(year)) ? name : `${name} ${year}`);
