import type { ShotId } from '../../domain/base/ids.ts';
import { fail, ok, type Result } from '../../domain/base/result.ts';
import type { Location } from '../../domain/logging/vocabulary.ts';
import { quoted } from '../../domain/query/lexer.ts';
import { placesNamed } from '../../domain/query/names.ts';
import { nearest } from '../../domain/query/nearest.ts';
import { parse } from '../../domain/query/parse.ts';
import type { Query, QueryFault } from '../../domain/query/query.ts';
import { tokensOf } from '../../domain/query/tokens.ts';
import type { Catalogue, SearchAnswer, SearchRequest, ShotSort } from '../catalogue/stores.ts';

export type FindRequest = Omit<SearchRequest, 'query'> & { readonly query: string };

/** The finding stage. Each fails with `query`, whose details are a `QueryFault`: place, sentence and a text that works. */
export type Finding = {
  search(request: FindRequest): Promise<Result<SearchAnswer>>;
  ids(query: string, sort: ShotSort): Promise<Result<readonly ShotId[]>>;
};

export function createFinding({ catalogue }: { readonly catalogue: Pick<Catalogue, 'shots' | 'vocabulary'> }): Finding {
  const understood = async (text: string): Promise<Result<Query>> => {
    const parsed = parse(text);
    if (!parsed.ok) return wrong(parsed.fault);
    const places = tokensOf(text).filter((token) => token.kind === 'near');
    if (places.length === 0) return parsed;
    const { locations } = await catalogue.vocabulary.all();
    const fault = places.map((token) => unknownPlace(text, token, locations)).find((found) => found !== null);
    return fault === undefined ? parsed : wrong(fault);
  };

  return {
    async search(request) {
      const query = await understood(request.query);
      return query.ok ? ok(await catalogue.shots.search({ ...request, query: query.value })) : query;
    },
    async ids(text, sort) {
      const query = await understood(text);
      return query.ok ? ok(await catalogue.shots.searchIds(query.value, sort)) : query;
    },
  };
}

const wrong = (fault: QueryFault) => fail('query', fault.message, fault);

/** A place that the production does not know is a wrong query, not an empty answer: nothing can be near it. */
function unknownPlace(
  text: string,
  token: { readonly start: number; readonly end: number },
  locations: readonly Location[],
): QueryFault | null {
  const { start, end } = token;
  const read = parse(text.slice(start, end));
  const near = !read.ok ? null : read.value.kind === 'not' ? read.value.item : read.value;
  if (near?.kind !== 'near' || placesNamed(near.place, locations).length > 0) return null;
  const names = locations.map((location) => location.name);
  const meant = nearest(near.place, names);
  const advice = meant === null ? 'Add it as a location first, or search by mile.' : `Did you mean ${meant}?`;
  const instead = meant === null ? '' : `${text.charAt(start) === '-' ? '-' : ''}near:${quoted(meant)}~${near.miles}mi`;
  const without = `${text.slice(0, start)}${instead}${text.slice(end)}`.trim();
  const again = parse(without);
  return { start, end, message: `No place is called "${near.place}". ${advice}`, proposal: again.ok ? without : again.fault.proposal };
}
