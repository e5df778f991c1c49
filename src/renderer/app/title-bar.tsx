import { ChevronDown, FilePlus2, FolderOpen, Search } from 'lucide-react';
import { useApp } from '../state/app-store.ts';
import { Kbd } from '../ui/kbd.tsx';
import { Menu } from '../ui/menu.tsx';
import { DriveStatus } from './drive-status.tsx';
import { JobStatus } from './job-status.tsx';
import mark from './mark.svg';
import { SCREENS } from './screens.tsx';
import type { StartWish } from './start-screen.tsx';
import styles from './title-bar.module.css';

type TitleBarProps = {
  name: string | null /** Whether there are screens to go to. */;
  tabs: boolean;
  onCommands: () => void;
  onWish: (wish: StartWish) => void;
};

/** Whose production, which screen, and how the background work is doing. */
export function TitleBar({ name, tabs, onCommands, onWish }: TitleBarProps) {
  const items = [
    { label: 'Open a production…', icon: FolderOpen, onSelect: () => onWish('open') },
    { label: 'Make a production…', icon: FilePlus2, onSelect: () => onWish('make') },
  ];
  const trigger = (
    <button type="button" className={styles['production']}>
      <img src={mark} width={18} height={18} alt="" />
      {name ?? 'Milemark'}
      <ChevronDown size={12} aria-hidden />
    </button>
  );
  return (
    <header className={styles['bar']}>
      <Menu trigger={trigger} items={items} />
      {tabs ? <Tabs /> : <span />}
      <div className={styles['status']}>
        {name !== null && <JobStatus />}
        {name !== null && <DriveStatus />}
        <button type="button" className={styles['commands']} onClick={onCommands}>
          <Search size={13} aria-hidden />
          Commands
          <Kbd keys="mod+k" />
        </button>
      </div>
    </header>
  );
}

function Tabs() {
  const screen = useApp((state) => state.screen);
  const show = useApp((state) => state.show);
  return (
    <nav aria-label="Screens" className={styles['tabs']}>
      {SCREENS.map(({ id, label, keys }) => (
        <button key={id} type="button" className={styles['tab']} aria-current={id === screen ? 'page' : undefined} onClick={() => show(id)}>
          {label}
          <TabKey keys={keys} />
        </button>
      ))}
    </nav>
  );
}

const TabKey = ({ keys }: { keys: string }) => (
  <span className={styles['tab-key']}>
    <Kbd keys={keys} />
  </span>
);
