import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { disk } from '../../../src/main/files/disk.ts';
import { createIngest } from '../../../src/main/ingest/ingest.ts';
import { must, openAgain, temporaryProduction } from '../../support/catalogue-builder.ts';
import { type IngestHouse, ingestAll, ingestHouse, ingestOptions } from '../../support/ingest-house.ts';
import { breakInto, film, place } from '../../support/media.ts';

let production: Awaited<ReturnType<typeof temporaryProduction>>;
let house: IngestHouse;
let footage: string;
beforeEach(async () => {
  production = await temporaryProduction();
  house = await ingestHouse(production.catalogue, production);
  footage = await mkdtemp(join(tmpdir(), 'milemark-card-'));
});
afterEach(async () => {
  await house.close();
  await production.remove();
  await rm(footage, { recursive: true, force: true });
});

/** So many films with different bytes: one film with another word in a free box at its end. */
async function shoot(count: number, folder = footage): Promise<void> {
  const source = await film({ name: 'take.mp4', rate: '25', frames: 25, timecode: '10:00:00:00' });
  for (let index = 0; index < count; index += 1) {
    const path = await place(source, join(folder, `DCIM/${100 + Math.floor(index / 50)}MEDIA`, `C${String(index).padStart(4, '0')}.MP4`));
    const box = Buffer.alloc(16);
    box.writeUInt32BE(16, 0);
    box.write(`free${String(index).padStart(8, '0')}`, 4, 'latin1');
    await appendFile(path, box);
    await utimes(path, 1_510_855_200, 1_510_855_200 + index);
  }
}

async function traces(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pairs = await Promise.all(
    files.sort().map(async (path) => {
      const { mtimeMs, size } = await stat(path);
      return [
        path,
        `${mtimeMs} ${size} ${createHash('sha256')
          .update(await readFile(path))
          .digest('hex')}`,
      ] as const;
    }),
  );
  return Object.fromEntries(pairs);
}

