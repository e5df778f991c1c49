const MARKS = /\p{M}+/gu;
const WORD = /[\p{L}\p{N}\p{Co}]+/gu;

/** Text without case and diacritics, the form in which everything is compared: `Señor ÉLAN` is `senor elan`. Folding twice changes nothing. */
export const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(MARKS, '').replaceAll('ς', 'σ').normalize('NFC');

/**
 * The words of a text in order, folded: runs of letters and digits, so that `DJI_0042.MP4` is `dji`, `0042`, `mp4`.
 * An index that stores `words(text).join(' ')` and splits at spaces matches as the reference evaluation does.
 */
export const words = (text: string): readonly string[] => fold(text).match(WORD) ?? [];

/** Whether `sought` stands in `text` as consecutive words; with `prefix` the last may go on. No words sought: never. */
export function holdsWords(text: readonly string[], sought: readonly string[], prefix: boolean): boolean {
  const last = sought.length - 1;
  if (last < 0) return false;
  const fits = (word: string | undefined, at: number) => word === sought[at] || (prefix && at === last && wordStarts(word, sought[at]));
  return text.some((_, start) => sought.every((_word, at) => fits(text[start + at], at)));
}

const wordStarts = (word: string | undefined, start: string | undefined): boolean => word?.startsWith(start ?? '') ?? false;
