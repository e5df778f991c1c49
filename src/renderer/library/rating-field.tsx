import { Star } from 'lucide-react';
import styles from './rating-field.module.css';

/** Five stars to press; the one that is set, pressed again, takes the rating away. */
export function RatingField({ rating, onRate }: { rating: number; onRate: (rating: number) => void }) {
  return (
    <div role="group" aria-label={`Rating, ${rating === 0 ? 'not rated' : rating}`} className={styles['stars']}>
      {[1, 2, 3, 4, 5].map((star) => (
        <button
          key={star}
          type="button"
          className={styles['star']}
          aria-label={`Rate ${star}`}
          aria-pressed={star === rating}
          data-on={star <= rating}
          onClick={() => onRate(star === rating ? 0 : star)}
        >
          <Star size={13} strokeWidth={1.5} aria-hidden />
        </button>
      ))}
    </div>
  );
}
