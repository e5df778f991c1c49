import { setTimeout as wait } from 'node:timers/promises';
import type { Topic } from '../catalogue/stores.ts';
import type { Host } from './host.ts';

const PAUSE_MS = 100;

/**
 * What changed in the open production, whichever that is at the time. The first item says that watching has begun;
 * changes that come close together arrive as one, so that a busy queue does not make every window read without end.
 */
export async function* changesOf(host: Host, signal: AbortSignal): AsyncGenerator<{ topics: Topic[] }, void, void> {
  const pending = new Set<Topic>();
  let wake = (): void => undefined;
  const note = (topics: readonly Topic[]): void => {
    for (const topic of topics) pending.add(topic);
    wake();
  };
  let stopCatalogue = host.current()?.catalogue.onChange(note);
  const stopHost = host.onSwitch(() => {
    stopCatalogue?.();
    stopCatalogue = host.current()?.catalogue.onChange(note);
    note(['production']);
  });
  const onAbort = (): void => wake();
  signal.addEventListener('abort', onAbort);
  try {
    yield { topics: [] };
    while (!signal.aborted) {
      if (pending.size === 0) await new Promise<void>((resolve) => (wake = resolve));
      if (signal.aborted) return;
      const topics = [...pending];
      pending.clear();
      yield { topics };
      await wait(PAUSE_MS, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    stopCatalogue?.();
    stopHost();
  }
}
