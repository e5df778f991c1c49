import { describe, expect, test } from 'vitest';
import { placeProblem } from '../../../../src/main/catalogue/folder-place.ts';

const MOUNTS = `overlay / overlay rw,lowerdir=/a:/b 0 0
tmpfs /dev/shm tmpfs rw 0 0
/dev/sda1 /srv ext4 rw 0 0
share /srv/team virtiofs rw 0 0
nas:/films /srv/nas nfs4 rw,vers=4.2 0 0
//nas/films /srv/my\\040films cifs rw 0 0
crew@host:/ /srv/ssh fuse.sshfs rw 0 0
C:\\134 /mnt/c 9p rw,aname=drvfs;path=C:\\ 0 0
none /gvisor 9p rw,trans=fd 0 0
/dev/sdb1 /srv/nas/inner xfs rw 0 0`;
const codeOf = (folder: string) => placeProblem(folder, MOUNTS)?.code ?? null;

describe('where a production may live', () => {
  test.each([
    '/home/ed/One More Win.milemark',
    '/srv/One More Win.milemark',
    '/srv/team/One More Win.milemark',
    '/dev/shm/x.milemark',
    '/gvisor/x.milemark',
    '/srv/nas/inner/x.milemark',
    '/srv/nasty/x.milemark',
    '/home/ed/Boxes/x.milemark',
  ])('%s is fine', (folder) => {
    expect(codeOf(folder)).toBeNull();
  });

  test.each([
    '/srv/nas/x.milemark',
    '/srv/nas',
    '/srv/my films/x.milemark',
    '/srv/ssh/a/b.milemark',
    '/mnt/c/Users/x.milemark',
    '\\\\nas\\films\\x.milemark',
  ])('%s is on a network', (folder) => {
    expect(codeOf(folder)).toBe('place-network');
  });

  test.each([
    '/home/ed/Dropbox/x.milemark',
    '/home/ed/Dropbox (Personal)/films/x.milemark',
    'C:\\Users\\ed\\OneDrive - Win Films\\x.milemark',
    '/Users/ed/Library/Mobile Documents/com~apple~CloudDocs/x.milemark',
    '/Users/ed/Library/CloudStorage/GoogleDrive-ed@example.org/x.milemark',
  ])('%s is synced', (folder) => {
    expect(codeOf(folder)).toBe('place-synced');
  });

  test('a refusal says the way out', () => {
    expect(placeProblem('/srv/nas/x.milemark', MOUNTS)?.message).toMatch(/own disk/);
  });
});
