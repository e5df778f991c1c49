import styles from './stars.module.css';

/** A rating of 1 to 5; nothing where not rated. */
export function Stars({ rating }: { rating: number }) {
  if (rating === 0) return null;
  return (
    <span className={styles['stars']} role="img" aria-label={`Rated ${rating}`}>
      {'★'.repeat(rating)}
    </span>
  );
}
