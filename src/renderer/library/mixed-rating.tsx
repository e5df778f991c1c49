import type { Shot } from '../../domain/logging/shot.ts';
import { changeBatch, useBatch } from './batch-draft.ts';
import styles from './inspect-many.module.css';
import { RatingField } from './rating-field.tsx';

/** The rating of several shots: the wish, or what most share, with what it was where it differs. */
export function MixedRating({ shots }: { shots: readonly Shot[] }) {
  const wish = useBatch((state) => state.draft.rating);
  const counts = new Map<number, number>();
  for (const { rating } of shots) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  const uniform = counts.size === 1 ? (shots[0]?.rating ?? 0) : null;
  const others = [...counts].filter(([rating]) => rating !== wish).sort((a, b) => b[1] - a[1]);
  const was = others.map(([rating, count]) => `${rating === 0 ? 'none' : rating} on ${count}`).join(', ');
  return (
    <div className={styles['row']}>
      <span className={styles['label']}>Rating</span>
      <span className={styles['rating']} data-wish={wish !== null}>
        <RatingField rating={wish ?? uniform ?? 0} onRate={(rating) => changeBatch({ rating })} />
        <span className={styles['was']}>
          {wish === null ? uniform === null && 'Mixed' : others.length > 1 ? 'was mixed' : was && `was ${was}`}
        </span>
      </span>
    </div>
  );
}
