import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverse } from '../../../../src/domain/logging/change.ts';
import type { ShotLog } from '../../../../src/domain/logging/shot.ts';
import { type Inherited, type Tag, tagged, type Untag, untagged } from '../../../../src/domain/logging/tag.ts';
import { tagShots } from '../../../../src/domain/logging/tag-shots.ts';
import { shotLog } from '../../../support/fake-catalogue.ts';

const nobody: Inherited = { raceId: null, people: [], vehicles: [] };
const crew: Inherited = { raceId: 1, people: [21, 22], vehicles: [31] };
const rod = { id: 21, name: 'Rod Hall' };
const josh = { id: 22, name: 'Josh Hall' };
const chad = { id: 23, name: 'Chad Hall' };
const all = ({ id, name }: { id: number; name: string }) => ({ name, ids: [id] });

describe('saying a thing of a shot', () => {
  it.each<[string, Tag, Partial<ShotLog>, Partial<ShotLog>]>([
    ['race', { kind: 'race', on: { id: 3, name: 'Mint 400 2017' } }, { raceId: 1 }, { raceId: 3 }],
    ['mile', { kind: 'mile', mile: { from: 275, to: 280 } }, { mile: { from: 1, to: 1 } }, { mile: { from: 275, to: 280 } }],
    ['rating', { kind: 'rating', rating: 5 }, { rating: 2 }, { rating: 5 }],
    ['first note', { kind: 'note', text: 'Dust.' }, {}, { note: 'Dust.' }],
    ['further note, on a line of its own', { kind: 'note', text: 'Wind.' }, { note: 'Dust.' }, { note: 'Dust.\nWind.' }],
    ['name', { kind: 'name', text: 'Climb' }, {}, { name: 'Climb' }],
    ['reject', { kind: 'rejected', rejected: true }, {}, { rejected: true }],
    ['keyword', { kind: 'keyword', on: { id: 41, name: 'dust' } }, { keywords: [42] }, { keywords: [42, 41] }],
    ['a person who joins the clip’s', { kind: 'person', on: chad }, {}, { people: [21, 22, 23] }],
    ['a person who joins the shot’s own', { kind: 'person', on: chad }, { people: [] }, { people: [23] }],
    ['a vehicle that joins the clip’s', { kind: 'vehicle', on: { id: 32, name: 'H3' } }, {}, { vehicles: [31, 32] }],
  ])('%s', (...[, tag, before, after]) => {
    expect(tagged(shotLog(before), crew, tag)).toEqual(shotLog({ ...before, ...after }));
  });

  it('puts a location of the race the shot is on, its own before the clip’s', () => {
    const start: Tag = {
      kind: 'location',
      name: 'Start line',
      byRace: new Map([
        [1, 13],
        [3, 14],
      ]),
    };
    expect(tagged(shotLog(), crew, start).locationId).toBe(13);
    expect(tagged(shotLog({ raceId: 3 }), crew, start).locationId).toBe(14);
    expect(tagged(shotLog(), nobody, start).locationId).toBeNull();
  });

  it('leaves the log as it is when it says so already, or the clip does', () => {
    const log = shotLog({ rating: 5, keywords: [41] });
    expect(tagged(log, crew, { kind: 'rating', rating: 5 })).toBe(log);
    expect(tagged(log, crew, { kind: 'keyword', on: { id: 41, name: 'dust' } })).toBe(log);
    expect(tagged(log, crew, { kind: 'person', on: rod })).toBe(log);
  });
});

