import { countOf } from '../../../domain/base/count.ts';
import { ok, type Result } from '../../../domain/base/result.ts';
import { JOB_KINDS, type JobKind } from '../../../domain/jobs/job.ts';
import type { Client } from '../../transport/router.ts';
import type { Command, Desk, Opened } from '../command.ts';
import { placementJson } from '../json/shot-json.ts';
import { choiceOf, needed } from '../read-value.ts';

type Report = Awaited<ReturnType<Client['ingest']['recent']>>['ingests'][number];

const READING: readonly JobKind[] = ['fingerprint', 'probe', 'place'];

export const ingest: Command = {
  name: 'ingest',
  usage:
    'FOLDER|FILE… --source drone|crew|archival [--unit U] [--zone Z] [--race R] [--location L] [--person P]… [--label CARD] [--no-proxies] [--wait]',
  about: 'Catalogues footage; --wait until pictures and proxies are made too.',
  options: {
    source: 'text',
    unit: 'text',
    zone: 'text',
    race: 'text',
    location: 'text',
    person: 'list',
    label: 'text',
    'no-proxies': 'flag',
    wait: 'flag',
  },
  words: [1, Number.MAX_SAFE_INTEGER],
  work: (args) => (args.flag('wait') ? 'all' : 'reading'),
  async run(args, desk) {
    const source = needed(choiceOf(args, 'source', ['drone', 'crew', 'archival']), 'source');
    if (!source.ok) return source;
    const opened = await desk.open();
    if (!opened.ok) return opened;
    const { client, house } = opened.value;
    const { id } = await client.ingest.start({
      paths: args.positionals.map(desk.path),
      source: source.value,
      unit: args.text('unit'),
      zone: args.text('zone'),
      race: args.text('race'),
      location: args.text('location'),
      people: [...args.list('person')],
      label: args.text('label'),
      proxies: !args.flag('no-proxies'),
    });
    const { paused } = await client.jobs.overview({});
    if (paused) desk.note('Work is paused in this production: new files are listed now, and read when someone resumes it.');
    const report = await follow(client, { id, until: paused ? 'reading' : 'done' }, desk);
    if (report === null || !(report.phase === 'done' || (paused && report.phase === 'reading'))) return ended(report);
    // Reading that an earlier ingest could not end (killed, drive gone) ends here too.
    if (!paused) await workDone(house, args.flag('wait') ? JOB_KINDS : READING, desk);
    return ok(await outcomeOf(house, report));
  },
};

/** Tells how far it is until it ends or comes to a phase; Ctrl-C ends it after the file in hand. */
async function follow(
  client: Client,
  { id, until }: { readonly id: string; readonly until: Report['phase'] },
  desk: Desk,
): Promise<Report | null> {
  const cancel = (): void => void client.ingest.cancel({ id });
  desk.stopped.addEventListener('abort', cancel, { once: true });
  let last: Report | null = null;
  for await (const report of await client.ingest.watch({ id })) {
    if (last !== null)
      desk.note(`${report.phase}: ${report.found} found, ${report.added} added, ${report.read} read, ${report.refused.length} refused`);
    last = report;
    if (report.phase === until) break;
  }
  return last;
}

/** Tells how far the work is until none of these kinds is left, or Ctrl-C. */
async function workDone({ jobs }: Opened['house'], awaited: readonly JobKind[], desk: Desk): Promise<void> {
  const over = new AbortController();
  const telling = (async () => {
    for await (const { kinds } of jobs.watch(AbortSignal.any([over.signal, desk.stopped]))) {
      const open = kinds.filter(({ kind, total, done, failed }) => awaited.includes(kind) && done + failed < total);
      if (open.length > 0) desk.note(open.map(({ kind, total, done }) => `${kind} ${done}/${total}`).join(', '));
    }
  })();
  await Promise.race([jobs.settled(awaited), telling]);
  over.abort();
  await telling;
}

function ended(report: Report | null): Result<never> {
  if (report?.phase === 'cancelled')
    return {
      ok: false,
      fault: { code: 'cancelled', message: `Cancelled. What was added before stays: ${countOf(report.added, 'clip')}.` },
    };
  return { ok: false, fault: report?.error ?? { code: 'internal', message: 'The ingest ended without a word. This is a bug.' } };
}

/** Clips asked for at once: a card may bring tens of thousands. */
const BATCH = 500;

async function clipsOf({ catalogue }: Opened['house'], clipIds: readonly number[]) {
  const clips = [];
  for (let start = 0; start < clipIds.length; start += BATCH) {
    const ids = clipIds.slice(start, start + BATCH);
    const shots = new Map((await catalogue.shots.wholeClips(ids)).map((shot) => [shot.clip.id, shot]));
    for (const { id, path, source, facts } of await catalogue.clips.many(ids)) {
      const shot = shots.get(id);
      if (shot !== undefined) clips.push({ id, path, source, placement: placementJson(shot, facts?.recorded ?? null) });
    }
  }
  return clips;
}

async function outcomeOf(house: Opened['house'], report: Report) {
  const clips = await clipsOf(house, report.clipIds);
  const { found, added, duplicates, moved, unchanged, refused, seconds } = report;
  const json = { found, added, duplicates, moved, unchanged, refused, clips, seconds };
  const lines = [
    `${countOf(found, 'file')} found: ${added} added, ${countOf(duplicates, 'duplicate')}, ${moved} moved, ${unchanged} unchanged, ${refused.length} refused.`,
    ...refused.map(({ path, message }) => `  ${path}: ${message}`),
  ];
  if (refused.length === 0) return { json, text: lines.join('\n') };
  const message = `${refused.length} of ${countOf(found, 'file')} ${refused.length === 1 ? 'was' : 'were'} refused: see "refused" for each reason. The rest is catalogued.`;
  return { json: { ...json, error: { code: 'files-refused', message, details: null } }, text: lines.join('\n'), exitCode: 1 as const };
}
