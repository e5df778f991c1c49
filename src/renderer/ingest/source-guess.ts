import type { SourceKind } from '../../domain/media/clip.ts';

export type SourceGuess = { readonly source: SourceKind; readonly evidence: string | null };

/**
 * Proposes who shot a folder from the names cameras give: DJI and Autel number their flights, camcorders and phones
 * have their own patterns, the rest is not guessed and stays `crew`. A person decides; the evidence is shown beside it.
 */
export function guessSource(folder: string, names: readonly string[]): SourceGuess {
  const drone = names.filter((name) => /^(DJI|MAX|AUTEL|HOVER|ANAFI)_?\d/i.test(name)).length;
  if (drone > 0 && drone * 2 >= names.length) return { source: 'drone', evidence: 'Drone file names in this folder' };
  if (/\b(archiv\w*|newsreel|scans?|16 ?mm|8 ?mm)\b/i.test(folder)) return { source: 'archival', evidence: 'The folder’s name says so' };
  if (/\b(drone|dji|mavic|inspire)\b/i.test(folder.replaceAll('_', ' '))) return { source: 'drone', evidence: 'The folder’s name says so' };
  const camera = names.filter((name) =>
    /^(C\d{4}|[A-Z]\d{3}_?C\d{3}|G[XHOP]\d{6}|GOPR\d{4}|CLIP\d+|MVI_\d+|IMG_\d+|\d{3}_\d{4})/i.test(name),
  ).length;
  if (camera > 0 && camera * 2 >= names.length) return { source: 'crew', evidence: 'Camera file names in this folder' };
  return { source: 'crew', evidence: null };
}
