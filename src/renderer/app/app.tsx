import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../api/client.ts';
import { useConnection } from '../api/connection.ts';
import { useKeyboard } from '../commands/keyboard.ts';
import { KeysHelp } from '../commands/keys-help.tsx';
import { Palette } from '../commands/palette.tsx';
import { useApp } from '../state/app-store.ts';
import { NoticeArea } from '../ui/notice.tsx';
import styles from './app.module.css';
import { ConnectionNotice } from './connection-notice.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { useFrameCommands } from './frame-commands.ts';
import { KeyBar } from './key-bar.tsx';
import { SCREENS } from './screens.tsx';
import { StartScreen, type StartWish } from './start-screen.tsx';
import { TitleBar } from './title-bar.tsx';

/** The frame: title bar, the screen, the keys; or, without a production, the way to one. */
export function App() {
  const production = useQuery(orpc.production.current.queryOptions({ input: {} }));
  const [dialog, setDialog] = useState<'palette' | 'keys' | null>(null);
  const [wish, setWish] = useState<StartWish | null>(null);
  const close = () => setDialog(null);
  useKeyboard();
  useFrameCommands({
    palette: () => setDialog('palette'),
    keys: () => setDialog('keys'),
    open: () => setWish('open'),
    make: () => setWish('make'),
  });
  const current = production.data ?? null;
  const starting = wish !== null || (production.isSuccess && current === null);
  return (
    <div className={styles['app']}>
      <TitleBar
        name={current?.name ?? null}
        tabs={!starting && current !== null}
        onCommands={() => setDialog('palette')}
        onWish={setWish}
      />
      <ConnectionNotice />
      <ErrorBoundary>
        {starting ? (
          <StartScreen wish={wish ?? 'open'} onDone={() => setWish(null)} canLeave={current !== null} />
        ) : (
          current !== null && <CurrentScreen key={current.uuid} />
        )}
      </ErrorBoundary>
      <KeyBar onKeys={() => setDialog('keys')} />
      <NoticeArea />
      <Palette open={dialog === 'palette'} onClose={close} />
      <KeysHelp open={dialog === 'keys'} onClose={close} />
    </div>
  );
}

function CurrentScreen() {
  const screen = useApp((state) => state.screen);
  const away = useConnection((state) => state.state === 'lost');
  const found = SCREENS.find((each) => each.id === screen);
  return (
    <div className={styles['screen']} inert={away}>
      {found !== undefined && <found.Screen />}
    </div>
  );
}
