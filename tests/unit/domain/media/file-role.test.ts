import { describe, expect, test } from 'vitest';
import { isIgnoredName, isSidecarOf, kindByName, roleOf } from '../../../../src/domain/media/file-role.ts';

describe('what a file is by where it lies', () => {
  test.each([
    'DCIM/100MEDIA/DJI_0001.MP4',
    'DCIM/100GOPRO/GX020123.MP4',
    'PRIVATE/AVCHD/BDMV/STREAM/00000.MTS',
    'CONTENTS/VIDEO/0037OO.MXF',
    'CONTENTS/CLIPS001/AA0001/AA000101.MXF',
    'XDROOT/Clip/C0001.MXF',
    'A001_C001_1116XX_001.R3D',
    'submarine/sub/dive.mp4',
    'sound/PT A101_4.A1.wav',
  ])('%s is a clip', (path) => expect(roleOf(path)).toBe('clip'));

  test.each([
    'DCIM/100MEDIA/DJI_0001.SRT',
    'DCIM/100GOPRO/GL010123.LRV',
    'DCIM/100GOPRO/GX010123.THM',
    'CONTENTS/PROXY/0037OO.MP4',
    'CONTENTS/AUDIO/0037OO00.MXF',
    'CONTENTS/ICON/0037OO.BMP',
    'XDROOT/Sub/C0001S03.MP4',
    'XDROOT/Clip/C0001M01.XML',
    'BDMV/CLIPINF/00000.CPI',
    'M4ROOT/THMBNL/C0001T01.JPG',
  ])('%s is a part of one', (path) => expect(roleOf(path)).toBe('part'));

  test.each(['notes.pdf', 'Makefile', 'course.gpx', 'cut.edl'])('%s is no footage', (path) => expect(roleOf(path)).toBe('other'));

  test('hidden files, AppleDouble and productions are passed over', () => {
    expect(['.DS_Store', '._DJI_0001.MP4', 'One More Win.milemark', '$RECYCLE.BIN'].every(isIgnoredName)).toBe(true);
    expect(isIgnoredName('DCIM')).toBe(false);
  });

  test('a sidecar goes by its stem, in any case', () => {
    expect(isSidecarOf('dji_0001.srt', 'DJI_0001.MP4')).toBe(true);
    expect(isSidecarOf('C0001M01.XML', 'C0001.MP4')).toBe(true);
    expect(isSidecarOf('DJI_0002.SRT', 'DJI_0001.MP4')).toBe(false);
    expect(isSidecarOf('DJI_0001.JPG', 'DJI_0001.MP4')).toBe(false);
  });

  test('kinds by ending', () => {
    expect([kindByName('a.MOV'), kindByName('a.Wav'), kindByName('a.dng'), kindByName('a')]).toEqual(['video', 'audio', 'still', null]);
  });
});
