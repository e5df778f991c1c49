import { countOf } from '../../base/count.ts';
import type { Notice } from '../timeline.ts';
import type { ReelLength } from './reels.ts';
import { type AlteredText, type Edl, type EdlEvent, type EdlOptions, NAME_LIMIT, NOTE_LIMIT } from './write.ts';

/** How one thing of the string-out fared: kept in the list itself, in its comments, or not at all; counted in selects. */
export type Carried = { readonly what: string; readonly count: number; readonly how: 'carried' | 'comment' | 'lost' };

/** The loss report: what a CMX3600 list holds of this string-out, where, and what it cannot hold. Rows without a select are left out. */
export function carriedBy({ events }: Edl): readonly Carried[] {
  const count = (has: (event: EdlEvent) => boolean): number => events.filter(has).length;
  const rows: readonly Carried[] = [
    { what: 'Cuts and order', count: events.length, how: 'carried' },
    { what: 'Source and record timecode', count: events.length, how: 'carried' },
    { what: 'Reel names', count: count(({ reel }) => reel.reel === reel.wanted), how: 'carried' },
    { what: 'Clip names', count: events.length, how: 'comment' },
    { what: `Notes, to ${NOTE_LIMIT} characters`, count: count(({ use }) => use.shot.note.trim() !== ''), how: 'comment' },
    { what: 'Reel renames', count: count(({ reel }) => reel.reel !== reel.wanted), how: 'comment' },
    ...LOST.map(({ what, has }) => ({ what, count: count(has), how: 'lost' as const })),
  ];
  return rows.filter((row) => row.count > 0);
}

/** What is lost, as sentences: one for each kind of thing, and one for each select whose note had to change. */
export function lossesOf(edl: Edl): readonly Notice[] {
  const general = LOST.flatMap(({ code, what, has }) => {
    const count = edl.events.filter(has).length;
    return count === 0 ? [] : [{ code, message: `${what} of ${countOf(count, 'shot')}: CMX3600 has no place for it.`, item: null }];
  });
  const notes = edl.events.flatMap(({ altered, use }) =>
    altered
      .filter(({ part }) => part === 'note')
      .map(({ original }) => ({
        code: 'note-altered',
        message: `The note "${original}" is written in plain ASCII letters on one line, at most ${NOTE_LIMIT} of them.`,
        item: use.select.id,
      })),
  );
  return [...general, ...notes];
}

/** Selects whose name or file name stands otherwise in the list, where a program that links by name would not find it. */
export const nameWarnings = ({ events }: Edl): readonly Notice[] =>
  events.flatMap(({ altered, use }) => {
    const names = altered.filter(({ part }) => part !== 'note');
    const [first, second] = names;
    if (first === undefined) return [];
    const alike = second === undefined || second.original === first.original;
    const written = alike ? writtenAs(first) : `${writtenAs(first)}, ${writtenAs(second)}`;
    const message = `${written}, so linking by name may miss it: an EDL holds one line of ASCII letters, at most ${NAME_LIMIT}.`;
    return [{ code: 'name-folded', message, item: use.select.id }];
  });

const writtenAs = ({ original, written }: AlteredText): string => `"${original}" is written "${written}"`;

/**
 * What to know of the reels: that the program asked for cannot read them so long, and which selects have one that is
 * not simply the name without its punctuation, because several sources share it or it was too long.
 */
export function reelWarnings({ events }: Edl, { profile }: EdlOptions): readonly Notice[] {
  const renamed = events.flatMap(({ reel, use }) => {
    const item = use.select.id;
    if (reel.shares.length > 1)
      return [
        {
          code: 'reel-collision',
          message: `${reel.shares.length} sources would be reel ${reel.wanted}. Written as reels ${listed(reel.shares)}.`,
          item,
        },
      ];
    if (plain(reel.wanted) === plain(reel.reel)) return [];
    const shortened = plain(reel.wanted).length > plain(reel.reel).length;
    const advice = profile === 'resolve' && shortened ? ` ${RESOLVE_ADVICE}` : '';
    const message = `${reel.wanted} is too long or too odd for a reel name. Written as reel ${reel.reel}.${advice}`;
    return [{ code: 'reel-renamed', message, item }];
  });
  const long = events.filter(({ reel }) => reel.reel.length > CMX_REEL).length;
  if (profile !== 'premiere' || long === 0) return renamed;
  const message = `Premiere reads reels of ${CMX_REEL} characters, and ${countOf(long, 'shot has a longer one', 'shots have longer ones')}. Set the reel length to ${CMX_REEL}.`;
  return [{ code: 'reel-too-long', message, item: null }, ...renamed];
}

/** Resolve links an EDL by reel and timecode, never by file name. */
const RESOLVE_ADVICE = 'Resolve links by reel: export with longer reels, or turn on "Extract reel names from EDL comments" in Resolve.';
/** The longest reel that CMX3600 itself knows. */
const CMX_REEL: ReelLength = 8;

const plain = (name: string): string => name.toUpperCase().replace(/[\s._-]/g, '');
const listed = (reels: readonly string[]): string => (reels.length > 5 ? `${reels.slice(0, 5).join(', ')} and so on` : reels.join(' and '));

type Lost = { readonly code: string; readonly what: string; readonly has: (event: EdlEvent) => boolean };

const LOST: readonly Lost[] = [
  { code: 'letters', what: 'Letters outside ASCII', has: ({ altered }) => altered.some(({ original }) => /\P{ASCII}/u.test(original)) },
  { code: 'rating', what: 'Ratings', has: ({ use }) => use.shot.rating > 0 },
  { code: 'mile', what: 'Race mile', has: ({ use }) => use.shot.mile !== null },
  { code: 'place', what: 'Race and location', has: ({ use }) => use.shot.race !== null || use.shot.location !== null },
  {
    code: 'tags',
    what: 'People, vehicles, keywords',
    has: ({ use: { shot } }) => shot.people.length + shot.vehicles.length + shot.keywords.length > 0,
  },
  {
    code: 'sound',
    what: 'Sound recorded with the picture',
    has: ({ use }) => use.channels === 'V' && (use.shot.clip.audioChannels ?? 0) > 0,
  },
];
