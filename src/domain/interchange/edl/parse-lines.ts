import { type EditLine, type MotionLine, parseEditLine, parseMotionLine } from './edit-line.ts';
import { RATE_COMMENT } from './write.ts';

/** One edit with what the list says of it further down: the count of its source (`FCM`, null while unsaid) and its motion line. */
export type Edit = EditLine & { readonly sourceDrop: boolean | null; readonly motion: MotionLine | null };

/** One event: an edit, or two for a transition or key, and the remarks after it, wrapped ones joined, without their star. */
export type Event = { readonly edits: readonly Edit[]; readonly comments: readonly string[] };

export type EdlLines = {
  readonly title: string | null;
  /** What the first `FCM` line says of the record; null where none stands before the first edit. */
  readonly recordDrop: boolean | null;
  /** The rate that our own comment names. */
  readonly rateText: string | null;
  readonly events: readonly Event[];
};

/**
 * Sorts the lines of a CMX3600 list into events. The first FCM sets the record, later ones the source of the edits after
 * them. Anything unknown is kept as a remark of the event above it.
 */
export function parseLines(text: string): EdlLines {
  const reading = new Reading();
  for (const line of text
    .replace(/^\uFEFF/, '')
    .replaceAll('\x1a', '')
    .split(/\r\n|\n|\r/))
    reading.take(line);
  return reading.lines();
}

/** Avid breaks a remark near column 80 and goes on in a further starred line. */
const WRAPS_AT = 80;
const LONGEST_REMARK = 4000;

/** Remarks that begin with a word of the format: they are never the rest of another one, nor a marker. */
export const KEYED =
  /^(?:(?:FROM|TO|KEY) (?:CLIP|FILE)|SOURCE |LOC:|REEL |ASC_|AUDIO LEVEL|PATCH |EFFECTS? NAME|BLEND|NOTE:|COMMENT:|TIMEWARP|FREEZE|\* FREEZE|MILEMARK )/i;

class Reading {
  private title: string | null = null;
  private recordDrop: boolean | null = null;
  private sourceDrop: boolean | null = null;
  private rateText: string | null = null;
  private readonly events: { edits: Edit[]; comments: string[] }[] = [];
  private wrapped = false;

  take(line: string): void {
    const edit = parseEditLine(line);
    const mode = /^\s*FCM:\s*(NON[-\s]?DROP|DROP)/i.exec(line)?.[1];
    const motion = parseMotionLine(line);
    const title = /^\s*TITLE:(.*)$/i.exec(line)?.[1];
    if (edit !== null) this.takeEdit(edit);
    else if (mode !== undefined) this.takeMode(/^DROP/i.test(mode));
    else if (motion !== null) this.takeMotion(motion);
    else if (title !== undefined && this.events.length === 0) this.title = title.trim() || null;
    else if (line.startsWith(RATE_COMMENT)) this.rateText = line.slice(RATE_COMMENT.length).trim();
    else if (line.trim() !== '') this.takeComment(line);
    this.wrapped = line.trimStart().startsWith('*') && line.length >= WRAPS_AT;
  }

  lines(): EdlLines {
    const events = this.events.map((event) => ({
      ...event,
      comments: event.comments.map((comment) => comment.trim()).filter((one) => one !== ''),
    }));
    return { title: this.title, recordDrop: this.recordDrop, rateText: this.rateText, events };
  }

  private takeMode(drop: boolean): void {
    if (this.events.length === 0 && this.recordDrop === null) this.recordDrop = drop;
    this.sourceDrop = drop;
  }

  private takeEdit(line: EditLine): void {
    const edit: Edit = { ...line, sourceDrop: this.sourceDrop, motion: null };
    const open = this.events.at(-1);
    const [first] = open?.edits ?? [];
    if (open?.edits.length === 1 && first?.number === line.number && line.type !== 'cut') open.edits.push(edit);
    else this.events.push({ edits: [edit], comments: [] });
  }

  /** A motion line belongs to the edit of its event that has its reel, the same source in first. */
  private takeMotion(motion: MotionLine): void {
    const edits = this.events.at(-1)?.edits ?? [];
    const fits = edits.filter((edit) => edit.motion === null && edit.reel === motion.reel);
    const edit = fits.find((one) => one.times[0] === motion.sourceIn) ?? fits[0] ?? (edits.length === 1 ? edits[0] : undefined);
    if (edit !== undefined) edits[edits.indexOf(edit)] = { ...edit, motion };
  }

  private takeComment(line: string): void {
    const event = this.events.at(-1);
    if (event === undefined) return;
    const starred = /^\s*\*/.test(line);
    const text = starred ? line.trimStart().replace(/^\* ?/, '') : line;
    const open = event.comments.at(-1);
    const goesOn = starred && this.wrapped && open !== undefined && open.length < LONGEST_REMARK && !KEYED.test(text);
    if (goesOn) event.comments[event.comments.length - 1] = `${open.replace(/ $/, '')}${text}`;
    else event.comments.push(text);
  }
}
