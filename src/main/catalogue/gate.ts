import { closeSync, openSync, readSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { fail, ok, type Result } from '../../domain/base/result.ts';
import type { Db } from './database.ts';
import { MIGRATIONS } from './migrations.ts';

/** `Mile` in ASCII, in the file header where file(1) and SQLite look for it. */
export const APPLICATION_ID = 0x4d696c65;

/** Before 3.51.3 SQLite may lose committed writes when two connections checkpoint (fixed there, see its release notes). */
const OLDEST_SQLITE = [3, 51, 3] as const;

/** Whether this SQLite keeps what it has acknowledged. */
export function checkSqlite(version: string): Result<null> {
  const parts = version.split('.').map(Number);
  const at = OLDEST_SQLITE.findIndex((part, index) => parts[index] !== part);
  if (at === -1 || (parts[at] ?? 0) > (OLDEST_SQLITE[at] ?? 0)) return ok(null);
  return fail(
    'sqlite-too-old',
    `SQLite ${version} may lose saved work; Milemark needs ${OLDEST_SQLITE.join('.')}. Install Milemark again.`,
  );
}

/**
 * Looks at a catalogue without changing a byte of it: ours, not newer, not damaged. Faults: `catalogue-foreign`,
 * `catalogue-newer`, `catalogue-damaged`.
 */
export function inspectCatalogue(file: string): Result<{ readonly version: number }> {
  const header = readHeader(file);
  if (header === null || !header.subarray(0, 16).equals(Buffer.from('SQLite format 3\0'))) return foreign(file);
  const early = judge(file, { application: header.readInt32BE(68), version: header.readInt32BE(60) });
  if (!early.ok) return early;
  try {
    return inspectOpened(file);
  } catch (error) {
    return damaged(file, error instanceof Error ? error.message : String(error));
  }
}

function inspectOpened(file: string): Result<{ readonly version: number }> {
  const connection = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 10_000 });
  try {
    connection.pragma('trusted_schema = OFF');
    connection.pragma('cell_size_check = ON');
    const number = (pragma: string) => Number(connection.pragma(pragma, { simple: true }));
    const judged = judge(file, { application: number('application_id'), version: number('user_version') });
    if (!judged.ok) return judged;
    const found = connection.pragma('quick_check(3)', { simple: true });
    return found === 'ok' ? judged : damaged(file, String(found));
  } finally {
    connection.close();
  }
}

function judge(file: string, found: { readonly application: number; readonly version: number }): Result<{ readonly version: number }> {
  if (found.application !== APPLICATION_ID) return foreign(file);
  if (found.version <= MIGRATIONS.length) return ok({ version: found.version });
  return fail(
    'catalogue-newer',
    `This production was last opened by a newer Milemark (catalogue version ${found.version}, this one knows ${MIGRATIONS.length}). It was left as it is: install the newer Milemark.`,
    { file, version: found.version },
  );
}

/** Brings a catalogue to the present version, each migration in one transaction; safe when two processes open it at once. */
export function migrate(db: Db): void {
  const version = () => db.prepare('PRAGMA user_version').pluck().get() as number;
  while (version() < MIGRATIONS.length)
    db.write([], () => {
      const next = version();
      const migration = MIGRATIONS[next];
      if (migration === undefined) return;
      db.script(migration);
      db.script(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${next + 1}`);
    });
}

function readHeader(file: string): Buffer | null {
  const descriptor = openSync(file, 'r');
  try {
    const header = Buffer.alloc(100);
    return readSync(descriptor, header, 0, 100, 0) === 100 ? header : null;
  } finally {
    closeSync(descriptor);
  }
}

const foreign = (file: string) =>
  fail('catalogue-foreign', `${file} is not a Milemark catalogue. It was left as it is: choose a folder that Milemark made.`, { file });

const damaged = (file: string, why: string) =>
  fail(
    'catalogue-damaged',
    `The catalogue ${file} is damaged (${why}). It was left as it is: restore the production's folder from your newest backup.`,
    { file },
  );
