import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fraction } from '../../../src/domain/base/fraction.ts';
import { RATE } from '../../../src/domain/time/rate.ts';
import { foundFile, mediaFacts, must, temporaryProduction } from '../../support/catalogue-builder.ts';

let production: Awaited<ReturnType<typeof temporaryProduction>>;
beforeEach(async () => {
  production = await temporaryProduction();
});
afterEach(() => production.remove());

const clips = () => production.catalogue.clips;
const shotsOf = (id: number) => production.catalogue.shots.ofClip(id);

describe('registering files', () => {
  const register = async (files: ReturnType<typeof foundFile>[], gone: number[] = []) =>
    (await clips().register(await production.card(), files, gone)).map(({ verdict, clipId }) => [verdict, clipId]);
  const at = (path: string, content?: string) => foundFile(production.volumeId, path, content);

  test('adds each content once, with a shot for the whole clip', async () => {
    expect(await register([at('a.mov', 'one'), at('b.mov', 'two'), at('c.mov', 'one')])).toEqual([
      ['added', 1],
      ['added', 2],
      ['duplicate', 1],
    ]);
    expect(await shotsOf(1)).toMatchObject([{ wholeClip: true, name: 'a.mov', inFrame: 0, outFrame: 0, clip: { probed: false } }]);
    expect(await register([at('a.mov', 'one')])).toEqual([['unchanged', 1]]);
  });

  test('finds a moved or renamed file again by its content, log and all', async () => {
    const clipId = await production.clip({ path: 'card/a.mov' });
    await production.say(await production.wholeShot(clipId), { note: 'Rod waves' });
    expect(await register([at('sorted/rod.mov', 'card/a.mov')], [clipId])).toEqual([['moved', clipId]]);
    expect(await clips().get(clipId)).toMatchObject({ fileName: 'rod.mov', path: '/media/a/sorted/rod.mov', online: true });
    const found = await production.catalogue.shots.search({
      query: { kind: 'word', text: 'rod', prefix: false },
      ...{ sort: 'name', limit: 5, offset: 0, facets: false },
    });
    expect(found.shots).toMatchObject([{ name: 'rod.mov', note: 'Rod waves' }]);
  });

  test('answers the whole-clip shots of many clips at once, in the order asked', async () => {
    const ids = [await production.clip({ path: 'a.mov' }), await production.clip({ path: 'b.mov' })];
    await production.shot({ clipId: ids[0] ?? 0, name: 'A range' });
    const wholes = await production.catalogue.shots.wholeClips([...ids.toReversed(), 999]);
    expect(wholes.map(({ clip, wholeClip }) => [clip.id, wholeClip])).toEqual(ids.toReversed().map((id) => [id, true]));
  });

  test('takes other bytes under a known name for another clip: the log stays with the bytes', async () => {
    const clipId = await production.clip({ path: 'DCIM/DJI_0001.MP4' });
    await production.say(await production.wholeShot(clipId), { rating: 5 });
    const [verdict] = await register([at('DCIM/DJI_0001.MP4', 'the next flight')]);
    expect(verdict).toEqual(['added', clipId + 1]);
    expect(await clips().get(clipId)).toMatchObject({ online: false });
    expect(await shotsOf(clipId + 1)).toMatchObject([{ rating: 0 }]);
    expect(await register([at('DCIM/DJI_0001.MP4', 'DCIM/DJI_0001.MP4')])).toEqual([['unchanged', clipId]]);
  });

  test('knows what lies below a folder, refused files too, and nothing beside it', async () => {
    await register([at('card/a.mov'), at('card/sub/b.mov'), at('card2/c.mov'), at('card.mov')]);
    const { volumeId } = production;
    const refusal = { place: { volumeId, relativePath: 'card/x.txt' }, path: '/media/a/card/x.txt', code: 'not-media', message: 'Text.' };
    await clips().refuse(await production.card(), [{ ...refusal, size: 3, mtimeMs: 4.25 }]);
    const paths = async (folder: string) => (await clips().known(volumeId, folder)).map((file) => file.relativePath).sort();
    expect(await paths('card')).toEqual(['card/a.mov', 'card/sub/b.mov', 'card/x.txt']);
    expect(await paths('')).toHaveLength(5);
    expect(await paths('card.mov')).toEqual(['card.mov']);
    expect((await clips().known(volumeId, 'card')).find((file) => file.refused)).toMatchObject({ clipId: null, size: 3, mtimeMs: 4.25 });
    await register([at('card/x.txt')]);
    expect(await clips().refused()).toEqual([]);
  });

  test('says race, place and people of the card at once, before any fact is read', async () => {
    const { vocabulary } = production.catalogue;
    const raceId = must(await vocabulary.addRace({ ...RACE }));
    const locationId = await vocabulary.ensureLocation('Ensenada', raceId);
    const people = await production.people('Rod Hall');
    const card = await production.card({ source: 'drone', raceId, locationId, people });
    const [added] = await clips().register(card, [at('d.mp4')], []);
    const [shot] = await shotsOf(added?.clipId ?? 0);
    expect(shot).toMatchObject({
      source: 'drone',
      race: { name: 'Baja 1000', basis: 'card' },
      location: { name: 'Ensenada', basis: 'card' },
      people: [{ name: 'Rod Hall' }],
      raceClock: { zone: 'America/Tijuana', startUtcMs: RACE.startUtcMs },
    });
    expect(await clips().card(added?.clipId ?? 0)).toMatchObject({ source: 'drone', raceId, locationId, people });
  });
});

