import { useQuery } from '@tanstack/react-query';
import { MousePointerClick } from 'lucide-react';
import { memo } from 'react';
import { orpc } from '../api/client.ts';
import { useApp } from '../state/app-store.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { InspectMany } from './inspect-many.tsx';
import { InspectOne } from './inspect-one.tsx';
import styles from './inspector.module.css';

/** Shots read to say what is mixed; more than these would only slow the answer. */
const MOST_READ = 500;

/** What is known of the selected shot, or of all selected shots together. */
export const Inspector = memo(function Inspector() {
  const selected = useApp((state) => state.selected);
  const ids = [...selected];
  const read = ids.slice(0, MOST_READ);
  const { data: shots = [] } = useQuery(orpc.shots.many.queryOptions({ input: { ids: read }, enabled: read.length > 0 }));
  const [only] = shots;
  return (
    <aside aria-label="Inspector" className={styles['inspector']}>
      {ids.length === 0 && (
        <EmptyState icon={MousePointerClick} title="No shot selected">
          Click a shot, or press an arrow key in the results. Its tags can be changed here.
        </EmptyState>
      )}
      {ids.length === 1 && only !== undefined && <InspectOne key={only.id} shot={only} />}
      {ids.length > 1 && shots.length > 1 && <InspectMany ids={ids} shots={shots} />}
    </aside>
  );
});
