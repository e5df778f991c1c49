import { describe, expect, it } from 'vitest';
import { groupWarnings } from '../../../../src/renderer/selects/warnings.ts';

describe('warnings that say the same', () => {
  it('are told once, with all their shots', () => {
    const said = { code: 'rate-mixed', message: 'It runs at 25 in a list at 23.976.' };
    expect(
      groupWarnings([
        { ...said, item: 7 },
        { code: 'rate-mixed', message: 'It runs at 50.', item: 3 },
        { ...said, item: 2 },
        { ...said, item: 7 },
      ]),
    ).toEqual([
      { ...said, shots: [2, 7] },
      { code: 'rate-mixed', message: 'It runs at 50.', shots: [3] },
    ]);
  });

  it('stand for their kind where there are many', () => {
    const renamed = [1, 2, 3, 4].map((item) => ({ code: 'reel-renamed', message: `GOPR${item} is too long.`, item }));
    expect(groupWarnings(renamed)).toEqual([
      { code: 'reel-renamed', message: 'GOPR1 is too long. And 3 more like it.', shots: [1, 2, 3, 4] },
    ]);
    expect(groupWarnings(renamed.slice(0, 3))).toHaveLength(3);
  });

  it('may concern the whole list', () => {
    expect(groupWarnings([{ code: 'split', message: 'Two files.', item: null }])[0]?.shots).toEqual([]);
  });
});
