import { readFileSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Fault } from '../../domain/base/result.ts';

const NETWORK = new Set(
  'nfs nfs4 cifs smb3 smbfs smb2 ncpfs afs ceph glusterfs lustre beegfs davfs webdav vboxsf prl_fs ftpfs'
    .split(' ')
    .flatMap((type) => [type, `fuse.${type}`]),
);
const NETWORK_FUSE = new Set('sshfs rclone s3fs gcsfuse goofys curlftpfs vmhgfs-fuse google-drive-ocamlfuse onedriver'.split(' '));
const SYNCED =
  /^(dropbox( \(.*\))?|onedrive( - .*)?|google ?drive.*|my drive|icloud ?drive|mobile documents|com~apple~clouddocs|cloudstorage|nextcloud|owncloud)$/i;

/**
 * Why a production cannot live in this folder: a network drive loses the database's locks, a sync program copies half-written
 * files over it. Null where nothing speaks against it.
 */
export function placeProblem(folder: string, mounts: string | null = readMounts()): Fault | null {
  const real = nearestReal(folder);
  const synced = real.split(/[/\\]/).find((part) => SYNCED.test(part));
  if (synced !== undefined)
    return {
      code: 'place-synced',
      message: `A production cannot live in "${synced}", which a sync program copies while it is written. Put it on this computer's own disk and share exports or backups there.`,
      details: { folder },
    };
  const type = /^(\\\\|\/\/)[^/\\]/.test(folder) ? 'a network share' : networkType(real, mounts ?? '');
  if (type === null) return null;
  return {
    code: 'place-network',
    message: `A production cannot live on a network drive (${type}): its catalogue could be damaged there. Put it on this computer's own disk; the footage itself may stay on the network.`,
    details: { folder, type },
  };
}

/** The type of the network file system that holds a path, after `/proc/self/mounts` (fstab(5) fields, `\040` escapes); null when local. */
function networkType(path: string, mounts: string): string | null {
  let best = { point: '', type: '', options: '' };
  for (const line of mounts.split('\n')) {
    const [, rawPoint, type = '', options = ''] = line.split(' ');
    const point = rawPoint?.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
    if (point === undefined || !holds(point, path) || point.length < best.point.length) continue;
    best = { point, type, options };
  }
  // A Windows drive seen from WSL; plain 9p is the root of some containers and harmless.
  if (best.type === '9p') return /aname=drvfs/.test(best.options) ? best.type : null;
  return NETWORK.has(best.type) || NETWORK_FUSE.has(best.type.replace(/^fuse\./, '')) ? best.type : null;
}

const holds = (point: string, path: string): boolean => path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`);

function nearestReal(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : `${nearestReal(parent)}${path.slice(parent.endsWith('/') ? parent.length - 1 : parent.length)}`;
  }
}

function readMounts(): string | null {
  try {
    return readFileSync('/proc/self/mounts', 'utf8');
  } catch {
    return null;
  }
}
