import { ORPCError, onError } from '@orpc/server';
import { RPCHandler as MessagePortHandler } from '@orpc/server/message-port';
import { RPCHandler as WebSocketHandler } from '@orpc/server/ws';
import type { WebSocket } from 'ws';
import type { Host } from './host.ts';
import { router } from './router.ts';

type Port = Parameters<MessagePortHandler<{ readonly host: Host }>['upgrade']>[0];

/** What goes wrong inside stays inside; it is written down here, since the window is only told that it did. */
function note(error: unknown): void {
  if (!(error instanceof ORPCError)) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}

const ports = new MessagePortHandler(router, { clientInterceptors: [onError(note)] });
const sockets = new WebSocketHandler(router, { clientInterceptors: [onError(note)] });

/** A window that does not take its answers is let go, so that they do not pile up here. */
const MOST_UNSENT_BYTES = 64 * 1024 * 1024;

/** Answers the calls that come through a message port, until it closes. */
export const connectPort = (port: Port, host: Host): void => ports.upgrade(port, { context: { host } });

/** Answers the calls that come through a WebSocket, until it closes. */
export function connectSocket(socket: WebSocket, host: Host): void {
  const send = socket.send.bind(socket) as (data: string | Uint8Array) => void;
  const guarded = {
    addEventListener: socket.addEventListener.bind(socket),
    send: (data: string | Uint8Array) => (socket.bufferedAmount > MOST_UNSENT_BYTES ? socket.terminate() : send(data)),
  };
  void sockets.upgrade(guarded, { context: { host } });
}
