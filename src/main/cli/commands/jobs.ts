import { ok } from '../../../domain/base/result.ts';
import type { Job } from '../../../domain/jobs/job.ts';
import type { Command, Opened } from '../command.ts';

const ALL = 10_000_000;
const SHOWN = 30;

export const jobs: Command = {
  name: 'jobs',
  usage: '[--watch]',
  about: 'Says what is running, waiting and failed; --watch until all is done or Ctrl-C.',
  options: { watch: 'flag' },
  words: [0, 0],
  async run(args, desk) {
    const opened = await desk.open();
    if (!opened.ok) return opened;
    if (args.flag('watch')) await watch(opened.value, desk);
    const { counts } = await opened.value.client.jobs.overview({});
    const list = await opened.value.client.jobs.list({ limit: ALL });
    const open = list.filter(({ state }) => state !== 'done').slice(0, SHOWN);
    return ok({ json: { jobs: list.map(jobJson), counts }, text: [countsLine(counts), ...open.map(jobLine)].join('\n') });
  },
};

async function watch({ client }: Opened, desk: { readonly stopped: AbortSignal; note(line: string): void }): Promise<void> {
  for await (const overview of await client.jobs.watch({}, { signal: desk.stopped })) {
    desk.note(countsLine(overview.counts));
    if (overview.counts.waiting + overview.counts.running === 0) return;
  }
}

const jobJson = ({ id, kind, clipId, state, progress, error }: Job) => ({ id, kind, clip: clipId, state, progress, error });

const jobLine = ({ kind, clipName, state, progress, error }: Job): string =>
  `${state}  ${kind}  ${clipName}${state === 'running' ? `  ${Math.round(progress * 100)} %` : ''}${error === null ? '' : `  ${error}`}`;

const countsLine = (counts: Readonly<Record<string, number>>): string => {
  const parts = Object.entries(counts).filter(([, count]) => count > 0);
  return parts.length === 0 ? 'No jobs.' : parts.map(([state, count]) => `${count} ${state}`).join(', ');
};
