import { useQuery } from '@tanstack/react-query';
import type { Race } from '../../domain/logging/vocabulary.ts';
import { orpc } from '../api/client.ts';
import { countOf } from '../ui/format.ts';
import { MileBars } from './mile-bars.tsx';
import { type Histogram, type Miles, milesText, percentOf, shotsWithin, stretchAround, ticksOf } from './mile-scale.ts';
import styles from './mile-strip.module.css';
import { MileThumb } from './mile-thumb.tsx';
import { useBrush } from './use-brush.ts';

type CourseStripProps = {
  title: string;
  race: Race | null;
  length: number;
  all: Histogram;
  matching: Histogram;
  picked: Miles | null;
  onPick: (miles: Miles | null) => void;
};

/** Bars across the whole course. */
const COURSE_BINS = 240;

/** One race's course: all of it above, what is picked at one bar a mile below. */
export function CourseStrip({ title, race, length, all, matching, picked, onPick }: CourseStripProps) {
  const course = { from: 0, to: length };
  const brush = useBrush(course, onPick);
  const shown = brush.drawn ?? picked;
  return (
    <section className={styles['strip']} aria-label="Race mile">
      <header className={styles['header']}>
        <h2>Race mile</h2>
        <span>
          {title}, {length.toLocaleString('en-US')} mi
        </span>
        <span className={styles['hint']}>Drag to pick miles</span>
      </header>
      <div className={styles['course']} {...brush.handlers}>
        <MileBars all={all} matching={matching} stretch={course} bins={COURSE_BINS} />
        {shown !== null && <Window miles={brush.drawn ?? stretchAround(shown, length)} stretch={course} />}
        {picked === null && <Thumbs picked={course} stretch={course} length={length} matching={matching} onPick={onPick} />}
      </div>
      {shown !== null && brush.drawn === null && (
        <Zoomed race={race} length={length} all={all} matching={matching} picked={shown} onPick={onPick} />
      )}
    </section>
  );
}

function Window({ miles, stretch }: { miles: Miles; stretch: Miles }) {
  const left = percentOf(miles.from, stretch);
  return <span className={styles['window']} style={{ left: `${left}%`, width: `${percentOf(miles.to, stretch) - left}%` }} />;
}

type ZoomedProps = Omit<CourseStripProps, 'title' | 'picked'> & { picked: Miles };

function Zoomed({ race, length, all, matching, picked, onPick }: ZoomedProps) {
  const stretch = stretchAround(picked, length);
  const brush = useBrush(stretch, onPick);
  const shown = brush.drawn ?? picked;
  const [left, right] = [percentOf(shown.from, stretch), percentOf(shown.to, stretch)];
  const label = `RM ${milesText(shown).replace('-', '–')}`;
  return (
    <>
      <div className={styles['zoomed']} {...brush.handlers}>
        <Places race={race} stretch={stretch} picked={shown} />
        <span className={styles['picked']} style={{ left: `${left}%`, width: `${right - left}%` }} />
        <MileBars all={all} matching={matching} stretch={stretch} bins={stretch.to - stretch.from} />
        <div
          className={styles['label']}
          data-side={left > 22 ? 'left' : 'right'}
          style={left > 22 ? { right: `${100 - left}%` } : { left: `${right}%` }}
        >
          <b>{label}</b>
          <span>
            {shotsWithin(matching, shown)} match of {countOf(shotsWithin(all, shown), 'shot')}
          </span>
        </div>
        <Thumbs picked={shown} stretch={stretch} length={length} matching={matching} onPick={onPick} />
      </div>
      <div className={styles['ticks']} aria-hidden="true">
        {ticksOf(stretch).map((mile) => (
          <span key={mile} style={{ left: `${percentOf(mile, stretch)}%` }}>
            {mile}
          </span>
        ))}
      </div>
    </>
  );
}

function Thumbs({
  picked,
  stretch,
  length,
  matching,
  onPick,
}: {
  picked: Miles;
  stretch: Miles;
  length: number;
  matching: Histogram;
  onPick: (miles: Miles | null) => void;
}) {
  const shots = shotsWithin(matching, picked);
  const most = Math.ceil(length);
  return (
    <>
      <MileThumb
        label="From mile"
        mile={picked.from}
        stretch={stretch}
        least={0}
        most={picked.to}
        shots={shots}
        onMove={(from) => onPick({ ...picked, from })}
      />
      <MileThumb
        label="To mile"
        mile={picked.to}
        stretch={stretch}
        least={picked.from}
        most={most}
        shots={shots}
        onMove={(to) => onPick({ ...picked, to })}
      />
    </>
  );
}

/** Where a name would run over the right edge, in percent. */
const NEAR_END = 88;

function Places({ race, stretch, picked }: { race: Race | null; stretch: Miles; picked: Miles }) {
  const { data } = useQuery(orpc.vocabulary.all.queryOptions({ input: {} }));
  const places =
    data?.locations.filter(({ raceId, mile }) => raceId === race?.id && mile !== null && mile > stretch.from && mile < stretch.to) ?? [];
  return places.map(({ id, name, mile }) => {
    const at = percentOf(mile ?? 0, stretch);
    const within = mile !== null && mile >= picked.from && mile <= picked.to;
    return (
      <span key={id} className={styles['place']} data-end={at > NEAR_END} style={{ left: `${at}%` }}>
        {!within && <span>{name}</span>}
      </span>
    );
  });
}
