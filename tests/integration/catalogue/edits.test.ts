import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ShotLog } from '../../../src/domain/logging/shot.ts';
import type { Edit, EditStep } from '../../../src/domain/selects/edit.ts';
import type { SelectsList } from '../../../src/domain/selects/selects-list.ts';
import type { SyncStores } from '../../../src/main/catalogue/call.ts';
import { cardSettings, foundFile, mediaFacts, must, openAgain, temporaryProduction } from '../../support/catalogue-builder.ts';
import { openStores } from '../../support/stores-in-process.ts';

describe('edits', () => {
  let production: Awaited<ReturnType<typeof temporaryProduction>>;
  beforeEach(async () => {
    production = await temporaryProduction();
  });
  afterEach(() => production.remove());

  test('are taken back and done again, across restarts', async () => {
    const shot = await production.wholeShot(await production.clip({ path: 'a.mov' }));
    await production.say(shot, { rating: 3 });
    await production.say(shot, { note: 'Dust' });
    await production.catalogue.edits.undo();
    const later = await openAgain(production.folder);
    const now = async () => (await later.shots.many([shot])).flatMap(({ rating, note }) => [rating, note]);
    expect(await now()).toEqual([3, '']);
    expect(await later.edits.undo()).toEqual({ ok: true, value: 'Say' });
    expect(await now()).toEqual([0, '']);
    expect(await later.edits.undo()).toEqual({ ok: true, value: null });
    await later.edits.redo();
    await later.edits.redo();
    expect(await now()).toEqual([3, 'Dust']);
    expect(await later.edits.redo()).toEqual({ ok: true, value: null });
    await later.close();
  });

  test('a new edit drops what could have been done again', async () => {
    const shot = await production.wholeShot(await production.clip({ path: 'a.mov' }));
    await production.say(shot, { rating: 3 });
    await production.catalogue.edits.undo();
    await production.say(shot, { rating: 1 });
    expect(await production.catalogue.edits.redo()).toEqual({ ok: true, value: null });
    expect(await production.catalogue.edits.history(9)).toMatchObject([{ label: 'Say', undone: false }]);
  });

  test('one stale step and nothing is done', async () => {
    const [a, b] = [
      await production.wholeShot(await production.clip({ path: 'a.mov' })),
      await production.wholeShot(await production.clip({ path: 'b.mov' })),
    ];
    const logs = await production.catalogue.shots.logs([a, b]);
    await production.say(b, { rating: 4 });
    const steps = [a, b].map((id): EditStep => {
      const before = logs.get(id) as ShotLog;
      return { on: 'shot', id, before, after: { ...before, note: 'New' } };
    });
    expect(await production.catalogue.edits.apply({ label: 'Note', steps })).toMatchObject({ ok: false, fault: { code: 'stale' } });
    expect((await production.catalogue.shots.many([a, b])).map((shot) => shot.note)).toEqual(['', '']);
    expect(await production.catalogue.edits.history(9)).toHaveLength(1);
  });

  test('facts that come in meanwhile make no edit stale, nor its undo', async () => {
    const clipId = await production.clip({ path: 'a.mov', facts: null });
    const shot = await production.wholeShot(clipId);
    const before = (await production.catalogue.shots.logs([shot])).get(shot) as ShotLog;
    await production.catalogue.clips.setFacts(clipId, mediaFacts({ durationFrames: 900 }), 'probed');
    must(
      await production.catalogue.edits.apply({ label: 'Rate', steps: [{ on: 'shot', id: shot, before, after: { ...before, rating: 5 } }] }),
    );
    await production.catalogue.clips.setFacts(clipId, mediaFacts({ durationFrames: 901 }), 'probed');
    must(await production.catalogue.edits.undo());
    expect(await production.catalogue.shots.many([shot])).toMatchObject([{ rating: 0, inFrame: 0, outFrame: 901 }]);
  });

  test('a shot that a string-out uses is not removed from under it', async () => {
    const clipId = await production.clip({ path: 'a.mov' });
    const shot = await production.shot({ clipId });
    const list = await production.selects('Finish', [shot]);
    const before = (await production.catalogue.shots.logs([shot])).get(shot) as ShotLog;
    const removal: EditStep = { on: 'shot', id: shot, before, after: null };
    expect(await production.catalogue.edits.apply({ label: 'Remove', steps: [removal] })).toMatchObject({
      fault: { code: 'shot-in-selects' },
    });
    expect(await production.catalogue.shots.many([shot])).toMatchObject([{ inSelects: true }]);
    const selects = (await production.catalogue.selects.get(list)) as SelectsList;
    const emptied: EditStep = { on: 'selects', id: list, before: selects, after: { ...selects, items: [] } };
    must(await production.catalogue.edits.apply({ label: 'Remove', steps: [removal, emptied] }));
    must(await production.catalogue.edits.undo());
    expect(await production.catalogue.selects.get(list)).toEqual(selects);
  });

  test('two string-outs never share a name', async () => {
    await production.selects('Finish', []);
    const ids = await production.catalogue.selects.nextIds(0);
    const step: EditStep = { on: 'selects', id: ids.list, before: null, after: { name: 'FINISH', items: [] } };
    expect(await production.catalogue.edits.apply({ label: 'Make', steps: [step] })).toMatchObject({ fault: { code: 'name-taken' } });
    expect(await production.catalogue.selects.byName('finísh')).not.toBeNull();
  });
});

