import { type Canvas, type Colour, createCanvas, disc, hex, mix, type Point, path, polygon, stroke } from './canvas.ts';
import { inLight, type Light } from './light.ts';

/** What a person wears. */
export type Outfit = { readonly shirt: Colour; readonly hat: Colour };

export const OUTFITS = {
  rod: { shirt: hex('#e9e4da'), hat: hex('#3a3330') },
  shelby: { shirt: hex('#a8342c'), hat: hex('#2b2b30') },
  josh: { shirt: hex('#2e4f7a'), hat: hex('#1f2430') },
} as const satisfies Record<string, Outfit>;

const SKIN = hex('#c98f6b');
const TROUSERS = hex('#2c3550');

/** Someone standing, 80 × 170, with a shovel where `digs`. */
export function paintFigure(outfit: Outfit, light: Light, digs: boolean): Canvas {
  const canvas = createCanvas(80, 170);
  const lit = inLight(light);
  disc(canvas, { at: [40, 163], radius: 34, soft: 0.8, flat: 0.14 }, [10, 8, 12, 0.45]);
  for (const x of [32, 48]) stroke(canvas, { from: [x, 98], to: [x + (x < 40 ? -3 : 3), 158], width: 13 }, lit(TROUSERS));
  polygon(canvas, path('24,48 56,48 58,104 22,104'), lit(outfit.shirt));
  const hand: Point = digs ? [66, 92] : [22, 100];
  stroke(canvas, { from: [27, 54], to: digs ? [50, 88] : hand, width: 10 }, lit(mix(outfit.shirt, hex('#000000'), 0.12)));
  stroke(canvas, { from: [54, 54], to: digs ? hand : [60, 98], width: 10 }, lit(mix(outfit.shirt, hex('#000000'), 0.2)));
  if (digs) {
    stroke(canvas, { from: [44, 78], to: [70, 138], width: 4 }, lit(hex('#7a5a3a')));
    polygon(canvas, path('64,134 77,130 79,154 68,156'), lit(hex('#6d7078')));
  }
  paintHead(canvas, { at: [40, 30], radius: 14 }, { outfit, lit });
  return canvas;
}

/** Head and shoulders, 420 × 440, as for an interview. */
export function paintPortrait(outfit: Outfit, light: Light): Canvas {
  const canvas = createCanvas(420, 440);
  const lit = inLight(light);
  polygon(canvas, path('10,440 34,318 120,262 300,262 386,318 410,440'), lit(outfit.shirt));
  polygon(canvas, path('176,262 210,318 244,262'), lit(mix(SKIN, hex('#000000'), 0.15)));
  stroke(canvas, { from: [210, 210], to: [210, 276], width: 66 }, lit(mix(SKIN, hex('#000000'), 0.1)));
  paintHead(canvas, { at: [210, 150], radius: 88 }, { outfit, lit });
  for (const x of [176, 246]) disc(canvas, { at: [x, 152], radius: 27, flat: 0.72 }, lit(hex('#1c1a1d')));
  stroke(canvas, { from: [124, 146], to: [296, 146], width: 6 }, lit(hex('#1c1a1d')));
  stroke(canvas, { from: [184, 200], to: [238, 198], width: 6 }, lit(hex('#8a4f42')));
  return canvas;
}

function paintHead(
  canvas: Canvas,
  { at: [x, y], radius }: { readonly at: Point; readonly radius: number },
  { outfit, lit }: { readonly outfit: Outfit; readonly lit: (colour: Colour) => Colour },
): void {
  disc(canvas, { at: [x, y], radius, flat: 1.15 }, lit(SKIN));
  const at = (across: number, down: number): string => `${x + across * radius},${y + down * radius}`;
  polygon(canvas, path([at(-1, -0.35), at(-0.85, -1.05), at(0, -1.35), at(0.85, -1.05), at(1, -0.35)].join(' ')), lit(outfit.hat));
  polygon(canvas, path([at(-1, -0.5), at(1.6, -0.5), at(1.6, -0.3), at(-1, -0.3)].join(' ')), lit(outfit.hat));
}

/** An arch over the course with a crowd at its feet, 760 × 330. */
export function paintArch(light: Light): Canvas {
  const canvas = createCanvas(760, 330);
  const lit = inLight(light);
  for (const x of [60, 660]) polygon(canvas, path(`${x},40 ${x + 40},40 ${x + 40},330 ${x},330`), lit(hex('#b23a2c')));
  polygon(canvas, path('50,20 710,20 710,96 50,96'), lit(hex('#1f2a44')));
  polygon(canvas, path('50,20 710,20 710,30 50,30'), lit(hex('#e0b040')));
  for (let i = 0; i < 34; i += 1) {
    const x = i < 17 ? 4 + i * 9.5 : 596 + (i - 17) * 9.5;
    const shirt = lit(hex(['#a8342c', '#2e4f7a', '#e9e4da', '#3d6b4a', '#d0a040'][i % 5] ?? '#ffffff'));
    const top = 246 + ((i * 37) % 23);
    polygon(canvas, path(`${x},${top} ${x + 14},${top} ${x + 16},330 ${x - 2},330`), shirt);
    disc(canvas, { at: [x + 7, top - 7], radius: 7 }, lit(SKIN));
  }
  return canvas;
}

/** Three people seen from above, 120 × 90. */
export function paintPeopleFromAbove(light: Light): Canvas {
  const canvas = createCanvas(120, 90);
  const lit = inLight(light);
  const places: readonly (readonly [Point, Outfit])[] = [
    [[20, 30], OUTFITS.rod],
    [[66, 58], OUTFITS.shelby],
    [[94, 22], OUTFITS.josh],
  ];
  for (const [[x, y], outfit] of places) {
    disc(canvas, { at: [x + 6, y + 4], radius: 9, flat: 0.7 }, [12, 8, 12, 0.4]);
    disc(canvas, { at: [x, y], radius: 8, flat: 0.7 }, lit(outfit.shirt));
    disc(canvas, { at: [x, y], radius: 5 }, lit(outfit.hat));
  }
  return canvas;
}