describe('taking a thing back from a shot', () => {
  it.each<[string, Untag, Partial<ShotLog>, Partial<ShotLog>]>([
    ['the race named', { kind: 'race', on: { name: 'Baja', ids: [1] } }, { raceId: 1 }, { raceId: null }],
    ['another race: nothing', { kind: 'race', on: { name: 'Mint', ids: [3] } }, { raceId: 1 }, {}],
    ['whatever race', { kind: 'race', on: null }, { raceId: 1 }, { raceId: null }],
    [
      'a location of the name on any race',
      { kind: 'location', on: { name: 'Start line', ids: [13, 14] } },
      { locationId: 14 },
      { locationId: null },
    ],
    ['one of the clip’s people', { kind: 'person', on: all(rod) }, {}, { people: [22] }],
    ['the last of the people: nobody', { kind: 'person', on: all(josh) }, { people: [22] }, { people: [] }],
    ['the person who made it differ from the clip', { kind: 'person', on: all(chad) }, { people: [21, 22, 23] }, { people: null }],
    ['all people: as the clip says', { kind: 'person', on: null }, { people: [23] }, { people: null }],
    ['someone who is not there: nothing', { kind: 'person', on: all(chad) }, {}, {}],
    ['one of the clip’s vehicles', { kind: 'vehicle', on: { name: 'H1', ids: [31] } }, {}, { vehicles: [] }],
    ['a keyword', { kind: 'keyword', on: { name: 'dust', ids: [41] } }, { keywords: [41, 42] }, { keywords: [42] }],
    ['all keywords', { kind: 'keyword', on: null }, { keywords: [41, 42] }, { keywords: [] }],
    ['the mile named', { kind: 'mile', mile: { from: 5, to: 6 } }, { mile: { from: 5, to: 6 } }, { mile: null }],
    ['another mile: nothing', { kind: 'mile', mile: { from: 5, to: 7 } }, { mile: { from: 5, to: 6 } }, {}],
    ['the rating', { kind: 'rating' }, { rating: 4 }, { rating: 0 }],
    ['the note', { kind: 'note' }, { note: 'Dust.\nWind.' }, { note: '' }],
    ['the name', { kind: 'name' }, { name: 'Climb' }, { name: null }],
    ['the reject', { kind: 'rejected' }, { rejected: true }, { rejected: false }],
  ])('%s', (...[, untag, before, after]) => {
    const log = shotLog(before);
    const left = untagged(log, crew, untag);
    expect(left).toEqual(shotLog({ ...before, ...after }));
    if (Object.keys(after).length === 0) expect(left).toBe(log);
  });
});

describe('one edit over many shots', () => {
  const shots = [1, 2, 3].map((id) => ({ id, log: shotLog({ rating: id === 3 ? 5 : 0 }), inherited: nobody }));

  it('tells in a sentence how many shots each step changed', () => {
    const { label, steps } = tagShots(shots, [{ add: { kind: 'rating', rating: 5 } }, { add: { kind: 'person', on: josh } }]);
    expect(label).toBe('Rating 5 on 2 shots, Josh Hall added to 3');
    expect(steps.map((step) => step.id)).toEqual([1, 2, 3]);
  });

  it.each<[string, Parameters<typeof tagShots>[1]]>([
    ['RM 277.4 on 3 shots', [{ add: { kind: 'mile', mile: { from: 277.4, to: 277.4 } } }]],
    ['RM 275–280 on 3 shots', [{ add: { kind: 'mile', mile: { from: 275, to: 280 } } }]],
    ['Rating taken from 1 shot', [{ remove: { kind: 'rating' } }]],
    ['Note added to 3 shots, Reject on 3', [{ add: { kind: 'note', text: 'Dust' } }, { add: { kind: 'rejected', rejected: true } }]],
    ['Name “Climb” on 3 shots', [{ add: { kind: 'name', text: 'Climb' } }]],
    ['Baja 1000 2017 on 3 shots', [{ add: { kind: 'race', on: { id: 1, name: 'Baja 1000 2017' } } }]],
    ['Nothing to change', [{ remove: { kind: 'person', on: null } }]],
  ])('%s', (label, steps) => {
    expect(tagShots(shots, steps).label).toBe(label);
  });

  it('is taken back by its inverse', () => {
    const ids = fc.constantFrom(21, 22, 23);
    const log = fc
      .record({
        rating: fc.nat(5),
        note: fc.constantFrom('', 'Dust.'),
        people: fc.option(fc.uniqueArray(ids)),
        keywords: fc.uniqueArray(ids),
      })
      .map(shotLog);
    const step = fc.oneof(
      ids.map((id) => ({ add: { kind: 'person' as const, on: { id, name: 'P' } } })),
      ids.map((id) => ({ remove: { kind: 'person' as const, on: { name: 'P', ids: [id] } } })),
      ids.map((id) => ({ add: { kind: 'keyword' as const, on: { id, name: 'K' } } })),
      fc.nat(5).map((rating) => ({ add: { kind: 'rating' as const, rating } })),
      fc.constant({ remove: { kind: 'note' as const } }),
    );
    fc.assert(
      fc.property(fc.array(log, { maxLength: 5 }), fc.array(step, { maxLength: 5 }), (logs, steps) => {
        const state = new Map<number, ShotLog | null>(logs.map((one, id) => [id, one]));
        const before = new Map(state);
        const edit = tagShots(
          logs.map((one, id) => ({ id, log: one, inherited: crew })),
          steps,
        );
        for (const change of [edit, inverse(edit)])
          for (const { id, before: from, after } of change.steps) {
            expect(state.get(id)).toEqual(from);
            state.set(id, after);
          }
        expect(state).toEqual(before);
      }),
    );
  });
});
