import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAgain, temporaryProduction } from '../../support/catalogue-builder.ts';

const WRITER = fileURLToPath(new URL('../../support/catalogue-writer.ts', import.meta.url));

type Temporary = Awaited<ReturnType<typeof temporaryProduction>>;
let production: Temporary;
const children: ChildProcess[] = [];
beforeEach(async () => {
  production = await temporaryProduction();
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await production.remove();
});

/** Another process at work on the production; each line that it prints is one word and numbers that it was told by the catalogue. */
function writer(task: 'register' | 'rate' | 'claim' | 'look', name: string) {
  const child = spawn(process.execPath, [WRITER, production.folder, task, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const ended = once(child, 'exit');
  const said = async (count: number) => {
    while (lines.length < count && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { child, lines, ended, said };
}

describe('several processes on one production', () => {
  test('a process killed while it registers loses nothing that it was told was added', async () => {
    for (let round = 1; round <= 6; round += 1) {
      const { child, lines, ended, said } = writer('register', `round${round}`);
      await said(round * 4);
      child.kill('SIGKILL');
      await ended;
      const told = lines.flatMap((line) => line.split(' ').slice(1).map(Number));
      expect(told.length).toBeGreaterThan(0);
      const after = await openAgain(production.folder);
      const kept = await after.clips.many(told);
      expect(kept.map((clip) => clip.id)).toEqual(told);
      for (const clip of kept.slice(-5)) expect(await after.shots.ofClip(clip.id)).toHaveLength(1);
      const { total } = await after.shots.search({ query: { kind: 'all' }, sort: 'newest', limit: 0, offset: 0, facets: false });
      const probes = (await after.jobs.list({ limit: 100_000 })).filter((job) => job.kind === 'probe');
      expect(probes).toHaveLength(total);
      await after.close();
    }
  });

  test('two that write at once wait for each other and lose nothing', async () => {
    const clipId = await production.clip({ path: 'a.mov' });
    const writers = [writer('rate', 'one'), writer('rate', 'two'), writer('register', 'three')];
    await Promise.all(writers.slice(0, 2).map(({ ended }) => ended));
    writers[2]?.child.kill('SIGKILL');
    const history = await production.catalogue.edits.history(1000);
    const said = writers.slice(0, 2).flatMap(({ lines }) => lines);
    expect(said).toHaveLength(80);
    expect(said.filter((line) => line.startsWith('applied'))).toHaveLength(history.length);
    const own = (await production.catalogue.shots.ofClip(clipId)).filter((shot) => !shot.wholeClip);
    expect(own).toHaveLength(history.length);
  });

  test('each hears what the other has changed', async () => {
    const heard = new Set<string>();
    const stop = production.catalogue.onChange((topics) => {
      for (const topic of topics) heard.add(topic);
    });
    await writer('register', 'other').said(1);
    await expect.poll(() => [...heard].sort(), { timeout: 20_000 }).toEqual(expect.arrayContaining(['clips', 'jobs', 'shots']));
    expect(heard.has('selects')).toBe(false);
    stop();
  });

  test('the running jobs of a killed process wait again at once', async () => {
    await production.clip({ path: 'a.mov', facts: null });
    const { child, lines, ended, said } = writer('claim', 'doomed');
    await said(1);
    expect(lines[0]).toBe('claimed 1');
    const { jobs } = production.catalogue;
    expect(await jobs.claim('me', 5, ['probe'])).toEqual([]);
    child.kill('SIGKILL');
    await ended;
    expect((await jobs.claim('me', 5, ['probe'])).map((job) => job.kind)).toEqual(['probe']);
  });

  test('a process that has asked all it wanted ends by itself', async () => {
    const { child, lines, ended } = writer('look', 'brief');
    await ended;
    expect(child.exitCode).toBe(0);
    expect(lines).toEqual(['found 0']);
  });
});