const RACE = { name: 'Baja 1000', year: 2017, clockZone: 'America/Tijuana', startUtcMs: Date.UTC(2017, 10, 16, 18), lengthMiles: 1134.4 };

describe('facts and placement', () => {
  test('facts stretch the whole-clip shot and come back as they were', async () => {
    const facts = mediaFacts({
      durationFrames: 777,
      rate: fraction(30_000, 1001),
      reel: 'B017',
      camera: { make: 'DJI', model: 'FC3170', serial: null },
    });
    const id = await production.clip({ path: 'a.mp4', facts });
    expect((await clips().get(id))?.facts).toEqual(facts);
    expect(await shotsOf(id)).toMatchObject([
      { outFrame: 777, clip: { reel: 'B017', camera: 'DJI FC3170', rate: { num: 30_000, den: 1001 }, probed: true } },
    ]);
  });

  test('a shot began as much later than its clip as its first frame', async () => {
    const utcMs = Date.UTC(2017, 10, 16, 18, 4, 30);
    const recorded = { utcMs, local: '2017-11-16T10:04:30', offset: '-08:00', basis: 'local-with-offset', plusMinusSeconds: 60 } as const;
    const id = await production.clip({ path: 'a.mp4', facts: mediaFacts({ recorded, rate: RATE.ntsc }) });
    expect((await shotsOf(id))[0]?.recorded).toEqual({ utcMs, basis: 'local-with-offset', plusMinusSeconds: 60 });
    const shot = await production.shot({ clipId: id, inFrame: 299, outFrame: 500 });
    expect((await production.catalogue.shots.many([shot]))[0]?.recorded?.utcMs).toBe(utcMs + 9977);
  });

  test("a machine's placement never overwrites a person's word", async () => {
    const { vocabulary } = production.catalogue;
    const raceId = must(await vocabulary.addRace({ ...RACE }));
    const id = await production.clip({ path: 'a.mp4' });
    const shot = await production.shot({ clipId: id, mile: { from: 277.4, to: 277.4 } });
    const miles = [
      { from: 12, to: 13, probability: 0.6, basis: 'gps' },
      { from: 640, to: 641, probability: 0.4, basis: 'gps' },
    ] as const;
    await clips().setPlacement(id, { race: { id: raceId, basis: 'gps' }, location: null, miles });
    expect(await production.catalogue.shots.many([shot, await production.wholeShot(id)])).toMatchObject([
      { mile: { from: 277.4, basis: 'person', probability: 1 }, otherMiles: [], race: { basis: 'gps' } },
      { mile: { from: 12, to: 13, basis: 'gps' }, otherMiles: [{ from: 640 }] },
    ]);
    await clips().setPlacement(id, { race: { id: raceId, basis: 'person' }, location: null, miles: [] });
    await clips().setPlacement(id, { race: null, location: null, miles: [] });
    expect((await clips().get(id))?.placement.race).toEqual({ id: raceId, basis: 'person' });
  });

  test('a clip that proves no media leaves for the refused files; one that is logged stays, with the problem', async () => {
    const plain = await production.clip({ path: 'a.mov', facts: null });
    const logged = await production.clip({ path: 'b.mov', facts: null });
    await production.say(await production.wholeShot(logged), { note: 'Worth mending' });
    const problem = { code: 'cut-off', message: 'The file was cut off.' };
    await clips().refuseClip(plain, problem);
    await clips().refuseClip(logged, problem);
    expect(await clips().get(plain)).toBeNull();
    expect(await clips().refused()).toMatchObject([{ path: '/media/a/a.mov', ...problem }]);
    expect(await shotsOf(logged)).toMatchObject([
      { note: 'Worth mending', clip: { playable: false, poster: 'none', problems: [problem] } },
    ]);
  });
});

