import { CircleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { create } from 'zustand';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import styles from './notice.module.css';

type Notice = { text: string; undo?: () => void; tone?: 'bad'; action?: { label: string; run: () => void } };
type Shown = Notice & { id: number; leaving: boolean };

const useNotices = create<{ shown: Shown | null }>(() => ({ shown: null }));
let lastId = 0;

/** Says what was done, with a way back, or what failed and the next step. One at a time: the newest counts. */
export function notice(text: Notice): void {
  lastId += 1;
  useNotices.setState({ shown: { ...text, id: lastId, leaving: false } });
}

const close = (): void => useNotices.setState(({ shown }) => ({ shown: shown === null ? null : { ...shown, leaving: true } }));
const gone = (): void => useNotices.setState({ shown: null });

export const useNotice = (): typeof notice => notice;

const SECONDS = { done: 6, bad: 15 };

/** The place where notices appear. */
export function NoticeArea() {
  const shown = useNotices((state) => state.shown);
  useEffect(() => {
    if (shown === null) return;
    const timer = setTimeout(close, 1000 * (shown.tone === 'bad' ? SECONDS.bad : SECONDS.done));
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <div className={styles['area']} role={shown?.tone === 'bad' ? 'alert' : 'status'}>
      {shown !== null && <Card key={shown.id} shown={shown} />}
    </div>
  );
}

function Card({ shown }: { shown: Shown }) {
  const then = (run: () => void) => () => {
    close();
    run();
  };
  return (
    <div className={styles['notice']} data-leaving={shown.leaving} onAnimationEnd={() => shown.leaving && gone()}>
      {shown.tone === 'bad' && <CircleAlert size={16} className={styles['bad']} aria-hidden />}
      <p className={styles['text']}>{shown.text}</p>
      {shown.action !== undefined && <Button onClick={then(shown.action.run)}>{shown.action.label}</Button>}
      {shown.undo !== undefined && (
        <Button keys="mod+z" onClick={then(shown.undo)}>
          Undo
        </Button>
      )}
      <IconButton label="Close" icon={X} onClick={close} />
    </div>
  );
}
