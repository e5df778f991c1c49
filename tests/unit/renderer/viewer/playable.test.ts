import { describe, expect, test } from 'vitest';
import { playableOf } from '../../../../src/renderer/viewer/playable.ts';
import { shotClip } from '../../../support/shot-builder.ts';

describe('what the viewer plays', () => {
  test('the original where it can, its proxy where it cannot', () => {
    expect(playableOf(shotClip())).toEqual({ variant: 'original' });
    expect(playableOf(shotClip({ playable: false, proxy: 'ready' }))).toEqual({ variant: 'proxy' });
    expect(playableOf(shotClip({ online: false, proxy: 'ready' }))).toEqual({ variant: 'proxy' });
    expect(playableOf(shotClip({ kind: 'still' }))).toEqual({ variant: 'poster' });
  });

  test('names the drive to connect', () => {
    expect(playableOf(shotClip({ online: false }))).toMatchObject({ title: 'Connect drive OMW-01' });
  });

  test('says why not, and whether a proxy will come', () => {
    const prores = shotClip({ playable: false, videoCodec: 'prores', proxy: 'waiting' });
    expect(playableOf(prores)).toMatchObject({
      reason: 'prores cannot be played in this window. A proxy is on its way; it plays here as soon as it is made.',
    });
    const cut = shotClip({ playable: false, proxy: 'failed', problems: [{ code: 'truncated', message: 'The file ends early.' }] });
    expect(playableOf(cut)).toMatchObject({
      reason: 'The file ends early. Making a proxy failed; the reason is listed in Ingest, under background work.',
    });
    expect(playableOf(shotClip({ playable: false, probed: false }))).toMatchObject({ title: 'Not read yet' });
  });
});
