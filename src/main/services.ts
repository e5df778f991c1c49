import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { ok, type Result } from '../domain/base/result.ts';
import type { JobKind } from '../domain/jobs/job.ts';
import { faultBehind } from './catalogue/catalogue-error.ts';
import { createProduction, openCatalogue } from './catalogue/open.ts';
import type { Catalogue } from './catalogue/stores.ts';
import { createCutting } from './cut/cutting.ts';
import { createDelivery } from './deliver/delivery.ts';
import { cachePath } from './files/cache-path.ts';
import { disk } from './files/disk.ts';
import { createFinding } from './find/finding.ts';
import { createIngest } from './ingest/ingest.ts';
import { createHandlers, type HandlerDeps } from './jobs/handlers.ts';
import { createJobRunner } from './jobs/runner.ts';
import { createLogging } from './log/logging.ts';
import { createPictures } from './media/pictures.ts';
import { createProber } from './media/prober.ts';
import type { Tools } from './media/tools.ts';
import { createPlacer } from './place/placer.ts';
import type { House } from './transport/house.ts';
import { mediaLookup } from './transport/media-lookup.ts';

/** Which background work this process does: none (a command that only asks), the reading of new files, or all of it. */
export type Work = 'none' | 'reading' | 'all';

export type HouseOptions = {
  readonly folder: string;
  /** Makes the production first. */
  readonly create?: { readonly name: string };
  readonly workerUrl: URL;
  readonly work: Work;
  /** Looked for only when there is work to do with them. */
  readonly tools: () => Promise<Tools>;
};

const READING: readonly JobKind[] = ['fingerprint', 'probe', 'place'];
const VOLUMES_EVERY_MS = 4000;

/** Opens (or makes) a production and sets every stage to work on it: the one place that knows what is built from what. */
export async function openHouse(options: HouseOptions): Promise<Result<House>> {
  const { folder, workerUrl, create } = options;
  const opened =
    create === undefined ? await openCatalogue({ folder, workerUrl }) : await createProduction({ folder, workerUrl, ...create });
  if (!opened.ok) return opened;
  try {
    return ok(await furnish(options, opened.value));
  } catch (error) {
    await opened.value.close();
    return { ok: false, fault: faultBehind(error) };
  }
}

/** Sets every stage to work on an open catalogue. */
async function furnish({ folder, work, tools: findTools }: HouseOptions, catalogue: Catalogue): Promise<House> {
  const closing = new AbortController();
  const tools = work === 'none' ? null : await findTools();
  const volumes = await keepVolumes(catalogue, work !== 'none');
  const media = tools === null ? null : { prober: createProber(tools), pictures: createPictures(tools) };
  const jobs = createJobRunner({
    catalogue,
    worker: randomUUID(),
    handlers: media === null ? {} : workOf(work, createHandlers(handlerDeps(folder, catalogue, media))),
    concurrency: availableParallelism(),
  });
  const ingest = createIngest({ catalogue, disk, jobs: media === null ? null : jobs, now: Date.now });
  if (media !== null) jobs.start();
  return {
    folder,
    catalogue,
    ingest,
    finding: createFinding({ catalogue }),
    logging: createLogging({ catalogue }),
    cutting: createCutting({ catalogue }),
    delivery: createDelivery({ catalogue, files: disk }),
    jobs,
    lookup: mediaLookup(folder, catalogue),
    closing: closing.signal,
    async close() {
      closing.abort();
      volumes.stop();
      await ingest.close();
      await jobs.stop();
      await media?.prober.close();
      await catalogue.close();
    },
  };
}

type Media = Pick<HandlerDeps, 'prober' | 'pictures'>;

const handlerDeps = (folder: string, catalogue: Catalogue, { prober, pictures }: Media): HandlerDeps => ({
  catalogue,
  prober,
  pictures,
  placer: createPlacer({ catalogue }),
  exists: disk.exists,
  cachePath: (fingerprint, variant) => cachePath(folder, fingerprint, variant),
});

const workOf = <Handlers extends object>(work: Work, handlers: Handlers): Partial<Handlers> =>
  work === 'all'
    ? handlers
    : (Object.fromEntries(Object.entries(handlers).filter(([kind]) => READING.some((one) => one === kind))) as Partial<Handlers>);

/** Tells the catalogue which known volumes are mounted where: now, and while the house stands if `again`. */
async function keepVolumes({ production }: Catalogue, again: boolean): Promise<{ stop(): void }> {
  const look = async (): Promise<void> => {
    const mounted = await disk.mountedVolumes();
    const online: number[] = [];
    for (const { id, identity } of await production.volumes()) {
      const here = mounted.find((volume) => volume.identity === identity);
      if (here === undefined) continue;
      await production.seeVolume(here);
      online.push(id);
    }
    await production.setOnline(online);
  };
  await look();
  // A look that fails (the catalogue is closing) is made up for by the next.
  const timer = again ? setInterval(() => void look().catch(() => undefined), VOLUMES_EVERY_MS) : undefined;
  timer?.unref();
  return { stop: () => clearInterval(timer) };
}
