import { parseRate } from '../../time/rate.ts';
import type { TimecodeFormat } from '../../time/timecode.ts';
import { type Edit, type Event, KEYED } from './parse-lines.ts';
import { SOURCE_RATE_COMMENT } from './write.ts';

/** What the remarks of an event say of one of its edits. */
export type Named = {
  readonly name: string | null;
  readonly source: string | null;
  readonly format: TimecodeFormat | null;
  readonly comments: readonly string[];
};

/** A Resolve marker written as an event: ` note |C:ResolveColorBlue |M:name |D:1`. */
export type MarkerRemark = { readonly note: string; readonly colour: string; readonly name: string; readonly duration: number };

const NAMING = /^(FROM|TO|KEY) CLIP NAME:(.*)$/i;
const PATH = /^(FROM|TO) (?:CLIP|FILE):(.*)$/i;
const SOURCE_FILE = /^SOURCE FILE:(.*)$/i;
const SOURCE_RATE = SOURCE_RATE_COMMENT.replace(/^\* /, '');
const LOCATOR = /^LOC:\s*(\S+)\s*(\S*)\s*(.*)$/i;

/**
 * Shares an event's remarks out among its edits. In a transition FROM names the first edit's source and TO the second's;
 * a lone name goes to the edit that is not black. One SOURCE FILE for two edits names the incoming one only where both
 * bear the same name.
 */
export function nameEdits({ edits, comments }: Event, reelNames: ReadonlyMap<string, string>): readonly Named[] {
  const names = keyed(comments, NAMING);
  const paths = keyed(comments, PATH);
  const files = comments.flatMap((comment) => value(SOURCE_FILE.exec(comment)?.[1]) ?? []);
  const [first, second] = edits;
  const to = names.get('TO') ?? names.get('KEY');
  const owners = edits.map((edit, index) => {
    const incoming = index === 1 || (second === undefined && edit.type !== 'cut');
    const alone = edits.every((other) => other === edit || isBlack(other));
    const pick = (from: Map<string, string>, next: string | undefined): string | null =>
      (incoming ? (next ?? (alone ? from.get('FROM') : undefined)) : from.get('FROM')) ?? null;
    const black = isBlack(edit);
    return { name: black ? null : pick(names, to), path: black ? null : pick(paths, paths.get('TO')) };
  });
  const sameName = owners[0]?.name === owners[1]?.name || (first !== undefined && isBlack(first)) || first?.reel === second?.reel;
  return edits.map((edit, index) => ({
    name: owners[index]?.name ?? reelIsClip(comments, edit.reel),
    source:
      owners[index]?.path ??
      (isBlack(edit) ? null : fileOf(files, { index, count: edits.length, sameName })) ??
      reelNames.get(edit.reel ?? '') ??
      null,
    format: sourceFormat(comments),
    comments: commentsOf(comments, index, edits.length),
  }));
}

/** Black, not a source. */
export const isBlack = (edit: Edit): boolean => edit.reel !== null && /^(?:BL|BLK|BLACK)$/i.test(edit.reel);

/** Avid's tables at the end (`>>> SOURCE FULL_NAME SHORT id`): the full name of a shortened reel. */
export function reelTable(events: readonly Event[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const comment of events.flatMap((event) => event.comments)) {
    const [mark, word, full, short] = comment.trim().split(/\s+/);
    if (mark === '>>>' && word === 'SOURCE' && full !== undefined && short !== undefined && full !== short) names.set(short, full);
  }
  return names;
}

/** Locators of an event, in record time; the text may be missing. */
export function locatorsOf(event: Event): readonly { readonly label: string; readonly colour: string; readonly text: string }[] {
  return event.comments.flatMap((comment) => {
    const [, label, colour, text] = LOCATOR.exec(comment) ?? [];
    return label === undefined ? [] : [{ label, colour: (colour ?? '').toUpperCase(), text: (text ?? '').trim() }];
  });
}

export function markerOf(event: Event): MarkerRemark | null {
  const comment = event.comments.find((one) => /\|C:/.test(one) && /\|M:/.test(one) && !KEYED.test(one));
  if (comment === undefined) return null;
  const [note = '', ...fields] = comment.split('|');
  const field = (letter: string): string =>
    fields
      .find((one) => one.startsWith(`${letter}:`))
      ?.slice(2)
      .trim() ?? '';
  return {
    note: note.trim(),
    colour: field('C')
      .replace(/^ResolveColor/, '')
      .toUpperCase(),
    name: field('M'),
    duration: Number(field('D')) || 0,
  };
}

function keyed(comments: readonly string[], pattern: RegExp): Map<string, string> {
  const found = new Map<string, string>();
  for (const comment of comments) {
    const [, key, text] = pattern.exec(comment) ?? [];
    const named = value(text);
    if (key !== undefined && named !== null && !found.has(key.toUpperCase())) found.set(key.toUpperCase(), named);
  }
  return found;
}

const value = (text: string | undefined): string | null => text?.trim() || null;

function fileOf(
  files: readonly string[],
  edit: { readonly index: number; readonly count: number; readonly sameName: boolean },
): string | null {
  if (files.length >= edit.count) return files[edit.index] ?? null;
  return edit.sameName ? (files[0] ?? null) : null;
}

function reelIsClip(comments: readonly string[], reel: string | null): string | null {
  const [, , clip] =
    comments.map((comment) => /^REEL (\S+) IS CLIP (.*)$/i.exec(comment)).find((found) => found !== null && found[1] === reel) ?? [];
  return value(clip);
}

function sourceFormat(comments: readonly string[]): TimecodeFormat | null {
  const text = comments.find((comment) => comment.startsWith(SOURCE_RATE))?.slice(SOURCE_RATE.length);
  return text === undefined ? null : formatOf(text);
}

/** `30000/1001 DROP FRAME`, as our comments write a count; null when it is none. */
export function formatOf(text: string): TimecodeFormat | null {
  const [rate = ''] = text.trim().split(' ');
  const parsed = parseRate(rate);
  return parsed.ok
    ? { rate: parsed.value.rate, dropFrame: / DROP FRAME$/.test(text.trim()) && !/NON-DROP FRAME$/.test(text.trim()) }
    : null;
}

function commentsOf(comments: readonly string[], index: number, count: number): readonly string[] {
  const from = comments.findIndex((comment) => /^FROM CLIP NAME:/i.test(comment));
  const known = [NAMING, PATH, SOURCE_FILE, LOCATOR, /^SOURCE RATE /, /^>>> SOURCE /];
  const free = comments
    .map((comment, at) => ({ comment, outgoing: count > 1 && at < from }))
    .filter(({ comment }) => !known.some((one) => one.test(comment)));
  const own = count === 1 ? free : free.filter(({ outgoing }) => outgoing === (index === 0));
  return own.map(({ comment }) => comment.replace(/^NOTE: /, ''));
}
