import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { completionsAt } from '../../domain/query/completions.ts';
import { orpc } from '../api/client.ts';
import { type Facets, useCounts } from './use-results.ts';

/** One way to go on: `text` stands in place of `[start, end)` of what is typed. */
export type Choice = { text: string; label: string; field: string; count: number | null; start: number; end: number };

const NONE: readonly Choice[] = [];

/** What the text being typed may become, with how many shots each finds; the first is chosen at once inside a field. */
export function useCompletions(draft: string, focused: boolean) {
  const { data: vocabulary } = useQuery(orpc.vocabulary.all.queryOptions({ input: {} }));
  const facets = useCounts('')?.facets ?? null;
  const [closed, setClosed] = useState(false);
  const [moved, setMoved] = useState<number | null>(null);
  const found = vocabulary === undefined || draft === '' ? null : completionsAt(draft, draft.length, vocabulary);
  const choices =
    found?.items.map(({ text, label, field }) => ({
      text,
      label,
      field,
      count: countIn(facets, field, label),
      start: found.start,
      end: found.end,
    })) ?? NONE;
  const inField = found !== null && draft.slice(found.start, found.end).includes(':');
  const usual = inField ? 0 : -1;
  const at = Math.min(moved ?? usual, choices.length - 1);
  return {
    choices,
    at,
    open: focused && !closed && choices.length > 0,
    move: (step: number) => {
      setClosed(false);
      setMoved(Math.max(usual, Math.min(choices.length - 1, at + step)));
    },
    close: () => setClosed(true),
    reopen: () => {
      setClosed(false);
      setMoved(null);
    },
  };
}

function countIn(facets: Facets | null, field: string, value: string): number | null {
  const counts = facets?.[field as keyof Facets];
  return counts?.find((each) => each.value.toLowerCase() === value.toLowerCase())?.count ?? null;
}
