import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFinding } from '../../../src/main/find/finding.ts';
import { createLogging } from '../../../src/main/log/logging.ts';
import type { TagText } from '../../../src/main/log/tag-plan.ts';
import { must, openAgain, temporaryProduction } from '../../support/catalogue-builder.ts';

const read = (text: string): TagText => {
  const [kind, value] = text.split(/:(.*)/s);
  return { kind: kind as TagText['kind'], value: value ?? '' };
};

describe('tags on the real catalogue', () => {
  let production: Awaited<ReturnType<typeof temporaryProduction>>;
  let shots: readonly number[];

  beforeEach(async () => {
    production = await temporaryProduction();
    const { vocabulary } = production.catalogue;
    const race = { clockZone: 'America/Tijuana', startUtcMs: null, lengthMiles: null };
    must(await vocabulary.addRace({ ...race, name: 'Baja 1000', year: 2016 }));
    const raceId = must(await vocabulary.addRace({ ...race, name: 'Baja 1000', year: 2017 }));
    must(await vocabulary.addVehicle({ name: 'Hummer H1', number: '861', vehicleClass: null, drivers: [] }));
    await vocabulary.ensureLocation('Loreto bridge', raceId);
    const [rod] = await production.people('Rod Hall');
    const card = await production.card({ raceId, people: rod === undefined ? [] : [rod] });
    const clips = [await production.clip({ path: 'A001.MOV', card }), await production.clip({ path: 'A002.MOV', card })];
    shots = await Promise.all(clips.map((clip) => production.wholeShot(clip)));
  });

  afterEach(() => production.remove());

  const stages = () => ({ finding: createFinding(production), logging: createLogging(production) });
  const find = async (query: string) => [...must(await stages().finding.ids(query, 'name'))];
  const tag = async (shotIds: readonly number[], { add = [], remove = [] }: { add?: string[]; remove?: string[] }) =>
    must(await stages().logging.tag({ shotIds, add: add.map(read), remove: remove.map(read) }));

  it('are found by every field, over what the clip says, and undone after the production was closed', async () => {
    const [first = 0, second = 0] = shots;
    expect(await find('person:rod race:"Baja 1000 2017"')).toEqual([first, second]);
    const told = await tag([first], {
      add: [
        'person:José Núñez',
        'keyword:dust storm',
        'mile:277.4',
        'rating:5',
        'note:Looks back.',
        'vehicle:#861',
        'location:Loreto Bridge',
      ],
    });
    expect(told.changed).toBe(1);
    for (const query of [
      'person:"jose nunez" person:"Rod Hall"',
      'dust "looks back"',
      'mile:275-280 rating:>=3',
      'vehicle:861',
      'near:loreto~1mi',
      'has:notes -is:untagged',
      'mile:277',
    ])
      expect([query, await find(query)]).toEqual([query, [first]]);

    await production.catalogue.close();
    const again = await openAgain(production.folder);
    try {
      expect(must(await createLogging({ catalogue: again }).undo())).toBe(told.label);
      expect(must(await createFinding({ catalogue: again }).ids('rating:5 OR dust OR person:jose', 'name'))).toEqual([]);
      expect(must(await createFinding({ catalogue: again }).ids('person:rod', 'name'))).toHaveLength(2);
    } finally {
      await again.close();
    }
  });

  it('can be taken from a shot without touching its clip, and said again', async () => {
    const [first = 0, second = 0] = shots;
    await tag([first], { remove: ['person:Rod Hall'] });
    expect(await find('person:rod')).toEqual([second]);
    await tag([first], { remove: ['person:'] });
    expect(await find('person:rod')).toEqual([first, second]);
    await tag([first], { add: ['race:Baja 1000 2016'] });
    expect(await find('race:"Baja 1000 2016"')).toEqual([first]);
    await tag([first], { remove: ['race:Baja 1000 2016'] });
    expect(await find('race:2017')).toEqual([first, second]);
  });

  it('live on logged ranges too, which can be removed and brought back', async () => {
    const { logging } = stages();
    const clipId = (await production.catalogue.shots.many(shots))[0]?.clip.id ?? 0;
    const { id } = must(await logging.addShot({ clipId, inFrame: 25, outFrame: 50, name: 'Climb' }));
    expect(await find('climb -is:whole-clip duration:1s person:rod')).toEqual([id]);
    expect(await logging.addShot({ clipId, inFrame: 1400, outFrame: 1501, name: null })).toMatchObject({
      fault: { code: 'range-outside' },
    });
    const list = await production.selects('Act one', [id]);
    expect(await logging.removeShots([id])).toMatchObject({ ok: false, fault: { code: 'shot-in-selects' } });
    const items = await production.catalogue.selects.get(list);
    must(await production.catalogue.edits.apply({ label: 'Empty', steps: [{ on: 'selects', id: list, before: items, after: null }] }));
    expect(must(await logging.removeShots([id]))).toEqual({ label: '1 shot removed' });
    expect(await find('climb')).toEqual([]);
    await logging.undo();
    expect(await find('climb')).toEqual([id]);
    await logging.redo();
    expect(await find('climb')).toEqual([]);
  });

  it('survive two programs that tag the same shots at once', async () => {
    const other = await openAgain(production.folder);
    try {
      const request = (add: string) => ({ shotIds: shots, add: [read(add)], remove: [] });
      const both = await Promise.all([
        stages().logging.tag(request('keyword:ours')),
        createLogging({ catalogue: other }).tag(request('keyword:theirs')),
      ]);
      expect(both.map((answer) => answer.ok)).toEqual([true, true]);
      expect(await find('keyword:ours keyword:theirs')).toEqual([...shots]);
    } finally {
      await other.close();
    }
  });
});
