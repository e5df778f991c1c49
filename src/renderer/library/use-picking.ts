import { useCallback, useEffect, useRef, useState } from 'react';
import type { ShotId } from '../../domain/base/ids.ts';
import { useApp } from '../state/app-store.ts';
import type { TilePick } from './shot-tile.tsx';
import { type Results, resultIds, type ShotSort } from './use-results.ts';

export type Picking = {
  /** Index of the shot with focus among the results. */
  readonly at: number;
  readonly pick: (pick: TilePick) => void;
  /** Moves focus by so many results; selects what it lands on, or all up to it. */
  readonly move: (by: number, extend: boolean) => void;
  readonly moveTo: (index: number, extend: boolean) => void;
  readonly selectAll: () => void;
};

type PickingProps = { results: Results; asked: string; sort: ShotSort; focusGrid: () => void };

/** Focus and selection over the whole result, read or not. A new question begins at its first answer with nothing selected. */
export function usePicking({ results, asked, sort, focusGrid }: PickingProps): Picking {
  const [at, setAt] = useState(0);
  const anchor = useRef(0);
  const select = useApp((state) => state.select);
  const total = results.total ?? 0;
  const question = `${sort} ${asked}`;
  const answered = useRef(question);
  useEffect(() => {
    if (answered.current === question) return;
    answered.current = question;
    anchor.current = 0;
    setAt(0);
    select(new Set(), null);
  }, [question, select]);
  useFollowed(results, { at, setAt, ids: () => resultIds(asked, sort) });

  const moveTo = useCallback(
    async (index: number, extend: boolean) => {
      const target = Math.max(0, Math.min(total - 1, index));
      if (total === 0) return;
      setAt(target);
      if (!extend) anchor.current = target;
      const near = results.shotAt(target);
      const ids = extend || near === undefined ? await resultIds(asked, sort) : null;
      const id = near?.id ?? ids?.[target] ?? null;
      if (id === null) return;
      const [low, high] = [Math.min(anchor.current, target), Math.max(anchor.current, target)];
      select(new Set(extend && ids !== null ? ids.slice(low, high + 1) : [id]), id);
    },
    [asked, sort, total, results, select],
  );
  const latest = useRef({ moveTo, focusGrid });
  latest.current = { moveTo, focusGrid };
  // The same function for good: tiles are drawn again only when their own shot changes.
  const pick = useCallback(
    ({ id, index, extend, toggle }: TilePick) => {
      latest.current.focusGrid();
      if (!toggle) return void latest.current.moveTo(index, extend);
      setAt(index);
      anchor.current = index;
      select(toggledIn(useApp.getState().selected, id), id);
    },
    [select],
  );
  return {
    at: Math.min(at, Math.max(0, total - 1)),
    pick,
    move: (by, extend) => void moveTo(useApp.getState().selected.size === 0 && !extend ? at : at + by, extend),
    moveTo: (index, extend) => void moveTo(index, extend),
    selectAll: () => void resultIds(asked, sort).then((ids) => select(new Set(ids), useApp.getState().focused ?? ids[0] ?? null)),
  };
}

function toggledIn(selected: ReadonlySet<ShotId>, id: ShotId): ReadonlySet<ShotId> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

type Followed = { at: number; setAt: (at: number) => void; ids: () => Promise<readonly ShotId[]> };

/** Keeps focus on the same shot when the list is read again and it stands elsewhere now. */
function useFollowed(results: Results, { at, setAt, ids }: Followed): void {
  const here = results.shotAt(at)?.id;
  const focused = useApp((state) => state.focused);
  const latest = useRef({ ids, setAt });
  latest.current = { ids, setAt };
  useEffect(() => {
    if (focused === null || here === undefined || here === focused) return;
    let stale = false;
    void latest.current.ids().then((all) => {
      const index = all.indexOf(focused);
      if (!stale && index >= 0) latest.current.setAt(index);
    });
    return () => {
      stale = true;
    };
  }, [here, focused]);
}
