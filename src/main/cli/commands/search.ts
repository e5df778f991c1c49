import { SHOT_SORTS } from '../../../contract/contract.ts';
import { countOf } from '../../../domain/base/count.ts';
import { ok } from '../../../domain/base/result.ts';
import type { Command } from '../command.ts';
import { shotJson } from '../json/shot-json.ts';
import { choiceOf, wholeNumberOf } from '../read-value.ts';
import { shotLine } from '../shot-line.ts';

const USUAL_LIMIT = 100;

export const search: Command = {
  name: 'search',
  usage: 'QUERY [--limit N] [--offset N] [--sort S] [--facets]',
  about: `Finds shots. Sorts: ${SHOT_SORTS.join(', ')}.`,
  options: { limit: 'text', offset: 'text', sort: 'text', facets: 'flag' },
  words: [0, 1],
  async run(args, desk) {
    const limit = wholeNumberOf(args, 'limit', { least: 0, most: 10_000 });
    if (!limit.ok) return limit;
    const offset = wholeNumberOf(args, 'offset', { least: 0, most: Number.MAX_SAFE_INTEGER });
    if (!offset.ok) return offset;
    const sort = choiceOf(args, 'sort', SHOT_SORTS);
    if (!sort.ok) return sort;
    const opened = await desk.open();
    if (!opened.ok) return opened;
    const query = args.positionals[0] ?? '';
    const facets = args.flag('facets');
    const page = { limit: limit.value ?? USUAL_LIMIT, offset: offset.value ?? 0, sort: sort.value ?? 'newest' };
    const found = await opened.value.client.shots.search({ query, ...page, facets });
    const counted = facets ? { facets: found.facets, mileHistogram: found.mileHistogram } : {};
    return ok({
      json: { total: found.total, shots: found.shots.map(shotJson), ...counted },
      text: [`${countOf(found.total, 'shot')}`, ...found.shots.map(shotLine)].join('\n'),
    });
  },
};
