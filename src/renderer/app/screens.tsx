import type { ComponentType } from 'react';
import { IngestScreen } from '../ingest/ingest-screen.tsx';
import { LibraryScreen } from '../library/library-screen.tsx';
import { SelectsScreen } from '../selects/selects-screen.tsx';
import type { ScreenId } from '../state/app-store.ts';

/** The screens that exist, in the order of the work; their digits leave room for those to come. */
export const SCREENS: readonly { id: ScreenId; label: string; keys: string; Screen: ComponentType }[] = [
  { id: 'ingest', label: 'Ingest', keys: 'mod+1', Screen: IngestScreen },
  { id: 'library', label: 'Library', keys: 'mod+2', Screen: LibraryScreen },
  { id: 'selects', label: 'Selects', keys: 'mod+5', Screen: SelectsScreen },
];
