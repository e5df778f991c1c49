/** Shots in each whole mile that has some. */
export type Histogram = readonly { readonly mile: number; readonly count: number }[];
/** Race miles from low to high. */
export type Miles = { readonly from: number; readonly to: number };

/** Shots in each of `bins` equal parts of a stretch; a mile counts where it begins. */
export function binned(histogram: Histogram, stretch: Miles, bins: number): readonly number[] {
  const counts = new Array<number>(bins).fill(0);
  const width = (stretch.to - stretch.from) / bins;
  for (const { mile, count } of histogram) {
    const bin = Math.floor((mile - stretch.from) / width);
    if (bin >= 0 && bin < bins) counts[bin] = (counts[bin] ?? 0) + count;
  }
  return counts;
}

/** The stretch drawn at one bar a mile around what is picked: room on both sides, within the course. */
export function stretchAround(picked: Miles, length: number): Miles {
  const width = Math.min(length, Math.max(80, Math.ceil((picked.to - picked.from) * 1.5)));
  const middle = (picked.from + picked.to) / 2;
  const from = Math.round(Math.max(0, Math.min(length - width, middle - width / 2)));
  return { from, to: Math.min(Math.ceil(length), from + width) };
}

/** Round miles to write beneath a stretch, about eight of them. */
export function ticksOf(stretch: Miles): readonly number[] {
  const width = stretch.to - stretch.from;
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((each) => width / each <= 10) ?? 1000;
  const first = Math.ceil(stretch.from / step) * step;
  return Array.from({ length: Math.floor((stretch.to - first) / step) + 1 }, (_, at) => first + at * step);
}

/** Where a mile stands in a stretch, in percent. */
export const percentOf = (mile: number, stretch: Miles): number => (100 * (mile - stretch.from)) / (stretch.to - stretch.from);

/** Shots within miles, by whole miles: `to` itself does not count, as in a bar that ends there. */
export const shotsWithin = (histogram: Histogram, { from, to }: Miles): number =>
  histogram.reduce((sum, { mile, count }) => (mile >= Math.floor(from) && mile < Math.max(to, from + 1) ? sum + count : sum), 0);

/** The text of picked miles in a query, `275-280`. */
export const milesText = ({ from, to }: Miles): string => (from === to ? String(from) : `${from}-${to}`);
