import { canDropFrame, nominalRate, rateName, STANDARD_RATES } from '../../src/domain/time/rate.ts';
import type { TimecodeFormat } from '../../src/domain/time/timecode.ts';

/** Every standard rate, drop frame where it exists. */
export const formats: readonly TimecodeFormat[] = STANDARD_RATES.flatMap((rate) => [
  { rate, dropFrame: false },
  ...(canDropFrame(rate) ? [{ rate, dropFrame: true }] : []),
]);
export const named = (format: TimecodeFormat): string => `${rateName(format.rate)}${format.dropFrame ? ' drop' : ''}`;

/** Every label of a day as a clock counts them, leaving out the dropped ones by the rule in words. */
export function* labelsOfDay({ rate, dropFrame }: TimecodeFormat): Generator<string> {
  const nominal = nominalRate(rate);
  const dropped = dropFrame ? nominal / 15 : 0;
  const two = (n: number): string => (n < 10 ? `0${n}` : String(n));
  const frames = Array.from({ length: nominal }, (_, n) => (nominal > 100 ? String(n).padStart(3, '0') : two(n)));
  for (let hour = 0; hour < 24; hour += 1)
    for (let minute = 0; minute < 60; minute += 1)
      for (let second = 0; second < 60; second += 1) {
        const clock = `${two(hour)}:${two(minute)}:${two(second)}${dropFrame ? ';' : ':'}`;
        const first = second === 0 && minute % 10 !== 0 ? dropped : 0;
        for (let frame = first; frame < nominal; frame += 1) yield clock + frames[frame];
      }
}
