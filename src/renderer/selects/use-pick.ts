import { useCallback, useLayoutEffect, useRef } from 'react';
import { create } from 'zustand';
import { keepPick } from './order.ts';

/** The picked select of each string-out, kept while other screens show. */
const usePicks = create<{ picks: ReadonlyMap<number, number> }>(() => ({ picks: new Map() }));

const pickIn = (list: number, select: number | null): void =>
  usePicks.setState(({ picks }) => {
    const next = new Map(picks);
    if (select === null) next.delete(list);
    else next.set(list, select);
    return { picks: next };
  });

/** The picked select of a string-out; when it leaves the list the pick stays in its place. */
export function usePick(list: number, ids: readonly number[]) {
  const picked = usePicks((state) => state.picks.get(list)) ?? null;
  const before = useRef(ids);
  useLayoutEffect(() => {
    const kept = keepPick(before.current, ids, picked);
    before.current = ids;
    if (kept !== picked) pickIn(list, kept);
  }, [list, ids, picked]);
  const pick = useCallback((select: number | null) => pickIn(list, select), [list]);
  return { picked, pick };
}
