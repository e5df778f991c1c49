import { fail, ok, type Result } from '../../domain/base/result.ts';
import { type ProbeReport, readProbeReport } from '../../domain/media/probe-report.ts';
import { runTool } from './run-tool.ts';
import { fileUrl, PROBE_MEMORY, safeInputOptions } from './safe-input.ts';

export type FfprobeRequest = {
  readonly path: string;
  readonly demuxer: string | null;
  /** Counts the picture's packets by reading the whole file. */
  readonly countPackets?: boolean;
  readonly signal?: AbortSignal | undefined;
};

const TIMEOUT_MS = 10_000;
const COUNT_TIMEOUT_MS = 60_000;

/** Asks ffprobe about one file. Null where it knows no such format; fails with `tool-missing`, `tool-timeout`, `cancelled`. */
export async function ffprobe(tool: string, request: FfprobeRequest): Promise<Result<ProbeReport | null>> {
  const count = request.countPackets === true ? ['-count_packets', '-select_streams', 'v:0'] : [];
  const args = [
    '-v',
    'error',
    '-of',
    'json',
    '-show_format',
    '-show_streams',
    ...count,
    ...safeInputOptions(request.demuxer),
    fileUrl(request.path),
  ];
  const answer = await runTool(tool, args, {
    timeoutMs: request.countPackets === true ? COUNT_TIMEOUT_MS : TIMEOUT_MS,
    memory: PROBE_MEMORY,
    ...(request.signal === undefined ? {} : { signal: request.signal }),
  });
  if (!answer.ok) return answer;
  if (answer.value.exitCode !== 0) return ok(null);
  const report = readProbeReport(answer.value.stdout);
  return report === null ? fail('tool-output', 'ffprobe answered with something that is no report.') : ok(report);
}
