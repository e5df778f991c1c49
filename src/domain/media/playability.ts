import type { MediaFacts } from './clip.ts';

const FILM_BOXES = new Set(['mov', 'mp4', 'm4v', 'm4a', '3gp']);
const WEB_BOXES = new Set(['webm', ...FILM_BOXES]);
const FILM_SOUND = new Set(['aac', 'mp3']);
const WEB_SOUND = new Set(['opus', 'vorbis', ...FILM_SOUND]);
const SOUND_ALONE = new Set(['mp3', 'wav', 'w64', 'rf64', 'flac', 'ogg', ...WEB_BOXES]);
const SOUND_CODECS = new Set(['pcm_s16le', 'pcm_u8', 'pcm_s24le', 'pcm_f32le', 'flac', ...WEB_SOUND]);
const STILLS = new Set(['mjpeg', 'jpeg', 'png', 'webp', 'gif']);
const EIGHT_BIT_420 = new Set(['yuv420p', 'yuvj420p', 'nv12']);

/** Whether the window needs an H.264 proxy to show a clip: Chromium plays neither its codec nor its form, or shows interlaced combs. */
export function needsProxy(facts: MediaFacts): boolean {
  if (!facts.playable) return false;
  switch (facts.kind) {
    case 'video':
      return isInterlaced(facts) || !playsPicture(facts) || !playsSound(facts);
    case 'audio':
      return !(holds(SOUND_ALONE, facts.container) && holds(SOUND_CODECS, facts.audioCodec));
    case 'still':
      return !holds(STILLS, facts.videoCodec);
    case 'other':
      return false;
  }
}

const isInterlaced = ({ fieldOrder }: MediaFacts): boolean => fieldOrder === 'tff' || fieldOrder === 'bff';

function playsPicture({ container, videoCodec, pixelFormat }: MediaFacts): boolean {
  if (videoCodec === 'h264') return holds(FILM_BOXES, container) && (pixelFormat == null || EIGHT_BIT_420.has(pixelFormat));
  return (videoCodec === 'vp8' || videoCodec === 'vp9' || videoCodec === 'av1') && holds(WEB_BOXES, container);
}

const playsSound = ({ container, audioCodec }: MediaFacts): boolean =>
  audioCodec === null || holds(container === 'webm' ? WEB_SOUND : FILM_SOUND, audioCodec) || (audioCodec === 'opus' && container === 'mp4');

const holds = (set: ReadonlySet<string>, value: string | null): boolean => value !== null && set.has(value);
