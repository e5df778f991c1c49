import { execFileSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { createProduction } from '../../src/main/catalogue/open.ts';
import { cachePath } from '../../src/main/files/cache-path.ts';
import { disk } from '../../src/main/files/disk.ts';
import { must, workerUrl } from './catalogue-builder.ts';
import { seedCatalogue } from './seeded-catalogue.ts';

const PICTURES = 48;

/**
 * A production of so many clips in which all background work is done and every clip has a poster: one of a few dozen
 * pictures, hard-linked. Every eighth card lies on a drive that is away. Kept in `keep` for the next time where that is given.
 */
export async function picturedProduction(clips: number, keep: string | null): Promise<{ readonly folder: string; remove(): void }> {
  const parent = keep ?? mkdtempSync(join(tmpdir(), 'milemark-bench-'));
  const folder = join(parent, `Window ${clips}.milemark`);
  if (!existsSync(folder)) await make(folder, clips);
  return { folder, remove: () => (keep === null ? rmSync(parent, { recursive: true, force: true }) : undefined) };
}

async function make(folder: string, clips: number): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const catalogue = must(await createProduction({ folder, name: 'Window', workerUrl }));
  const away = await catalogue.production.seeVolume({ identity: 'bench', label: 'BENCH', mountPath: '/media/bench' });
  const [mounted] = await disk.mountedVolumes();
  const here = mounted === undefined ? away : await catalogue.production.seeVolume(mounted);
  const found = await seedCatalogue(catalogue, { clips, volumes: [here, here, here, here, here, here, here, away] });
  await catalogue.close();
  // By hand: sixty thousand jobs finished one by one would take longer than all that is measured.
  const database = new Sqlite(join(folder, 'catalogue.db'));
  database.prepare("UPDATE job SET state = 'done', progress = 1").run();
  database.close();
  const pictures = makePictures(join(folder, 'cache'));
  for (const [at, { fingerprint }] of found.entries()) {
    const path = cachePath(folder, fingerprint, 'poster');
    mkdirSync(dirname(path), { recursive: true });
    linkSync(pictures[at % pictures.length] ?? '', path);
  }
}

/** Pictures of 640 × 360 with edges, gradients and grain, as heavy to decode as frames of footage. */
function makePictures(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const source = `mandelbrot=size=640x360:rate=1:start_scale=0.6,noise=alls=18:allf=t`;
  const out = ['-frames:v', String(PICTURES), '-q:v', '4', join(folder, 'bench-%02d.jpg')];
  execFileSync(process.env['MILEMARK_FFMPEG'] ?? 'ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', source, ...out]);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jpg'))
    .map((name) => join(folder, name));
}
