import type { SelectId } from '../../base/ids.ts';
import { formatRate } from '../../time/rate.ts';
import { formatTimecode, type TimecodeFormat } from '../../time/timecode.ts';
import type { StringOut, Use } from '../assemble.ts';
import { asciiText } from './ascii-text.ts';
import { type AssignedReel, assignReels, type ReelLength } from './reels.ts';

export type EdlProfile = 'avid' | 'premiere' | 'resolve';
export type EdlOptions = { readonly profile: EdlProfile; readonly reelLength: ReelLength };

/** A text of a select's that its comment could not hold as it is. */
export type AlteredText = { readonly part: 'name' | 'file-name' | 'note'; readonly original: string; readonly written: string };

/** What one select became: its lines (from 0) in one of the files, its reel, and what its comments could not hold whole. */
export type EdlEvent = {
  readonly use: Use;
  readonly file: number;
  readonly line: number;
  readonly lines: number;
  readonly recordIn: string;
  readonly recordOut: string;
  readonly reel: AssignedReel;
  readonly altered: readonly AlteredText[];
};
export type Edl = { readonly texts: readonly string[]; readonly events: readonly EdlEvent[] };

/** Longest comment texts. Programs cut long lines, and Avid itself wraps near column 80. */
export const NAME_LIMIT = 128;
export const NOTE_LIMIT = 60;
const EVENTS_IN_FILE = 999;

/**
 * Writes a string-out as CMX3600 (SMPTE 258M): ASCII, CRLF, the classic columns, reels that are unique a source, one cut
 * per event, source and record timecode each in its own count. Beyond 999 events the list goes on in a further file, except
 * in Avid's File_32 and File_129 with their six-digit events. `FROM CLIP:` and `FROM FILE:` are never written: Premiere
 * makes UNKNOWN of the clip names then. A comment of the first event tells the rate, which
 * CMX3600 itself never does: in the head, where only TITLE and FCM are known, it would stop strict readers.
 */
export function writeEdl({ timeline, uses }: StringOut, options: EdlOptions): Edl {
  const wide = options.profile === 'avid' && options.reelLength > 8;
  const reels = assignReels(
    uses.map((use) => use.shot),
    options.reelLength,
  );
  const record: TimecodeFormat = { rate: timeline.rate, dropFrame: timeline.dropFrame };
  const perFile = wide ? Number.POSITIVE_INFINITY : EVENTS_IN_FILE;
  const parts = wide || uses.length === 0 ? [uses] : chunks(uses, perFile);
  const texts: string[] = [];
  const events: EdlEvent[] = [];
  for (const [file, part] of parts.entries()) {
    const lines = [...headOf(timeline.title ?? '', record, parts.length > 1 ? file + 1 : null), ''];
    let counting = record.dropFrame;
    for (const [index, use] of part.entries()) {
      const reel = reels.get(use.shot.clip.id);
      if (reel === undefined) throw new Error('a clip without a reel');
      if (use.item.sourceDropFrame !== counting) lines.push(frameCodeMode(use.item.sourceDropFrame));
      counting = use.item.sourceDropFrame;
      const remarks = commentsOf(use, reel, record);
      const comments = index === 0 ? [...remarks.lines, `${RATE_COMMENT}${rateText(record)}`] : remarks.lines;
      const times = timesOf(use, record);
      const cut = cutLine({ number: index + 1, reel: reel.reel, channels: use.channels, times }, wide ? options.reelLength : null);
      const [, , recordIn, recordOut] = times;
      events.push({
        use,
        file,
        line: lines.length,
        lines: 1 + comments.length,
        recordIn,
        recordOut,
        reel,
        altered: remarks.altered,
      });
      lines.push(cut, ...comments);
    }
    texts.push(`${lines.join('\r\n')}\r\n`);
  }
  return { texts, events };
}

