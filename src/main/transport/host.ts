import { fail, type Result } from '../../domain/base/result.ts';
import type { FolderListing } from '../files/disk.ts';
import type { ToolReport } from '../media/tools.ts';
import type { House } from './house.ts';

/** What a shell holds: at most one open production, and the tools of this machine. */
export type Host = {
  current(): House | null;
  open(folder: string): Promise<Result<House>>;
  create(folder: string, name: string): Promise<Result<House>>;
  /** Calls back after a production was opened in place of another; returns the way to stop. */
  onSwitch(listener: () => void): () => void;
  doctor(): Promise<readonly ToolReport[]>;
  browse(folder: string | null): Promise<Result<FolderListing>>;
  close(): Promise<void>;
};

export type HostDependencies = {
  readonly openHouse: (options: { readonly folder: string; readonly create?: { readonly name: string } }) => Promise<Result<House>>;
  readonly doctor: Host['doctor'];
  readonly browse: Host['browse'];
};

/** A host with no production open. Opening one closes the last, but only when the new one did open. */
export function createHost({ openHouse, doctor, browse }: HostDependencies): Host {
  const listeners = new Set<() => void>();
  let current: House | null = null;
  let closed = false;
  let turn: Promise<unknown> = Promise.resolve();

  /** One at a time: two windows may ask at once. */
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const next = turn.then(step, step);
    turn = next.catch(() => undefined);
    return next;
  };
  const enter = async (options: Parameters<typeof openHouse>[0]): Promise<Result<House>> => {
    if (closed) return fail('closing', 'Milemark is closing.');
    const opened = await openHouse(options);
    if (!opened.ok) return opened;
    const last = current;
    current = opened.value;
    for (const listener of [...listeners]) listener();
    await last?.close();
    return opened;
  };

  return {
    current: () => current,
    open: (folder) => inTurn(() => enter({ folder })),
    create: (folder, name) => inTurn(() => enter({ folder, create: { name } })),
    onSwitch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    doctor,
    browse,
    close: () =>
      inTurn(async () => {
        closed = true;
        await current?.close();
        current = null;
      }),
  };
}
