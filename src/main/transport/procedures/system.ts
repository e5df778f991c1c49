import { api } from './base.ts';

/** Without these nothing can be read or shown; the rest has a way around. */
const NEEDED = new Set(['ffmpeg', 'ffprobe', 'SQLite']);

export const system = {
  doctor: api.system.doctor.handler(async ({ context }) => {
    const tools = [...(await context.host.doctor())];
    return { tools, ready: tools.every((tool) => tool.found || !NEEDED.has(tool.name)) };
  }),
};
