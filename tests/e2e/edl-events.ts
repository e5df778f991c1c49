/** One event of a CMX3600 list as its text says it. */
export type EdlEvent = {
  readonly number: string;
  readonly reel: string;
  readonly sourceIn: string;
  readonly sourceOut: string;
  readonly recordIn: string;
  readonly recordOut: string;
  readonly clipName: string | null;
  readonly sourceFile: string | null;
};

const EVENT = /^(\d{3})\s+(\S+)\s+V\s+C\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s*$/;

/** Reads the picture cuts of a list. Deliberately not the app's reader: that one shares its writer's ideas. */
export function readEvents(text: string): readonly EdlEvent[] {
  const events: EdlEvent[] = [];
  for (const line of text.split('\r\n')) {
    const [, number, reel, sourceIn, sourceOut, recordIn, recordOut] = EVENT.exec(line) ?? [];
    if (number !== undefined && reel && sourceIn && sourceOut && recordIn && recordOut)
      events.push({ number, reel, sourceIn, sourceOut, recordIn, recordOut, clipName: null, sourceFile: null });
    const [, key, value] = /^\* (FROM CLIP NAME|SOURCE FILE): (.*)$/.exec(line) ?? [];
    const last = events.pop();
    if (last !== undefined)
      events.push(value === undefined ? last : { ...last, [key === 'SOURCE FILE' ? 'sourceFile' : 'clipName']: value });
  }
  return events;
}
