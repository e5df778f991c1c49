import Database from 'better-sqlite3';
import { checkSqlite } from './gate.ts';

/** The SQLite that is built in: whether it loads here and is sound enough to write with. */
export function sqliteReport(): {
  readonly name: string;
  readonly found: boolean;
  readonly version: string | null;
  readonly path: null;
  readonly help: string | null;
} {
  try {
    const db = new Database(':memory:');
    const version = db.prepare('SELECT sqlite_version()').pluck().get() as string;
    db.close();
    const sound = checkSqlite(version);
    return { name: 'SQLite', found: sound.ok, version, path: null, help: sound.ok ? null : sound.fault.message };
  } catch {
    return {
      name: 'SQLite',
      found: false,
      version: null,
      path: null,
      help: 'Its part for this system does not load. Install the packages again: npm ci',
    };
  }
}
