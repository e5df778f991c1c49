import { useApp } from '../state/app-store.ts';
import { cardQuery } from './use-card-clips.ts';

/** Shows a card's shots, to be logged while the rest still comes in. */
export function showInLibrary(label: string): void {
  useApp.getState().setQuery(cardQuery(label));
  useApp.getState().show('library');
}
