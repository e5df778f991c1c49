import type { Stats } from 'node:fs';
import { access, lstat, readdir, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../domain/base/result.ts';
import { isIgnoredName, isProductionName, kindByName } from '../../domain/media/file-role.ts';
import { fingerprintFile } from './fingerprint.ts';
import { makeFolder, readHead } from './read-file.ts';
import { scan } from './scan.ts';
import { mountedVolumes, placeOf } from './volumes.ts';
import { writeFileAtomic } from './write-file.ts';

export type FolderListing = {
  readonly folder: string;
  readonly parent: string | null;
  readonly entries: readonly {
    readonly name: string;
    readonly path: string;
    readonly kind: 'folder' | 'media';
    readonly size: number;
  }[];
};

/** Everything that the stages may do with files, in one hand, so that each stage is given only this. */
export type Disk = {
  readonly scan: typeof scan;
  readonly fingerprintFile: typeof fingerprintFile;
  readonly mountedVolumes: typeof mountedVolumes;
  readonly placeOf: typeof placeOf;
  readonly writeFileAtomic: typeof writeFileAtomic;
  readonly readHead: typeof readHead;
  readonly makeFolder: typeof makeFolder;
  /** Whether something is there now. */
  exists(path: string): Promise<boolean>;
  /** The path with links above it resolved; null where nothing is. */
  realPath(path: string): Promise<string | null>;
  /** Folders and media in a folder (null: the user's home), to choose from; fails with `folder-missing` and `folder-unreadable`. */
  browse(folder: string | null): Promise<Result<FolderListing>>;
};

export const disk: Disk = {
  scan,
  fingerprintFile,
  mountedVolumes,
  placeOf,
  writeFileAtomic,
  readHead,
  makeFolder,
  exists: (path) =>
    access(path).then(
      () => true,
      () => false,
    ),
  realPath: (path) => realpath(path).catch(() => null),
  browse,
};

async function browse(folder: string | null): Promise<Result<FolderListing>> {
  const here = folder ?? homedir();
  try {
    // Productions are listed: they are no footage, but the same list chooses one to open.
    const names = (await readdir(here)).filter((name) => isProductionName(name) || !isIgnoredName(name));
    const entries = await Promise.all(names.sort().map((name) => entryOf(join(here, name), name)));
    return ok({ folder: here, parent: dirname(here) === here ? null : dirname(here), entries: entries.flat() });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') return fail('folder-missing', `There is no folder ${here}. Check its name, or connect its drive.`);
    if (code === 'ENOTDIR') return fail('folder-missing', `${here} is not a folder. Choose the folder that it lies in.`);
    return fail('folder-unreadable', `The folder ${here} cannot be opened. Check its permissions and the drive.`);
  }
}

async function entryOf(path: string, name: string): Promise<FolderListing['entries']> {
  const stats: Stats | null = await lstat(path).catch(() => null);
  if (stats?.isDirectory()) return [{ name, path, kind: 'folder', size: 0 }];
  return stats?.isFile() && kindByName(name) !== null ? [{ name, path, kind: 'media', size: stats.size }] : [];
}
