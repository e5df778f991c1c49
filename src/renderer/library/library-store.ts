import { create } from 'zustand';
import type { Shot } from '../../domain/logging/shot.ts';
import type { ShotSort } from './use-results.ts';

/** How the Library shows its results, and the shot that plays. */
type LibraryState = {
  sort: ShotSort;
  tileWidth: number;
  view: 'grid' | 'list';
  playing: Shot | null;
};

export const TILE_WIDTHS = { smallest: 128, usual: 184, largest: 320 };

export const useLibrary = create<LibraryState>(() => ({ sort: 'newest', tileWidth: TILE_WIDTHS.usual, view: 'grid', playing: null }));
