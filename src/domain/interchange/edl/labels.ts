import { canDropFrame, nominalRate, RATE, type Rate } from '../../time/rate.ts';
import { framesPerDay, parseTimecode, type TimecodeFormat } from '../../time/timecode.ts';
import type { Edit } from './parse-lines.ts';

/** The frame that a label names. A label that cannot exist is counted all the same and named in `fault`: reported, not refused. */
export function frameOf(label: string, format: TimecodeFormat): { readonly frame: number; readonly fault: string | null } {
  const parsed = parseTimecode(label, format);
  if (parsed.ok) return { frame: parsed.value, fault: null };
  const [hours = 0, minutes = 0, seconds = 0, frames = 0] = label.split(/[:;.,]/).map(Number);
  const nominal = nominalRate(format.rate);
  if (parsed.fault.code === 'timecode-dropped') {
    const next = parseTimecode(`${hours}:${minutes}:00:${String(nominal / 15)}`, format);
    return { frame: next.ok ? next.value : 0, fault: parsed.fault.message };
  }
  return { frame: ((hours * 60 + minutes) * 60 + seconds) * nominal + frames, fault: parsed.fault.message };
}

/** The frames part of a label: it tells which counts are too slow for it. */
export const framePart = (label: string): number => Number(/(\d+)$/.exec(label)?.[1] ?? 0);

/** Whether a label marks drop frame before its frames. */
export const marksDrop = (label: string): boolean => /[;,]\d+$/.test(label);

const COUNTS: readonly Rate[] = [RATE.film, RATE.pal, RATE.thirty, RATE.fifty, RATE.sixty, RATE.hundred, RATE.hundredTwenty];
const DROP_COUNTS: readonly Rate[] = [RATE.ntsc, RATE.ntsc60];

/** The slowest rate at which a list may run whose labels reach `largest` frames; a broken rate where `near` is one. */
export function slowestRate(largest: number, near: Rate): Rate | null {
  const broken: readonly Rate[] = [RATE.ntscFilm, RATE.ntsc, RATE.ntscFilm2, RATE.ntsc60, RATE.ntsc120];
  return (near.den === 1 ? COUNTS : broken).find((rate) => nominalRate(rate) > largest) ?? null;
}

/**
 * Proposes the rate of a list that does not tell it (CMX3600 never does): the slowest count in which its record labels
 * can exist, unless at a faster one clearly more sources are as long as their records. Null when no count fits.
 */
export function proposeRate(edits: readonly Edit[], dropFrame: boolean): Rate | null {
  const largest = edits.reduce((most, { times }) => Math.max(most, framePart(times[2]), framePart(times[3])), 0);
  const fitting = (dropFrame ? DROP_COUNTS : COUNTS).filter((rate) => nominalRate(rate) > largest);
  const [slowest] = fitting;
  if (slowest === undefined) return null;
  const scored = fitting.map((rate) => ({ rate, score: agreement(edits, { rate, dropFrame: dropFrame && canDropFrame(rate) }) }));
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return best !== undefined && best.score >= 0.9 && best.score > (scored[0]?.score ?? 0) + 0.1 ? best.rate : slowest;
}

function agreement(edits: readonly Edit[], format: TimecodeFormat): number {
  const spans = edits
    .filter((edit) => edit.motion === null && edit.times[0] !== edit.times[1])
    .map(({ times: [sourceIn, sourceOut, recordIn, recordOut] }) => [
      spanOf(sourceIn, sourceOut, format),
      spanOf(recordIn, recordOut, format),
    ]);
  return spans.length === 0 ? 0 : spans.filter(([source, record]) => source === record).length / spans.length;
}

function spanOf(from: string, to: string, format: TimecodeFormat): number {
  const day = framesPerDay(format);
  return (((frameOf(to, format).frame - frameOf(from, format).frame) % day) + day) % day;
}
