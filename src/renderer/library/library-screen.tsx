import { type RefObject, useEffect, useRef, useState } from 'react';
import type { ShotId } from '../../domain/base/ids.ts';
import { useKeyHints } from '../commands/command.ts';
import { useApp } from '../state/app-store.ts';
import { formatCount } from '../ui/format.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { Viewer } from '../viewer/viewer.tsx';
import { Inspector } from './inspector.tsx';
import styles from './library-screen.module.css';
import { useLibrary } from './library-store.ts';
import { MileStrip } from './mile-strip.tsx';
import { Rail } from './rail.tsx';
import { ResultArea } from './result-area.tsx';
import { ResultBar } from './result-bar.tsx';
import { SearchField } from './search-field.tsx';
import { useLibraryCommands } from './use-library-commands.ts';
import { usePicking } from './use-picking.ts';
import { usePreferred } from './use-preferred.ts';
import { type Results, useResults } from './use-results.ts';

const GRID_HINTS = [
  { keys: ['Space'], label: 'Play' },
  { keys: ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight'], label: 'Move' },
  { keys: ['shift', 'ArrowRight'], label: 'Extend' },
  { keys: ['0', '–', '5'], label: 'Rate' },
  { keys: ['x'], label: 'Reject' },
  { keys: ['p'], label: 'People' },
  { keys: ['t'], label: 'Keywords' },
  { keys: ['shift+Enter'], label: 'Add to selects' },
  { keys: ['mod+f'], label: 'Search' },
];

const VIEWER_HINTS = [
  { keys: ['Space'], label: 'Play, pause' },
  { keys: ['j', 'k', 'l'], label: 'Shuttle' },
  { keys: ['ArrowLeft', 'ArrowRight'], label: 'Frame' },
  { keys: ['shift', 'ArrowRight'], label: 'Second' },
  { keys: ['i', 'o'], label: 'In, out' },
  { keys: ['Enter'], label: 'Save shot' },
  { keys: ['ArrowUp', 'ArrowDown'], label: 'Shot' },
  { keys: ['0', '–', '5'], label: 'Rate' },
  { keys: ['shift+Enter'], label: 'Add to selects' },
  { keys: ['Escape'], label: 'Results' },
];

const MANY_HINTS = [
  { keys: ['shift', 'ArrowRight'], label: 'Extend' },
  { keys: ['mod+a'], label: 'All results' },
  { keys: ['p'], label: 'People' },
  { keys: ['t'], label: 'Keywords' },
  { keys: ['0', '–', '5'], label: 'Rate all' },
  { keys: ['n'], label: 'Note' },
  { keys: ['mod+Enter'], label: 'Apply' },
  { keys: ['mod+z'], label: 'Undo' },
];

/** Every shot of the production, found by text, place and people; tagged one by one or many together. */
export function LibraryScreen() {
  const asked = useApp((state) => state.asked);
  const { sort, playing } = useLibrary();
  const results = useResults(asked, sort);
  const [columns, setColumns] = useState(1);
  const searchRef = useRef<HTMLInputElement>(null);
  const gridRef = useRef<HTMLDivElement>(null);
  const focusGrid = () => gridRef.current?.focus();
  const picking = usePicking({ results, asked, sort, focusGrid });
  useLibraryCommands({ picking, columns, searchRef, focusGrid });
  useLibraryHints(results.total);
  usePreferred(results);
  const onSaved = useFollowedPlaying(results, picking.at);
  useFirstFocus(gridRef, results.total !== null);
  const stopPlaying = () => {
    useLibrary.setState({ playing: null });
    requestAnimationFrame(focusGrid);
  };
  return (
    <div className={styles['library']}>
      <main className={styles['main']}>
        <VisuallyHidden as="h1">Library</VisuallyHidden>
        <div className={styles['results']} inert={playing !== null}>
          <div className={styles['query']}>
            <SearchField inputRef={searchRef} onLeave={focusGrid} />
          </div>
          <MileStrip />
          <ResultBar total={results.total} />
          <ResultArea results={results} picking={picking} gridRef={gridRef} onColumns={setColumns} />
        </div>
        {playing !== null && (
          <Viewer key={playing.id} shot={playing} onClose={stopPlaying} onStep={(by) => picking.move(by, false)} onSaved={onSaved} />
        )}
      </main>
      <Inspector />
      <Rail />
    </div>
  );
}

function useLibraryHints(total: number | null): void {
  const selected = useApp((state) => state.selected.size);
  const status = total === null ? '' : `${formatCount(selected)} of ${formatCount(total)} selected`;
  const playing = useLibrary((state) => state.playing !== null);
  useKeyHints(playing ? VIEWER_HINTS : selected > 1 ? MANY_HINTS : GRID_HINTS, status);
}

/** Keys work as soon as the results are there, unless a person is already elsewhere. */
function useFirstFocus(gridRef: RefObject<HTMLDivElement | null>, ready: boolean): void {
  useEffect(() => {
    const elsewhere = document.activeElement?.matches('input, textarea, [role="dialog"] *') ?? false;
    if (ready && !elsewhere) gridRef.current?.focus({ preventScroll: true });
  }, [gridRef, ready]);
}

/**
 * While something plays, the shot that gets the focus plays next. One that was just marked on it is picked, too, but the
 * picture stays: the next mark is often near. Answers what picks it.
 */
function useFollowedPlaying(results: Results, at: number): (saved: ShotId) => void {
  const focused = useApp((state) => state.focused);
  const shot = results.shotAt(at);
  const saved = useRef<ShotId | null>(null);
  useEffect(() => {
    if (focused !== saved.current) saved.current = null;
    const { playing } = useLibrary.getState();
    if (playing === null || shot === undefined || shot.id !== focused || shot.id === saved.current) return;
    if (shot.id !== playing.id) useLibrary.setState({ playing: shot });
  }, [shot, focused]);
  return (id) => {
    saved.current = id;
    useApp.getState().select(new Set([id]), id);
  };
}
