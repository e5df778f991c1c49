import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fail, type Result } from '../../domain/base/result.ts';
import { startCatalogue } from './client.ts';
import { productionExists } from './faults.ts';
import { placeProblem } from './folder-place.ts';
import type { Catalogue } from './stores.ts';

/**
 * Opens a production. Faults, each leaving every file as it was: `production-missing`, `place-network`, `place-synced`,
 * `catalogue-foreign`, `catalogue-newer`, `catalogue-damaged`, `sqlite-too-old`.
 */
export async function openCatalogue(options: { readonly folder: string; readonly workerUrl: URL }): Promise<Result<Catalogue>> {
  const folder = resolve(options.folder);
  const problem = placeProblem(folder);
  if (problem !== null) return { ok: false, fault: problem };
  if (!existsSync(join(folder, 'catalogue.db')))
    return fail(
      'production-missing',
      `There is no production in ${folder}. Choose another folder, or make one: in the window, or with milemark init FOLDER --name NAME`,
      { folder },
    );
  return startCatalogue(options.workerUrl, { folder, create: null });
}

/** Makes the folder `NAME.milemark` with an empty catalogue, backups, cache and logs, and opens it. Faults as `openCatalogue`, `folder-name`, `production-exists`. */
export async function createProduction(options: {
  readonly folder: string;
  readonly name: string;
  readonly workerUrl: URL;
}): Promise<Result<Catalogue>> {
  const folder = resolve(options.folder);
  if (!/[^/\\]\.milemark$/.test(folder))
    return fail('folder-name', `A production's folder is named like "One More Win.milemark". Use ${folder}.milemark`, { folder });
  const problem = placeProblem(folder);
  if (problem !== null) return { ok: false, fault: problem };
  if (existsSync(join(folder, 'catalogue.db'))) return productionExists(folder);
  if (existsSync(folder) && !statSync(folder).isDirectory())
    return fail('folder-name', `${folder} is a file. Choose another name for the production's folder.`, { folder });
  return startCatalogue(options.workerUrl, { folder, create: { name: options.name } });
}
