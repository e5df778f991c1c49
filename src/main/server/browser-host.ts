import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { MediaLookup } from '../transport/serve-media.ts';
import { send, toRequest } from './exchange.ts';
import { createGate, type Gate } from './gate.ts';
import { plain, type Route, routes } from './routes.ts';

const LIMITS = { headerBytes: 16 * 1024, messageBytes: 4 * 1024 * 1024, connections: 256, sockets: 32 } as const;

export type BrowserHostOptions = {
  /** 0 takes any free port. */
  readonly port: number;
  readonly rendererFolder: string;
  readonly lookup: MediaLookup;
  /** Answers the calls of one window. */
  readonly connect: (socket: WebSocket) => void;
};

export type BrowserHost = {
  /** Signs the first browser that opens it in; good once. */
  readonly oneTimeUrl: string;
  readonly origin: string;
  readonly routes: readonly Route[];
  close(): Promise<void>;
};

/** Serves the window on 127.0.0.1 only. Rejects when the port is taken. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const server = createServer({
    maxHeaderSize: LIMITS.headerBytes,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 5_000,
  });
  server.maxConnections = LIMITS.connections;
  const port = await listen(server, options.port);
  const origin = `http://127.0.0.1:${port}`;
  const gate = createGate(String(port));
  const table = routes({ gate, lookup: options.lookup, rendererFolder: options.rendererFolder });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LIMITS.messageBytes, perMessageDeflate: false });
  server.on('request', (message, response) => void serve({ message, response, origin, gate, table }));
  server.on('upgrade', (message, socket, head) => {
    const refusal = refuseUpgrade(message, origin, gate) ?? (sockets.clients.size >= LIMITS.sockets ? '503 Service Unavailable' : null);
    if (refusal !== null) return hangUp(socket, refusal);
    sockets.handleUpgrade(message, socket, head, (opened) => {
      opened.on('error', () => opened.terminate());
      options.connect(opened);
    });
  });
  return { oneTimeUrl: `${origin}/login?t=${gate.token}`, origin, routes: table, close: () => close(server, sockets) };
}

type Visit = {
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
  readonly origin: string;
  readonly gate: Gate;
  readonly table: readonly Route[];
};

async function serve(visit: Visit): Promise<void> {
  try {
    await send(await answer(visit), visit.response);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    visit.response.destroy();
  }
}

/** Host first, on every request: a rebound name owns its own origin, so nothing else can tell it from us. */
async function answer({ message, origin, gate, table }: Visit): Promise<Response> {
  if (!isOurHost(message, origin)) return plain(421, `Milemark answers only at ${origin}.`);
  const isRead = message.method === 'GET' || message.method === 'HEAD';
  const from = message.headers.origin;
  if (!isRead && from !== origin) return plain(403, 'Another page may not change anything here.');
  if (from !== undefined && from !== origin) return plain(403, 'Another page may not read anything here.');
  const request = isRead ? toRequest(message, origin) : null;
  const path = request === null ? null : new URL(request.url).pathname;
  const route = path === null ? undefined : table.find((candidate) => candidate.pattern.test(path));
  if (route?.open !== true && !gate.knows(message.headers.cookie))
    return plain(401, 'Open Milemark with the link that "milemark serve" printed.');
  if (!isRead) return plain(405, 'There is nothing to send here.');
  if (request === null || route === undefined) return plain(404, 'There is nothing here.');
  return route.answer(request);
}

/** Why a socket may not open, as an HTTP status line; null when it may. */
function refuseUpgrade(message: IncomingMessage, origin: string, gate: Gate): string | null {
  if (!isOurHost(message, origin)) return '421 Misdirected Request';
  if (message.headers.origin !== origin) return '403 Forbidden';
  if (!gate.knows(message.headers.cookie)) return '401 Unauthorized';
  return message.url === '/rpc' ? null : '404 Not Found';
}

const isOurHost = (message: IncomingMessage, origin: string): boolean => `http://${message.headers.host}` === origin;

function hangUp(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\nX-Content-Type-Options: nosniff\r\n\r\n`);
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : port);
    });
  });

async function close(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) socket.terminate();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
