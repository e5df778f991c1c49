import { createRouterClient, type RouterClient } from '@orpc/server';
import type { Host } from './host.ts';
import { api } from './procedures/base.ts';
import { deliver } from './procedures/deliver.ts';
import { edits } from './procedures/edits.ts';
import { events } from './procedures/events.ts';
import { ingest } from './procedures/ingest.ts';
import { jobs } from './procedures/jobs.ts';
import { production } from './procedures/production.ts';
import { selects } from './procedures/selects.ts';
import { shots } from './procedures/shots.ts';
import { system } from './procedures/system.ts';
import { vocabulary } from './procedures/vocabulary.ts';

/** Every procedure of the contract. It knows no transport: each hands it the host as context. */
export const router = api.router({ production, vocabulary, ingest, shots, edits, selects, deliver, jobs, events, system });

export type Client = RouterClient<typeof router>;

/** The same calls without a wire, for a shell in this process. */
export const inProcessClient = (host: Host): Client => createRouterClient(router, { context: { host } });