function headOf(title: string, record: TimecodeFormat, part: number | null): readonly string[] {
  return [`TITLE: ${asciiText(title, 64).text || 'UNTITLED'}${part === null ? '' : ` PART ${part}`}`, frameCodeMode(record.dropFrame)];
}

/** Comments of ours that say what CMX3600 has no place for; the reader knows them. */
export const RATE_COMMENT = '* MILEMARK EDL AT ';
export const SOURCE_RATE_COMMENT = '* SOURCE RATE ';

const rateText = ({ rate, dropFrame }: TimecodeFormat): string => `${formatRate(rate)} ${dropFrame ? 'DROP FRAME' : 'NON-DROP FRAME'}`;
const frameCodeMode = (dropFrame: boolean): string => `FCM: ${dropFrame ? 'DROP FRAME' : 'NON-DROP FRAME'}`;

type Times = readonly [sourceIn: string, sourceOut: string, recordIn: string, recordOut: string];

function timesOf({ item }: Use, record: TimecodeFormat): Times {
  const source = { rate: item.sourceRate, dropFrame: item.sourceDropFrame };
  return [
    formatTimecode(item.sourceIn, source),
    formatTimecode(item.sourceOut, source),
    formatTimecode(item.recordIn, record),
    formatTimecode(item.recordOut, record),
  ];
}

type Cut = { readonly number: number; readonly reel: string; readonly channels: string; readonly times: Times };

/** Event 1-3, reel 6-13, channels 15, type 21, timecodes 30, 42, 54, 66; File_32 and its like widen event and reel. */
function cutLine(cut: Cut, wideReel: number | null): string {
  const number = String(cut.number).padStart(wideReel === null ? 3 : 6, '0');
  return `${number}  ${cut.reel.padEnd(wideReel ?? 8)} ${cut.channels.padEnd(6)}${'C'.padEnd(8)} ${cut.times.join(' ')}`;
}

function commentsOf(
  { item, shot }: Use,
  reel: AssignedReel,
  record: TimecodeFormat,
): { lines: readonly string[]; altered: EdlEvent['altered'] } {
  const texts = { name: item.name ?? '', file: shot.clip.fileName, note: shot.note };
  const name = asciiText(texts.name, NAME_LIMIT);
  const file = asciiText(texts.file, NAME_LIMIT);
  const note = asciiText(texts.note, NOTE_LIMIT);
  const origin = asciiText(`${reel.wanted} ${reel.origin}`, NAME_LIMIT).text;
  const source: TimecodeFormat = { rate: item.sourceRate, dropFrame: item.sourceDropFrame };
  const lines = [
    `* FROM CLIP NAME: ${name.text || file.text || reel.reel}`,
    `* SOURCE FILE: ${file.text || reel.reel}`,
    ...(shot.clip.kind === 'still' ? ['* FROM CLIP IS A STILL'] : []),
    ...(reel.reel === reel.wanted ? [] : [`* REEL ${reel.reel} IS CLIP ${origin}`]),
    ...(rateText(source) === rateText(record) ? [] : [`${SOURCE_RATE_COMMENT}${rateText(source)}`]),
    ...(note.text === '' ? [] : [`* NOTE: ${note.text}`]),
  ];
  const altered: readonly AlteredText[] = [
    name.changed ? [{ part: 'name' as const, original: texts.name, written: name.text }] : [],
    file.changed ? [{ part: 'file-name' as const, original: texts.file, written: file.text }] : [],
    note.changed ? [{ part: 'note' as const, original: texts.note, written: note.text }] : [],
  ].flat();
  return { lines, altered };
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/** Where each select went: its id with the place of its event, for a screen that lights it up in the text. */
export const placesOf = (edl: Edl): readonly (Omit<EdlEvent, 'use' | 'reel' | 'altered'> & { readonly item: SelectId })[] =>
  edl.events.map(({ use, file, line, lines, recordIn, recordOut }) => ({ item: use.select.id, file, line, lines, recordIn, recordOut }));
