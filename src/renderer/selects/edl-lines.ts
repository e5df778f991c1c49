type EventLines = { readonly item: number; readonly file: number; readonly line: number; readonly lines: number };

/** What a line of an edit list says, for its tone: an event (timecodes), a comment, or a heading. */
export type LineTone = 'event' | 'comment' | 'heading';

export type EdlLine = { readonly text: string; readonly tone: LineTone; readonly item: number | null };

/** The lines of one file of an edit list, each with the select that it belongs to; a final line break makes no line. */
export function edlLines(text: string, file: number, events: readonly EventLines[]): readonly EdlLine[] {
  const owner = new Map<number, number>();
  for (const event of events) {
    if (event.file !== file) continue;
    for (let offset = 0; offset < event.lines; offset += 1) owner.set(event.line + offset, event.item);
  }
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => ({ text: line, tone: toneOf(line), item: owner.get(index) ?? null }));
}

function toneOf(line: string): LineTone {
  if (/^\d{3,6}\s/.test(line)) return 'event';
  return /^(\*|M2|>>>)/.test(line) ? 'comment' : 'heading';
}
