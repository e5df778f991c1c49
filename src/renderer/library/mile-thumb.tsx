import type { KeyboardEvent } from 'react';
import { type Miles, percentOf } from './mile-scale.ts';
import styles from './mile-strip.module.css';

type MileThumbProps = {
  label: 'From mile' | 'To mile';
  mile: number;
  stretch: Miles;
  /** Miles that this end may take. */
  least: number;
  most: number;
  shots: number;
  onMove: (mile: number) => void;
};

/** One end of the picked miles: arrows move it by a mile, with ⇧ by ten. */
export function MileThumb({ label, mile, stretch, least, most, shots, onMove }: MileThumbProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }[event.key];
    const end = { Home: least, End: most }[event.key];
    const next = step === undefined ? end : mile + step * (event.shiftKey ? 10 : 1);
    if (next === undefined) return;
    event.preventDefault();
    onMove(Math.max(least, Math.min(most, next)));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={mile}
      aria-valuetext={`${mile}, ${shots} ${shots === 1 ? 'shot' : 'shots'} in span`}
      className={styles['thumb']}
      style={{ left: `${percentOf(mile, stretch)}%` }}
      onKeyDown={onKeyDown}
    />
  );
}
