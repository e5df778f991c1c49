import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';

const folder = fileURLToPath(new URL('../../../out/preload', import.meta.url));
if (!existsSync(folder)) throw new Error('Build the app first: npm run build');

/** Runs the built preload as a sandboxed one runs: nothing but `electron` can be required. */
function load() {
  const listeners: ((event: { source: unknown; data: unknown }) => void)[] = [];
  const onPort: ((event: { ports: unknown[] }) => void)[] = [];
  const exposed: Record<string, Record<string, unknown>> = {};
  const required: string[] = [];
  const window = {
    location: { origin: 'milemark://app' },
    postMessage: vi.fn(),
    addEventListener: (_event: string, listener: (typeof listeners)[number]) => listeners.push(listener),
  };
  const ipcRenderer = { send: vi.fn(), on: (_channel: string, listener: (typeof onPort)[number]) => onPort.push(listener) };
  const electron = {
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld: (name: string, api: Record<string, unknown>) => {
        exposed[name] = api;
      },
    },
    webUtils: { getPathForFile: (file: { path: string }) => file.path },
  };
  class File {
    readonly path = '/cards/A001/clip.mov';
  }
  const require = (name: string) => {
    required.push(name);
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot load ${name}`);
    return electron;
  };
  runInNewContext(readFileSync(`${folder}/index.cjs`, 'utf8'), { require, window, File, exports: {}, module: { exports: {} } });
  return { listeners, onPort, exposed, required, window, ipcRenderer, File };
}

describe('the built preload', () => {
  it('is one file that needs nothing but electron', () => {
    expect(readdirSync(folder)).toEqual(['index.cjs']);
    expect(new Set(load().required)).toEqual(new Set(['electron']));
  });

  it("passes on the page's own request for a port, and nobody else's", () => {
    const { listeners, window, ipcRenderer } = load();
    for (const listener of listeners) {
      listener({ source: {}, data: 'milemark:need-port' });
      listener({ source: window, data: 'something else' });
      listener({ source: window, data: { type: 'milemark:need-port' } });
    }
    expect(ipcRenderer.send).not.toHaveBeenCalled();
    for (const listener of listeners) listener({ source: window, data: 'milemark:need-port' });
    expect(ipcRenderer.send).toHaveBeenCalledExactlyOnceWith('milemark:need-port');
  });

  it('hands the port to its own page only', () => {
    const { onPort, window } = load();
    for (const listener of onPort) listener({ ports: ['port'] });
    expect(window.postMessage).toHaveBeenCalledExactlyOnceWith('milemark:port', 'milemark://app', ['port']);
  });

  it('shows the page one function and no part of Electron', () => {
    const { exposed, File } = load();
    expect(Object.keys(exposed)).toEqual(['milemark']);
    expect(Object.keys(exposed['milemark'] ?? {})).toEqual(['pathForFile']);
    const pathForFile = exposed['milemark']?.['pathForFile'] as (file: unknown) => string;
    expect(pathForFile(new File())).toBe('/cards/A001/clip.mov');
    expect(pathForFile({ path: '/etc/passwd' })).toBe('');
  });
});
