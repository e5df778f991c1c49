import { extname } from 'node:path';
import type { z } from 'zod';
import type { exportOptions } from '../../contract/contract.ts';
import type { StringOut } from '../../domain/interchange/assemble.ts';
import { asciiText } from '../../domain/interchange/edl/ascii-text.ts';
import { carriedBy, lossesOf, nameWarnings, reelWarnings } from '../../domain/interchange/edl/losses.ts';
import { placesOf, writeEdl } from '../../domain/interchange/edl/write.ts';

export type ExportOptions = z.infer<typeof exportOptions>;

/** What an export of this string-out would be: its texts, where each select stands in them, losses and warnings. */
export function previewOf(cut: StringOut, options: ExportOptions) {
  const edl = writeEdl(cut, options);
  const fileName = `${fileNameOf(cut.timeline.title ?? '')}.edl`;
  const lengths = cut.uses.map(({ item }) => item.recordOut - item.recordIn);
  return {
    fileName,
    files: edl.texts.map((text, index) => ({ name: partPath(fileName, index), text })),
    events: [...placesOf(edl)],
    rate: cut.timeline.rate,
    dropFrame: cut.timeline.dropFrame,
    recordDurationFrames: lengths.reduce((sum, length) => sum + length, 0),
    losses: [...lossesOf(edl)],
    carried: [...carriedBy(edl)],
    warnings: [...cut.warnings, ...nameWarnings(edl), ...reelWarnings(edl, options)],
  };
}

export type Preview = ReturnType<typeof previewOf>;

const fileNameOf = (name: string): string =>
  asciiText(name, 80)
    .text.replace(/[^A-Za-z0-9-]+/g, '_')
    .replace(/^_+|_+$/g, '') || 'Selects';

/** A path without its last ending. */
export const withoutEnding = (path: string): string => path.slice(0, path.length - extname(path).length);
/** The path of a list's further parts: `cut.edl`, `cut_2.edl`, … */
export const partPath = (path: string, index: number): string =>
  index === 0 ? path : `${withoutEnding(path)}_${index + 1}${extname(path)}`;
