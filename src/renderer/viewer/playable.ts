import type { ShotClip } from '../../domain/logging/shot.ts';

/** What the viewer can show of a clip: a file by its variant, or why there is none. */
export type Playable = { readonly variant: 'proxy' | 'original' | 'poster' } | { readonly title: string; readonly reason: string };

/** The original where it can be played here and is connected, else its proxy, else a plain sentence. A still shows its poster: an original may claim any size. */
export function playableOf(clip: ShotClip): Playable {
  if (clip.kind === 'still') return stillOf(clip);
  if (clip.playable && clip.online) return { variant: 'original' };
  if (clip.proxy === 'ready') return { variant: 'proxy' };
  if (!clip.online)
    return {
      title: `Connect drive ${clip.volume}`,
      reason: `The original of ${clip.fileName} is there, and no proxy has been made of it. Poster and tags still work.`,
    };
  if (!clip.probed)
    return {
      title: 'Not read yet',
      reason: `${clip.fileName} is listed, and its picture and sound are still to be read. It can be tagged meanwhile.`,
    };
  return { title: 'Not playable here yet', reason: `${whyNot(clip)} ${proxySentence(clip)}` };
}

function stillOf(clip: ShotClip): Playable {
  if (clip.poster === 'ready') return { variant: 'poster' };
  const reason =
    clip.poster === 'waiting'
      ? 'It is being made and shows here as soon as it is.'
      : (clip.problems[0]?.message ?? 'It could not be decoded.');
  return { title: clip.poster === 'waiting' ? 'Picture on its way' : 'This picture cannot be shown', reason };
}

/** The same for a file that was served and yet could not be decoded. */
export const brokenOf = (clip: ShotClip): { readonly title: string; readonly reason: string } => ({
  title: 'This file could not be played',
  reason: `${clip.problems[0]?.message ?? 'It was found, and its pictures or sound could not be decoded here.'} ${clip.kind === 'video' ? proxySentence(clip) : ''}`,
});

function whyNot(clip: ShotClip): string {
  const problem = clip.problems[0];
  if (problem !== undefined) return problem.message;
  const codec = clip.videoCodec ?? clip.container ?? 'This kind of file';
  return `${codec} cannot be played in this window.`;
}

function proxySentence(clip: ShotClip): string {
  if (clip.proxy === 'waiting') return 'A proxy is on its way; it plays here as soon as it is made.';
  if (clip.proxy === 'failed') return 'Making a proxy failed; the reason is listed in Ingest, under background work.';
  return 'It was brought in without proxies.';
}
