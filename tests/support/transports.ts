import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import type { Contract } from '../../src/contract/contract.ts';
import { startBrowserHost } from '../../src/main/server/browser-host.ts';
import { connectPort, connectSocket } from '../../src/main/transport/connect.ts';
import type { Host } from '../../src/main/transport/host.ts';
import { inProcessClient } from '../../src/main/transport/router.ts';

export type Connection = { readonly client: ContractRouterClient<Contract>; close(): Promise<void> };

/** Every way in which a shell reaches a host, as the real shells build it. */
export const TRANSPORTS: Readonly<Record<string, (host: Host) => Promise<Connection>>> = {
  'message port': async (host) => {
    const { port1, port2 } = new MessageChannel();
    connectPort(electronShaped(port1), host);
    const client: ContractRouterClient<Contract> = createORPCClient(new PortLink({ port: port2 }));
    port2.start();
    return { client, close: async () => port2.close() };
  },
  WebSocket: async (host) => {
    const server = await startBrowserHost({
      port: 0,
      rendererFolder: '/nowhere',
      lookup: async () => null,
      connect: (socket) => connectSocket(socket, host),
    });
    const signedIn = await fetch(server.oneTimeUrl, { redirect: 'manual' });
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/rpc`, { origin: server.origin, headers: { cookie } });
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    const client: ContractRouterClient<Contract> = createORPCClient(
      new SocketLink({ websocket: socket as unknown as globalThis.WebSocket }),
    );
    return {
      client,
      async close() {
        socket.terminate();
        await server.close();
      },
    };
  },
  'in process': async (host) => ({ client: inProcessClient(host), close: async () => undefined }),
};

/** A port with the few methods that Electron's MessagePortMain has, and its events that wrap data. */
function electronShaped(port: NodePort) {
  port.start();
  return {
    on: (event: string, call: (event?: { data: unknown }) => void) => {
      port.on(event as 'message', (data: unknown) => call({ data }));
    },
    postMessage: (data: unknown) => port.postMessage(data),
  };
}
