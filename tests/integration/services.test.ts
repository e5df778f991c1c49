import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findTools } from '../../src/main/media/tools.ts';
import { openHouse } from '../../src/main/services.ts';
import { must, workerUrl } from '../support/catalogue-builder.ts';

let parent = '';
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'milemark-house-'));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

test('a house that cannot be set up closes its catalogue, says why, and opens when the trouble is over', async () => {
  const about = { folder: join(parent, 'Film.milemark'), workerUrl, work: 'all' as const };
  const failing = await openHouse({
    ...about,
    create: { name: 'Film' },
    tools: () => Promise.reject(new Error('no process can be started')),
  });
  expect(failing).toMatchObject({ ok: false, fault: { code: 'internal', message: expect.stringContaining('no process can be started') } });
  const house = must(await openHouse({ ...about, tools: () => findTools() }));
  expect(await house.catalogue.production.get()).toMatchObject({ name: 'Film' });
  await house.close();
});
