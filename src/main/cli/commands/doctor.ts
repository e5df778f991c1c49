import { ok } from '../../../domain/base/result.ts';
import { inProcessClient } from '../../transport/router.ts';
import type { Command } from '../command.ts';

export const doctor: Command = {
  name: 'doctor',
  usage: '',
  about: 'Says which tools were found, which are missing and how to get them.',
  options: {},
  words: [0, 0],
  async run(_args, desk) {
    const report = await inProcessClient(desk.host).system.doctor({});
    const lines = report.tools.map(({ name, found, version, path, help }) =>
      found ? `✓ ${name} ${version ?? ''}${path === null ? '' : `  ${path}`}` : `✗ ${name} is missing. ${help ?? ''}`,
    );
    return ok({ json: report, text: [...lines, '', report.ready ? 'Ready.' : 'Something is missing: see above.'].join('\n') });
  },
};
