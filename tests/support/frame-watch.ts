import type { Page } from '@playwright/test';

/** What was seen in one stretch of time. Milliseconds throughout. */
export type Watched = {
  /** Time from each frame's begin to the next one's. */
  readonly frames: readonly number[];
  /** Tiles in view that had no name for longer than 200 ms. */
  readonly blankTiles: number;
  readonly longestBlank: number;
  /** The main thread's longest task in the trace, by the clock and by the processor time it took. */
  readonly longestTask: number;
  readonly longestTaskCpu: number;
  readonly tasksOver50: number;
  /** The main thread's processor time from each frame's begin to the next one's: what stays the same on a busy machine. */
  readonly cpu: readonly number[];
};

type Seen = Pick<Watched, 'frames' | 'blankTiles' | 'longestBlank'>;
type Watch = { stop(): Seen };
type WatchedWindow = Window & { benchWatch?: Watch };

/** Runs in the page: notes every frame's begin and, of the grid, since when tiles in view are without a name. */
export function watchFrames(): void {
  const frames: number[] = [];
  const blank = new Map<number, { since: number; tiles: number }>();
  let last: number | null = null;
  let stopped = false;
  let blankTiles = 0;
  let longestBlank = 0;
  const over = (row: number, now: number) => {
    const was = blank.get(row);
    blank.delete(row);
    if (was === undefined) return;
    longestBlank = Math.max(longestBlank, now - was.since);
    if (now - was.since > 200) blankTiles += was.tiles;
  };
  const lookAt = (grid: Element, now: number) => {
    const drawn = new Map<number, { start: number; waiting: number }>();
    for (const row of grid.querySelectorAll<HTMLElement>('[role="row"]')) {
      const waiting = row.querySelectorAll('[aria-label="Loading"]').length;
      drawn.set(Number(row.ariaRowIndex) - 1, { start: Number.parseFloat(row.style.top), waiting });
    }
    const [[index = 0, first] = [], [, second] = []] = [...drawn];
    if (first === undefined || second === undefined) return;
    const height = Math.abs(second.start - first.start);
    const top = first.start - index * height;
    const rowAt = (y: number) => Math.max(0, Math.min(Number(grid.ariaRowCount) - 1, Math.floor((y - top) / height)));
    const [from, to] = [rowAt(grid.scrollTop), rowAt(grid.scrollTop + grid.clientHeight - 1)];
    for (const row of [...blank.keys()]) if (row < from || row > to) over(row, now);
    for (let row = from; row <= to; row += 1) {
      const tiles = drawn.get(row)?.waiting ?? Number(grid.ariaColCount);
      if (tiles === 0) over(row, now);
      else if (!blank.has(row)) blank.set(row, { since: now, tiles });
    }
  };
  const tick = (now: number) => {
    if (stopped) return;
    if (last !== null) frames.push(now - last);
    last = now;
    const grid = document.querySelector('[role="grid"][aria-label="Shots"]');
    if (grid !== null) lookAt(grid, now);
    requestAnimationFrame(tick);
  };
  (window as WatchedWindow).benchWatch = {
    stop() {
      stopped = true;
      performance.mark('bench-end');
      for (const row of [...blank.keys()]) over(row, performance.now());
      return { frames, blankTiles, longestBlank };
    },
  };
  performance.mark('bench-begin');
  requestAnimationFrame(tick);
}

export const stopWatching = (page: Page): Promise<Seen> =>
  page.evaluate(() => (window as WatchedWindow).benchWatch?.stop() ?? { frames: [], blankTiles: 0, longestBlank: 0 });

const TRACED = ['-*', 'disabled-by-default-devtools.timeline', 'devtools.timeline', 'blink.user_timing'];

type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
};

/** Records a trace while something is done; `body` must begin the page's watch and answer what it saw. */
export async function traced(page: Page, body: () => Promise<Seen>, keepAs: string | null = null): Promise<Watched> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser of its own.');
  const kept = keepAs === null ? {} : { path: keepAs };
  await browser.startTracing(page, { categories: keepAs === null ? TRACED : [...TRACED, 'disabled-by-default-v8.cpu_profiler'], ...kept });
  const seen = await body();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const byTime = traceEvents.toSorted((a, b) => a.ts - b.ts);
  const end = byTime.findLast(({ name }) => name === 'bench-end');
  const ofPage = byTime.filter(({ pid, tid, ts }) => pid === end?.pid && tid === end.tid && ts < end.ts);
  const begin = ofPage.findLast(({ name }) => name === 'bench-begin')?.ts ?? 0;
  return { ...seen, ...mainThread(ofPage.filter(({ ts }) => ts > begin)) };
}

function mainThread(events: readonly TraceEvent[]): Omit<Watched, keyof Seen> {
  const tasks = events.filter(({ name }) => name === 'RunTask');
  return {
    longestTask: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000)),
    longestTaskCpu: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000)),
    tasksOver50: tasks.filter(({ dur = 0 }) => dur > 50_000).length,
    cpu: cpuOfFrames(events),
  };
}

/** Processor time of the tasks between one frame's callbacks and the next one's; the task that holds the callbacks counts before them. */
function cpuOfFrames(events: readonly TraceEvent[]): readonly number[] {
  const frames: number[] = [];
  let sum = 0;
  for (const { name, tdur = 0 } of events) {
    if (name === 'RunTask') sum += tdur / 1000;
    if (name !== 'FireAnimationFrame') continue;
    frames.push(sum);
    sum = 0;
  }
  return frames;
}
