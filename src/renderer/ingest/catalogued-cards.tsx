import { useQuery } from '@tanstack/react-query';
import { orpc } from '../api/client.ts';
import { countOf } from '../ui/format.ts';
import { SourceMark } from '../ui/source-mark.tsx';
import { showInLibrary } from './show-in-library.ts';
import styles from './sources-rail.module.css';

/** The cards that came in before, each a way to its shots. */
export function CataloguedCards({ except }: { except: readonly string[] }) {
  const cards = useQuery(orpc.ingest.cards.queryOptions({ input: {} }));
  const earlier = (cards.data ?? []).filter(({ name }) => !except.includes(name));
  if (earlier.length === 0) return null;
  return (
    <>
      <h2 className={styles['title']}>In the catalogue</h2>
      <ul className={styles['earlier']} aria-label="Cards in the catalogue">
        {earlier.map((card) => (
          <li key={card.id}>
            <button type="button" className={styles['line']} onClick={() => showInLibrary(card.name)}>
              <SourceMark source={card.source} size={16} />
              <span className={styles['label']}>{card.name}</span>
              <span className={styles['unit']}>{card.unit}</span>
              <span className={styles['clips']}>{countOf(card.clips, 'clip')}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
