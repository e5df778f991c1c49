import { fileURLToPath } from 'node:url';
import { fail, ok, type Result } from '../../../domain/base/result.ts';
import { openInBrowser } from '../../media/open-in-browser.ts';
import { type BrowserHost, startBrowserHost } from '../../server/browser-host.ts';
import { connectSocket } from '../../transport/connect.ts';
import type { Host } from '../../transport/host.ts';
import type { Command } from '../command.ts';
import { wholeNumberOf } from '../read-value.ts';

export const serve: Command = {
  name: 'serve',
  usage: '[--port N] [--open]',
  about: 'Shows the window in a browser on this machine; prints its one-time URL.',
  options: { port: 'text', open: 'flag' },
  words: [0, 0],
  work: () => 'all',
  async run(args, desk) {
    const port = wholeNumberOf(args, 'port', { least: 0, most: 65_535 });
    if (!port.ok) return port;
    if (desk.folder !== null) {
      const opened = await desk.open();
      if (!opened.ok) return opened;
    }
    const started = await start(desk.host, port.value ?? 0);
    if (!started.ok) return started;
    const { oneTimeUrl, close } = started.value;
    desk.say({ json: { url: oneTimeUrl }, text: oneTimeUrl });
    desk.note('Open this link in a browser; it works once. Ctrl-C ends it.');
    if (args.flag('open')) openInBrowser(oneTimeUrl);
    if (!desk.stopped.aborted) await new Promise((resolve) => desk.stopped.addEventListener('abort', resolve, { once: true }));
    await close();
    return ok(null);
  },
};

async function start(host: Host, port: number): Promise<Result<BrowserHost>> {
  try {
    const lookup: Parameters<typeof startBrowserHost>[0]['lookup'] = async (...what) => (await host.current()?.lookup(...what)) ?? null;
    return ok(await startBrowserHost({ port, rendererFolder: RENDERER, lookup, connect: (socket) => connectSocket(socket, host) }));
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    return fail(
      'port-taken',
      taken ? `Port ${port} is taken. Choose another with --port, or none.` : `Port ${port} cannot be opened: ${error}`,
    );
  }
}

/** The built window: beside the build of this file, or in the checkout's out/ when the sources run. */
const RENDERER = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../../../out/renderer' : '../renderer', import.meta.url));
