import { Worker } from 'node:worker_threads';
import { type Fault, fail, ok, type Result } from '../../domain/base/result.ts';
import type { FromWorker, StoreName, ToWorker, WorkerData } from './call.ts';
import { CatalogueError } from './catalogue-error.ts';
import type { Catalogue, Topic } from './stores.ts';

type Pending = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/** Starts the worker that owns the database; answers the catalogue once it is open, or why it cannot be opened. */
export function startCatalogue(workerUrl: URL, workerData: WorkerData): Promise<Result<Catalogue>> {
  const worker = new Worker(workerUrl, { workerData, stdout: false, stderr: false });
  const link = linkTo(worker);
  return link.opened.then((result) => (result.ok ? ok(catalogueOver(link)) : result));
}

type Link = {
  readonly opened: Promise<Result<null>>;
  call(store: StoreName, method: string, args: readonly unknown[]): Promise<unknown>;
  onChange(listener: (topics: readonly Topic[]) => void): () => void;
  close(): Promise<void>;
};

const STOPPED: Fault = {
  code: 'catalogue-stopped',
  message: 'The catalogue has stopped. What was saved is safe: open the production again.',
};

function linkTo(worker: Worker): Link {
  const pending = new Map<number, Pending>();
  const listeners = new Set<(topics: readonly Topic[]) => void>();
  const opening = Promise.withResolvers<Result<null>>();
  const ended = Promise.withResolvers<void>();
  let stopped: Fault | null = null;
  let lastId = 0;

  const send = (message: ToWorker) => worker.postMessage(message);
  const settle = (id: number, act: (call: Pending) => void) => {
    const call = pending.get(id);
    pending.delete(id);
    // A process may end while nothing is asked; never while an answer is owed.
    if (pending.size === 0) worker.unref();
    if (call !== undefined) act(call);
  };
  const stop = (fault: Fault) => {
    stopped ??= fault;
    opening.resolve(fail(stopped.code, stopped.message));
    for (const id of [...pending.keys()]) settle(id, ({ reject }) => reject(new CatalogueError(stopped ?? fault)));
    ended.resolve();
  };
  const on = (message: FromWorker) => {
    if (message.kind === 'opened') {
      opening.resolve(message.result);
      worker.unref();
    } else if (message.kind === 'answer') settle(message.id, ({ resolve }) => resolve(message.value));
    else if (message.kind === 'fault') settle(message.id, ({ reject }) => reject(new CatalogueError(message.fault)));
    else if (message.kind === 'changed') for (const listener of listeners) listener(message.topics);
    else ended.resolve();
  };
  worker.on('message', on);
  worker.on('error', (error: Error) => stop({ code: STOPPED.code, message: `${STOPPED.message} (${error.message})` }));
  worker.on('exit', () => stop(STOPPED));

  return {
    opened: opening.promise,
    call: (store, method, args) => {
      if (stopped !== null) return Promise.reject(new CatalogueError(stopped));
      lastId += 1;
      const id = lastId;
      worker.ref();
      return new Promise((resolve, reject) => {
        pending.set(id, { resolve, reject });
        send({ kind: 'call', call: { id, store, method, args } });
      });
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      if (stopped !== null) return;
      worker.ref();
      send({ kind: 'close' });
      await ended.promise;
      stop(STOPPED);
      await worker.terminate();
    },
  };
}

function catalogueOver(link: Link): Catalogue {
  return {
    production: storeOver(link, 'production'),
    vocabulary: storeOver(link, 'vocabulary'),
    clips: storeOver(link, 'clips'),
    shots: storeOver(link, 'shots'),
    selects: storeOver(link, 'selects'),
    edits: storeOver(link, 'edits'),
    jobs: storeOver(link, 'jobs'),
    onChange: link.onChange,
    close: link.close,
  };
}

/** A store whose every method is a call; `then` is none, so that a store can be awaited by mistake without harm. */
function storeOver<Name extends StoreName>(link: Link, name: Name): Catalogue[Name] {
  const method = (_: object, key: string | symbol) =>
    typeof key === 'string' && key !== 'then' ? (...args: readonly unknown[]) => link.call(name, key, args) : undefined;
  return new Proxy({}, { get: method }) as Catalogue[Name];
}
