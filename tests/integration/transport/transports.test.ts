import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDefinedError, safe } from '@orpc/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localHost } from '../../../src/main/host.ts';
import type { Host } from '../../../src/main/transport/host.ts';
import { type Connection, TRANSPORTS } from '../../support/transports.ts';

const workerUrl = new URL('../../../src/main/catalogue/worker.ts', import.meta.url);
const unhandled: unknown[] = [];
const onUnhandled = (reason: unknown) => unhandled.push(reason);
beforeAll(() => void process.on('unhandledRejection', onUnhandled));
afterAll(() => void process.off('unhandledRejection', onUnhandled));

/** Counts who listens, so that a stream left behind is seen. */
function counted(host: Host): Host & { watchers(): number } {
  let watchers = 0;
  return {
    ...host,
    watchers: () => watchers,
    onSwitch(listener) {
      watchers += 1;
      const stop = host.onSwitch(listener);
      return () => {
        watchers -= 1;
        stop();
      };
    },
    doctor: async () => {
      throw new Error('a secret of the house');
    },
  };
}

describe.each(Object.entries(TRANSPORTS))('calls over %s', (name, connect) => {
  /** In one process there is no outside to hide from and no line to lose. */
  const overWire = (title: string, body: () => Promise<void>): void => {
    if (name !== 'in process') it(title, body);
  };
  let folder = '';
  let host: ReturnType<typeof counted>;
  let wire: Connection;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'milemark-wire-'));
    host = counted(localHost({ workerUrl, work: 'none' }));
    wire = await connect(host);
  });
  afterEach(async () => {
    await wire.close();
    await host.close();
    await rm(folder, { recursive: true, force: true });
    expect(unhandled).toEqual([]);
  });
  const created = () => wire.client.production.create({ folder: join(folder, 'Film.milemark'), name: 'Film' });

  it('says that no production is open, and opens one', async () => {
    expect(await wire.client.production.current({})).toBeNull();
    const { error } = await safe(wire.client.vocabulary.all({}));
    expect(isDefinedError(error) && error.code).toBe('NO_PRODUCTION');
    expect(await created()).toEqual({ name: 'Film' });
    expect(await wire.client.production.current({})).toMatchObject({
      name: 'Film',
      folder: join(folder, 'Film.milemark'),
      shots: 0,
      clips: 0,
    });
  });

  it('carries values both ways', async () => {
    await created();
    const race = { name: 'Baja 1000', year: 2017, clockZone: 'America/Tijuana', startUtcMs: 1510855470000, lengthMiles: 1134.4 };
    const { id } = await wire.client.vocabulary.addRace(race);
    expect((await wire.client.vocabulary.all({})).races).toEqual([{ id, ...race }]);
  });

  it("carries a stage's fault with its code and sentence", async () => {
    await created();
    await wire.client.selects.create({ name: 'Act one' });
    const { error } = await safe(wire.client.selects.create({ name: 'Act one' }));
    if (!isDefinedError(error) || error.code !== 'REFUSED') throw new Error(`not refused: ${error}`);
    expect(error.data.code).toBe('name-taken');
    expect(error.message).toBe(error.data.message);
  });

  it('carries the place of a fault in a query', async () => {
    await created();
    const { error } = await safe(wire.client.shots.searchIds({ query: 'mile:x', sort: 'newest' }));
    if (!isDefinedError(error) || error.code !== 'QUERY_FAULT') throw new Error(`no query fault: ${error}`);
    expect(error.data).toMatchObject({ start: 5, end: 6 });
  });

  it('says what is not there', async () => {
    await created();
    const { error } = await safe(wire.client.selects.get({ id: 99 }));
    expect(isDefinedError(error) && error.code).toBe('NOT_FOUND');
  });

  it('refuses values that the contract does not allow', async () => {
    await created();
    const { error } = await safe(wire.client.shots.many({ ids: [-1] }));
    expect(error).toMatchObject({ code: 'BAD_REQUEST' });
  });

  overWire('keeps the inside of a bug to itself', async () => {
    const { error } = await safe(wire.client.system.doctor({}));
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(JSON.stringify(error)).not.toContain('secret');
  });

  it('tells what changed, and stops when the watcher leaves', async () => {
    await created();
    const events = await wire.client.events.changed({});
    expect((await events.next()).value).toEqual({ topics: [] });
    await wire.client.vocabulary.addUnit({ name: 'Crew B', source: 'crew', zone: null });
    expect((await events.next()).value).toMatchObject({ topics: expect.arrayContaining(['vocabulary']) });
    expect(host.watchers()).toBe(1);
    await events.return?.(undefined);
    await expect.poll(() => host.watchers()).toBe(0);
  });

  it('goes on watching when another production is opened', async () => {
    const events = await wire.client.events.changed({});
    await events.next();
    await created();
    expect((await events.next()).value).toMatchObject({ topics: expect.arrayContaining(['production']) });
    await wire.client.production.create({ folder: join(folder, 'Other.milemark'), name: 'Other' });
    await expect.poll(async () => (await events.next()).value).toMatchObject({ topics: expect.arrayContaining(['production']) });
    await wire.client.vocabulary.addUnit({ name: 'Crew B', source: 'crew', zone: null });
    await expect.poll(async () => (await events.next()).value).toMatchObject({ topics: expect.arrayContaining(['vocabulary']) });
    await events.return?.(undefined);
  });

  it('ends a stream that is aborted while it waits', async () => {
    await created();
    const stop = new AbortController();
    const seen: unknown[] = [];
    const watching = (async () => {
      for await (const overview of await wire.client.jobs.watch({}, { signal: stop.signal })) {
        seen.push(overview);
        stop.abort();
      }
    })();
    await watching.catch(() => undefined);
    expect(seen).toHaveLength(1);
  });

  it('ends what watched a production when another is opened', async () => {
    await created();
    const overviews = await wire.client.jobs.watch({});
    expect((await overviews.next()).done).toBe(false);
    await wire.client.production.create({ folder: join(folder, 'Other.milemark'), name: 'Other' });
    await expect.poll(async () => (await overviews.next()).done).toBe(true);
  });

  overWire('lets go of what a lost window watched', async () => {
    const events = await wire.client.events.changed({});
    await events.next();
    expect(host.watchers()).toBe(1);
    const next = events.next().catch(() => undefined);
    await wire.close();
    await expect.poll(() => host.watchers()).toBe(0);
    await next;
  });
});
