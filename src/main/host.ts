import { sqliteReport } from './catalogue/sqlite-report.ts';
import { disk } from './files/disk.ts';
import { electronReport } from './files/electron-report.ts';
import { doctorReport, findTools, type Tools } from './media/tools.ts';
import { openHouse, type Work } from './services.ts';
import { createHost, type Host } from './transport/host.ts';

export type HostSettings = {
  /** The catalogue's worker: its source, or what the build made of it. */
  readonly workerUrl: URL;
  /** Which background work the productions that this host opens get done. */
  readonly work: Work;
};

/** A host on this machine's disks and tools, with no production open yet. */
export function localHost({ workerUrl, work }: HostSettings): Host {
  let found: Promise<Tools> | null = null;
  const tools = (): Promise<Tools> => {
    found ??= findTools();
    return found;
  };
  return createHost({
    openHouse: (options) => openHouse({ ...options, workerUrl, work, tools }),
    doctor: async () => [...doctorReport(await tools()), sqliteReport(), electronReport()],
    browse: disk.browse,
  });
}
