import { useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Shot } from '../../domain/logging/shot.ts';
import { orpc } from '../api/client.ts';

const PAGE = 100;
const OWN_DATA_ONLY = { placeholderData: () => undefined };

/** The clips of a card by name, read in pages around what is on screen. `total` is null until the first answer. */
export function useCardClips(label: string) {
  const [pages, setPages] = useState<readonly number[]>([0]);
  const query = cardQuery(label);
  const answers = useQueries({
    queries: pages.map((page) =>
      orpc.shots.search.queryOptions({
        input: { query: `${query} is:whole-clip`, sort: 'name', limit: PAGE, offset: page * PAGE, facets: false },
        ...OWN_DATA_ONLY,
      }),
    ),
  });
  const total = answers.find((answer) => answer.data !== undefined)?.data?.total ?? null;
  const shotAt = (index: number): Shot | undefined => answers[pages.indexOf(Math.floor(index / PAGE))]?.data?.shots[index % PAGE];
  const look = useCallback((from: number, to: number): void => {
    const first = Math.floor(from / PAGE);
    const next = Array.from({ length: Math.floor(to / PAGE) - first + 1 }, (_, at) => first + at);
    setPages((now) => (now.join() === next.join() ? now : next));
  }, []);
  return { total, shotAt, look, error: answers.find((answer) => answer.error !== null)?.error ?? null };
}

/** The query that finds a card's shots, for this list and for the Library. */
export const cardQuery = (label: string): string => `card:"${label.replaceAll('"', '')}"`;
