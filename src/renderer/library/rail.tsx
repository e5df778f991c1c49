import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { memo, type ReactNode, useState } from 'react';
import type { SourceKind } from '../../domain/media/clip.ts';
import { client, faultText, orpc } from '../api/client.ts';
import { useApp } from '../state/app-store.ts';
import { countOf, formatCount } from '../ui/format.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { notice } from '../ui/notice.tsx';
import { SOURCE_NAMES, SourceMark } from '../ui/source-mark.tsx';
import { asksFor, toggled } from './query-text.ts';
import styles from './rail.module.css';
import { type Facets, useCounts } from './use-results.ts';

const SOURCES: readonly SourceKind[] = ['drone', 'crew', 'archival'];
const NAMED = [
  { title: 'Races', field: 'race', many: 'races' },
  { title: 'Locations', field: 'location', many: 'locations' },
  { title: 'People', field: 'person', many: 'people' },
  { title: 'Vehicles', field: 'vehicle', many: 'vehicles' },
  { title: 'Keywords', field: 'keyword', many: 'keywords' },
] as const;

/** What the production holds, by the words that find it; each adds to the query or takes away from it. */
export const Rail = memo(function Rail() {
  const counts = useCounts('');
  const facets = counts?.facets ?? null;
  const query = useApp((state) => state.query);
  const setQuery = useApp((state) => state.setQuery);
  return (
    <nav aria-label="Filters" className={styles['rail']}>
      <Section title="Sources">
        <Row label="All shots" count={counts?.total ?? 0} active={query.trim() === ''} onClick={() => setQuery('')} />
        {SOURCES.map((source) => (
          <Row
            key={source}
            label={SOURCE_NAMES[source]}
            mark={<SourceMark source={source} />}
            count={countOfValue(facets, source)}
            active={asksFor(query, 'source', source)}
            onClick={() => setQuery(toggled(query, 'source', source))}
          />
        ))}
      </Section>
      {NAMED.map((section) => (
        <NamedSection key={section.field} {...section} counts={facets?.[section.field] ?? []} />
      ))}
      <SelectsSection />
    </nav>
  );
});

const countOfValue = (facets: Facets | null, source: SourceKind): number =>
  facets?.source?.find(({ value }) => value === source)?.count ?? 0;

/** Names a section shows before it is opened. */
const AT_FIRST = 6;

type NamedSectionProps = (typeof NAMED)[number] & { counts: readonly { value: string; count: number }[] };

function NamedSection({ title, field, many, counts }: NamedSectionProps) {
  const query = useApp((state) => state.query);
  const setQuery = useApp((state) => state.setQuery);
  const [all, setAll] = useState(false);
  if (counts.length === 0) return null;
  const shown = counts.filter(({ value }, at) => all || at < AT_FIRST || asksFor(query, field, value));
  const hidden = counts.length - shown.length;
  return (
    <Section title={title}>
      {shown.map(({ value, count }) => (
        <Row
          key={value}
          label={value}
          count={count}
          active={asksFor(query, field, value)}
          onClick={() => setQuery(toggled(query, field, value))}
        />
      ))}
      {(hidden > 0 || all) && (
        <li>
          <button type="button" className={styles['more']} onClick={() => setAll(!all)}>
            {all ? `Fewer ${many}` : `${formatCount(hidden)} more ${many}`}
          </button>
        </li>
      )}
    </Section>
  );
}

function SelectsSection() {
  const { data: lists = [] } = useQuery(orpc.selects.list.queryOptions({ input: {} }));
  const current = useApp((state) => state.selectsId);
  const { setSelectsId, show } = useApp.getState();
  const open = (id: number) => {
    setSelectsId(id);
    show('selects');
  };
  const make = () =>
    client.selects.create({ name: `Selects ${lists.length + 1}` }).then(
      ({ id }) => setSelectsId(id),
      (error: unknown) => notice({ text: faultText(error), tone: 'bad' }),
    );
  return (
    <Section title="Selects" actions={<IconButton label="New string-out" icon={Plus} onClick={() => void make()} />}>
      {lists.map((list) => (
        <Row key={list.id} label={list.name} count={list.count} active={false} aside={list.id === current} onClick={() => open(list.id)} />
      ))}
      {lists.length === 0 && <li className={styles['none']}>None yet</li>}
    </Section>
  );
}

function Section({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <div role="group" className={styles['section']} aria-label={title}>
      <header className={styles['header']}>
        <h2>{title}</h2>
        {actions}
      </header>
      <ul>{children}</ul>
    </div>
  );
}

type RowProps = { label: string; count: number; active: boolean; mark?: ReactNode; aside?: boolean; onClick: () => void };

function Row({ label, count, active, mark, aside = false, onClick }: RowProps) {
  return (
    <li>
      <button type="button" className={styles['row']} aria-pressed={active} title={`${label}, ${countOf(count, 'shot')}`} onClick={onClick}>
        {mark}
        <span className={styles['label']}>{label}</span>
        {aside && <span className={styles['target']}>⇧↩ adds here</span>}
        <span className={styles['count']}>{formatCount(count)}</span>
      </button>
    </li>
  );
}
