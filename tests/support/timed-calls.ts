import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { WebSocket } from 'ws';
import type { Contract } from '../../src/contract/contract.ts';

type TimedCall = { readonly call: string; readonly ms: number; readonly bytes: number };
type Cookie = { readonly name: string; readonly value: string };

/** Searches as the window asks them, over the browser host's WebSocket: the middle of nine, and the length of the answer. */
export async function timeCalls(origin: string, cookies: readonly Cookie[]): Promise<readonly TimedCall[]> {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, { origin, headers: { cookie } });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  let bytes = 0;
  socket.on('message', (data: Buffer) => {
    bytes += data.length;
  });
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
  const page = (query: string, limit: number, facets: boolean) => client.shots.search({ query, sort: 'newest', limit, offset: 0, facets });
  const calls: Readonly<Record<string, () => Promise<unknown>>> = {
    'page of 100, everything': () => page('', 100, false),
    'page of 100, a letter': () => page('d*', 100, false),
    'page of 100, words and miles': () => page('dust mile:275-580', 100, false),
    'counts, everything': () => page('', 0, true),
    'counts, a letter': () => page('d*', 0, true),
    'counts, words and miles': () => page('dust mile:275-580', 0, true),
    'ids of everything': () => client.shots.searchIds({ query: '', sort: 'newest' }),
    vocabulary: () => client.vocabulary.all({}),
  };
  const timed: TimedCall[] = [];
  for (const [call, ask] of Object.entries(calls)) {
    const runs: number[] = [];
    for (let i = 0; i < 9; i += 1) {
      bytes = 0;
      const start = performance.now();
      await ask();
      runs.push(performance.now() - start);
    }
    timed.push({ call, ms: Math.round(10 * (runs.toSorted((a, b) => a - b)[4] ?? 0)) / 10, bytes });
  }
  socket.terminate();
  return timed;
}