describe('the law of undo', () => {
  let folder = '';
  let opened = 0;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'milemark-edits-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const tags = fc.uniqueArray(fc.constantFrom(1, 2, 3), { maxLength: 3 });
  const said = fc.record({
    name: fc.option(fc.string(), { nil: null }),
    note: fc.string(),
    rating: fc.nat(5),
    rejected: fc.boolean(),
    raceId: fc.constantFrom(null, 1, 2),
    mile: fc.option(
      fc.nat(9000).map((n) => ({ from: n / 10, to: n / 10 + 1 })),
      { nil: null },
    ),
    people: fc.option(tags, { nil: null }),
    keywords: tags,
  });
  const act = fc.record({
    kind: fc.constantFrom('say', 'add', 'remove', 'list', 'undo', 'redo'),
    pick: fc.nat(20),
    said,
    batch: fc.nat(3),
  });

  /** Everything that people said and found by it, as one value. */
  const state = (stores: SyncStores) => {
    const ids = [...stores.shots.searchIds({ kind: 'all' }, 'name')].sort((a, b) => a - b);
    return {
      logs: [...stores.shots.logs(ids)],
      shots: stores.shots.many(ids),
      selects: stores.selects.list().map(({ id }) => [id, stores.selects.get(id)]),
    };
  };

  test('every sequence of edits, taken back, leaves what was there; done again, what had become', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
        opened += 1;
        const { stores, atOnce, close } = openStores(join(folder, `${opened}.db`));
        try {
          atOnce(() => {
            for (const name of ['one', 'two', 'three'])
              for (const kind of ['person', 'keyword'] as const) stores.vocabulary.ensure(kind, name);
            for (const year of [2016, 2017])
              stores.vocabulary.addRace({ name: 'Baja', year, clockZone: 'UTC', startUtcMs: null, lengthMiles: null });
            const volume = stores.production.seeVolume({ identity: 'v', label: 'V', mountPath: '/v' });
            const files = [1, 2, 3].map((n) => foundFile(volume, `${n}.mov`));
            const added = stores.clips.register(stores.clips.addCard(cardSettings({ people: [2] })), files, []);
            for (const { clipId } of added) stores.clips.setFacts(clipId, mediaFacts(), 'probed');
          });
          atOnce(() => {
            const past = [state(stores)];
            let at = 0;
            for (const { kind, pick, said: words, batch } of acts) {
              if (kind === 'undo' || kind === 'redo') {
                const label = must(stores.edits[kind]());
                if (label !== null) at += kind === 'undo' ? -1 : 1;
              } else {
                const edit = editOf(stores, { kind, pick, words, batch });
                if (edit === null || !stores.edits.apply(edit).ok) continue;
                past.splice(at + 1, past.length, state(stores));
                at += 1;
              }
              expect(state(stores)).toEqual(past[at]);
            }
            while (must(stores.edits.undo()) !== null) at -= 1;
            expect(at).toBe(0);
            expect(state(stores)).toEqual(past[0]);
            while (must(stores.edits.redo()) !== null) at += 1;
            expect(state(stores)).toEqual(past.at(-1));
          });
        } finally {
          close();
        }
      }),
      { numRuns: 60 },
    );
  });

  type Act = { readonly kind: string; readonly pick: number; readonly words: Partial<ShotLog>; readonly batch: number };

  /** An edit on what there is now; null where it has nothing to act on or the catalogue would rightly refuse it. */
  function editOf(stores: SyncStores, { kind, pick, words, batch }: Act): Edit | null {
    const all = [...stores.shots.searchIds({ kind: 'all' }, 'name')].sort((a, b) => a - b);
    const ids = Array.from({ length: batch + 1 }, (_, i) => all[(pick + i) % all.length] ?? 1);
    const logs = [...stores.shots.logs([...new Set(ids)])];
    const shots = (steps: readonly EditStep[]): Edit => ({ label: kind, steps });
    if (kind === 'say') return shots(logs.map(([id, before]) => ({ on: 'shot', id, before, after: { ...before, ...words } })));
    if (kind === 'add') {
      const whole = logs[0]?.[1];
      const range = { wholeClip: false, inFrame: pick, outFrame: pick + 10 };
      return whole === undefined
        ? null
        : shots([{ on: 'shot', id: stores.shots.nextId(), before: null, after: { ...whole, ...words, ...range } }]);
    }
    if (kind === 'remove') {
      const steps = logs.filter(([, log]) => !log.wholeClip).map(([id, before]): EditStep => ({ on: 'shot', id, before, after: null }));
      const inUse = stores.shots.many(steps.map((step) => step.id)).some((shot) => shot.inSelects);
      return steps.length === 0 || inUse ? null : shots(steps);
    }
    const fresh = stores.selects.nextIds(ids.length);
    const items = ids.map((shotId, i) => ({ id: fresh.items[i] ?? 0, shotId, inFrame: i, outFrame: i + 5 }));
    const known = stores.selects.list()[pick % 3];
    const before = known === undefined ? null : stores.selects.get(known.id);
    const after = batch === 3 && before !== null ? null : { name: before?.name ?? `List ${fresh.list}`, items };
    return shots([{ on: 'selects', id: before === null || known === undefined ? fresh.list : known.id, before, after }]);
  }
});
