import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ShotLog } from '../../src/domain/logging/shot.ts';
import type { Query } from '../../src/domain/query/query.ts';
import type { EditStep } from '../../src/domain/selects/edit.ts';
import { createProduction } from '../../src/main/catalogue/open.ts';
import type { Catalogue } from '../../src/main/catalogue/stores.ts';
import { cardSettings, foundFile, mediaFacts, must, workerUrl } from '../support/catalogue-builder.ts';

/** Seeds a catalogue of N clips (`--clips 20000`) and measures what people wait for; `--json` prints one document. */
const option = (name: string, otherwise: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? otherwise : (process.argv[at + 1] ?? otherwise);
};
const clips = Number(option('clips', '20000'));
const keep = option('keep', '');
const WORDS = 'dust dawn bridge climb pit crew bronco hall night start finish flat tyre silt wash beach crowd helicopter radio fuel'.split(
  ' ',
);
const random = seeded(20_240_607);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() ** 2 * list.length)] as T;
const times: { readonly what: string; readonly ms: number }[] = [];

const folder = keep === '' ? join(mkdtempSync(join(tmpdir(), 'milemark-bench-')), 'Bench.milemark') : keep;
const catalogue = must(await createProduction({ folder, name: 'Bench', workerUrl }));
await measured(`seed ${clips} clips with their jobs, facts and placements`, () => seed(catalogue));
await searches(catalogue);
await edits(catalogue);
await queue(catalogue);
await catalogue.close();
if (keep === '') rmSync(join(folder, '..'), { recursive: true, force: true });
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ clips, times })}\n`);
else for (const { what, ms } of times) process.stdout.write(`${ms.toFixed(1).padStart(9)} ms  ${what}\n`);

async function seed({ vocabulary, production, clips: store, shots, edits: log }: Catalogue): Promise<void> {
  const volumeId = await production.seeVolume({ identity: 'bench', label: 'BENCH', mountPath: '/media/bench' });
  const races: number[] = [];
  for (const [name, year] of [
    ['Mexican 1000', 2016],
    ['Baja 1000', 2016],
    ['Mint 400', 2017],
    ['Baja 1000', 2017],
  ] as const)
    races.push(
      must(
        await vocabulary.addRace({ name, year, clockZone: 'America/Tijuana', startUtcMs: Date.UTC(year, 10, 16, 18), lengthMiles: 1134 }),
      ),
    );
  const names = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix} ${i}`);
  const places = await Promise.all(names('Checkpoint', 60).map((name) => vocabulary.ensureLocation(name, null)));
  const people = await Promise.all(names('Driver', 200).map((name) => vocabulary.ensure('person', name)));
  const keywords = await Promise.all(names('keyword', 300).map((name) => vocabulary.ensure('keyword', name)));
  for (let first = 0; first < clips; first += 500) {
    const size = Math.min(500, clips - first);
    const source = pick(['crew', 'drone', 'archival'] as const);
    const card = await store.addCard(cardSettings({ label: `C${first / 500}`, source, raceId: pick(races), people: [pick(people)] }));
    const files = Array.from({ length: size }, (_, i) => foundFile(volumeId, `C${first / 500}/CLIP_${first + i}.MOV`));
    const verdicts = await store.register(card, files, []);
    const work: Promise<unknown>[] = [];
    for (const { clipId } of verdicts) {
      const utcMs = Date.UTC(2016, 3, 1) + Math.floor(random() * 600 * 86_400_000);
      const recorded = { utcMs, local: null, offset: null, basis: 'gps', plusMinusSeconds: 1 } as const;
      work.push(
        store.setFacts(
          clipId,
          mediaFacts({ recorded, reel: `B${clipId % 90}`, durationFrames: 100 + Math.floor(random() * 3000) }),
          'probed',
        ),
      );
      const mile = Math.floor(random() * 113_000) / 100;
      const miles = random() < 0.12 ? [] : [{ from: mile, to: mile + 0.5, probability: 0.9, basis: 'gps' } as const];
      work.push(
        store.setPlacement(clipId, { race: { id: pick(races), basis: 'gps' }, location: { id: pick(places), basis: 'gps' }, miles }),
      );
    }
    await Promise.all(work);
    const ids = (await Promise.all(verdicts.map(({ clipId }) => shots.ofClip(clipId)))).flat().map((shot) => shot.id);
    const steps = await change(ids, {
      shots,
      said: () => ({ rating: pick([0, 0, 3, 4, 5]), note: `${pick(WORDS)} ${pick(WORDS)} ${pick(WORDS)}`, keywords: [pick(keywords)] }),
    });
    must(await log.apply({ label: 'Log', steps }));
  }
}

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
  const steps = await change(ids, { shots, said: () => ({ rating: 2 }) });
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

async function change(
  ids: readonly number[],
  { shots, said }: { readonly shots: Catalogue['shots']; readonly said: () => Partial<ShotLog> },
): Promise<EditStep[]> {
  return [...(await shots.logs(ids))].map(([id, before]) => ({ on: 'shot', id, before, after: { ...before, ...said() } }));
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

/** mulberry32: the same numbers on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
