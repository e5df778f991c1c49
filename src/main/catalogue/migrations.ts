import { first } from './migrations/0001-first.ts';

/** Every migration in order; the catalogue's `user_version` is how many have run. Only ever appended to. */
export const MIGRATIONS: readonly string[] = [first];
