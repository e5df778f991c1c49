import { describe, expect, it } from 'vitest';
import { createLogging } from '../../../../src/main/log/logging.ts';
import type { TagText } from '../../../../src/main/log/tag-plan.ts';
import { fakeCatalogue, shotLog } from '../../../support/fake-catalogue.ts';
import { vocabulary } from '../../../support/vocabulary.ts';

const read = (text: string): TagText => {
  const [kind, value] = text.split(/:(.*)/s);
  return { kind: kind as TagText['kind'], value: value ?? '' };
};
const request = (add: readonly string[], remove: readonly string[] = []) => ({
  shotIds: [1, 2],
  add: add.map(read),
  remove: remove.map(read),
});
const twoShots = { vocabulary, shots: { 1: shotLog(), 2: shotLog({ clipId: 2 }) }, clips: { 1: { raceId: 1, people: [21] }, 2: {} } };

describe('tagging', () => {
  it('says many things of many shots in one edit that undo takes back', async () => {
    const fake = fakeCatalogue(twoShots);
    const logging = createLogging(fake);
    const answer = await logging.tag(
      request(['rating:5', 'person:josh hall', 'race:Mint 400', 'mile:275-280', 'vehicle:#861', 'note:Dust.']),
    );
    expect(answer).toEqual({
      ok: true,
      value: {
        changed: 2,
        label: 'Mint 400 on 2 shots, Rating 5 on 2, josh hall added to 2, RM 275–280 on 2, Hummer H1 added to 2, Note added to 2',
      },
    });
    expect(fake.shots.get(1)).toMatchObject({
      raceId: 3,
      rating: 5,
      people: [21, 22],
      vehicles: [31],
      mile: { from: 275, to: 280 },
      note: 'Dust.',
    });
    expect(fake.shots.get(2)).toMatchObject({ people: [22] });
    expect(fake.edits).toHaveLength(1);
    await logging.undo();
    expect(fake.shots).toEqual(
      new Map([
        [1, shotLog()],
        [2, shotLog({ clipId: 2 })],
      ]),
    );
  });

  it('makes people, keywords and locations that are new, a location once on each race', async () => {
    const fake = fakeCatalogue(twoShots);
    await createLogging(fake).tag(request(['person:Ivan Stewart', 'keyword:sunrise', 'location:Vizcaino']));
    const made = fake.vocabulary();
    expect(made.people.at(-1)?.name).toBe('Ivan Stewart');
    expect(made.keywords.at(-1)?.name).toBe('sunrise');
    const places = made.locations.filter((location) => location.name === 'Vizcaino');
    expect(places.map((place) => place.raceId)).toEqual([1, null]);
    expect([fake.shots.get(1)?.locationId, fake.shots.get(2)?.locationId]).toEqual(places.map((place) => place.id));
  });

  it('uses the location that is known on the race being tagged, or on no race', async () => {
    const fake = fakeCatalogue(twoShots);
    await createLogging(fake).tag(request(['location:start LINE', 'race:Mint 400']));
    expect([fake.shots.get(1)?.locationId, fake.shots.get(2)?.locationId]).toEqual([14, 14]);
    await createLogging(fake).tag(request(['location:Ojos Negros']));
    expect([fake.shots.get(1)?.locationId, fake.shots.get(2)?.locationId]).toEqual([12, 12]);
    expect(fake.vocabulary().locations).toHaveLength(vocabulary.locations.length);
  });

  it.each([
    [
      'race:Baja 1000',
      'race-ambiguous',
      '"Baja 1000" may be Baja 1000 2017 or Baja 1000 2016. Say which.',
      { names: ['Baja 1000 2017', 'Baja 1000 2016'] },
    ],
    ['race:Mint 40', 'race-unknown', 'No race is called "Mint 40". Did you mean Mint 400?', { proposal: 'Mint 400' }],
    [
      'race:Dakar',
      'race-unknown',
      'No race is called "Dakar". Add it first: milemark race add NAME --year YEAR --clock-zone ZONE',
      { proposal: null },
    ],
    ['vehicle:Humer H1', 'vehicle-unknown', 'No vehicle is called "Humer H1". Did you mean Hummer H1?', { proposal: 'Hummer H1' }],
    [
      'location:Start line',
      'name-ambiguous',
      '"Start line" may be Start line (Baja 1000 2017) or Start line (Mint 400). Tag the race too.',
      undefined,
    ],
    ['mile:280-275', 'mile-backwards', 'Miles run from low to high. Use 275-280.', { proposal: '275-280' }],
    ['rating:9', 'rating-malformed', '"9" is not a rating. Use 0 to 5.', undefined],
    ['person:', 'name-empty', 'Nothing stands after person:. Say what to add.', undefined],
  ])('refuses %s and leaves everything as it was', async (...[tag, code, message, details]) => {
    const fake = fakeCatalogue(twoShots);
    const answer = await createLogging(fake).tag(request(['keyword:sunrise', tag]));
    expect(answer).toMatchObject({ ok: false, fault: { code, message, ...(details === undefined ? {} : { details }) } });
    expect(fake.edits).toEqual([]);
    expect(fake.vocabulary()).toBe(vocabulary);
  });

  it('names what was meant when a name to take away is unknown', async () => {
    const answer = await createLogging(fakeCatalogue(twoShots)).tag(request([], ['person:Rod Hal']));
    expect(answer).toMatchObject({ ok: false, fault: { code: 'person-unknown', details: { proposal: 'Rod Hall' } } });
  });

  it('takes back before it says anew, so that one person can stand for another', async () => {
    const fake = fakeCatalogue(twoShots);
    expect(await createLogging(fake).tag(request(['person:Josh Hall'], ['person:Rod Hall']))).toMatchObject({
      value: { label: 'Rod Hall taken from 1 shot, Josh Hall added to 2' },
    });
    expect(fake.shots.get(1)?.people).toEqual([22]);
  });

  it('writes no edit when there is nothing to change', async () => {
    const fake = fakeCatalogue(twoShots);
    const nothing = { ok: true, value: { changed: 0, label: 'Nothing to change' } };
    expect(await createLogging(fake).tag(request(['rating:0']))).toEqual(nothing);
    expect(await createLogging(fake).tag({ ...request(['person:New One']), shotIds: [99] })).toEqual(nothing);
    expect(fake.edits).toEqual([]);
    expect(fake.vocabulary()).toBe(vocabulary);
  });

  it('reads again when another program changed the shot meanwhile, and keeps both changes', async () => {
    let others = 1;
    const meanwhile = (shots: Map<number, ReturnType<typeof shotLog>>) => {
      if (others > 0) shots.set(1, shotLog({ note: 'Theirs.' }));
      others -= 1;
    };
    const fake = fakeCatalogue({ ...twoShots, meanwhile });
    expect((await createLogging(fake).tag(request(['rating:5']))).ok).toBe(true);
    expect(fake.shots.get(1)).toMatchObject({ note: 'Theirs.', rating: 5 });
  });

  it('gives up when the shot keeps changing', async () => {
    let turn = 0;
    const meanwhile = (shots: Map<number, ReturnType<typeof shotLog>>) => {
      turn += 1;
      shots.set(1, shotLog({ note: `Change ${turn}` }));
    };
    const answer = await createLogging(fakeCatalogue({ ...twoShots, meanwhile })).tag(request(['rating:5']));
    expect(answer).toMatchObject({ ok: false, fault: { code: 'stale' } });
    expect(turn).toBe(2);
  });
});

