import type { Fault, Result } from '../../domain/base/result.ts';
import type { Catalogue, Topic } from './stores.ts';

/** The stores whose calls cross to the worker. */
export type StoreName = Exclude<keyof Catalogue, 'onChange' | 'close'>;

/** A store as the worker implements it: the same names and answers, at once. */
export type Sync<Store> = {
  readonly [Method in keyof Store]: Store[Method] extends (...args: infer Args) => Promise<infer Answer>
    ? (...args: Args) => Answer
    : never;
};
export type SyncStores = { readonly [Name in StoreName]: Sync<Catalogue[Name]> };

/** What the worker is started with. */
export type WorkerData = { readonly folder: string; readonly create: { readonly name: string } | null };

export type Call = { readonly id: number; readonly store: StoreName; readonly method: string; readonly args: readonly unknown[] };
export type ToWorker = { readonly kind: 'call'; readonly call: Call } | { readonly kind: 'close' };
export type FromWorker =
  | { readonly kind: 'opened'; readonly result: Result<null> }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'fault'; readonly id: number; readonly fault: Fault }
  | { readonly kind: 'changed'; readonly topics: readonly Topic[] }
  | { readonly kind: 'closed' };
