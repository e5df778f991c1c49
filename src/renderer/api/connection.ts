import type { ClientLink } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { create } from 'zustand';

type Link = ClientLink<Record<never, never>>;

/** `connecting` before the first answer, `lost` while trying again. */
export const useConnection = create<{ state: 'connecting' | 'open' | 'lost' }>(() => ({ state: 'connecting' }));

let [current, arrived] = waiting();

function waiting(): [Promise<Link>, (link: Link) => void] {
  let arrive: (link: Link) => void = () => {};
  const promise = new Promise<Link>((resolve) => {
    arrive = resolve;
  });
  return [promise, arrive];
}

function opened(link: Link): void {
  arrived(link);
  useConnection.setState({ state: 'open' });
}

function lost(): void {
  [current, arrived] = waiting();
  useConnection.setState({ state: 'lost' });
}

/** One link for the window's life: calls wait for the host while it is away, and go to the newest connection. */
export const hostLink: Link = {
  call: async (path, input, options) => (await current).call(path, input, options),
};

/** Connects to whichever host shows this page: over the port that the preload hands over, or the browser host's WebSocket. */
export function connect(): void {
  if (location.protocol === 'milemark:') askForPort();
  else openSocket(0);
}

function askForPort(): void {
  addEventListener('message', (event) => {
    const port = event.ports[0];
    if (event.source !== window || event.data !== 'milemark:port' || port === undefined) return;
    port.addEventListener('close', () => {
      lost();
      postMessage('milemark:need-port', location.origin);
    });
    opened(new PortLink({ port }));
    port.start();
  });
  postMessage('milemark:need-port', location.origin);
}

const LONGEST_PAUSE_MS = 5000;

function openSocket(attempt: number): void {
  const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/rpc`);
  let failures = attempt;
  socket.addEventListener('open', () => {
    failures = 0;
    opened(new SocketLink({ websocket: socket }));
  });
  socket.addEventListener('close', () => {
    lost();
    setTimeout(() => openSocket(failures + 1), Math.min(LONGEST_PAUSE_MS, 250 * 2 ** failures));
  });
}
