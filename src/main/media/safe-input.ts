import { resolve } from 'node:path';

/** Demuxers that read one file and nothing beside it: no playlists, no scripts, no image sequences. */
const FORMATS = [
  'mov',
  'matroska',
  'avi',
  'mpegts',
  'mpeg',
  'mpegvideo',
  'm4v',
  'mxf',
  'dv',
  'asf',
  'flv',
  'ogg',
  'gxf',
  'lxf',
  'gif',
  'wav',
  'w64',
  'aiff',
  'caf',
  'mp3',
  'aac',
  'ac3',
  'flac',
  'amr',
  'jpeg_pipe',
  'png_pipe',
  'tiff_pipe',
  'bmp_pipe',
  'webp_pipe',
  'dpx_pipe',
  'exr_pipe',
  'j2k_pipe',
  'psd_pipe',
].join(',');

/** Pixels above which no picture is decoded. */
const MAX_PIXELS = 90_000_000;

/** Bytes of address space that a decoder may claim. */
export const PROBE_MEMORY = 1_500_000_000;

/** Options before an input that keep ffmpeg and ffprobe to that one file. `demuxer` is forced for stills, whose names could be patterns. */
export const safeInputOptions = (demuxer: string | null): readonly string[] => [
  '-protocol_whitelist',
  'file,pipe',
  '-format_whitelist',
  FORMATS,
  '-max_pixels',
  String(MAX_PIXELS),
  ...(demuxer === null ? [] : ['-f', demuxer]),
];

/** A path as ffmpeg reads no option, protocol or pattern into it. */
export const fileUrl = (path: string): string => `file:${resolve(path)}`;

/** The demuxer of a still by its first bytes; null when it is no still that ffmpeg reads. */
export function stillDemuxer(head: Uint8Array): string | null {
  const text = Buffer.from(head).toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg_pipe';
  if (text.startsWith('\x89PNG')) return 'png_pipe';
  if (text.startsWith('II*\0') || text.startsWith('MM\0*')) return 'tiff_pipe';
  if (text.startsWith('BM')) return 'bmp_pipe';
  if (text.startsWith('GIF8')) return 'gif';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp_pipe';
  if (text.startsWith('SDPX') || text.startsWith('XPDS')) return 'dpx_pipe';
  if (text.startsWith('\x76\x2f\x31\x01')) return 'exr_pipe';
  if (text.startsWith('8BPS')) return 'psd_pipe';
  return text.slice(4, 8) === 'jP  ' || text.startsWith('\xff\x4f\xff\x51') ? 'j2k_pipe' : null;
}
