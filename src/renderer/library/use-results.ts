import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { ShotId } from '../../domain/base/ids.ts';
import type { Shot } from '../../domain/logging/shot.ts';
import { type Answers, type client, orpc, queryClient } from '../api/client.ts';

export type ShotSort = NonNullable<Parameters<typeof client.shots.search>[0]>['sort'];

export type Results = {
  /** Null until the first answer. */
  readonly total: number | null;
  readonly shotAt: (index: number) => Shot | undefined;
  readonly error: unknown;
  /** The results on screen, `to` included. */
  readonly visible: { readonly current: { readonly from: number; readonly to: number } };
  /** Tells which rows are on screen, so that their pages are read. */
  readonly look: (from: number, to: number) => void;
};

/** A page that is not read yet shows no other page's shots. */
const OWN_DATA_ONLY = { placeholderData: () => undefined };

/** Shots a page: a little more than the largest window shows at once. */
const PAGE = 100;

/**
 * Every answer to a query, read in pages around what is on screen. Each page is kept under its own query and place, so a
 * late answer to an earlier text never stands where a newer one is.
 */
export function useResults(query: string, sort: ShotSort): Results {
  const visible = useRef({ from: 0, to: 0 });
  const [pages, setPages] = useState<readonly number[]>([]);
  const first = useQuery(orpc.shots.search.queryOptions({ input: pageInput(query, sort, 0), placeholderData: keepPreviousData }));
  const total = first.data?.total ?? null;
  const lastPage = total === null ? 0 : Math.floor(Math.max(0, total - 1) / PAGE);
  const wanted = pages.filter((page) => page > 0 && page <= lastPage);
  const rest = useQueries({
    queries: wanted.map((page) => orpc.shots.search.queryOptions({ input: pageInput(query, sort, page), ...OWN_DATA_ONLY })),
  });
  const byPage = new Map<number, readonly Shot[] | undefined>(wanted.map((page, at) => [page, rest[at]?.data?.shots]));
  byPage.set(0, first.data?.shots);
  const look = useCallback((from: number, to: number) => {
    visible.current = { from, to };
    const [low, high] = [Math.floor(from / PAGE), Math.floor(to / PAGE)];
    const next = Array.from({ length: high - low + 1 }, (_, at) => low + at);
    setPages((now) => (now.join() === next.join() ? now : next));
  }, []);
  return { total, shotAt: (index) => byPage.get(Math.floor(index / PAGE))?.[index % PAGE], error: first.error, visible, look };
}

const pageInput = (query: string, sort: ShotSort, page: number) => ({ query, sort, limit: PAGE, offset: page * PAGE, facets: false });

/** Ids of every answer in order, for ranges and for selecting all. */
export const resultIds = (query: string, sort: ShotSort): Promise<readonly ShotId[]> =>
  queryClient.fetchQuery(orpc.shots.searchIds.queryOptions({ input: { query, sort } }));

export type Facets = NonNullable<Answers['shots']['search']['facets']>;

/** Counts by name, and shots by mile, of everything a query finds. */
export function useCounts(query: string): Answers['shots']['search'] | undefined {
  const input = { query, sort: 'newest' as const, limit: 0, offset: 0, facets: true };
  return useQuery(orpc.shots.search.queryOptions({ input, placeholderData: keepPreviousData })).data;
}
