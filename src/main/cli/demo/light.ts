import { type Colour, hex, mix } from './canvas.ts';

/** The colours of one hour in the desert. */
export type Light = {
  readonly skyTop: Colour;
  readonly skyLow: Colour;
  readonly sun: { readonly colour: Colour; readonly height: number; readonly glow: number } | null;
  readonly far: Colour;
  readonly near: Colour;
  readonly ground: Colour;
  readonly groundDeep: Colour;
  readonly bush: Colour;
  readonly dust: Colour;
  /** How much of a thing's own colour is lost to shade. */
  readonly shade: Colour;
  readonly stars: boolean;
  readonly lamps: boolean;
};

export const LIGHTS = {
  dawn: {
    skyTop: hex('#6d87b4'),
    skyLow: hex('#f6cfae'),
    sun: { colour: hex('#fff1d6'), height: 0.52, glow: 0.8 },
    far: hex('#9a8fae'),
    near: hex('#77698a'),
    ground: hex('#b39a86'),
    groundDeep: hex('#6e5d5c'),
    bush: hex('#5b5a52'),
    dust: hex('#e6cdb4'),
    shade: hex('#50466a', 0.22),
    stars: false,
    lamps: false,
  },
  day: {
    skyTop: hex('#4f8fce'),
    skyLow: hex('#cfe2ee'),
    sun: null,
    far: hex('#a99a95'),
    near: hex('#9a7c62'),
    ground: hex('#d9b98a'),
    groundDeep: hex('#a67f55'),
    bush: hex('#6d6b45'),
    dust: hex('#ecd9b6'),
    shade: hex('#000000', 0),
    stars: false,
    lamps: false,
  },
  golden: {
    skyTop: hex('#d59a6a'),
    skyLow: hex('#fbd9a0'),
    sun: { colour: hex('#fff3cf'), height: 0.5, glow: 1 },
    far: hex('#c98f6d'),
    near: hex('#a56a4d'),
    ground: hex('#cf9a68'),
    groundDeep: hex('#7d4f3a'),
    bush: hex('#5f4630'),
    dust: hex('#f4cd95'),
    shade: hex('#6a3a20', 0.16),
    stars: false,
    lamps: false,
  },
  dusk: {
    skyTop: hex('#5a4c78'),
    skyLow: hex('#e59a8c'),
    sun: { colour: hex('#ffc29a'), height: 0.6, glow: 0.55 },
    far: hex('#76567c'),
    near: hex('#573f63'),
    ground: hex('#7b5d6b'),
    groundDeep: hex('#3c2d42'),
    bush: hex('#35293b'),
    dust: hex('#b98d97'),
    shade: hex('#2d2048', 0.38),
    stars: false,
    lamps: true,
  },
  night: {
    skyTop: hex('#070a18'),
    skyLow: hex('#1d2540'),
    sun: null,
    far: hex('#141a2e'),
    near: hex('#0d1120'),
    ground: hex('#1d2130'),
    groundDeep: hex('#0a0c14'),
    bush: hex('#0c0f18'),
    dust: hex('#6c7390'),
    shade: hex('#060a1e', 0.62),
    stars: true,
    lamps: true,
  },
} as const satisfies Record<string, Light>;

export type Hour = keyof typeof LIGHTS;

/** The colour that a thing shows in this light. */
export const inLight =
  (light: Light) =>
  (colour: Colour): Colour =>
    mix(colour, [light.shade[0], light.shade[1], light.shade[2], 1], light.shade[3]);
