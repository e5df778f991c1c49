import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { stopWatching, traced, type Watched, watchFrames } from '../support/frame-watch.ts';
import { picturedProduction } from '../support/pictured-production.ts';
import { serve } from '../support/serving.ts';
import { timeCalls } from '../support/timed-calls.ts';

/**
 * The window on a catalogue of N clips in real Chromium: how long until it shows pictures, and how evenly it draws
 * while people scroll, page, size and type. See docs/performance.md for what each figure means.
 */
const { values } = parseArgs({
  options: {
    clips: { type: 'string', default: '20000' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    keep: { type: 'string' },
    traces: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

type Phase = { readonly name: string; readonly act: (page: Page) => Promise<void> };
type Opening = { readonly firstNames: number; readonly firstPosters: number; readonly watched: Watched };

const USUAL = { width: 1600, height: 1000 };
/** Wide enough that sixty tiles of the usual size are in view. */
const LARGE = { width: 2560, height: 1440 };
const POSTERS = 60;
const KEY_REPEAT_MS = 33;
const QUERY = 'dust bridge mile:275-580 ';

type Wheel = { readonly notches: number; readonly step: number; readonly everyMs: number };
/** A brisk hand on a mouse wheel: 25 notches of 100 pixels a second, thirteen rows; and a rush of some sixty rows a second. */
const HAND: Wheel = { notches: 200, step: 100, everyMs: 40 };
const RUSH: Wheel = { notches: 200, step: 240, everyMs: 12 };

const PHASES: readonly Phase[] = [
  { name: 'wheel, as a hand turns it', act: (page) => wheel(page, HAND) },
  { name: 'wheel, 300 rows in a rush', act: (page) => wheel(page, RUSH) },
  { name: 'fling', act: fling },
  { name: 'drag to the end', act: dragToEnd },
  { name: 'End, Home', act: (page) => keys(page, ['End', 'Home', 'End', 'Home'], 700) },
  {
    name: 'PageDown held',
    act: (page) =>
      keys(
        page,
        Array.from({ length: 60 }, () => 'PageDown'),
        KEY_REPEAT_MS,
      ),
  },
  {
    name: 'ArrowDown held',
    act: (page) =>
      keys(
        page,
        Array.from({ length: 60 }, () => 'ArrowDown'),
        KEY_REPEAT_MS,
      ),
  },
  { name: 'tile size', act: resizeTiles },
  { name: 'typing a query', act: typeQuery },
  { name: 'select all', act: (page) => keys(page, ['Control+a', 'Escape'], 1500) },
];

const production = await picturedProduction(Number(values.clips), values.keep ?? null);
const host = await serve({ MILEMARK_PRODUCTION: production.folder });
const executablePath = process.env['MILEMARK_CHROMIUM'] || '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath });
try {
  const context = await browser.newContext({ viewport: USUAL });
  const origin = new URL(host.url).origin;
  await (await context.newPage()).goto(host.url);
  const openings: Opening[] = [];
  const phases = new Map<string, Watched[]>();
  const note = (name: string, watched: Watched) => phases.set(name, [...(phases.get(name) ?? []), watched]);
  for (let run = 0; run < Number(values.runs); run += 1) {
    note('empty page, wheel', await baseline(context));
    openings.push(await open(context, origin));
    await perform(context, origin, note);
  }
  const calls = await timeCalls(origin, await context.cookies());
  report({ openings, phases, calls });
} finally {
  await browser.close();
  await host.end();
  production.remove();
}

async function baseline(context: BrowserContext): Promise<Watched> {
  const page = await context.newPage();
  await page.goto('data:text/html,<body style="margin:0;background:gray"><div style="height:99999px">.</div>');
  const watched = await watching(page, 'baseline', () => wheel(page, RUSH));
  await page.close();
  return watched;
}

/** From the start of navigation, with nothing in the browser's cache, until 60 pictures are decoded and a frame has begun after that. */
async function open(context: BrowserContext, origin: string): Promise<Opening> {
  const page = await context.newPage();
  await page.setViewportSize(LARGE);
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
  await page.addInitScript(watchFrames);
  let firstNames = 0;
  let firstPosters = 0;
  const watched = await traced(
    page,
    async () => {
      await page.goto(origin, { waitUntil: 'commit' });
      [firstNames, firstPosters] = await page.evaluate(whenShown, POSTERS);
      return stopWatching(page);
    },
    traceFile('open'),
  );
  await page.close();
  return { firstNames, firstPosters, watched };
}

/** Runs in the page. */
async function whenShown(posters: number): Promise<[number, number]> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const until = async <T>(found: () => readonly T[], count: number): Promise<readonly T[]> => {
    while (found().length < count) await frame();
    return found();
  };
  await until(() => [...document.querySelectorAll('[role="gridcell"][id^="shot-"]')], 1);
  await frame();
  const names = performance.now();
  const shown = () =>
    [...document.querySelectorAll<HTMLImageElement>('[role="grid"] img')].filter((img) => img.complete && img.naturalWidth > 0);
  const images = await until(shown, posters);
  await Promise.all(images.slice(0, posters).map((img) => img.decode()));
  await frame();
  return [names, performance.now()];
}

async function perform(context: BrowserContext, origin: string, note: (name: string, watched: Watched) => void): Promise<void> {
  const page = await context.newPage();
  await page.goto(origin);
  for (const { name, act } of PHASES) {
    if (values.only !== undefined && !name.includes(values.only)) continue;
    await page.getByRole('grid', { name: 'Shots' }).evaluate((grid) => grid.scrollTo(0, 0));
    await page.waitForTimeout(1000);
    note(name, await watching(page, name, () => act(page)));
  }
  await page.close();
}

/** Watches and records what is done, and half a second after. */
function watching(page: Page, name: string, act: () => Promise<void>): Promise<Watched> {
  const body = async () => {
    await page.evaluate(watchFrames);
    await act();
    await page.waitForTimeout(500);
    return stopWatching(page);
  };
  return traced(page, body, traceFile(name));
}

function traceFile(name: string): string | null {
  if (values.traces === undefined) return null;
  mkdirSync(values.traces, { recursive: true });
  return join(values.traces, `${name.replaceAll(/\W+/g, '-')}.json`);
}

async function wheel(page: Page, { notches, step, everyMs }: Wheel): Promise<void> {
  await page.mouse.move(USUAL.width / 2, USUAL.height * 0.7);
  for (let i = 0; i < notches; i += 1) {
    await page.mouse.wheel(0, step);
    await page.waitForTimeout(everyMs);
  }
}

async function fling(page: Page): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const middle = { x: USUAL.width / 2, y: USUAL.height * 0.7 };
  for (const yDistance of [-40_000, 20_000, -60_000])
    await session.send('Input.synthesizeScrollGesture', { ...middle, yDistance, speed: 20_000, gestureSourceType: 'mouse' });
  await session.detach();
}

/** What dragging the scrollbar's thumb from top to bottom in a second and a half does: another place in every frame. */
async function dragToEnd(page: Page): Promise<void> {
  await page.getByRole('grid', { name: 'Shots' }).evaluate(async (grid) => {
    const start = performance.now();
    for (let part = 0; part < 1; ) {
      part = Math.min(1, (performance.now() - start) / 1500);
      grid.scrollTop = part * (grid.scrollHeight - grid.clientHeight);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}

async function keys(page: Page, presses: readonly string[], pauseMs: number): Promise<void> {
  await page.getByRole('grid', { name: 'Shots' }).focus();
  for (const key of presses) {
    await page.keyboard.press(key);
    await page.waitForTimeout(pauseMs);
  }
}

async function resizeTiles(page: Page): Promise<void> {
  const slider = page.getByRole('slider', { name: 'Tile size' });
  const box = await slider.boundingBox();
  if (box === null) throw new Error('The tile size cannot be seen.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  for (const to of [0.95, 0.05, 0.35]) await page.mouse.move(box.x + box.width * to, y, { steps: 30 });
  await page.mouse.up();
}

async function typeQuery(page: Page): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Search shots' });
  await field.focus();
  await field.pressSequentially(QUERY, { delay: 90 });
  await page.waitForTimeout(500);
  await page.getByRole('search').getByRole('button', { name: 'Clear' }).click();
}

type Measured = {
  readonly openings: readonly Opening[];
  readonly phases: ReadonlyMap<string, readonly Watched[]>;
  readonly calls: Awaited<ReturnType<typeof timeCalls>>;
};

function report({ openings, phases, calls }: Measured): void {
  const opened = {
    firstNames: median(openings.map((opening) => opening.firstNames)),
    firstPosters: median(openings.map((opening) => opening.firstPosters)),
  };
  const all = [...phases, ['opening', openings.map((opening) => opening.watched)] as const];
  const rows = all.map(([name, runs]) => ({ name, ...summary(runs) }));
  const document = { clips: Number(values.clips), runs: Number(values.runs), cores: availableParallelism(), opened, phases: rows, calls };
  if (values.json) process.stdout.write(`${JSON.stringify(document)}\n`);
  else print(document);
}

function summary(runs: readonly Watched[]) {
  const of = (value: (watched: Watched) => number) => Math.round(10 * median(runs.map(value))) / 10;
  return {
    frames: of(({ frames }) => frames.length),
    p50: of(({ frames }) => quantile(frames, 0.5)),
    p95: of(({ frames }) => quantile(frames, 0.95)),
    max: of(({ frames }) => Math.max(...frames)),
    over50: of(({ frames }) => frames.filter((ms) => ms > 50).length),
    cpuP50: of(({ cpu }) => quantile(cpu, 0.5)),
    cpuP95: of(({ cpu }) => quantile(cpu, 0.95)),
    cpuMax: of(({ cpu }) => Math.max(0, ...cpu)),
    cpuOver50: of(({ cpu }) => cpu.filter((ms) => ms > 50).length),
    longestTask: of(({ longestTask }) => longestTask),
    longestTaskCpu: of(({ longestTaskCpu }) => longestTaskCpu),
    tasksOver50: of(({ tasksOver50 }) => tasksOver50),
    blankTiles: of(({ blankTiles }) => blankTiles),
    longestBlank: of(({ longestBlank }) => longestBlank),
  };
}

function quantile(numbers: readonly number[], part: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(part * numbers.length))] ?? 0;
}

function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

function print({ opened, phases, calls, ...setting }: { opened: object; phases: readonly object[]; calls: readonly object[] }): void {
  process.stdout.write(`${JSON.stringify(setting)}\n${JSON.stringify(opened)}\n`);
  for (const rows of [phases, calls]) process.stdout.write(`${table(rows)}\n`);
}

/** Rows of equal keys as a Markdown table. */
function table(rows: readonly object[]): string {
  const line = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |\n`;
  const heads = Object.keys(rows[0] ?? {});
  return line(heads) + line(heads.map((_, at) => (at === 0 ? '---' : '---:'))) + rows.map((row) => line(Object.values(row))).join('');
}
