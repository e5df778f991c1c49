import { describe, expect, test } from 'vitest';
import { placeOf, readMountInfo } from '../../../../src/main/files/volumes.ts';

const names = { uuids: new Map([['/dev/sdb1', 'A1B2-C3D4']]), labels: new Map([['/dev/sdb1', 'CARD A']]), machine: 'm1' };
const line = (mount: string, source = '/dev/sdb1', root = '/'): string =>
  `36 35 8:17 ${root} ${mount} rw,noatime master:1 - exfat ${source} rw`;

describe('volumes as Linux mounts them', () => {
  test('identity is the file system, wherever it is mounted; spaces in mount points are unescaped', () => {
    const [first] = readMountInfo(line('/media/ann/CARD\\040A'), names);
    const [second] = readMountInfo(line('/mnt/b'), names);
    expect(first).toEqual({ identity: 'uuid:A1B2-C3D4', label: 'CARD A', mountPath: '/media/ann/CARD A' });
    expect(second?.identity).toBe(first?.identity);
  });

  test('a subvolume is a volume of its own; without a UUID machine and mount point stand for it', () => {
    expect(readMountInfo(line('/home', '/dev/sdb1', '/@home'), names)[0]?.identity).toBe('uuid:A1B2-C3D4:/@home');
    expect(readMountInfo(line('/data', 'overlay'), names)[0]?.identity).toBe('mount:m1:/data');
  });

  test('pseudo file systems are none', () => {
    expect(readMountInfo('22 27 0:21 / /proc rw,relatime - proc proc rw\n\n', names)).toEqual([]);
  });

  test('a path belongs to the nearest mount above it, whole names only', () => {
    const volumes = readMountInfo([line('/', '/dev/sda1'), line('/media/a'), line('/media/ab', '/dev/sdc1')].join('\n'), names);
    expect(placeOf('/media/ab/DCIM/x.mp4', volumes)).toMatchObject({ volume: { mountPath: '/media/ab' }, relativePath: 'DCIM/x.mp4' });
    expect(placeOf('/media/a', volumes)).toMatchObject({ volume: { mountPath: '/media/a' }, relativePath: '' });
    expect(placeOf('/media/abc/x.mp4', volumes)).toMatchObject({ volume: { mountPath: '/' }, relativePath: 'media/abc/x.mp4' });
    expect(placeOf('/media/a/one\\two.mp4', volumes)).toMatchObject({ relativePath: 'one\\two.mp4' });
  });

  test('on Windows a backslash parts folders', () => {
    const volumes = [{ identity: 'serial:1', label: 'D', mountPath: 'D:\\' }];
    expect(placeOf('D:\\DCIM\\x.mp4', volumes)).toMatchObject({ relativePath: 'DCIM/x.mp4' });
  });
});
