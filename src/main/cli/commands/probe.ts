import { ok } from '../../../domain/base/result.ts';
import { createProber } from '../../media/prober.ts';
import { findTools } from '../../media/tools.ts';
import type { Command } from '../command.ts';
import { probeJson, refusedProbeJson } from '../json/probe-json.ts';

export const probe: Command = {
  name: 'probe',
  usage: 'FILE…',
  about: 'Says what Milemark reads from media files; needs no production.',
  options: {},
  words: [1, Number.MAX_SAFE_INTEGER],
  async run(args, desk) {
    const prober = createProber(await findTools());
    const files: ReturnType<typeof probeJson>[] = [];
    try {
      for (const given of args.positionals) {
        if (desk.stopped.aborted) break;
        const path = desk.path(given);
        const facts = await prober.probe(path, desk.stopped);
        files.push(facts.ok ? probeJson(path, facts.value) : refusedProbeJson(path, facts.fault));
      }
    } finally {
      await prober.close();
    }
    const answer = { text: files.map(probeLine).join('\n') };
    if (files.some(({ kind }) => kind !== 'other')) return ok({ ...answer, json: { files } });
    const error = { code: 'nothing-read', message: 'None of these could be read as media.', details: null };
    return ok({ ...answer, json: { files, error }, exitCode: 1 });
  },
};

function probeLine(file: ReturnType<typeof probeJson>): string {
  const size = file.width === null ? null : `${file.width}×${file.height}`;
  const length = file.durationFrames === null ? null : `${file.durationFrames} frames`;
  const facts = [file.kind, file.videoCodec, size, file.rate, length, file.startTimecode, file.recorded?.utc ?? file.recorded?.local];
  const problems = file.problems.map(({ message }) => `\n  ${message}`).join('');
  return `${file.path}  ${facts.filter((fact) => fact !== null && fact !== undefined).join('  ')}${problems}`;
}
