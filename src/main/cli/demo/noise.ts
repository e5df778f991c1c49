/** A number from 0 to 1 that looks like chance and is always the same for the same place. */
export function scatter(x: number, y: number, seed: number): number {
  let h = Math.imul(x | 0, 374761393) ^ Math.imul(y | 0, 668265263) ^ Math.imul(seed | 0, 1274126177);
  h = Math.imul(h ^ (h >>> 13), 1103515245);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

/** Smooth noise from 0 to 1 with features about one unit wide. */
export function smooth(x: number, y: number, seed: number): number {
  const [ix, iy] = [Math.floor(x), Math.floor(y)];
  const ease = (t: number) => t * t * (3 - 2 * t);
  const [tx, ty] = [ease(x - ix), ease(y - iy)];
  const row = (j: number) => scatter(ix, j, seed) * (1 - tx) + scatter(ix + 1, j, seed) * tx;
  return row(iy) * (1 - ty) + row(iy + 1) * ty;
}

/** Rugged noise from 0 to 1: smooth noise summed over `octaves` scales. */
export function rugged(x: number, y: number, { seed, octaves }: { readonly seed: number; readonly octaves: number }): number {
  let [sum, weight, total] = [0, 1, 0];
  for (let i = 0; i < octaves; i += 1) {
    sum += smooth(x * 2 ** i, y * 2 ** i, seed + i) * weight;
    total += weight;
    weight /= 2;
  }
  return sum / total;
}
