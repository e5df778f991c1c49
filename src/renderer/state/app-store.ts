import { create } from 'zustand';
import type { SelectsId, ShotId } from '../../domain/base/ids.ts';
import { askedQuery } from './asked-query.ts';

export type ScreenId = 'ingest' | 'library' | 'selects';

/** What the window shows, shared by screens that never import each other. Catalogue data lives in the query caches, not here. */
type AppState = {
  screen: ScreenId;
  /** The Library's query as text, the single truth of what is asked for. */
  query: string;
  /** What is asked of the catalogue for it: the newest text that could be read. */
  asked: string;
  selected: ReadonlySet<ShotId>;
  focused: ShotId | null;
  /** The string-out that ⇧↩ adds to. */
  selectsId: SelectsId | null;
  show: (screen: ScreenId) => void;
  setQuery: (query: string) => void;
  select: (selected: ReadonlySet<ShotId>, focused: ShotId | null) => void;
  setSelectsId: (id: SelectsId | null) => void;
};

export const useApp = create<AppState>((set) => ({
  screen: 'library',
  query: '',
  asked: '',
  selected: new Set(),
  focused: null,
  selectsId: null,
  show: (screen) => set({ screen }),
  setQuery: (query) => set((state) => ({ query, asked: askedQuery(query, state.asked) })),
  select: (selected, focused) => set({ selected, focused }),
  setSelectsId: (selectsId) => set({ selectsId }),
}));
