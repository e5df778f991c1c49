import { nominalRate } from '../../domain/time/rate.ts';
import { formatTimecode, type TimecodeFormat } from '../../domain/time/timecode.ts';

export type Block = { readonly left: number; readonly width: number };

/** Blocks end to end, each as a share (0 to 1) of the whole; all lengths in the same unit. */
export function layoutBlocks(lengths: readonly number[]): readonly Block[] {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let passed = 0;
  return lengths.map((length) => {
    const block = total === 0 ? { left: 0, width: 0 } : { left: passed / total, width: length / total };
    passed += length;
    return block;
  });
}

const STEPS_SECONDS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200] as const;

export type Tick = { readonly at: number; readonly label: string | null };

/** Ruler of a record timeline: `at` as a share of its length, a label at each whole step, a bare tick at each fifth. */
export function layoutTicks(
  span: { readonly start: number; readonly frames: number },
  format: TimecodeFormat,
  labels: number,
): readonly Tick[] {
  if (span.frames <= 0) return [];
  const second = nominalRate(format.rate);
  const seconds = span.frames / second;
  const step = STEPS_SECONDS.find((candidate) => seconds / candidate <= labels) ?? 14400;
  const minor = Math.max(1, Math.round((step * second) / 5));
  const ticks: Tick[] = [];
  for (let index = 0; index * minor < span.frames; index += 1) {
    const offset = index % 5 === 0 ? (index / 5) * step * second : index * minor;
    if (offset >= span.frames) break;
    const label = index % 5 === 0 ? formatTimecode(span.start + offset, format).slice(0, 8) : null;
    ticks.push({ at: offset / span.frames, label });
  }
  return ticks;
}
