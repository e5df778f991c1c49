import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { JOB_KINDS, type JobKind } from '../../../src/domain/jobs/job.ts';
import { mediaFacts, openAgain, temporaryProduction } from '../../support/catalogue-builder.ts';

let production: Awaited<ReturnType<typeof temporaryProduction>>;
beforeEach(async () => {
  production = await temporaryProduction();
});
afterEach(() => production.remove());

const jobs = () => production.catalogue.jobs;
const claim = async (limit = 100, kinds: readonly JobKind[] = JOB_KINDS) =>
  (await jobs().claim('me', limit, kinds)).map((job) => `${job.kind} ${job.clipName}`);
const finish = async (kind: JobKind, state: 'done' | 'failed', error: string | null = null) => {
  for (const job of await jobs().list({ states: ['running'], limit: 100 }))
    if (job.kind === kind) await jobs().finish(job.id, { state, error });
};
const states = async () => (await jobs().list({ limit: 100 })).map((job) => `${job.kind} ${job.state}`);
const pictures = async (clipId: number) => {
  const [shot] = await production.catalogue.shots.ofClip(clipId);
  return [shot?.clip.poster, shot?.clip.proxy];
};

describe('what a clip wants done', () => {
  test('only its facts at first, the rest once they are read', async () => {
    const clipId = await production.clip({ path: 'a.mov', facts: null });
    expect(await pictures(clipId)).toEqual(['waiting', 'none']);
    expect(await claim()).toEqual(['probe a.mov']);
    expect(await claim()).toEqual([]);
    await production.catalogue.clips.setFacts(clipId, mediaFacts({ videoCodec: 'prores' }), 'probed');
    expect(await claim()).toEqual(['place a.mov', 'poster a.mov', 'proxy a.mov']);
    await finish('poster', 'done');
    await finish('proxy', 'failed', 'The disk is full.');
    expect(await pictures(clipId)).toEqual(['ready', 'failed']);
    expect(await jobs().overview()).toMatchObject({
      failures: [{ kind: 'proxy', error: 'The disk is full.' }],
      counts: { done: 1, failed: 1, running: 2 },
    });
  });

  test('no proxy where the window plays the original or the card wants none, no poster of what cannot be decoded', async () => {
    const plays = await production.clip({ path: 'plays.mp4', facts: mediaFacts() });
    const sound = await production.clip({
      path: 's.wav',
      facts: mediaFacts({ kind: 'audio', container: 'wav', audioCodec: 'pcm_s24le', videoCodec: null }),
    });
    const card = await production.card({ proxies: false });
    const unwanted = await production.clip({ path: 'raw.mov', card, facts: mediaFacts({ videoCodec: 'prores' }) });
    const raw = await production.clip({ path: 'A001.R3D', facts: mediaFacts({ playable: false }) });
    expect([await pictures(plays), await pictures(sound), await pictures(unwanted), await pictures(raw)]).toEqual([
      ['waiting', 'none'],
      ['waiting', 'none'],
      ['waiting', 'none'],
      ['none', 'none'],
    ]);
  });

  test('is called off when its file cannot be read, and waits again when that is tried again', async () => {
    await production.clip({ path: 'a.mov', facts: null });
    await claim();
    await finish('probe', 'failed', 'Not a film.');
    expect(await states()).toEqual(['probe failed', 'place cancelled', 'poster cancelled']);
    const [probe] = await jobs().list({ states: ['failed'], limit: 1 });
    await jobs().retry([probe?.id ?? 0]);
    expect(await states()).toEqual(['probe waiting', 'place waiting', 'poster waiting']);
    await jobs().cancel([probe?.id ?? 0]);
    expect(await states()).toEqual(['probe cancelled', 'place cancelled', 'poster cancelled']);
  });
});

describe('what a person called off before its file was read', () => {
  test('stays called off when the facts come, and can be wanted again', async () => {
    const clipId = await production.clip({ path: 'a.mov', facts: null });
    const poster = (await jobs().list({ limit: 9 })).find(({ kind }) => kind === 'poster')?.id ?? 0;
    await jobs().cancel([poster]);
    await claim();
    await production.catalogue.clips.setFacts(clipId, mediaFacts(), 'probed');
    await finish('probe', 'done');
    expect(await states()).toEqual(['probe done', 'place waiting', 'poster cancelled']);
    await jobs().retry([poster]);
    expect(await claim()).toEqual(['place a.mov', 'poster a.mov']);
  });
});

describe('the order of work', () => {
  test('what is on screen, then kinds in order, then the newest card', async () => {
    const [old, fresh] = [await production.card({ label: 'old' }), await production.card({ label: 'fresh' })];
    await production.clip({ path: 'old1.mov', card: old });
    const seen = await production.clip({ path: 'old2.mov', card: old });
    await production.clip({ path: 'new.mov', card: fresh });
    await jobs().prefer([seen]);
    expect(await claim(2, ['poster', 'place'])).toEqual(['poster old2.mov', 'place new.mov']);
    expect(await claim(9, ['poster', 'place'])).toEqual(['place old1.mov', 'place old2.mov', 'poster new.mov', 'poster old1.mov']);
  });

  test('a paused queue gives nothing, across restarts, and says so', async () => {
    await production.clip({ path: 'a.mov', facts: null });
    await jobs().setPaused(true);
    expect(await claim()).toEqual([]);
    expect(await jobs().overview()).toMatchObject({ paused: true, counts: { paused: 3, waiting: 0 } });
    const other = await openAgain(production.folder);
    expect(await other.jobs.list({ states: ['paused'], limit: 9 })).toHaveLength(3);
    expect(await other.jobs.list({ states: ['waiting'], limit: 9 })).toEqual([]);
    await other.jobs.setPaused(false);
    await other.close();
    expect(await claim()).toEqual(['probe a.mov']);
  });
});

describe('who works', () => {
  test('a job belongs to one worker until it lets go', async () => {
    await production.clip({ path: 'a.mov', facts: null });
    const other = await openAgain(production.folder);
    expect(await claim()).toHaveLength(1);
    expect(await other.jobs.claim('other', 5, JOB_KINDS)).toEqual([]);
    await jobs().release('me');
    expect(await other.jobs.claim('other', 5, JOB_KINDS)).toHaveLength(1);
    expect(await claim()).toEqual([]);
    await other.close();
  });

  test('work that a person called off stays so, unless it was done all the same', async () => {
    await production.clip({ path: 'a.mov' });
    const running = await jobs().claim('me', 2, ['place', 'poster']);
    await jobs().cancel(running.map((job) => job.id));
    const [place, poster] = running;
    await jobs().finish(place?.id ?? 0, { state: 'failed', error: 'Killed.' });
    await jobs().finish(poster?.id ?? 0, { state: 'done', error: null });
    expect(await states()).toEqual(expect.arrayContaining(['place cancelled', 'poster done']));
    await jobs().finish(poster?.id ?? 0, { state: 'cancelled', error: null });
    expect(await states()).toContain('poster done');
  });
});
