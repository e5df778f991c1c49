import type { MediaFacts } from '../../domain/media/clip.ts';
import { formatTimecode } from '../../domain/time/timecode.ts';

export type Size = { readonly width: number; readonly height: number };

const TURNS: Readonly<Record<number, readonly string[]>> = {
  [-90]: ['transpose=clock'],
  90: ['transpose=cclock'],
  180: ['hflip', 'vflip'],
};
const HDR = ['arib-std-b67', 'smpte2084'];

/** The size as it is looked at: square pixels, upright, at most `longest` (or as wide) and even; null when the facts do not say. */
export function shownSize(facts: MediaFacts, limit: { readonly longest?: number; readonly widest?: number }): Size | null {
  if (facts.width === null || facts.height === null) return null;
  const aspect = facts.pixelAspect === null ? 1 : facts.pixelAspect.num / facts.pixelAspect.den;
  const isPlausible = aspect > 0.2 && aspect < 5;
  const flat = { width: facts.width * (isPlausible ? aspect : 1), height: facts.height };
  const upright = Math.abs(facts.rotation) === 90 ? { width: flat.height, height: flat.width } : flat;
  const scale = Math.min(
    1,
    (limit.longest ?? Infinity) / Math.max(upright.width, upright.height),
    (limit.widest ?? Infinity) / upright.width,
  );
  const even = (length: number): number => Math.max(2, Math.round((length * scale) / 2) * 2);
  return { width: even(upright.width), height: even(upright.height) };
}

/** From the decoded picture to `size`: whole frames from fields, upright, square pixels, HLG and PQ toned down where the filters exist. */
export function pictureFilters(facts: MediaFacts, size: Size, filters: ReadonlySet<string>): readonly string[] {
  const isInterlaced = facts.fieldOrder === 'tff' || facts.fieldOrder === 'bff';
  const deinterlace = isInterlaced ? [`bwdif=mode=send_frame:parity=${facts.fieldOrder}`] : [];
  return [
    ...deinterlace,
    ...(TURNS[facts.rotation] ?? []),
    `scale=${size.width}:${size.height}:flags=bicubic`,
    'setsar=1',
    ...toneFilters(facts, filters),
  ];
}

function toneFilters({ colour }: MediaFacts, filters: ReadonlySet<string>): readonly string[] {
  const transfer = colour?.transfer ?? '';
  if (!HDR.includes(transfer) || !filters.has('zscale') || !filters.has('tonemap')) return [];
  return [
    `zscale=tin=${transfer}:pin=bt2020:min=bt2020nc:t=linear:npl=203`,
    'format=gbrpf32le',
    'zscale=p=bt709',
    'tonemap=hable:desat=0',
    'zscale=t=bt709:m=bt709:r=tv',
  ];
}

/** Options that write the source's start timecode into a proxy; none where it is unknown. */
export function timecodeOptions({ start, rate, variableRate }: MediaFacts): readonly string[] {
  if (start === null || rate === null || variableRate) return [];
  return ['-timecode', formatTimecode(start.frame, { rate, dropFrame: start.dropFrame })];
}