describe('volumes', () => {
  test('a clip is found where its volume is mounted now, and is offline while it is not', async () => {
    const { production: store } = production.catalogue;
    const id = await production.clip({ path: 'card/a.mov' });
    await store.setOnline([]);
    expect(await clips().get(id)).toMatchObject({ online: false, path: '/media/a/card/a.mov' });
    expect(await store.volumes()).toMatchObject([{ label: 'A', online: false, clips: 1 }]);
    expect(await store.seeVolume({ identity: 'volume-a', label: 'A', mountPath: '/mnt/elsewhere' })).toBe(production.volumeId);
    expect(await clips().byPath('/mnt/elsewhere/card/a.mov')).toMatchObject({ id, online: true });
    expect(await clips().byPath('/media/a/card/a.mov')).toBeNull();
    expect((await clips().byFileName('a.mov')).map((clip) => clip.id)).toEqual([id]);
  });
});

describe('the vocabulary', () => {
  test('holds each name once, capitals and accents aside', async () => {
    const { vocabulary } = production.catalogue;
    expect(await vocabulary.ensure('person', 'José Hall')).toBe(await vocabulary.ensure('person', ' jose HALL '));
    must(await vocabulary.addUnit({ name: 'Crew B', source: 'crew', zone: null }));
    expect(await vocabulary.addUnit({ name: 'CREW B', source: 'drone', zone: null })).toMatchObject({ fault: { code: 'name-taken' } });
    must(await vocabulary.addRace({ ...RACE }));
    must(await vocabulary.addRace({ ...RACE, year: 2016 }));
    expect(await vocabulary.addRace({ ...RACE })).toMatchObject({ fault: { code: 'name-taken' } });
    expect((await vocabulary.all()).races.map((race) => race.year)).toEqual([2017, 2016]);
  });

  test('takes a place of the race, else one of no race, else makes one', async () => {
    const { vocabulary } = production.catalogue;
    const [first, second] = [must(await vocabulary.addRace({ ...RACE })), must(await vocabulary.addRace({ ...RACE, year: 2016 }))];
    const start = await vocabulary.ensureLocation('Start line', first);
    expect(await vocabulary.ensureLocation('START LINE', first)).toBe(start);
    expect(await vocabulary.ensureLocation('Start line', null)).toBe(start);
    expect(await vocabulary.ensureLocation('Start line', second)).not.toBe(start);
    const free = await vocabulary.ensureLocation('Airport', null);
    expect(await vocabulary.ensureLocation('Airport', second)).toBe(free);
  });
});
