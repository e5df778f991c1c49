import { HardDriveDownload } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { Kbd } from '../ui/kbd.tsx';
import styles from './drop-target.module.css';

type DropTargetProps = { onChoose: () => void; onDrop: (files: readonly File[]) => void };

/** Where footage comes in: dropped, or chosen with a click or a key. */
export function DropTarget({ onChoose, onDrop }: DropTargetProps) {
  const [over, setOver] = useState(false);
  const take = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onDrop([...event.dataTransfer.files]);
  };
  return (
    <button
      type="button"
      className={styles['target']}
      data-over={over}
      onClick={onChoose}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      <HardDriveDownload size={18} strokeWidth={1.6} aria-hidden />
      <span className={styles['title']}>Drop a card, drive or folder</span>
      <span className={styles['text']}>
        or <Kbd keys="mod+o" /> to choose.
        <br />
        Originals are only read.
      </span>
    </button>
  );
}
