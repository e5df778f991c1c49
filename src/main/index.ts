import { join } from 'node:path';
import { app, session } from 'electron';
import { setMenu } from './electron/menu.ts';
import { handOverPorts } from './electron/ports.ts';
import { answerScheme, registerScheme } from './electron/protocol.ts';
import { hardenApp, hardenSession } from './electron/security.ts';
import { openWindow } from './electron/window.ts';
import { localHost } from './host.ts';
import { connectPort } from './transport/connect.ts';

const built = import.meta.dirname;

if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  registerScheme();
  hardenApp();
  const host = localHost({ workerUrl: new URL('./db.js', import.meta.url), work: 'all' });
  const show = () => openWindow(join(built, '../preload/index.cjs'));
  let window: ReturnType<typeof show> | null = null;
  let closing = false;

  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (closing) return;
    // Work in hand is put back into the queue before the process goes.
    event.preventDefault();
    closing = true;
    void host.close().finally(() => app.quit());
  });

  void app.whenReady().then(async () => {
    hardenSession(session.defaultSession);
    answerScheme({
      rendererFolder: join(built, '../renderer'),
      lookup: async (clipId, variant) => (await host.current()?.lookup(clipId, variant)) ?? null,
    });
    handOverPorts((port) => connectPort(port, host));
    setMenu();
    const folder = productionNamed(process.argv);
    if (folder !== null) await host.open(folder);
    window = show();
  });
}

/** The production to open: the last word of the command line that names one, or MILEMARK_PRODUCTION. */
function productionNamed(argv: readonly string[]): string | null {
  return argv.findLast((word) => /\.milemark[/\\]?$/.test(word)) ?? process.env['MILEMARK_PRODUCTION'] ?? null;
}
