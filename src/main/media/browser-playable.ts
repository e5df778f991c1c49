import type { MediaKind } from '../../domain/media/clip.ts';
import type { ProbeReport } from '../../domain/media/probe-report.ts';

const PICTURES: Readonly<Record<string, readonly string[]>> = { mov: ['h264', 'av1', 'vp9'], matroska: ['vp8', 'vp9', 'av1'] };
const SOUNDS: Readonly<Record<string, readonly string[]>> = { mov: ['aac', 'mp3'], matroska: ['opus', 'vorbis'] };
const ALONE: Readonly<Record<string, readonly string[]>> = {
  wav: ['pcm_s16le', 'pcm_s24le', 'pcm_f32le'],
  mp3: ['mp3'],
  mov: ['aac'],
  flac: ['flac'],
  ogg: ['vorbis', 'opus'],
};
const HDR = ['arib-std-b67', 'smpte2084'];

/** Whether Chromium plays this file as it is: codec, eight bits, whole frames, plain colours. */
export function playsInBrowser(kind: MediaKind, { container, streams }: ProbeReport): boolean {
  const sounds = streams.filter(({ type }) => type === 'audio');
  const within = (table: Readonly<Record<string, readonly string[]>>, codec: string | null): boolean =>
    (table[container ?? ''] ?? []).includes(codec ?? '');
  if (kind === 'audio') return sounds.length > 0 && sounds.every(({ codec }) => within(ALONE, codec));
  const picture = streams.find(({ type, isAttachedPicture }) => type === 'video' && !isAttachedPicture);
  if (picture === undefined || !within(PICTURES, picture.codec)) return false;
  const isPlain = ['yuv420p', 'yuvj420p'].includes(picture.pixelFormat ?? '') && !HDR.includes(picture.transfer ?? '');
  const isWhole = picture.fieldOrder === null || ['progressive', 'unknown'].includes(picture.fieldOrder);
  return isPlain && isWhole && sounds.every(({ codec }) => within(SOUNDS, codec));
}
