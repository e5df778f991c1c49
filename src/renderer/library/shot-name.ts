import type { Shot } from '../../domain/logging/shot.ts';
import type { PlacementBasis } from '../../domain/media/clip.ts';
import { countOf, formatDuration, formatMile } from '../ui/format.ts';
import { SOURCE_NAMES } from '../ui/source-mark.tsx';

/** How a placement is known, in words. */
export const BASIS_WORDS: Readonly<Record<PlacementBasis, string>> = {
  person: 'said by a person',
  gps: 'from GPS',
  clock: 'from a camera clock',
  unit: 'from the unit',
  card: 'from the card',
  file: 'from the file',
};

/** A shot in one spoken line: “Rod climbs out. Crew. Race mile 277.4, from GPS. 21 seconds. Rated 5. In selects. Offline, drive OMW-03.” */
export function spokenShot(shot: Shot): string {
  const parts = [
    shot.name,
    SOURCE_NAMES[shot.source],
    shot.mile === null ? null : `Race mile ${formatMile(shot.mile.from)}, ${BASIS_WORDS[shot.mile.basis]}`,
    spokenLength(shot),
    shot.rating > 0 ? `Rated ${shot.rating}` : null,
    shot.rejected ? 'Rejected' : null,
    shot.inSelects ? 'In selects' : null,
    shot.clip.online ? null : `Offline, drive ${shot.clip.volume}`,
  ];
  return `${parts.filter((part) => part !== null).join('. ')}.`;
}

function spokenLength({ inFrame, outFrame, clip: { rate } }: Shot): string | null {
  if (rate === null) return null;
  const frames = outFrame - inFrame;
  if (frames * rate.den < rate.num) return rate.num / rate.den > 1000 ? 'Under a second' : countOf(frames, 'frame');
  return countOf(Math.round((frames * rate.den) / rate.num), 'second');
}

/** The length of a shot's range, `0:24`. */
export const shotLength = (shot: Shot): string => formatDuration(shot.outFrame - shot.inFrame, shot.clip.rate);
