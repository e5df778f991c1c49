import type { Rate } from '../time/rate.ts';
import { dropFrameOf, framesPerDay, parseTimecode } from '../time/timecode.ts';
import type { Problem, StartTimecode, TimecodeBasis } from './clip.ts';
import type { ProbeReport } from './probe-report.ts';

export type TimecodeText = { readonly text: string; readonly basis: TimecodeBasis };

/** Every start timecode that ffprobe's report holds, best first: the picture's, the timecode track's, Sony's rtmd, the file's. */
export function timecodesIn({ streams, tags }: ProbeReport): readonly TimecodeText[] {
  const ofType = (type: string) => streams.filter((stream) => stream.type === type);
  const isRtmd = (tag: string): boolean => tag === 'rtmd';
  const texts = [
    ...ofType('video').map((stream) => ({ text: stream.tags['timecode'], basis: 'tmcd' as const })),
    ...ofType('data').map((stream) => ({
      text: stream.tags['timecode'],
      basis: isRtmd(stream.codecTag) ? ('rtmd' as const) : ('tmcd' as const),
    })),
    { text: tags['timecode'], basis: 'tmcd' as const },
  ];
  return texts.flatMap(({ text, basis }) => (text === undefined ? [] : [{ text, basis }]));
}

/** The first timecode that can be, as a frame count; a text that cannot be is told as a problem and the start stays unknown. */
export function startTimecode(
  texts: readonly TimecodeText[],
  rate: Rate | null,
): { readonly start: StartTimecode | null; readonly problems: readonly Problem[] } {
  if (rate === null || texts.length === 0) return { start: null, problems: [] };
  const starts = texts.flatMap(({ text, basis }): StartTimecode[] => {
    const dropFrame = dropFrameOf(text, rate);
    const frame = parseTimecode(text, { rate, dropFrame });
    return frame.ok && frame.value < framesPerDay({ rate, dropFrame }) ? [{ frame: frame.value, dropFrame, basis }] : [];
  });
  if (starts[0] !== undefined) return { start: starts[0], problems: [] };
  const message = `Its start timecode "${texts[0]?.text.slice(0, 40)}" cannot exist at its frame rate, so it counts as unknown.`;
  return { start: null, problems: [{ code: 'timecode-impossible', message }] };
}

/**
 * Reads exiftool's H.264 timecode (AVCHD's SEI): four BCD bytes as hexadecimal, where bit 6 of the frames byte is
 * the drop flag (SMPTE 12M pack, as the "MDPM" records keep it).
 */
export function seiTimecode(text: string): string | null {
  const match = /^(\d\d):(\d\d):(\d\d):([0-9a-f])(\d)$/i.exec(text);
  if (match === null) return null;
  const tens = Number.parseInt(match[4] ?? '0', 16);
  return `${match[1]}:${match[2]}:${match[3]}${(tens & 4) !== 0 ? ';' : ':'}${tens & 3}${match[5]}`;
}
