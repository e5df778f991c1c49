import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ok, type Result } from '../../domain/base/result.ts';
import { openDatabase } from './database.ts';
import { productionExists } from './faults.ts';
import { migrate } from './gate.ts';

const UNFINISHED = 'catalogue.db.new';

/**
 * Makes an empty catalogue in a folder. It is written under a name of its own first: a production that was not made to
 * its end is none, and of several who make it at once one comes first. Fails with `production-exists`; throws what the disk says.
 */
export function createCatalogue(folder: string, name: string): Result<null> {
  for (const part of ['backups', 'cache', 'logs']) mkdirSync(join(folder, part), { recursive: true });
  const catalogue = join(folder, 'catalogue.db');
  const unfinished = join(folder, `${UNFINISHED}-${crypto.randomUUID()}`);
  try {
    writeCatalogue(unfinished, name);
    putInPlace(unfinished, catalogue);
    return ok(null);
  } catch (error) {
    if (existsSync(catalogue)) return productionExists(folder);
    throw error;
  } finally {
    removeUnfinished(folder, existsSync(catalogue) ? UNFINISHED : basename(unfinished));
  }
}

function writeCatalogue(file: string, name: string): void {
  writeFileSync(file, '');
  const db = openDatabase(file);
  try {
    migrate(db);
    db.write(['production'], () =>
      db.run(db.sql.insertInto('production').values({ id: 1, uuid: crypto.randomUUID(), name, created_at: Date.now() })),
    );
  } finally {
    db.close();
  }
}

/** A second name for the file, which unlike renaming never writes over another one; memory cards and their like know none. */
function putInPlace(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (existsSync(to)) throw error;
    renameSync(from, to);
  }
}

function removeUnfinished(folder: string, start: string): void {
  for (const left of readdirSync(folder).filter((one) => one.startsWith(start))) {
    try {
      rmSync(join(folder, left), { force: true });
    } catch {
      // Windows keeps a file that another process still writes: that one removes it when it is told that it came second.
    }
  }
}
