import type { SyncStores } from '../call.ts';
import type { Db } from '../database.ts';
import { createClipStore } from './clip-store.ts';
import { createEditStore } from './edit-store.ts';
import { createJobStore } from './job-store.ts';
import { createJobWorkers, type JobWorkers } from './job-workers.ts';
import { createProductionStore } from './production-store.ts';
import { createSelectsStore } from './selects-store.ts';
import { createShotStore } from './shot-store.ts';
import { createVocabularyStore } from './vocabulary-store.ts';

/** Every store over one database. Work that dead workers left behind waits again from the start. */
export function createStores(db: Db, folder: string): { readonly stores: SyncStores; readonly workers: JobWorkers } {
  const workers = createJobWorkers(db);
  if (workers.anyDead()) db.write(['jobs'], () => workers.releaseDead());
  const stores = {
    production: createProductionStore(db, folder),
    vocabulary: createVocabularyStore(db),
    clips: createClipStore(db),
    shots: createShotStore(db),
    selects: createSelectsStore(db),
    edits: createEditStore(db),
    jobs: createJobStore(db, workers),
  };
  return { stores, workers };
}
