import { changesOf } from '../changes.ts';
import { api } from './base.ts';
import { untilStopped } from './streams.ts';

export const events = {
  changed: api.events.changed.handler(async ({ context, signal }) => untilStopped([signal], (stopped) => changesOf(context.host, stopped))),
};