describe('logged ranges', () => {
  const oneClip = { vocabulary, shots: { 1: shotLog(), 2: shotLog({ wholeClip: false, name: 'Climb' }) }, clips: { 1: { frames: 100 } } };

  it('are added inside their clip, and undone', async () => {
    const fake = fakeCatalogue(oneClip);
    const logging = createLogging(fake);
    const added = await logging.addShot({ clipId: 1, inFrame: 10, outFrame: 11, name: ' Turn ' });
    expect(added.ok && fake.shots.get(added.value.id)).toEqual(shotLog({ wholeClip: false, inFrame: 10, outFrame: 11, name: 'Turn' }));
    expect(await logging.undo()).toEqual({ ok: true, value: 'Turn logged on B017.MXF' });
    expect(fake.shots.size).toBe(2);
  });

  it.each([
    [{ clipId: 9, inFrame: 0, outFrame: 5 }, 'clip-unknown'],
    [{ clipId: 1, inFrame: 5, outFrame: 5 }, 'range-empty'],
    [{ clipId: 1, inFrame: 50, outFrame: 101 }, 'range-outside'],
  ])('are refused: %o', async (range, code) => {
    const answer = await createLogging(fakeCatalogue(oneClip)).addShot({ ...range, name: null });
    expect(answer).toMatchObject({ ok: false, fault: { code } });
  });

  it('can be removed, but not a whole clip', async () => {
    const fake = fakeCatalogue(oneClip);
    const logging = createLogging(fake);
    expect(await logging.removeShots([1, 2])).toMatchObject({ ok: false, fault: { code: 'whole-clip' } });
    expect(await logging.removeShots([2])).toEqual({ ok: true, value: { label: '1 shot removed' } });
    expect([...fake.shots.keys()]).toEqual([1]);
    expect(await logging.removeShots([2])).toEqual({ ok: true, value: { label: 'Nothing to remove' } });
  });
});
