import { canDropFrame, parseRate, RATE, type Rate } from '../../domain/time/rate.ts';
import { parseTimecode, type TimecodeFormat } from '../../domain/time/timecode.ts';
import { formatRate } from '../ui/format.ts';

/** The rates that an edit list may be made at, as `30000/1001df`, with the words that editors use. */
const OFFERED: readonly Rate[] = [RATE.ntscFilm, RATE.film, RATE.pal, RATE.ntsc, RATE.thirty, RATE.fifty, RATE.ntsc60, RATE.sixty];

const ofClips = 'clips';

/** Choices of the rate field; the first leaves it to the clips. */
export function rateChoices(clips: TimecodeFormat | null): readonly { readonly value: string; readonly label: string }[] {
  const choices = OFFERED.flatMap((rate) => {
    const value = `${rate.num}/${rate.den}`;
    if (!canDropFrame(rate)) return [{ value, label: formatRate(rate) }];
    return [
      { value, label: `${formatRate(rate)} non-drop` },
      { value: `${value}df`, label: `${formatRate(rate)} drop` },
    ];
  });
  const own = clips === null ? 'As the clips' : `${formatRate(clips.rate, clips.dropFrame)}, auto`;
  return [{ value: ofClips, label: own }, ...choices];
}

/** The rate setting behind a choice of the field, and the other way. */
export const rateOfChoice = (choice: string): string | null => (choice === ofClips ? null : choice);
export const choiceOfRate = (rate: string | null): string => rate ?? ofClips;

/** How the record side counts: at the rate a person chose, else as the clips do. */
export function formatInForce(rate: string | null, clips: TimecodeFormat): TimecodeFormat {
  const chosen = rate === null ? null : parseRate(rate);
  return chosen?.ok === true ? chosen.value : clips;
}

/** What is wrong with a record start, in a sentence; null when it can be used. */
export function startFault(start: string, format: TimecodeFormat): string | null {
  const parsed = parseTimecode(start, format);
  return parsed.ok ? null : parsed.fault.message;
}

/** Frames of a handles field: a whole number from 0 to 1000; null for anything else. */
export function parseHandles(text: string): number | null {
  const frames = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : Number.NaN;
  return frames <= 1000 ? frames : null;
}
