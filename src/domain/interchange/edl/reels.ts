import type { ClipId } from '../../base/ids.ts';
import type { Shot } from '../../logging/shot.ts';
import { framesPerDay } from '../../time/timecode.ts';
import { asciiText } from './ascii-text.ts';

/** How many characters a reel may have: CMX3600's own 8, or the longer ones that Avid and Resolve read. */
export type ReelLength = 8 | 32 | 129;

/** The reel that stands for a clip in one list. `wanted` is the reel the camera gave, or the file's name without its ending; `origin` says whose it is, `shares` lists the reels of all sources that wanted the same one. */
export type AssignedReel = { readonly reel: string; readonly wanted: string; readonly origin: string; readonly shares: readonly string[] };

/** Words that edit lists keep for themselves: no tape, black, generator. */
const RESERVED = ['AX', 'BL', 'GEN'];

/** As much of a path as fits beside the name in one comment. */
const PATH_END = 90;

type ReelSource = { readonly wanted: string; readonly origin: string; readonly shots: Shot[] };

/**
 * Gives each source a reel of its own, in capital letters and digits (with `_` where reels may be long), never longer
 * than `length`. A source is a clip; clips that carry the same camera reel on the same card share it as long as their
 * timecodes do not overlap, because reel and timecode then still name one frame. Where two sources would share a
 * reel, each gets a letter at its end.
 */
export function assignReels(shots: readonly Shot[], length: ReelLength): ReadonlyMap<ClipId, AssignedReel> {
  const byBase = Map.groupBy(sourcesOf(shots), (source) => baseOf(source.wanted, length));
  const alone = (base: string): boolean => byBase.get(base)?.length === 1 && !RESERVED.includes(base);
  const taken = new Set([...RESERVED, ...[...byBase.keys()].filter(alone)]);
  const assigned = new Map<ClipId, AssignedReel>();
  for (const [base, sources] of byBase) {
    const reels = sources.map(() => (alone(base) ? base : claimReel(base, length, taken)));
    for (const [index, { wanted, origin, shots: users }] of sources.entries())
      for (const shot of users) assigned.set(shot.clip.id, { reel: reels[index] ?? base, wanted, origin, shares: reels });
  }
  return assigned;
}

function sourcesOf(shots: readonly Shot[]): readonly ReelSource[] {
  const sources = new Map<string, ReelSource[]>();
  const seen = new Set<ClipId>();
  for (const shot of shots) {
    if (seen.has(shot.clip.id)) continue;
    seen.add(shot.clip.id);
    const { clip } = shot;
    const cameraReel = clip.reel?.trim() || null;
    const key = cameraReel === null ? `clip ${clip.id}` : JSON.stringify([shot.unit, shot.card, clip.volume, cameraReel]);
    const known = sources.get(key) ?? [];
    const open = known.find((source) => source.shots.every((other) => !sharesTimecode(other, shot)));
    if (open === undefined) known.push({ wanted: cameraReel ?? stemOf(clip.fileName), origin: originOf(shot), shots: [shot] });
    else open.shots.push(shot);
    sources.set(key, known);
  }
  // Two cards may be called alike, and be one to the person: then only the path tells the sources apart.
  const alike = Map.groupBy([...sources.values()].flat(), ({ wanted, origin }) => JSON.stringify([wanted, origin]));
  return [...alike.values()].flatMap((sources) =>
    sources.length === 1 ? sources : sources.map((source) => ({ ...source, origin: endOfPath(source) })),
  );
}

const endOfPath = ({ shots }: ReelSource): string => shots[0]?.clip.path.slice(-PATH_END) ?? '';
const stemOf = (fileName: string): string => fileName.replace(/(?<=.)\.[^.]*$/, '');
const originOf = (shot: Shot): string => [shot.unit, shot.card].filter((part) => part !== null && part !== '').join(', ');

function baseOf(wanted: string, length: ReelLength): string {
  const folded = asciiText(wanted, 1000).text.toUpperCase();
  const clean = length === 8 ? folded.replace(/[^A-Z0-9]/g, '') : folded.replace(/[^A-Z0-9_]/g, '_');
  return clean.slice(0, length) || 'REEL';
}

function claimReel(base: string, length: ReelLength, taken: Set<string>): string {
  for (let n = 0; ; n += 1) {
    const suffix = lettersOf(n);
    const reel = `${base.slice(0, length - suffix.length)}${suffix}`;
    if (taken.has(reel)) continue;
    taken.add(reel);
    return reel;
  }
}

function lettersOf(n: number): string {
  const letter = String.fromCharCode(65 + (n % 26));
  return n < 26 ? letter : `${lettersOf(Math.floor(n / 26) - 1)}${letter}`;
}

/** Whether two clips have a timecode label in common; one of unknown length or rate may, so it does. */
function sharesTimecode(a: Shot, b: Shot): boolean {
  const [spanA, spanB] = [spanOf(a), spanOf(b)];
  if (spanA === null || spanB === null) return true;
  return [0n, spanA.day, -spanA.day].some((shift) => {
    const before = (spanA.end + shift) * spanB.scale <= spanB.start * spanA.scale;
    const after = (spanA.start + shift) * spanB.scale >= spanB.end * spanA.scale;
    return !before && !after;
  });
}

function spanOf({ clip }: Shot): { start: bigint; end: bigint; day: bigint; scale: bigint } | null {
  const { rate, durationFrames } = clip;
  if (rate === null || durationFrames === null) return null;
  const ticks = (frames: number): bigint => BigInt(frames) * BigInt(rate.den);
  const start = clip.startFrame ?? 0;
  return {
    start: ticks(start),
    end: ticks(start + durationFrames),
    day: ticks(framesPerDay({ rate, dropFrame: clip.dropFrame })),
    scale: BigInt(rate.num),
  };
}
