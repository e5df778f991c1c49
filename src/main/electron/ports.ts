import { ipcMain, MessageChannelMain, type MessagePortMain } from 'electron';
import { isOurFrame } from './security.ts';

/** Gives each page that asks, and is ours, a port of its own; `connect` answers the calls that come through it. */
export function handOverPorts(connect: (port: MessagePortMain) => void): void {
  ipcMain.on('milemark:need-port', ({ senderFrame }) => {
    if (!isOurFrame(senderFrame)) return;
    const { port1, port2 } = new MessageChannelMain();
    connect(port1);
    port1.start();
    senderFrame.postMessage('milemark:port', null, [port2]);
  });
}
