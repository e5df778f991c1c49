import { describe, expect, it } from 'vitest';
import { createFinding } from '../../../../src/main/find/finding.ts';
import { fakeCatalogue } from '../../../support/fake-catalogue.ts';
import { vocabulary } from '../../../support/vocabulary.ts';

const page = { sort: 'newest', limit: 60, offset: 0, facets: false } as const;

describe('finding', () => {
  it('hands the meaning of a text to the catalogue', async () => {
    const fake = fakeCatalogue({ vocabulary });
    const finding = createFinding(fake);
    expect(await finding.search({ query: 'rating:5', ...page })).toMatchObject({ ok: true, value: { total: 0 } });
    await finding.ids('-near:"Loreto bridge"~2mi', 'mile');
    expect(fake.searched).toEqual([
      { kind: 'rating', interval: { from: 5, to: 5, fromOpen: false, toOpen: false } },
      { kind: 'not', item: { kind: 'near', place: 'Loreto bridge', miles: 2 } },
    ]);
  });

  it('answers a wrong text with its place and a text that works, and asks the catalogue nothing', async () => {
    const fake = fakeCatalogue({ vocabulary });
    const fault = {
      code: 'query',
      message: 'Miles run from low to high. Use 275-280.',
      details: { start: 5, end: 12, message: 'Miles run from low to high. Use 275-280.', proposal: 'mile:275-280' },
    };
    expect(await createFinding(fake).ids('mile:280-275', 'newest')).toEqual({ ok: false, fault });
    expect(fake.searched).toEqual([]);
  });

  it.each([
    ['dust -near:"Loretto bridge"~2mi', { start: 5, end: 31 }, 'Did you mean Loreto bridge?', 'dust -near:"Loreto bridge"~2mi'],
    ['near:Tokyo dust', { start: 0, end: 10 }, 'Add it as a location first', 'dust'],
    ['dust OR near:Tokyo', { start: 8, end: 18 }, 'Add it as a location first', 'dust'],
  ])('takes an unknown place for a wrong query: %s', async (...[text, place, advice, proposal]) => {
    const answer = await createFinding(fakeCatalogue({ vocabulary })).search({ query: text, ...page });
    expect(answer).toMatchObject({ ok: false, fault: { code: 'query', details: { ...place, proposal } } });
    expect(answer.ok ? '' : answer.fault.message).toContain(advice);
  });
});
