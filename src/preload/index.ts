import { contextBridge, ipcRenderer, webUtils } from 'electron';

/** The page asks for its port once it listens; the answer carries nothing but the port. */
window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source === window && event.data === 'milemark:need-port') ipcRenderer.send('milemark:need-port');
});

ipcRenderer.on('milemark:port', (event) => {
  window.postMessage('milemark:port', window.location.origin, [...event.ports]);
});

contextBridge.exposeInMainWorld('milemark', {
  /** Where a file that was dropped on the window lies; empty for a file that is not on a disk. */
  pathForFile: (file: unknown): string => (file instanceof File ? webUtils.getPathForFile(file) : ''),
});
