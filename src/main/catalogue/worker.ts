import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { type Fault, ok, type Result } from '../../domain/base/result.ts';
import type { Call, FromWorker, SyncStores, ToWorker, WorkerData } from './call.ts';
import { createCatalogue } from './create.ts';
import { type Db, openDatabase } from './database.ts';
import { faultOf } from './faults.ts';
import { checkSqlite, inspectCatalogue, migrate } from './gate.ts';
import { createStores } from './stores/all.ts';

/** How often another process's commits are looked for. */
const LOOK_MS = 300;

const port = parentPort;
if (port === null) throw new Error('the catalogue runs in a worker');
const send = (message: FromWorker) => port.postMessage(message);

const { folder, create } = workerData as WorkerData;
const opened = attempt(() => open(folder, create));
send({ kind: 'opened', result: opened.ok ? ok(null) : opened });
if (opened.ok) serve(opened.value);
else port.close();

type Opened = { readonly db: Db } & ReturnType<typeof createStores>;

function open(inFolder: string, made: WorkerData['create']): Result<Opened> {
  const file = join(inFolder, 'catalogue.db');
  const created = made === null ? ok(null) : createCatalogue(inFolder, made.name);
  if (!created.ok) return created;
  const inspected = inspectCatalogue(file);
  if (!inspected.ok) return inspected;
  const db = openDatabase(file);
  const current = checkSqlite(db.prepare('SELECT sqlite_version()').pluck().get() as string);
  if (!current.ok) return current;
  migrate(db);
  return ok({ db, ...createStores(db, inFolder) });
}

function serve({ db, stores, workers }: Opened): void {
  const dataVersion = db.prepare('PRAGMA data_version').pluck();
  let seen: unknown = null;
  const tell = () => {
    const topics = db.changed();
    if (topics.length > 0) send({ kind: 'changed', topics });
  };
  /** Tells what changed: after an own call in any case, else where another process has committed. */
  const look = (own: boolean) => {
    try {
      const now = dataVersion.get();
      if (own || now !== seen) tell();
      seen = now;
    } catch {
      // The disk does not answer: calls say so. An exception here would end the catalogue, where the next look may do.
    }
  };
  look(true);
  const timer = setInterval(() => look(false), LOOK_MS);
  timer.unref();
  port?.on('message', (message: ToWorker) => {
    if (message.kind === 'call') {
      answer(stores, message.call);
      look(true);
      return;
    }
    clearInterval(timer);
    workers.stop();
    db.close();
    send({ kind: 'closed' });
    port.close();
  });
}

function answer(stores: SyncStores, { id, store, method, args }: Call): void {
  try {
    const methods = stores[store] as Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
    const run = Object.hasOwn(methods, method) ? methods[method] : undefined;
    if (run === undefined) throw new Error(`the catalogue has no ${store}.${method}`);
    send({ kind: 'answer', id, value: run(...args) });
  } catch (error) {
    send({ kind: 'fault', id, fault: faultOf(error) });
  }
}

function attempt<T>(body: () => Result<T>): Result<T> {
  try {
    return body();
  } catch (error) {
    const fault: Fault = faultOf(error);
    return { ok: false, fault };
  }
}
