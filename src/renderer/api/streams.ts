import { create } from 'zustand';
import type { Answers } from './client.ts';
import { client, orpc, queryClient } from './client.ts';
import { connect } from './connection.ts';

/** The queue of background work, as the host last told. */
export const useJobs = create<{ overview: Answers['jobs']['overview'] | null }>(() => ({ overview: null }));

type Topic = 'clips' | 'shots' | 'vocabulary' | 'selects' | 'jobs' | 'edits' | 'production';

const keysOf: Readonly<Record<Topic, () => readonly (readonly unknown[])[]>> = {
  clips: () => [orpc.shots.key(), orpc.production.key(), orpc.selects.key(), orpc.ingest.key()],
  shots: () => [orpc.shots.key(), orpc.selects.key(), orpc.deliver.key()],
  vocabulary: () => [orpc.vocabulary.key(), orpc.shots.key()],
  selects: () => [orpc.selects.key(), orpc.deliver.key(), orpc.shots.key()],
  jobs: () => [orpc.jobs.key()],
  edits: () => [orpc.edits.key()],
  production: () => [[]],
};

/** Connects, and keeps the caches true to what the host says has changed, for the window's life. */
export function watchHost(): void {
  connect();
  void follow(
    () => client.events.changed({}),
    changed,
    () => changed({ topics: ['production'] }),
  );
  void follow(
    () => client.jobs.watch({}),
    (overview) => useJobs.setState({ overview }),
  );
}

/** Follows a stream for good: when it ends (host gone, production changed) it starts again. */
async function follow<Event>(open: () => Promise<AsyncIterable<Event>>, take: (event: Event) => void, began?: () => void): Promise<never> {
  for (let pause = 250; ; pause = Math.min(2000, pause * 2)) {
    try {
      const events = await open();
      began?.();
      for await (const event of events) {
        pause = 250;
        take(event);
      }
    } catch {
      // The connection shows its own state; the stream only has to come back.
    }
    await new Promise((done) => setTimeout(done, pause));
  }
}

const AT_MOST_EVERY_MS = 400;
let gathered = new Set<Topic>();
let timer: ReturnType<typeof setTimeout> | null = null;
let lastRead = 0;

/** Reads changed caches again, at most every 400 ms, so that a busy ingest cannot starve the window. */
function changed({ topics }: { topics: readonly Topic[] }): void {
  for (const topic of topics) gathered.add(topic);
  if (gathered.size === 0 || timer !== null) return;
  timer = setTimeout(readAgain, Math.max(0, lastRead + AT_MOST_EVERY_MS - performance.now()));
}

function readAgain(): void {
  const topics = gathered;
  gathered = new Set();
  timer = null;
  lastRead = performance.now();
  for (const topic of topics) for (const queryKey of keysOf[topic]()) void queryClient.invalidateQueries({ queryKey });
}
