import type { Shot } from '../../domain/logging/shot.ts';
import type { PlacementBasis } from '../../domain/media/clip.ts';
import { formatDuration, formatMile } from '../ui/format.ts';
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
  const seconds = shot.clip.rate === null ? null : Math.round(((shot.outFrame - shot.inFrame) * shot.clip.rate.den) / shot.clip.rate.num);
  const parts = [
    shot.name,
    SOURCE_NAMES[shot.source],
    shot.mile === null ? null : `Race mile ${formatMile(shot.mile.from)}, ${BASIS_WORDS[shot.mile.basis]}`,
    seconds === null ? null : `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`,
    shot.rating > 0 ? `Rated ${shot.rating}` : null,
    shot.rejected ? 'Rejected' : null,
    shot.inSelects ? 'In selects' : null,
    shot.clip.online ? null : `Offline, drive ${shot.clip.volume}`,
  ];
  return `${parts.filter((part) => part !== null).join('. ')}.`;
}

/** The length of a shot's range, `0:24`. */
export const shotLength = (shot: Shot): string => formatDuration(shot.outFrame - shot.inFrame, shot.clip.rate);
