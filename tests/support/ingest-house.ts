import type { Catalogue } from '../../src/main/catalogue/stores.ts';
import { cachePath } from '../../src/main/files/cache-path.ts';
import { disk } from '../../src/main/files/disk.ts';
import { createIngest, type Ingest } from '../../src/main/ingest/ingest.ts';
import type { IngestOptions, IngestReport } from '../../src/main/ingest/ports.ts';
import { createHandlers } from '../../src/main/jobs/handlers.ts';
import { createJobRunner, type JobRunner } from '../../src/main/jobs/runner.ts';
import { createPictures } from '../../src/main/media/pictures.ts';
import { createProber } from '../../src/main/media/prober.ts';
import { findTools } from '../../src/main/media/tools.ts';
import { createPlacer } from '../../src/main/place/placer.ts';

export type IngestHouse = { readonly ingest: Ingest; readonly jobs: JobRunner; close(): Promise<void> };

/** Ingest, reading and placing on a catalogue, as the composition root wires them; pictures too where asked. */
export async function ingestHouse(
  catalogue: Catalogue,
  about: { readonly folder: string; readonly pictures?: boolean },
): Promise<IngestHouse> {
  const tools = await findTools();
  const prober = createProber(tools);
  const { probe, place, poster, proxy } = createHandlers({
    catalogue,
    prober,
    pictures: createPictures(tools),
    placer: createPlacer({ catalogue }),
    exists: disk.exists,
    cachePath: (fingerprint, variant) => cachePath(about.folder, fingerprint, variant),
  });
  const reading = { ...(probe === undefined ? {} : { probe }), ...(place === undefined ? {} : { place }) };
  const making = { ...(poster === undefined ? {} : { poster }), ...(proxy === undefined ? {} : { proxy }) };
  const handlers = about.pictures === true ? { ...reading, ...making } : reading;
  const jobs = createJobRunner({ catalogue, worker: `test ${process.pid} ${Math.random()}`, handlers, concurrency: 2 });
  const ingest = createIngest({ catalogue, disk, jobs, now: Date.now });
  jobs.start();
  return {
    ingest,
    jobs,
    close: async () => {
      await ingest.close();
      await jobs.stop();
      await prober.close();
    },
  };
}

export const ingestOptions = (paths: readonly string[], known: Partial<IngestOptions> = {}): IngestOptions => ({
  paths: [...paths],
  source: 'crew',
  unit: null,
  zone: null,
  race: null,
  location: null,
  people: [],
  label: null,
  proxies: false,
  ...known,
});

/** Ingests and follows it to its end; answers the last report. */
export async function ingestAll(house: IngestHouse, options: IngestOptions): Promise<IngestReport> {
  const begun = await house.ingest.start(options);
  if (!begun.ok) throw new Error(begun.fault.message);
  let last: IngestReport | null = null;
  for await (const report of house.ingest.watch(begun.value.id, new AbortController().signal)) last = report;
  if (last === null) throw new Error('the ingest reported nothing');
  return last;
}
