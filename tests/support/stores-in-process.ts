import { writeFileSync } from 'node:fs';
import type { SyncStores } from '../../src/main/catalogue/call.ts';
import { openDatabase } from '../../src/main/catalogue/database.ts';
import { migrate } from '../../src/main/catalogue/gate.ts';
import { createStores } from '../../src/main/catalogue/stores/all.ts';

/** An empty catalogue's stores on a real file, without the worker: for properties that open hundreds. */
export function openStores(file: string): {
  readonly stores: SyncStores;
  /** Runs many calls as one transaction, so that setting up waits for the disk once. */
  readonly atOnce: <T>(body: () => T) => T;
  readonly close: () => void;
} {
  writeFileSync(file, '');
  const db = openDatabase(file);
  migrate(db);
  db.run(db.sql.insertInto('production').values({ id: 1, uuid: 'test', name: 'Test', created_at: 0 }));
  const { stores, workers } = createStores(db, '/nowhere');
  return {
    stores,
    atOnce: (body) => db.write([], body),
    close: () => {
      workers.stop();
      db.close();
    },
  };
}
