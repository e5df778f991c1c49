import { CircleAlert, Film, SearchX } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import type { Shot } from '../../domain/logging/shot.ts';
import { faultText } from '../api/client.ts';
import { useApp } from '../state/app-store.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useLibrary } from './library-store.ts';
import { milesText } from './mile-scale.ts';
import { faultIn, nearestMile, whyNothing, widened } from './nothing-found.ts';
import { pickedMiles, withField } from './query-text.ts';
import styles from './result-area.module.css';
import { ShotGrid } from './shot-grid.tsx';
import { ShotList } from './shot-list.tsx';
import type { Picking } from './use-picking.ts';
import { type Results, useCounts } from './use-results.ts';

type ResultAreaProps = {
  results: Results;
  picking: Picking;
  gridRef: RefObject<HTMLDivElement | null>;
  onColumns: (columns: number) => void;
};

/** The shots found, or in plain words why there are none. */
export function ResultArea({ results, picking, gridRef, onColumns }: ResultAreaProps) {
  const { tileWidth, view } = useLibrary();
  const query = useApp((state) => state.query);
  const question = `${useLibrary((state) => state.sort)} ${useApp((state) => state.asked)}`;
  const answered = useRef(question);
  useEffect(() => {
    if (answered.current !== question) gridRef.current?.scrollTo(0, 0);
    answered.current = question;
  }, [question, gridRef]);
  const { total } = results;
  if (total === null && results.error !== null) return <Failed error={results.error} />;
  if (total === null) return <Waiting />;
  const fault = faultIn(query);
  if (total === 0 && fault !== null) return <Unread fault={fault} />;
  if (total === 0) return query.trim() === '' ? <NewProduction /> : <NothingFound />;
  const shared = {
    results,
    total,
    at: picking.at,
    gridRef,
    onColumns,
    onPick: picking.pick,
    onPlay: play,
  };
  return view === 'grid' ? <ShotGrid {...shared} tileWidth={tileWidth} /> : <ShotList {...shared} />;
}

const play = (playing: Shot): void => useLibrary.setState({ playing });

function Waiting() {
  return (
    <div className={styles['waiting']} aria-busy="true">
      {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((place) => (
        <span key={place} className={styles['place']} />
      ))}
    </div>
  );
}

function Failed({ error }: { error: unknown }) {
  return (
    <EmptyState icon={CircleAlert} tone="bad" title="The shots could not be read">
      {faultText(error)}
    </EmptyState>
  );
}

function Unread({ fault }: { fault: string }) {
  return (
    <EmptyState icon={CircleAlert} tone="warn" title="The search cannot be read">
      {fault}
    </EmptyState>
  );
}

function NewProduction() {
  const show = useApp((state) => state.show);
  return (
    <EmptyState
      icon={Film}
      title="No shots yet"
      actions={
        <Button variant="primary" keys="mod+1" onClick={() => show('ingest')}>
          Bring in footage
        </Button>
      }
    >
      Bring in a card, drive or folder. Originals are only read.
    </EmptyState>
  );
}

function NothingFound() {
  const query = useApp((state) => state.asked).replace(/\*$/, '');
  const setQuery = useApp((state) => state.setQuery);
  const miles = pickedMiles(query);
  const elsewhere = useCounts(withField(query, 'mile', null))?.mileHistogram ?? [];
  const nearest = miles === null ? null : nearestMile(elsewhere, miles);
  const wider = miles === null ? null : milesText(widened(miles, nearest));
  const actions = (
    <>
      {wider !== null && <Button onClick={() => setQuery(withField(query, 'mile', wider))}>Widen to RM {wider.replace('-', '–')}</Button>}
      {miles !== null && (
        <Button variant="quiet" onClick={() => setQuery(withField(query, 'mile', null))}>
          Clear miles
        </Button>
      )}
      <Button variant={miles === null ? 'normal' : 'quiet'} onClick={() => setQuery('')}>
        Clear search
      </Button>
    </>
  );
  return (
    <EmptyState icon={SearchX} title="No shots match" actions={actions}>
      {whyNothing(query, miles, nearest)}
    </EmptyState>
  );
}
