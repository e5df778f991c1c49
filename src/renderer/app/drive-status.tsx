import { useQuery } from '@tanstack/react-query';
import { HardDrive, Search } from 'lucide-react';
import { orpc } from '../api/client.ts';
import { useApp } from '../state/app-store.ts';
import { countOf } from '../ui/format.ts';
import { Menu } from '../ui/menu.tsx';
import styles from './title-bar.module.css';

/** Drives that hold originals: how many of them are connected. */
export function DriveStatus() {
  const { data: drives = [] } = useQuery(orpc.production.volumes.queryOptions({ input: {} }));
  const { setQuery, show } = useApp.getState();
  if (drives.length === 0) return null;
  const online = drives.filter((drive) => drive.online).length;
  const trigger = (
    <button type="button" className={styles['item']} data-tone={online < drives.length ? 'warn' : undefined}>
      <HardDrive size={14} aria-hidden />
      {online === drives.length ? countOf(online, 'drive') : `${online} of ${countOf(drives.length, 'drive')}`}
    </button>
  );
  const showOffline = () => {
    setQuery('is:offline');
    show('library');
  };
  const items = [
    ...drives.map((drive) => ({
      label: `${drive.label}, ${countOf(drive.clips, 'clip')}, ${drive.online ? 'connected' : 'not connected'}`,
      icon: HardDrive,
      disabled: true,
      onSelect: () => {},
    })),
    ...(online < drives.length ? [{ label: 'Show offline shots', icon: Search, onSelect: showOffline }] : []),
  ];
  return <Menu trigger={trigger} items={items} align="end" />;
}
