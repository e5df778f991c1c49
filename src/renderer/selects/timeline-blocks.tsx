import { memo } from 'react';
import { Poster } from '../ui/poster.tsx';
import { SOURCE_NAMES } from '../ui/source-mark.tsx';
import styles from './mini-timeline.module.css';
import type { ListedSelect } from './string-out.ts';
import type { Block } from './timeline-layout.ts';

const SMALLEST_PICTURE_PX = 20;
const THIN_PX = 4;

type TimelineBlocksProps = { items: readonly ListedSelect[]; blocks: readonly Block[]; width: number; onPick: (id: number) => void };

/** The shots to scale, drawn anew only when they change: walking through a long string-out must not wait for them. */
export const TimelineBlocks = memo(function TimelineBlocks({ items, blocks, width, onPick }: TimelineBlocksProps) {
  return items.map((item, index) => {
    const block = blocks[index];
    if (block === undefined) return null;
    const pixels = block.width * width;
    return (
      <button
        key={item.id}
        type="button"
        tabIndex={-1}
        className={styles['block']}
        data-source={item.shot.source}
        data-thin={pixels < THIN_PX}
        aria-label={`Shot ${index + 1}, ${item.shot.name}, ${SOURCE_NAMES[item.shot.source]}`}
        style={{ left: `${block.left * 100}%`, width: `${block.width * 100}%` }}
        onClick={() => onPick(item.id)}
      >
        <span className={styles['picture']}>{pixels >= SMALLEST_PICTURE_PX && <Poster clip={item.shot.clip} alt="" />}</span>
        <span className={styles['source']} />
      </button>
    );
  });
});
