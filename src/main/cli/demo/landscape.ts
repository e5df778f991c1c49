import { type Canvas, createCanvas, disc, fill, mix, type Point, polygon, stroke } from './canvas.ts';
import type { Light } from './light.ts';
import { rugged, scatter, smooth } from './noise.ts';

export const WIDTH = 960;
export const HEIGHT = 540;
const HORIZON = 300;
/** How wide the strips are that pass behind a moving camera. */
export const STRIP = 3000;

/** The sky behind everything, with its sun or stars. */
export function paintSky(light: Light): Canvas {
  const canvas = createCanvas(WIDTH, HEIGHT);
  fill(canvas, (_, y) => mix(light.skyTop, light.skyLow, Math.min(1, (y / (HORIZON + 20)) ** 1.3)));
  if (light.sun !== null) {
    const at: Point = [690, HEIGHT * light.sun.height];
    disc(canvas, { at, radius: 330, soft: 1 }, [light.sun.colour[0], light.sun.colour[1], light.sun.colour[2], 0.75 * light.sun.glow]);
    disc(canvas, { at, radius: 30, soft: 0.25 }, light.sun.colour);
  }
  for (let i = 0; light.stars && i < 260; i += 1) {
    const at: Point = [scatter(i, 1, 7) * WIDTH, scatter(i, 2, 7) ** 1.4 * HORIZON];
    disc(canvas, { at, radius: 0.6 + scatter(i, 3, 7) * 0.9 }, [235, 240, 255, 0.35 + scatter(i, 4, 7) * 0.6]);
  }
  return canvas;
}

/** A mountain range on a transparent strip; `step` 0 is far and pale, 1 near. */
export function paintRidge(light: Light, step: 0 | 1, seed: number): Canvas {
  const canvas = createCanvas(STRIP, HEIGHT);
  const colour = step === 0 ? light.far : light.near;
  const lift = step === 0 ? 150 : 95;
  const height = (x: number) => HORIZON + 8 - lift * rugged(x / (step === 0 ? 330 : 210), step, { seed, octaves: 5 }) ** 1.5;
  const skyline: Point[] = [];
  for (let x = 0; x <= STRIP; x += 3) skyline.push([x, height(x)]);
  polygon(canvas, [...skyline, [STRIP, HORIZON + 30], [0, HORIZON + 30]], colour);
  for (let x = 0; x < STRIP; x += 26) {
    const top = height(x);
    const lean = 18 + 30 * scatter(x, 9, seed);
    polygon(
      canvas,
      [
        [x, top],
        [x + lean, HORIZON + 26],
        [x + lean * 0.35, HORIZON + 26],
      ],
      mix(colour, light.groundDeep, 0.28),
    );
  }
  return canvas;
}

/** The plain from the horizon to the camera, with bushes and cardón cactus, on a strip. */
export function paintGround(light: Light, seed: number): Canvas {
  const canvas = createCanvas(STRIP, HEIGHT);
  fill(canvas, (x, y) => {
    if (y < HORIZON) return [0, 0, 0, 0];
    const depth = (y - HORIZON) / (HEIGHT - HORIZON);
    const ripple = smooth(x / (20 + 120 * depth), y / (3 + 16 * depth), seed) - 0.5;
    return mix(light.ground, light.groundDeep, Math.min(1, Math.max(0, depth * 0.75 + ripple * 0.28)));
  });
  for (let i = 0; i < 420; i += 1) {
    const depth = scatter(i, 5, seed) ** 1.7;
    const [x, y] = [scatter(i, 6, seed) * STRIP, HORIZON + 4 + depth * 80];
    if (i % 23 === 0) paintCactus(canvas, { at: [x, y], height: 26 + depth * 90 }, light);
    else disc(canvas, { at: [x, y], radius: 2 + depth * 13, flat: 0.62 }, mix(light.bush, light.ground, scatter(i, 7, seed) * 0.35));
  }
  return canvas;
}

function paintCactus(canvas: Canvas, { at, height }: { readonly at: Point; readonly height: number }, light: Light): void {
  const [x, y] = at;
  const width = height * 0.14;
  stroke(canvas, { from: [x, y], to: [x, y - height], width }, light.bush);
  for (const [side, from, tall] of [
    [-1, 0.35, 0.45],
    [1, 0.5, 0.4],
  ] as const) {
    const elbow: Point = [x + side * height * 0.22, y - height * from];
    stroke(canvas, { from: [x, y - height * from], to: elbow, width: width * 0.75 }, light.bush);
    stroke(canvas, { from: elbow, to: [elbow[0], elbow[1] - height * tall], width: width * 0.75 }, light.bush);
  }
}

/** Where the two-track runs on the terrain seen from above, in pixels across, `y` pixels down. */
export const trackX = (y: number): number => WIDTH / 2 + 90 * Math.sin(y / 210);

/** The desert from above, `height` pixels long, with the two-track down its middle. */
export function paintFromAbove(light: Light, size: { readonly width: number; readonly height: number }, seed: number): Canvas {
  const canvas = createCanvas(size.width, size.height);
  const middle = size.width / 2 - WIDTH / 2;
  fill(canvas, (x, y) => {
    const sand = rugged(x / 150, y / 150, { seed, octaves: 4 });
    const off = Math.abs(x - middle - trackX(y));
    const track = off < 26 ? (Math.abs(off - 12) < 5 ? 0.42 : 0.2) : Math.max(0, 0.16 - off / 500);
    return mix(mix(light.groundDeep, light.ground, 0.45 + sand * 0.75), light.dust, Math.min(1, track * 1.4));
  });
  for (let i = 0; i < size.height; i += 1) {
    const at: Point = [scatter(i, 1, seed) * size.width, scatter(i, 2, seed) * size.height];
    if (Math.abs(at[0] - middle - trackX(at[1])) < 44) continue;
    const radius = 2.5 + scatter(i, 3, seed) ** 2 * 9;
    disc(canvas, { at: [at[0] + radius * 0.7, at[1] + radius * 0.45], radius, soft: 0.4 }, [20, 14, 18, 0.35]);
    disc(canvas, { at, radius }, mix(light.bush, light.ground, scatter(i, 4, seed) * 0.3));
  }
  return canvas;
}

/** A cloud of dust on transparent ground, thick at its right end where the wheels are. */
export function paintDust(light: Light, size: { readonly width: number; readonly height: number }, seed: number): Canvas {
  const canvas = createCanvas(size.width, size.height);
  for (let i = 0; i < 46; i += 1) {
    const along = scatter(i, 1, seed);
    const radius = size.height * (0.2 + 0.26 * (1 - along) + 0.08 * scatter(i, 2, seed));
    const rise = (1 - along) * size.height * 0.3 * scatter(i, 3, seed);
    const at: Point = [radius + along * (size.width - radius * 2), size.height - radius - rise];
    disc(canvas, { at, radius, soft: 1 }, [light.dust[0], light.dust[1], light.dust[2], 0.2 + 0.2 * along]);
  }
  return canvas;
}
