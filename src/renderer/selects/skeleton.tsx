import { useEffect, useState } from 'react';
import styles from './selects-screen.module.css';

const ROWS = [1, 2, 3, 4, 5, 6];

/** Nothing for 120 ms, then the shape of the rows to come. */
export function Skeleton() {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 120);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div className={styles['skeleton']} role="status" aria-label="Reading the string-out">
      {ROWS.map((row) => (
        <div key={row} className={styles['bone']} />
      ))}
    </div>
  );
}
