import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import type { Race } from '../../domain/logging/vocabulary.ts';
import { orpc } from '../api/client.ts';
import { useApp } from '../state/app-store.ts';
import { raceTitles } from '../ui/race-title.ts';
import { CourseStrip } from './course-strip.tsx';
import { MileBars } from './mile-bars.tsx';
import type { Histogram, Miles } from './mile-scale.ts';
import { milesText } from './mile-scale.ts';
import styles from './mile-strip.module.css';
import { asksFor, fieldText, joined, pickedMiles, split, withField } from './query-text.ts';
import { useBrush } from './use-brush.ts';
import { useCounts } from './use-results.ts';
import { useSettled } from './use-settled.ts';

type NamedRace = { readonly title: string; readonly race: Race | null };

/** Where on the course the answers lie: one race in full, several a line each; nothing where no answer has a race. */
export const MileStrip = memo(function MileStrip() {
  const races = useRacesFound();
  const [only] = races;
  if (only === undefined) return <div />;
  return races.length === 1 ? <OneRace {...only} /> : <Lines races={races} />;
});

/** Lines that fit; more races would push the pictures away. */
const MOST_LINES = 4;

function useRacesFound(): readonly NamedRace[] {
  const asked = useSettled(useApp((state) => state.asked));
  const { data } = useQuery(orpc.vocabulary.all.queryOptions({ input: {} }));
  const found = useCounts(asked)?.facets?.race ?? [];
  const titles = raceTitles(data?.races ?? []);
  const chosen = titles.filter((title) => asksFor(asked, 'race', title));
  const shown = chosen.length > 0 ? chosen : found.map(({ value }) => value);
  return shown
    .map((title) => ({ title, race: data?.races[titles.indexOf(title)] ?? null }))
    .sort((a, b) => (a.race?.year ?? 0) - (b.race?.year ?? 0))
    .slice(0, MOST_LINES);
}

const NONE: Histogram = [];
const lengthOf = (race: Race | null, all: Histogram): number => race?.lengthMiles ?? (all.at(-1)?.mile ?? -1) + 1;

/** The query without its miles and its race: what the other words ask for. */
const othersOf = (query: string): string => withField(withField(query, 'mile', null), 'race', null).trim();

const within = (query: string, title: string): string => {
  const others = othersOf(query);
  return `${fieldText('race', title)}${others === '' ? '' : ` (${others})`}`;
};

function OneRace({ title, race }: NamedRace) {
  const query = useApp((state) => state.query);
  const asked = useSettled(useApp((state) => state.asked));
  const setQuery = useApp((state) => state.setQuery);
  const all = useCounts(fieldText('race', title))?.mileHistogram ?? NONE;
  const matching = useCounts(within(asked, title))?.mileHistogram ?? NONE;
  const length = lengthOf(race, all);
  if (length === 0) return <div />;
  const pick = (miles: Miles | null) =>
    setQuery(withField(query, 'mile', miles === null || (miles.from <= 0 && miles.to >= length) ? null : milesText(miles)));
  return <CourseStrip title={title} race={race} length={length} all={all} matching={matching} picked={pickedMiles(query)} onPick={pick} />;
}

function Lines({ races }: { races: readonly NamedRace[] }) {
  return (
    <section className={styles['strip']} aria-label="Race mile">
      <header className={styles['header']}>
        <h2>Race mile</h2>
        <span className={styles['quiet']}>one line per race in the results, drag on a line to pick miles</span>
      </header>
      {races.map((race) => (
        <Line key={race.title} {...race} />
      ))}
    </section>
  );
}

const LINE_BINS = 180;

function Line({ title, race }: NamedRace) {
  const asked = useSettled(useApp((state) => state.asked));
  const { query, setQuery } = useApp.getState();
  const all = useCounts(fieldText('race', title))?.mileHistogram ?? NONE;
  const matching = useCounts(within(asked, title))?.mileHistogram ?? NONE;
  const length = lengthOf(race, all) || 1;
  const pick = (miles: Miles) => {
    const { chips, draft } = split(withField(withField(query, 'mile', null), 'race', null), false);
    setQuery(joined([...chips, { text: fieldText('race', title) }, { text: `mile:${milesText(miles)}` }], draft));
  };
  const brush = useBrush({ from: 0, to: length }, pick);
  const drawn = brush.drawn;
  return (
    <div className={styles['line']}>
      <span className={styles['race']}>{title}</span>
      <div className={styles['track']} {...brush.handlers}>
        <MileBars all={all} matching={matching} stretch={{ from: 0, to: length }} bins={LINE_BINS} />
        {drawn !== null && (
          <span
            className={styles['window']}
            style={{ left: `${(100 * drawn.from) / length}%`, width: `${(100 * (drawn.to - drawn.from)) / length}%` }}
          />
        )}
      </div>
      <span className={styles['miles']}>{length > 1 ? `${length.toLocaleString('en-US')} mi` : 'no miles'}</span>
    </div>
  );
}
