import { countOf } from '../../../domain/base/count.ts';
import { ok } from '../../../domain/base/result.ts';
import type { Command } from '../command.ts';

export const volumes: Command = {
  name: 'volumes',
  usage: '',
  about: 'Lists the drives that clips lie on, online and offline.',
  options: {},
  words: [0, 0],
  async run(_args, desk) {
    const opened = await desk.open();
    if (!opened.ok) return opened;
    const all = await opened.value.client.production.volumes({});
    const lines = all.map(
      ({ label, mountPath, online, clips }) => `${online ? 'online ' : 'offline'}  ${label}  ${mountPath}  ${countOf(clips, 'clip')}`,
    );
    return ok({ json: { volumes: all }, text: lines.length === 0 ? 'No footage yet.' : lines.join('\n') });
  },
};
