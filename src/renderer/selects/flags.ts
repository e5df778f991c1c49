import type { ListedSelect } from './string-out.ts';

/** What an editor must know of a shot before it is cut, in a word. */
export type Flag = { readonly kind: 'offline' | 'no-timecode' | 'reel' | 'no-rate'; readonly text: string; readonly why: string };

type Warned = { readonly code: string; readonly message: string; readonly item: number | null };

/** Flags of one select: what its clip lacks, and what the export says of it. */
export function flagsOf(select: ListedSelect, warnings: readonly Warned[]): readonly Flag[] {
  const { clip } = select.shot;
  const flags: Flag[] = [];
  const reel = warnings.find((warning) => warning.item === select.id && /reel/.test(warning.code));
  if (reel !== undefined) flags.push({ kind: 'reel', text: 'Reel renamed', why: reel.message });
  if (!clip.online)
    flags.push({ kind: 'offline', text: `${clip.volume} offline`, why: `Connect drive ${clip.volume}: the original is there.` });
  if (!clip.probed || clip.kind === 'still') return flags;
  if (clip.rate === null) flags.push({ kind: 'no-rate', text: 'No rate', why: 'The file does not say how many frames a second it has.' });
  else if (clip.startFrame === null)
    flags.push({ kind: 'no-timecode', text: 'No TC', why: 'The file has no start timecode: frames are counted from 00:00:00:00.' });
  return flags;
}
