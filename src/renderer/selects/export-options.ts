import { canDropFrame, parseRate, RATE, type Rate } from '../../domain/time/rate.ts';
import { parseTimecode, type TimecodeFormat } from '../../domain/time/timecode.ts';
import { formatRate } from '../ui/format.ts';
import type { ExportSettings } from './export-store.ts';

/** The rates that an edit list may be made at, as `30000/1001df`, with the words that editors use. */
const OFFERED: readonly Rate[] = [RATE.ntscFilm, RATE.film, RATE.pal, RATE.ntsc, RATE.thirty, RATE.fifty, RATE.ntsc60, RATE.sixty];

const ofClips = 'clips';

/** Choices of the rate field; the first leaves it to the clips. */
export function rateChoices(proposed: TimecodeFormat | null): readonly { readonly value: string; readonly label: string }[] {
  const choices = OFFERED.flatMap((rate) => {
    const value = `${rate.num}/${rate.den}`;
    if (!canDropFrame(rate)) return [{ value, label: formatRate(rate) }];
    return [
      { value, label: `${formatRate(rate)} non-drop` },
      { value: `${value}df`, label: `${formatRate(rate)} drop` },
    ];
  });
  const own = proposed === null ? 'As the clips' : `As the clips, ${formatRate(proposed.rate, proposed.dropFrame)}`;
  return [{ value: ofClips, label: own }, ...choices];
}

/** The rate setting behind a choice of the field, and the other way. */
export const rateOfChoice = (choice: string): string | null => (choice === ofClips ? null : choice);
export const choiceOfRate = (rate: string | null): string => rate ?? ofClips;

/** What is wrong with the record start at the rate in force, in a sentence; null when it can be used. */
export function startFault(settings: Pick<ExportSettings, 'start' | 'rate'>, proposed: TimecodeFormat | null): string | null {
  const chosen = settings.rate === null ? null : parseRate(settings.rate);
  const format = chosen?.ok === true ? chosen.value : (proposed ?? { rate: RATE.hundredTwenty, dropFrame: false });
  const parsed = parseTimecode(settings.start, format);
  return parsed.ok ? null : parsed.fault.message;
}

/** Frames of a handles field: a whole number from 0 to 1000; null for anything else. */
export function parseHandles(text: string): number | null {
  const frames = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : Number.NaN;
  return frames <= 1000 ? frames : null;
}
