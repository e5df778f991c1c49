import { setTimeout as wait } from 'node:timers/promises';

type Source<T> = {
  readonly read: () => Promise<T>;
  /** Calls back at each change; returns the way to stop. */
  readonly subscribe: (call: () => void) => () => void;
  readonly everyMs: number;
  readonly signal: AbortSignal;
};

/** The value now, and again after changes, never more often than `everyMs`; returns (never throws) on abort. */
export async function* throttled<T>(source: Source<T>): AsyncGenerator<T> {
  let changed = true;
  let wake: (() => void) | null = null;
  const ring = (): void => {
    changed = true;
    wake?.();
  };
  const unsubscribe = source.subscribe(ring);
  source.signal.addEventListener('abort', ring, { once: true });
  try {
    while (!source.signal.aborted) {
      if (!changed)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      if (source.signal.aborted) return;
      changed = false;
      yield await source.read();
      await wait(source.everyMs, undefined, { signal: source.signal }).catch(() => undefined);
    }
  } finally {
    unsubscribe();
    source.signal.removeEventListener('abort', ring);
  }
}
