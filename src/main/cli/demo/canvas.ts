/** Red, green, blue 0 to 255, opacity 0 to 1. */
export type Colour = readonly [number, number, number, number];
export type Point = readonly [number, number];

/** A picture in straight-alpha RGBA, painted at twice its final size and halved at the end for smooth edges. */
export type Canvas = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };

/** An empty, transparent canvas; width and height are those of the finished picture. */
export const createCanvas = (width: number, height: number): Canvas => ({
  width: width * 2,
  height: height * 2,
  data: new Uint8ClampedArray(width * height * 16),
});

/** Six hex digits as a colour. */
export function hex(text: string, opacity = 1): Colour {
  const n = Number.parseInt(text.replace('#', ''), 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255, opacity];
}

/** The points of a polygon from text: `"28,66 222,66 228,78"`. */
export const path = (text: string): readonly Point[] =>
  text.split(' ').map((pair) => {
    const [x = 0, y = 0] = pair.split(',').map(Number);
    return [x, y];
  });

export const mix = (a: Colour, b: Colour, share: number): Colour => {
  const part = (i: 0 | 1 | 2 | 3) => a[i] + (b[i] - a[i]) * share;
  return [part(0), part(1), part(2), part(3)];
};

/** Lays a colour over what is at this pixel of the doubled canvas. */
function blend(canvas: Canvas, at: number, colour: Colour): void {
  const { data } = canvas;
  const over = colour[3];
  const under = (data[at + 3] ?? 0) / 255;
  const alpha = over + under * (1 - over);
  if (alpha === 0) return;
  for (let i = 0; i < 3; i += 1) data[at + i] = ((colour[i] ?? 0) * over + (data[at + i] ?? 0) * under * (1 - over)) / alpha;
  data[at + 3] = alpha * 255;
}

/** Gives every finished pixel the colour that `shade` says, whatever was there. */
export function fill({ data, width, height }: Canvas, shade: (x: number, y: number) => Colour): void {
  for (let y = 0; y < height; y += 2)
    for (let x = 0; x < width; x += 2) {
      const [red, green, blue, opacity] = shade(x / 2, y / 2);
      for (let at = (y * width + x) * 4, i = 0; i < 4; i += 1, at += i === 2 ? (width - 1) * 4 : 4) {
        data[at] = red;
        data[at + 1] = green;
        data[at + 2] = blue;
        data[at + 3] = opacity * 255;
      }
    }
}

/** Fills a polygon given in finished pixels (even-odd). */
export function polygon(canvas: Canvas, points: readonly Point[], colour: Colour): void {
  const ys = points.map((point) => point[1] * 2);
  const bottom = Math.min(canvas.height - 1, Math.ceil(Math.max(...ys)));
  for (let y = Math.max(0, Math.floor(Math.min(...ys))); y <= bottom; y += 1) {
    const crossings = crossingsAt(points, y + 0.5);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const end = Math.min(canvas.width - 1, Math.round(crossings[i + 1] ?? 0) - 1);
      for (let x = Math.max(0, Math.round(crossings[i] ?? 0)); x <= end; x += 1) blend(canvas, (y * canvas.width + x) * 4, colour);
    }
  }
}

function crossingsAt(points: readonly Point[], y: number): readonly number[] {
  const found: number[] = [];
  points.forEach(([x1, y1], i) => {
    const [x2, y2] = points[(i + 1) % points.length] ?? [x1, y1];
    if (y1 * 2 > y !== y2 * 2 > y) found.push(x1 * 2 + ((y - y1 * 2) / (y2 * 2 - y1 * 2)) * (x2 - x1) * 2);
  });
  return found.sort((a, b) => a - b);
}

/** A disc; `soft` 0 is a sharp edge, 1 fades from the centre. */
export function disc(
  canvas: Canvas,
  place: { readonly at: Point; readonly radius: number; readonly soft?: number; readonly flat?: number },
  colour: Colour,
): void {
  const { at, radius, soft = 0, flat = 1 } = place;
  const [cx, cy, r] = [at[0] * 2, at[1] * 2, radius * 2];
  const bottom = Math.min(canvas.height - 1, Math.ceil(cy + r * flat));
  for (let y = Math.max(0, Math.floor(cy - r * flat)); y <= bottom; y += 1)
    for (let x = Math.max(0, Math.floor(cx - r)); x <= Math.min(canvas.width - 1, Math.ceil(cx + r)); x += 1) {
      const distance = Math.hypot(x + 0.5 - cx, (y + 0.5 - cy) / flat) / r;
      if (distance >= 1) continue;
      const opacity = distance <= 1 - soft ? 1 : ((1 - distance) / soft) ** 2;
      blend(canvas, (y * canvas.width + x) * 4, [colour[0], colour[1], colour[2], colour[3] * opacity]);
    }
}

/** A straight stroke with round ends. */
export function stroke(canvas: Canvas, line: { readonly from: Point; readonly to: Point; readonly width: number }, colour: Colour): void {
  const { from, to, width } = line;
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [nx, ny] = [(-(to[1] - from[1]) / length) * (width / 2), ((to[0] - from[0]) / length) * (width / 2)];
  const corners: readonly Point[] = [
    [from[0] + nx, from[1] + ny],
    [to[0] + nx, to[1] + ny],
    [to[0] - nx, to[1] - ny],
    [from[0] - nx, from[1] - ny],
  ];
  polygon(canvas, corners, colour);
  for (const at of [from, to]) disc(canvas, { at, radius: width / 2 }, colour);
}

/** The finished picture as a Portable Arbitrary Map (netpbm PAM, RGB_ALPHA), which ffmpeg reads. */
export function toPam(canvas: Canvas): Uint8Array {
  const [width, height] = [canvas.width / 2, canvas.height / 2];
  const header = new TextEncoder().encode(`P7\nWIDTH ${width}\nHEIGHT ${height}\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n`);
  const file = new Uint8Array(header.length + width * height * 4);
  file.set(header);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      halve(canvas, { from: (y * 2 * canvas.width + x * 2) * 4, to: header.length + (y * width + x) * 4 }, file);
  return file;
}

/** Averages the four pixels at `from`, weighted by their opacity, into `into` at `to`. */
function halve({ data, width }: Canvas, { from, to }: { readonly from: number; readonly to: number }, into: Uint8Array): void {
  let [red, green, blue, alpha] = [0, 0, 0, 0];
  for (let i = 0; i < 4; i += 1) {
    const corner = from + (i & 1) * 4 + (i >> 1) * width * 4;
    const weight = data[corner + 3] ?? 0;
    red += (data[corner] ?? 0) * weight;
    green += (data[corner + 1] ?? 0) * weight;
    blue += (data[corner + 2] ?? 0) * weight;
    alpha += weight;
  }
  if (alpha === 0) return;
  into[to + 0] = red / alpha;
  into[to + 1] = green / alpha;
  into[to + 2] = blue / alpha;
  into[to + 3] = alpha / 4;
}
