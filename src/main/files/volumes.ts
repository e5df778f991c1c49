import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, parse, posix } from 'node:path';

/** A file system that is mounted now. `identity` stays the same wherever it is mounted. */
export type MountedVolume = { readonly identity: string; readonly label: string; readonly mountPath: string };

/** Where a path lies: its volume, and the way from that volume's root with `/`. */
export type PlaceOnVolume = { readonly volume: MountedVolume; readonly relativePath: string };

const PSEUDO =
  /^(proc|sysfs|devpts|devtmpfs|cgroup2?|mqueue|securityfs|debugfs|tracefs|pstore|bpf|autofs|hugetlbfs|configfs|fusectl|binfmt_misc|nsfs|ramfs|efivarfs|squashfs)$/;

/** Every volume mounted now. Linux knows them by file system UUID; macOS by volume name, Windows by serial number. */
export async function mountedVolumes(): Promise<readonly MountedVolume[]> {
  if (process.platform === 'linux') return linuxVolumes();
  if (process.platform === 'win32') return windowsVolumes();
  const names = await namesOrNone('/Volumes');
  return [
    { identity: 'name:/', label: 'Macintosh HD', mountPath: '/' },
    ...names.map((name) => ({ identity: `name:${name}`, label: name, mountPath: `/Volumes/${name}` })),
  ];
}

/** The volume of an absolute path among those mounted: the one whose mount point is nearest above it. */
export function placeOf(path: string, volumes: readonly MountedVolume[]): PlaceOnVolume | null {
  const normal = withSlashes(path);
  const above = volumes.filter(({ mountPath }) => isBelow(normal, withSlashes(mountPath)));
  const volume = above.sort((a, b) => b.mountPath.length - a.mountPath.length)[0];
  if (volume === undefined) return null;
  return { volume, relativePath: posix.relative(withSlashes(volume.mountPath), normal) };
}

/** A backslash parts folders on Windows only; elsewhere a file's name may hold one. */
const withSlashes = (path: string): string => (/^(?:[A-Za-z]:|\\\\)/.test(path) ? path.replaceAll('\\', '/') : path);

const isBelow = (path: string, mount: string): boolean => path === mount || path.startsWith(mount.endsWith('/') ? mount : `${mount}/`);

async function linuxVolumes(): Promise<readonly MountedVolume[]> {
  const [mounts, uuids, labels, machine] = await Promise.all([
    readFile('/proc/self/mountinfo', 'utf8').catch(() => ''),
    linksIn('/dev/disk/by-uuid'),
    linksIn('/dev/disk/by-label'),
    readFile('/etc/machine-id', 'utf8').catch(() => ''),
  ]);
  const names = { uuids, labels, machine: machine.trim() };
  const found = readMountInfo(mounts, names);
  // Inside a chroot the root is no mount of its own, and everything there would lie on no volume.
  return found.some(({ mountPath }) => mountPath === '/') ? found : [...found, rootVolume(names)];
}

export type DiskNames = {
  /** File system UUID and label by device path. */
  readonly uuids: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
  readonly machine: string;
};

/** Reads Linux's /proc/self/mountinfo (proc(5)): one mounted file system a line. Without a UUID, machine and mount point stand for it. */
export function readMountInfo(text: string, names: DiskNames): readonly MountedVolume[] {
  return text.split('\n').flatMap((line) => {
    const [before, after] = line.split(' - ');
    const [root, mount] = (before ?? '').split(' ').slice(3, 5).map(unescapeOctal);
    const [type, source] = (after ?? '').split(' ').map(unescapeOctal);
    if (root === undefined || mount === undefined || type === undefined || source === undefined || PSEUDO.test(type)) return [];
    const uuid = names.uuids.get(source);
    const within = root === '/' ? '' : `:${root}`;
    const identity = uuid === undefined ? `mount:${names.machine}:${mount}` : `uuid:${uuid}${within}`;
    return [{ identity, label: names.labels.get(source) ?? (mount === '/' ? THIS_COMPUTER : basename(mount)), mountPath: mount }];
  });
}

const THIS_COMPUTER = 'This computer';
const rootVolume = ({ machine }: DiskNames): MountedVolume => ({ identity: `mount:${machine}:/`, label: THIS_COMPUTER, mountPath: '/' });

const unescapeOctal = (text: string): string =>
  text.replace(/\\(\d{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));

async function linksIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await namesOrNone(folder);
  const pairs = await Promise.all(names.map(async (name) => [await realpath(`${folder}/${name}`).catch(() => ''), name] as const));
  return new Map(pairs.map(([device, name]) => [device, name.replaceAll('\\x20', ' ')]));
}

async function windowsVolumes(): Promise<readonly MountedVolume[]> {
  const letters = [...'CDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:/`);
  const found = await Promise.all(letters.map(async (root) => ({ root, stats: await stat(root).catch(() => null) })));
  return found.flatMap(({ root, stats }) =>
    stats === null ? [] : [{ identity: `serial:${stats.dev}`, label: parse(root).root, mountPath: root }],
  );
}

const namesOrNone = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);
