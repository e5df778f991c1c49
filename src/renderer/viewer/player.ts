import type { Rate } from '../../domain/time/rate.ts';
import type { Playhead } from './playhead.ts';

/** Seconds in the middle of a frame: a seek there shows that frame whatever the player rounds to. */
export const middleOf = (frame: number, rate: Rate): number => ((frame + 0.5) * rate.den) / rate.num;

/** The frame that is shown at a media time; a time a hair before a frame's start is that frame. */
export const frameAt = (seconds: number, rate: Rate): number => Math.floor((seconds * rate.num) / rate.den + 0.001);

/** Speeds of L, and of J backwards. */
export const SPEEDS = [1, 2, 4, 8] as const;

type PlayerProps = { media: HTMLMediaElement; rate: Rate; frames: number; playhead: Playhead; onSpeed: (speed: number) => void };

/** Transport of one clip: frame-exact steps, shuttle forwards and, by seeking, backwards. Speed 0 is paused, below 0 backwards. */
export type Player = {
  readonly speed: () => number;
  readonly play: (speed: number) => void;
  readonly pause: () => void;
  readonly seek: (frame: number) => void;
  readonly close: () => void;
};

/** Frames that a second backwards is drawn in: as many as seeking can follow. */
const BACKWARD_STEPS = 12;

export function createPlayer({ media, rate, frames, playhead, onSpeed }: PlayerProps): Player {
  let speed = 0;
  let backward: ReturnType<typeof setInterval> | null = null;
  const setSpeed = (next: number) => {
    speed = next;
    onSpeed(next);
  };
  const stopBackward = () => {
    if (backward !== null) clearInterval(backward);
    backward = null;
  };
  const seek = (frame: number) => {
    const target = Math.max(0, Math.min(frames - 1, frame));
    playhead.set(target);
    media.currentTime = middleOf(target, rate);
  };
  const pause = () => {
    const wasPlaying = !media.paused || media.ended;
    stopBackward();
    media.pause();
    setSpeed(0);
    // The compositor may be a frame or two ahead of what it told: show the very frame that is counted.
    if (wasPlaying) seek(media.ended ? frames - 1 : playhead.frame());
  };
  const back = (times: number) => {
    const step = Math.max(1, Math.round((rate.num / rate.den / BACKWARD_STEPS) * times));
    backward = setInterval(() => {
      if (playhead.frame() === 0) pause();
      else if (!media.seeking) seek(playhead.frame() - step);
    }, 1000 / BACKWARD_STEPS);
  };
  const play = (next: number) => {
    stopBackward();
    setSpeed(next);
    if (next < 0) {
      media.pause();
      back(-next);
      return;
    }
    media.playbackRate = next;
    if (media.ended || playhead.frame() >= frames - 1) seek(0);
    media.play().catch(pause);
  };
  const unfollow = follow({ media, rate, frames, playhead });
  const ended = () => pause();
  media.addEventListener('ended', ended);
  const close = () => {
    stopBackward();
    unfollow();
    media.removeEventListener('ended', ended);
    media.pause();
  };
  return { speed: () => speed, play, pause, seek, close };
}

/** Keeps the playhead on the frame that the picture shows: told by the compositor for video, by the clock for sound. */
function follow({ media, rate, frames, playhead }: Omit<PlayerProps, 'onSpeed'>): () => void {
  const show = (seconds: number) => playhead.set(Math.max(0, Math.min(frames - 1, frameAt(seconds, rate))));
  if (media instanceof HTMLVideoElement) {
    let handle = 0;
    const next: VideoFrameRequestCallback = (_now, { mediaTime }) => {
      if (!media.paused) show(mediaTime);
      handle = media.requestVideoFrameCallback(next);
    };
    handle = media.requestVideoFrameCallback(next);
    return () => media.cancelVideoFrameCallback(handle);
  }
  let handle = 0;
  const next = () => {
    if (!media.paused) show(media.currentTime);
    handle = requestAnimationFrame(next);
  };
  handle = requestAnimationFrame(next);
  return () => cancelAnimationFrame(handle);
}
