import { describe, expect, test } from 'vitest';
import type { MediaFacts } from '../../../../src/domain/media/clip.ts';
import { needsProxy } from '../../../../src/domain/media/playability.ts';
import { mediaFacts } from '../../../support/catalogue-builder.ts';

const sound = (known: Partial<MediaFacts>) => mediaFacts({ kind: 'audio', videoCodec: null, ...known });
const still = (videoCodec: string) => mediaFacts({ kind: 'still', videoCodec, audioCodec: null });

describe('Chromium plays', () => {
  test.each([
    ['H.264 and AAC in a film box', mediaFacts({ pixelFormat: 'yuv420p' })],
    ['H.264 without sound', mediaFacts({ container: 'mp4', audioCodec: null })],
    ['VP9 and Opus in WebM', mediaFacts({ container: 'webm', videoCodec: 'vp9', audioCodec: 'opus' })],
    ['AV1 in MP4', mediaFacts({ container: 'mp4', videoCodec: 'av1' })],
    ['MP3', sound({ container: 'mp3', audioCodec: 'mp3' })],
    ['24 bit WAVE', sound({ container: 'wav', audioCodec: 'pcm_s24le' })],
    ['JPEG', still('mjpeg')],
    ['PNG', still('png')],
    ['nothing of a file that cannot be decoded, and no proxy can be made', mediaFacts({ playable: false, videoCodec: 'prores' })],
  ])('%s', (_, facts) => {
    expect(needsProxy(facts)).toBe(false);
  });
});

describe('a proxy is needed for', () => {
  test.each([
    ['ProRes', mediaFacts({ videoCodec: 'prores', audioCodec: 'pcm_s16le' })],
    ['HEVC', mediaFacts({ container: 'mp4', videoCodec: 'hevc' })],
    ['10 bit H.264', mediaFacts({ pixelFormat: 'yuv422p10le' })],
    ['interlaced H.264', mediaFacts({ fieldOrder: 'tff' })],
    ['H.264 in MXF', mediaFacts({ container: 'mxf' })],
    ['H.264 with PCM sound', mediaFacts({ audioCodec: 'pcm_s16be' })],
    ['sound in AIFF', sound({ container: 'aiff', audioCodec: 'pcm_s24be' })],
    ['HEIC', still('hevc')],
  ])('%s', (_, facts) => {
    expect(needsProxy(facts)).toBe(true);
  });
});
