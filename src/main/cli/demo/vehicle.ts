import { type Canvas, type Colour, createCanvas, disc, hex, type Point, path, polygon, stroke } from './canvas.ts';
import { inLight, type Light } from './light.ts';

/** What a vehicle looks like; `cab` is its upper half from the side. */
export type Paint = { readonly body: Colour; readonly roof: Colour; readonly band: Colour; readonly cab: 'wagon' | 'pickup' };

export const PAINTS = {
  bronco: { body: hex('#c4532d'), roof: hex('#f0e3cd'), band: hex('#f4ead8'), cab: 'wagon' },
  trophyTruck: { body: hex('#2f5fa8'), roof: hex('#1c2e50'), band: hex('#f2f2f2'), cab: 'pickup' },
} as const satisfies Record<string, Paint>;

const TYRE = hex('#17161a');
const GLASS = hex('#232a33');
const LAMP = hex('#fff6cf');
const LAMP_OFF = hex('#e8e4d8');

const CABS = {
  wagon: {
    body: path('30,66 38,30 148,30 168,66'),
    roof: path('26,24 146,24 152,33 28,33'),
    windows: [path('42,38 83,38 85,62 38,62'), path('91,38 143,38 158,62 93,62')],
  },
  pickup: {
    body: path('84,66 92,30 148,30 168,66'),
    roof: path('80,24 146,24 152,33 82,33'),
    windows: [path('97,38 143,38 158,62 93,62')],
  },
};

/** A vehicle from its right side, driving right, 260 × 150; `tilt` in radians sinks the tail (stuck in silt). */
export function paintVehicle(paint: Paint, light: Light, tilt: number): Canvas {
  const canvas = createCanvas(260, 150);
  const lit = inLight(light);
  const place = (point: Point): Point => turned(point, [130, 108], tilt);
  const shape = (points: readonly Point[], colour: Colour): void => polygon(canvas, points.map(place), lit(colour));
  const cab = CABS[paint.cab];
  disc(canvas, { at: [130, 140], radius: 116, soft: 0.8, flat: 0.09 }, [10, 8, 12, 0.5]);
  shape(path('28,66 222,66 228,78 228,106 22,106 22,74'), paint.body);
  shape(path('22,84 228,84 228,92 22,92'), paint.band);
  shape(cab.body, paint.body);
  shape(cab.roof, paint.roof);
  for (const window of cab.windows) shape(window, GLASS);
  shape(path('226,96 238,98 238,108 226,108'), hex('#3a3a3e'));
  for (const x of [66, 194]) paintWheel(canvas, place([x, 112]), lit);
  const lamp = light.lamps ? LAMP : lit(LAMP_OFF);
  disc(canvas, { at: place([224, 76]), radius: 6 }, lamp);
  for (const x of [108, 119, 130, 141]) disc(canvas, { at: place([x, 20]), radius: 4.5 }, lamp);
  return canvas;
}

function paintWheel(canvas: Canvas, at: Point, lit: (colour: Colour) => Colour): void {
  disc(canvas, { at, radius: 26 }, lit(TYRE));
  disc(canvas, { at, radius: 12 }, lit(hex('#8d8f94')));
  disc(canvas, { at, radius: 5 }, lit(hex('#3c3d42')));
}

/** The beam of headlights, 420 × 180, its narrow end at the left. */
export function paintBeam(): Canvas {
  const canvas = createCanvas(420, 180);
  for (let i = 0; i < 14; i += 1) {
    const [reach, spread] = [420 - i * 12, 12 + i * 5.5];
    polygon(canvas, path(`0,82 ${reach},${90 - spread} ${reach},${96 + spread} 0,92`), [255, 240, 196, 0.045]);
  }
  disc(canvas, { at: [14, 87], radius: 46, soft: 1 }, [255, 246, 216, 0.9]);
  return canvas;
}

/** A vehicle from above, driving up, 60 × 100. */
export function paintVehicleFromAbove(paint: Paint, light: Light): Canvas {
  const canvas = createCanvas(60, 100);
  const lit = inLight(light);
  polygon(canvas, path('20,16 52,16 52,92 20,92'), [12, 8, 12, 0.4]);
  for (const x of [11, 41])
    for (const y of [22, 66]) polygon(canvas, path(`${x},${y} ${x + 8},${y} ${x + 8},${y + 18} ${x},${y + 18}`), lit(TYRE));
  polygon(canvas, path('16,12 44,12 46,18 46,88 14,88 14,18'), lit(paint.body));
  polygon(canvas, path('17,36 43,36 43,82 17,82'), lit(paint.roof));
  polygon(canvas, path('18,31 42,31 43,37 17,37'), lit(GLASS));
  polygon(canvas, path('27,12 33,12 33,31 27,31'), lit(paint.band));
  for (const x of [18, 42]) disc(canvas, { at: [x, 11], radius: 3 }, light.lamps ? LAMP : lit(LAMP_OFF));
  stroke(canvas, { from: [20, 84], to: [40, 84], width: 3 }, hex('#b03a2e'));
  return canvas;
}

function turned([x, y]: Point, [cx, cy]: Point, angle: number): Point {
  const [dx, dy] = [x - cx, y - cy];
  return [cx + dx * Math.cos(angle) - dy * Math.sin(angle), cy + dx * Math.sin(angle) + dy * Math.cos(angle)];
}
