import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Segmented } from '../ui/segmented.tsx';
import { edlLines } from './edl-lines.ts';
import styles from './edl-text.module.css';

const LINE = 16;
/** A region that scrolls must be within reach of the keyboard. */
const SCROLLS_BY_KEYS = { tabIndex: 0 } as const;

type EdlTextProps = {
  files: readonly { readonly name: string; readonly text: string }[];
  events: readonly { readonly item: number; readonly file: number; readonly line: number; readonly lines: number }[];
  picked: number | null;
};

/** The edit list as it would be written, the picked shot's lines lit and kept in view. */
export function EdlText({ files, events, picked }: EdlTextProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const lit = events.find((event) => event.item === picked);
  const [file, setFile] = useFileOf(lit?.file ?? null, files.length);
  const text = files[file]?.text ?? '';
  const lines = useMemo(() => edlLines(text, file, events), [text, file, events]);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    paddingStart: 8,
    paddingEnd: 8,
    overscan: 20,
  });
  const litLine = lit !== undefined && lit.file === file ? lit.line : null;
  useEffect(() => {
    if (litLine !== null) rows.scrollToIndex(litLine, { align: 'center' });
  }, [litLine, rows]);
  return (
    <>
      {files.length > 1 && (
        <div className={styles['files']}>
          <Segmented
            label="File"
            value={String(file)}
            options={files.map((one, index) => ({ value: String(index), label: one.name }))}
            onChange={(chosen) => setFile(Number(chosen))}
          />
        </div>
      )}
      <section ref={scroller} className={styles['text']} aria-label="Edit list text" data-selectable {...SCROLLS_BY_KEYS}>
        <div className={styles['lines']} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const line = lines[row.index];
            return (
              <div
                key={row.key}
                className={styles['line']}
                data-tone={line?.tone}
                data-lit={line?.item !== null && line?.item === picked}
                style={{ transform: `translateY(${row.start}px)` }}
              >
                {line?.text}
              </div>
            );
          })}
        </div>
      </section>
    </>
  );
}

/** The file shown: the picked shot's, until a person chooses another. */
function useFileOf(picked: number | null, count: number) {
  const [chosen, setChosen] = useState(0);
  useEffect(() => {
    if (picked !== null) setChosen(picked);
  }, [picked]);
  return [Math.min(chosen, Math.max(0, count - 1)), setChosen] as const;
}
