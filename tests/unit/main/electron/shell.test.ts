import { EventEmitter } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';

/** What the shell asked Electron for; Electron itself never runs in tests. */
const asked = vi.hoisted(() => ({
  app: null as unknown as EventEmitter & { enableSandbox: () => void },
  sandboxed: 0,
  windows: [] as { options: Record<string, unknown>; urls: string[] }[],
  opened: [] as string[],
  schemes: [] as unknown[],
  handler: null as unknown as (request: Request) => Response | Promise<Response>,
  ipc: null as unknown as EventEmitter,
}));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  asked.app = Object.assign(new Emitter(), {
    enableSandbox: () => {
      asked.sandboxed += 1;
    },
  });
  asked.ipc = new Emitter();
  class BrowserWindow {
    readonly urls: string[] = [];
    constructor(options: Record<string, unknown>) {
      asked.windows.push({ options, urls: this.urls });
    }
    once(): void {}
    async loadURL(url: string): Promise<void> {
      this.urls.push(url);
    }
  }
  class MessageChannelMain {
    port1 = { side: 1, start: vi.fn() };
    port2 = { side: 2 };
  }
  return {
    app: asked.app,
    BrowserWindow,
    MessageChannelMain,
    ipcMain: asked.ipc,
    shell: { openExternal: async (url: string) => void asked.opened.push(url) },
    protocol: {
      registerSchemesAsPrivileged: (schemes: unknown[]) => asked.schemes.push(...schemes),
      handle: (_scheme: string, handler: typeof asked.handler) => {
        asked.handler = handler;
      },
    },
  };
});

const { hardenApp, hardenSession, isOurFrame } = await import('../../../../src/main/electron/security.ts');
const { openWindow } = await import('../../../../src/main/electron/window.ts');
const { answerScheme, registerScheme } = await import('../../../../src/main/electron/protocol.ts');
const { handOverPorts } = await import('../../../../src/main/electron/ports.ts');

beforeEach(() => {
  asked.app.removeAllListeners();
  asked.ipc.removeAllListeners();
  asked.opened.length = 0;
});

describe('the window', () => {
  it('is sandboxed, isolated and without Node, and loads the app from its own scheme', () => {
    openWindow('/out/preload/index.cjs');
    const { options, urls } = asked.windows[0] ?? { options: {}, urls: [] };
    expect(options['webPreferences']).toEqual({
      preload: '/out/preload/index.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
    });
    expect(urls).toEqual(['milemark://app/']);
  });

  it('leaves the switches alone that would weaken it', () => {
    const folder = new URL('../../../../src/main/electron/', import.meta.url);
    const sources = [...readdirSync(folder).map((name) => new URL(name, folder)), new URL('../index.ts', folder)];
    const text = sources.map((url) => readFileSync(url, 'utf8')).join('\n');
    expect(text).not.toMatch(/webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|bypassCSP|file:\/\//);
  });
});

describe('every page', () => {
  const page = () => {
    hardenApp();
    const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() });
    asked.app.emit('web-contents-created', {}, contents);
    return contents;
  };

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])('is kept from %s', (event) => {
    const contents = page();
    const details = { preventDefault: vi.fn() };
    contents.emit(event, details);
    expect(details.preventDefault).toHaveBeenCalledOnce();
  });

  it('turns the sandbox on for all', () => {
    asked.sandboxed = 0;
    hardenApp();
    expect(asked.sandboxed).toBe(1);
  });

  it('opens no window, and outside only what is on the list', () => {
    const contents = page();
    const decide = contents.setWindowOpenHandler.mock.calls[0]?.[0] as (details: { url: string }) => unknown;
    const urls = [
      'https://ffmpeg.org/download.html',
      'http://ffmpeg.org/',
      'https://ffmpeg.org.evil.example/',
      'https://evil.example/?ffmpeg.org',
      'https://ffmpeg.org@evil.example/',
      'file:///etc/passwd',
      'ms-msdt:/id',
      'javascript:alert(1)',
      'no url',
    ];
    for (const url of urls) expect(decide({ url })).toEqual({ action: 'deny' });
    expect(asked.opened).toEqual(['https://ffmpeg.org/download.html']);
  });

  it('gets no permission', () => {
    const session = { setPermissionRequestHandler: vi.fn(), setPermissionCheckHandler: vi.fn(), setDevicePermissionHandler: vi.fn() };
    hardenSession(session as never);
    const decide = vi.fn();
    session.setPermissionRequestHandler.mock.calls[0]?.[0]({}, 'media', decide);
    expect(decide).toHaveBeenCalledExactlyOnceWith(false);
    expect(session.setPermissionCheckHandler.mock.calls[0]?.[0]({}, 'media')).toBe(false);
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]({})).toBe(false);
  });
});

describe('the port', () => {
  const frame = (origin: string, parent: unknown = null) => ({ origin, parent, postMessage: vi.fn() });

  it('goes to the top frame of the app', () => {
    const connect = vi.fn();
    handOverPorts(connect);
    const senderFrame = frame('milemark://app');
    asked.ipc.emit('milemark:need-port', { senderFrame });
    expect(connect.mock.calls[0]?.[0]).toMatchObject({ side: 1 });
    expect(connect.mock.calls[0]?.[0].start).toHaveBeenCalledOnce();
    expect(senderFrame.postMessage).toHaveBeenCalledExactlyOnceWith('milemark:port', null, [{ side: 2 }]);
  });

  it.each([
    ['no frame', null],
    ['a frame inside', frame('milemark://app', {})],
    ['another page', frame('https://evil.example')],
    ['another host of our scheme', frame('milemark://app.evil')],
    ['a page without origin', frame('null')],
  ])('goes not to %s', (_who, senderFrame) => {
    const connect = vi.fn();
    handOverPorts(connect);
    asked.ipc.emit('milemark:need-port', { senderFrame });
    expect(connect).not.toHaveBeenCalled();
    expect(isOurFrame(senderFrame as never)).toBe(false);
  });
});

describe('the scheme', () => {
  it('is secure, may fetch and stream, and bypasses nothing', () => {
    registerScheme();
    expect(asked.schemes).toEqual([
      { scheme: 'milemark', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ]);
  });

  it('answers for the app only, with its security policy', async () => {
    answerScheme({ rendererFolder: new URL('../../../../src/renderer', import.meta.url).pathname, lookup: async () => null });
    const page = await asked.handler(new Request('milemark://app/'));
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    await page.body?.cancel();
    for (const url of ['milemark://evil/', 'milemark://app/../package.json', 'milemark://app/media/1/poster', 'milemark://app/main.tsx'])
      expect([url, (await asked.handler(new Request(url))).status]).toEqual([url, 404]);
  });
});
