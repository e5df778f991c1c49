import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Query } from '../../src/domain/query/query.ts';
import { createProduction } from '../../src/main/catalogue/open.ts';
import type { Catalogue } from '../../src/main/catalogue/stores.ts';
import { must, workerUrl } from '../support/catalogue-builder.ts';
import { seedCatalogue, stepsFor } from '../support/seeded-catalogue.ts';

/** Seeds a catalogue of N clips (`--clips 20000`) and measures what people wait for; `--json` prints one document. */
const option = (name: string, otherwise: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? otherwise : (process.argv[at + 1] ?? otherwise);
};
const clips = Number(option('clips', '20000'));
const keep = option('keep', '');
const times: { readonly what: string; readonly ms: number }[] = [];

const folder = keep === '' ? join(mkdtempSync(join(tmpdir(), 'milemark-bench-')), 'Bench.milemark') : keep;
const catalogue = must(await createProduction({ folder, name: 'Bench', workerUrl }));
await measured(`seed ${clips} clips with their jobs, facts and placements`, async () => {
  const volume = await catalogue.production.seeVolume({ identity: 'bench', label: 'BENCH', mountPath: '/media/bench' });
  await seedCatalogue(catalogue, { clips, volumes: [volume] });
});
await searches(catalogue);
await edits(catalogue);
await queue(catalogue);
await catalogue.close();
if (keep === '') rmSync(join(folder, '..'), { recursive: true, force: true });
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ clips, times })}\n`);
else for (const { what, ms } of times) process.stdout.write(`${ms.toFixed(1).padStart(9)} ms  ${what}\n`);

async function searches({ shots }: Catalogue): Promise<void> {
  const name = (field: 'race' | 'person' | 'keyword', value: string): Query => ({ kind: 'name', field, value, prefix: false });
  const queries: Readonly<Record<string, Query>> = {
    everything: { kind: 'all' },
    'a common word': { kind: 'word', text: 'dust', prefix: false },
    'a letter': { kind: 'word', text: 'd', prefix: true },
    'race, person, miles': {
      kind: 'and',
      items: [
        name('race', 'Mexican 1000'),
        name('person', 'Driver'),
        { kind: 'mile', interval: { from: 275, to: 580, fromOpen: false, toOpen: false } },
      ],
    },
    'word, not keyword, rated': {
      kind: 'and',
      items: [
        { kind: 'word', text: 'bridge', prefix: false },
        { kind: 'not', item: name('keyword', 'keyword 3') },
        { kind: 'rating', interval: { from: 3, to: null, fromOpen: false, toOpen: false } },
      ],
    },
    'nothing found': { kind: 'word', text: 'zeppelin', prefix: false },
  };
  for (const [what, query] of Object.entries(queries)) {
    const ask = (facets: boolean) => shots.search({ query, sort: 'newest', limit: 120, offset: 0, facets });
    const total = (await ask(true)).total;
    await median(`page of 120: ${what} (${total} found)`, () => ask(false));
    await median(`page of 120 with facets: ${what}`, () => ask(true));
  }
  const all: Query = { kind: 'all' };
  for (const sort of ['mile', 'rating', 'name', 'race-time', 'relevance'] as const)
    await median(`page of 120 by ${sort}`, () => shots.search({ query: all, sort, limit: 120, offset: 0, facets: false }));
  await median('the last page', () => shots.search({ query: all, sort: 'newest', limit: 120, offset: clips - 120, facets: false }));
  await median('ids of everything', () => shots.searchIds(all, 'newest'));
}

async function edits({ shots, edits: log }: Catalogue): Promise<void> {
  const ids = (await shots.searchIds({ kind: 'all' }, 'newest')).slice(0, 10_000);
  const steps = await stepsFor(ids, { shots, said: () => ({ rating: 2 }) });
  await measured(`one edit of ${ids.length} shots`, () => log.apply({ label: 'Rate', steps }).then(must));
  await measured('its undo', () => log.undo().then(must));
  await measured('its redo', () => log.redo().then(must));
}

async function queue({ jobs }: Catalogue): Promise<void> {
  await median('overview of the queue', () => jobs.overview());
  await measured('100 times: claim one job, finish it', async () => {
    for (let i = 0; i < 100; i += 1)
      for (const job of await jobs.claim('bench', 1, ['place', 'poster'])) await jobs.finish(job.id, { state: 'done', error: null });
  });
}

async function measured(what: string, body: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await body();
  times.push({ what, ms: performance.now() - start });
}

async function median(what: string, body: () => Promise<unknown>): Promise<void> {
  const runs: number[] = [];
  for (let i = 0; i < 9; i += 1) {
    const start = performance.now();
    await body();
    runs.push(performance.now() - start);
  }
  times.push({ what, ms: runs.sort((a, b) => a - b)[4] ?? 0 });
}
