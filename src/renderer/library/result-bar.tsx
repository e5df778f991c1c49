import { ArrowDownWideNarrow, Film, Grid2x2, LayoutGrid, List } from 'lucide-react';
import { useApp } from '../state/app-store.ts';
import { countOf, formatCount } from '../ui/format.ts';
import { Menu } from '../ui/menu.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { TILE_WIDTHS, useLibrary } from './library-store.ts';
import { faultIn } from './nothing-found.ts';
import { asksForRangesOnly, rangesOnlyToggled } from './query-text.ts';
import styles from './result-bar.module.css';
import type { ShotSort } from './use-results.ts';

const SORTS: readonly { sort: ShotSort; label: string }[] = [
  { sort: 'newest', label: 'Newest' },
  { sort: 'race-time', label: 'Race clock' },
  { sort: 'mile', label: 'Race mile' },
  { sort: 'rating', label: 'Rating' },
  { sort: 'name', label: 'Name' },
  { sort: 'relevance', label: 'Best match' },
];

/** How many were found, how many are selected, in which order and how large they are shown. */
export function ResultBar({ total }: { total: number | null }) {
  const { sort, tileWidth, view } = useLibrary();
  const selected = useApp((state) => state.selected.size);
  const unread = useApp((state) => faultIn(state.query) !== null);
  const label = SORTS.find((each) => each.sort === sort)?.label;
  const trigger = (
    <button type="button" className={styles['sort']}>
      <ArrowDownWideNarrow size={14} aria-hidden />
      {label}
    </button>
  );
  const items = SORTS.map((each) => ({
    label: each.label,
    checked: each.sort === sort,
    onSelect: () => useLibrary.setState({ sort: each.sort }),
  }));
  return (
    <header className={styles['bar']}>
      <h2 className={styles['total']} aria-live="polite">
        {total === null || (total === 0 && unread) ? '' : countOf(total, 'shot')}
      </h2>
      {selected > 1 && (
        <button type="button" className={styles['selected']} onClick={() => useApp.getState().select(new Set(), null)}>
          <b>{formatCount(selected)} selected</b> Esc to clear
        </button>
      )}
      <span className={styles['space']} />
      <RangesOnly />
      <Menu trigger={trigger} items={items} align="end" />
      <label className={styles['size']}>
        <Grid2x2 size={13} aria-hidden />
        <input
          type="range"
          aria-label="Tile size"
          min={TILE_WIDTHS.smallest}
          max={TILE_WIDTHS.largest}
          disabled={view === 'list'}
          value={tileWidth}
          onChange={(event) => useLibrary.setState({ tileWidth: Number(event.target.value) })}
        />
      </label>
      <Segmented label="View" value={view} options={VIEWS} onChange={(next) => useLibrary.setState({ view: next })} />
    </header>
  );
}

/** A logged clip is found twice, whole and as its shots: one press leaves the whole clips out. */
function RangesOnly() {
  const query = useApp((state) => state.query);
  const only = asksForRangesOnly(query);
  return (
    <button
      type="button"
      className={styles['sort']}
      aria-pressed={only}
      onClick={() => useApp.getState().setQuery(rangesOnlyToggled(query))}
    >
      <Film size={14} aria-hidden />
      {only ? 'Logged shots only' : 'With whole clips'}
    </button>
  );
}

const VIEWS = [
  { value: 'grid', label: 'Tiles', icon: LayoutGrid },
  { value: 'list', label: 'List', icon: List },
] as const;