describe('ingesting a folder', () => {
  test('200 files of which 10 are broken: 190 catalogued, 10 listed with reasons, sources untouched, and again adds nothing', {
    timeout: 240_000,
  }, async () => {
    await shoot(190);
    const broken = await breakInto(footage);
    for (const name of ['a', 'b', 'c', 'd']) await writeFile(join(footage, `${name}.mov`), `No film ${name}. `.repeat(50));
    const before = await traces(footage);
    const report = await ingestAll(house, ingestOptions([footage]));
    expect(report).toMatchObject({ phase: 'done', found: 200, added: 190, duplicates: 0, moved: 0, unchanged: 0, error: null });
    expect(report.clipIds).toHaveLength(190);
    const reasons = new Map(report.refused.map(({ path, code }) => [path.slice(footage.length + 1), code]));
    expect(reasons.size).toBe(10);
    for (const { name, code } of broken) expect([name, reasons.get(name)]).toEqual([name, code]);
    expect(report.refused.every(({ message }) => /^[A-Z].+\.$/.test(message))).toBe(true);
    const clips = await production.catalogue.clips.many(report.clipIds);
    expect(clips.every(({ state, facts }) => state === 'probed' && facts?.durationFrames === 25 && facts.start?.frame === 900_000)).toBe(
      true,
    );
    expect(await traces(footage)).toEqual(before);
    const again = await ingestAll(house, ingestOptions([footage]));
    expect(again).toMatchObject({ phase: 'done', found: 200, added: 0, duplicates: 0, moved: 0, unchanged: 190 });
    expect(again.refused).toHaveLength(10);
    expect(
      (await production.catalogue.shots.search({ query: { kind: 'all' }, sort: 'name', limit: 0, offset: 0, facets: false })).total,
    ).toBe(190);
  });

  test('killed in the middle and begun again, nothing that was reported added is lost or twice there', { timeout: 240_000 }, async () => {
    await shoot(60);
    await house.close();
    const told = await killAfterFirstWord(production.folder, footage);
    expect(told).toBeGreaterThan(0);
    const catalogue = await openAgain(production.folder);
    const kept = await catalogue.shots.search({ query: { kind: 'all' }, sort: 'name', limit: 0, offset: 0, facets: false });
    expect(kept.total).toBeGreaterThanOrEqual(told);
    const next = await ingestHouse(catalogue, production);
    const report = await ingestAll(next, ingestOptions([footage]));
    expect(report).toMatchObject({ phase: 'done', found: 60, refused: [] });
    expect(report.added + report.unchanged).toBe(60);
    await next.jobs.settled(['probe', 'place']);
    const clips = await catalogue.clips.many(report.clipIds);
    expect(new Set(clips.map(({ path }) => path)).size).toBe(60);
    expect(clips.every(({ state }) => state === 'probed')).toBe(true);
    await next.close();
    await catalogue.close();
  });

  test('what an ingest that was broken off had listed is read by the next, and told where it is no media', {
    timeout: 60_000,
  }, async () => {
    await shoot(1);
    await writeFile(join(footage, 'broken.mov'), 'No film. '.repeat(50));
    await house.close();
    const listing = createIngest({ catalogue: production.catalogue, disk, jobs: null, now: Date.now });
    expect(await ingestAll({ ...house, ingest: listing }, ingestOptions([footage]))).toMatchObject({ added: 2, refused: [] });
    house = await ingestHouse(production.catalogue, production);
    const report = await ingestAll(house, ingestOptions([footage]));
    expect(report).toMatchObject({ phase: 'done', found: 2, added: 0, unchanged: 1, read: 0, refused: [{ code: 'not-media' }] });
    expect(report.clipIds).toHaveLength(1);
  });

  test('same bytes under another name are a duplicate; a moved file is found again with its log', { timeout: 120_000 }, async () => {
    await shoot(2);
    const [first] = (await ingestAll(house, ingestOptions([footage]))).clipIds;
    const old = join(footage, 'DCIM/100MEDIA/C0000.MP4');
    await place(old, join(footage, 'copy.mp4'));
    expect(await ingestAll(house, ingestOptions([footage]))).toMatchObject({ added: 0, duplicates: 1, unchanged: 2 });
    await rm(join(footage, 'copy.mp4'));
    await mkdir(join(footage, 'sorted'));
    await rename(old, join(footage, 'sorted/start line.mp4'));
    expect(await ingestAll(house, ingestOptions([footage]))).toMatchObject({ added: 0, duplicates: 0, moved: 1, unchanged: 1 });
    expect(await production.catalogue.clips.get(first ?? 0)).toMatchObject({ fileName: 'start line.mp4' });
  });

  test('files can be logged before any job has run', { timeout: 60_000 }, async () => {
    await house.close();
    await shoot(3);
    const listing = createIngest({ catalogue: production.catalogue, disk, jobs: null, now: Date.now });
    const report = await ingestAll({ ...house, ingest: listing }, ingestOptions([footage]));
    expect(report).toMatchObject({ phase: 'done', added: 3 });
    const shots = await production.catalogue.shots.ofClip(report.clipIds[0] ?? 0);
    expect(shots).toMatchObject([{ wholeClip: true, clip: { probed: false, fileName: 'C0000.MP4' } }]);
  });

  test('what was said of the card is on every clip', { timeout: 60_000 }, async () => {
    await shoot(1);
    await production.catalogue.vocabulary.addRace({
      name: 'Baja 1000',
      year: 2017,
      clockZone: 'America/Tijuana',
      startUtcMs: null,
      lengthMiles: 1134.4,
    });
    const said = { unit: 'Crew B', zone: 'America/Mazatlan', race: 'baja 1000', location: 'Loreto bridge', people: ['Rod Hall'] };
    const report = await ingestAll(house, ingestOptions([footage], said));
    const [shot] = await production.catalogue.shots.ofClip(report.clipIds[0] ?? 0);
    expect(shot).toMatchObject({
      source: 'crew',
      unit: 'Crew B',
      race: { name: 'Baja 1000' },
      location: { name: 'Loreto bridge' },
      people: [{ name: 'Rod Hall' }],
    });
    expect((await production.catalogue.vocabulary.all()).units).toMatchObject([{ name: 'Crew B', zone: 'America/Mazatlan' }]);
  });

  test('a wrong word is a plain fault, and nothing is begun', async () => {
    await production.catalogue.vocabulary.addRace({
      name: 'Baja 1000',
      year: 2016,
      clockZone: 'America/Tijuana',
      startUtcMs: null,
      lengthMiles: null,
    });
    await production.catalogue.vocabulary.addRace({
      name: 'Baja 1000',
      year: 2017,
      clockZone: 'America/Tijuana',
      startUtcMs: null,
      lengthMiles: null,
    });
    const code = async (options: Parameters<typeof ingestOptions>): Promise<string> => {
      const begun = await house.ingest.start(ingestOptions(...options));
      return begun.ok ? 'begun' : begun.fault.code;
    };
    expect(await code([[join(footage, 'nothing')]])).toBe('path-missing');
    expect(await code([[footage], { race: 'Baja 500' }])).toBe('race-unknown');
    expect(await code([[footage], { race: 'Baja 1000' }])).toBe('race-ambiguous');
    expect(await code([[footage], { zone: 'Baja/Loreto' }])).toBe('zone-unknown');
    expect((await house.ingest.recent()).ingests).toEqual([]);
  });

  test('cancelled, it ends; what was listed stays', { timeout: 60_000 }, async () => {
    await shoot(20);
    const { id } = must(await house.ingest.start(ingestOptions([footage])));
    house.ingest.cancel(id);
    let phase = '';
    for await (const report of house.ingest.watch(id, new AbortController().signal)) phase = report.phase;
    expect(phase).toBe('cancelled');
  });
});

/** Runs the child until it has reported files added, kills it, and answers how many it had reported. */
function killAfterFirstWord(folder: string, from: string): Promise<number> {
  const script = fileURLToPath(new URL('../../support/ingest-child.ts', import.meta.url));
  const child = spawn(process.execPath, [script, folder, from], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    for (const line of chunk
      .toString()
      .split('\n')
      .filter((text) => text !== ''))
      told = Math.max(told, Number(JSON.parse(line).added));
    if (told > 0) child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.on('close', () => resolve(told)));
}
