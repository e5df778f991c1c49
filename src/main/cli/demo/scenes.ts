import type { Canvas } from './canvas.ts';
import { OUTFITS, paintArch, paintFigure, paintPeopleFromAbove, paintPortrait } from './figure.ts';
import { HEIGHT, paintDust, paintFromAbove, paintGround, paintRidge, paintSky, WIDTH } from './landscape.ts';
import { type Hour, LIGHTS } from './light.ts';
import { PAINTS, paintBeam, paintVehicle, paintVehicleFromAbove } from './vehicle.ts';

/** What a demo clip shows. `seed` gives each its own mountains and bushes. */
export type Scene = {
  readonly kind: 'chase' | 'stuck' | 'talk' | 'arch' | 'above' | 'orbit';
  readonly hour: Hour;
  readonly seed: number;
  readonly vehicle?: keyof typeof PAINTS;
  readonly who?: readonly (keyof typeof OUTFITS)[];
};

/** A painted picture by a name that says all it depends on. */
export type Plate = { readonly name: string; readonly paint: () => Canvas };

/** A plate laid over the ones before it; `x`, `y` and `turn` (radians) are ffmpeg expressions of `t`. */
type Layer = { readonly plate: Plate; readonly x: string; readonly y: string; readonly turn?: string };

/** The layers of a scene from back to front, and what is done to the whole picture after. */
export type Staging = { readonly layers: readonly Layer[]; readonly after: string };

const FRAME = `${WIDTH}:${HEIGHT}`;
const HANDHELD = `crop=940:528:'10+7*sin(0.9*t)':'6+5*sin(1.3*t+1)',scale=${FRAME}`;
const ORBIT = 1140;

/** How a scene is put together. */
export function stage(scene: Scene): Staging {
  const stagings = { chase: stageChase, stuck: stageStuck, talk: stageTalk, arch: stageArch, above: stageAbove, orbit: stageOrbit };
  return stagings[scene.kind](scene);
}

function stageChase(scene: Scene): Staging {
  const vx = '(150+95*t)';
  const vy = '(318+3*sin(19*t)+2*sin(31*t))';
  const layers = [
    ...landscape(scene, { far: '-90-14*t', near: '-240-40*t', ground: '-120-330*t' }),
    layer(dust(scene, 1), `${vx}-390+14*sin(5*t)`, '322+5*sin(8*t)'),
    layer(dust(scene, 2), `${vx}-310+11*sin(7*t+1)`, '330+4*sin(11*t)'),
    layer(vehicle(scene, 0), vx, vy),
    ...beam(scene, `${vx}+222`, `${vy}-14`),
  ];
  return { layers, after: 'null' };
}

function stageStuck(scene: Scene): Staging {
  const people = (scene.who ?? []).map((who, i) =>
    layer(figure(scene, who, i === 1), String(640 + i * 92 - (i === 2 ? 560 : 0)), `${318 + i * 12}-6*abs(sin(${2.2 + i}*t))`),
  );
  const look = 60 + (scene.seed % 7) * 190;
  const layers = [
    ...landscape(scene, { far: `-${400 + look * 0.2}`, near: `-${500 + look * 0.4}`, ground: `-${700 + look}` }),
    layer(vehicle(scene, -0.13), '330+2*sin(23*t)', '334'),
    layer(dust(scene, 3), '40+9*sin(6*t)', '352+4*sin(9*t)'),
    ...beam(scene, '548', '310'),
    ...people,
  ];
  return { layers, after: HANDHELD };
}

function stageTalk(scene: Scene): Staging {
  const who = scene.who?.[0] ?? 'rod';
  const plate = plateOf(`portrait-${who}-${scene.hour}`, () => paintPortrait(OUTFITS[who], LIGHTS[scene.hour]));
  const layers = [
    ...landscape(scene, { far: '-300', near: '-900', ground: '-600' }),
    layer(vehicle(scene, 0), '640', '300'),
    layer(plate, '210+5*sin(0.9*t)', '108+4*sin(1.8*t)'),
  ];
  return { layers, after: HANDHELD };
}

function stageArch(scene: Scene): Staging {
  const arch = plateOf(`arch-${scene.hour}`, () => paintArch(LIGHTS[scene.hour]));
  const layers = [
    ...landscape(scene, { far: '-500', near: '-1100', ground: '-1800' }),
    layer(arch, '100', '112'),
    layer(dust(scene, 4), '-660+180*t', '330'),
    layer(vehicle(scene, 0), '-260+180*t', '326+2*sin(21*t)'),
  ];
  return { layers, after: HANDHELD };
}

function stageAbove(scene: Scene): Staging {
  const light = LIGHTS[scene.hour];
  const paint = PAINTS[scene.vehicle ?? 'bronco'];
  const terrain = plateOf(`above-${scene.hour}-${scene.seed}`, () => paintFromAbove(light, { width: WIDTH, height: 1560 }, scene.seed));
  const car = plateOf(`car-${scene.vehicle ?? 'bronco'}-${scene.hour}`, () => paintVehicleFromAbove(paint, light));
  const top = '(1020-165*t)';
  const trackAt = (screen: number) => `(${WIDTH / 2}+90*sin((${top}+${screen})/210))`;
  const puffs = [0, 1, 2, 3].map((i) =>
    layer(puff(scene, i), `${trackAt(360 + i * 52)}-${62 + i * 4}+${4 + i * 2}*sin(${5 + i}*t)`, `${318 + i * 52}`),
  );
  const layers = [
    { plate: terrain, x: '0', y: `-${top}` },
    ...puffs.reverse(),
    { plate: car, x: `${trackAt(300)}-55`, y: '245', turn: `-atan(0.4286*cos((${top}+300)/210))` },
  ];
  return { layers, after: 'null' };
}

function stageOrbit(scene: Scene): Staging {
  const light = LIGHTS[scene.hour];
  const terrain = plateOf(`orbit-${scene.hour}-${scene.seed}`, () => paintFromAbove(light, { width: ORBIT, height: ORBIT }, scene.seed));
  const car = plateOf(`car-bronco-${scene.hour}`, () => paintVehicleFromAbove(PAINTS.bronco, light));
  const people = plateOf(`people-${scene.hour}`, () => paintPeopleFromAbove(light));
  const layers = [
    { plate: terrain, x: '0', y: '0' },
    layer(puff(scene, 1), '560+3*sin(4*t)', '590'),
    { plate: car, x: '550', y: '505', turn: '0.35' },
    layer(people, '590+2*sin(3*t)', '600+3*sin(2.4*t)'),
  ];
  return { layers, after: `rotate=a='0.07*t':ow=${WIDTH}:oh=${HEIGHT}` };
}

function landscape(
  { hour, seed }: Scene,
  move: { readonly far: string; readonly near: string; readonly ground: string },
): readonly Layer[] {
  const light = LIGHTS[hour];
  const hills = seed % 3;
  return [
    layer(
      plateOf(`sky-${hour}`, () => paintSky(light)),
      '0',
      '0',
    ),
    layer(
      plateOf(`far-${hour}-${hills}`, () => paintRidge(light, 0, hills)),
      move.far,
      '0',
    ),
    layer(
      plateOf(`near-${hour}-${hills}`, () => paintRidge(light, 1, hills + 10)),
      move.near,
      '0',
    ),
    layer(
      plateOf(`ground-${hour}`, () => paintGround(light, 5)),
      move.ground,
      '0',
    ),
  ];
}

function vehicle({ hour, vehicle: name = 'bronco' }: Scene, tilt: number): Plate {
  return plateOf(`${name}-${hour}-${tilt}`, () => paintVehicle(PAINTS[name], LIGHTS[hour], tilt));
}

function figure({ hour }: Scene, who: keyof typeof OUTFITS, digs: boolean): Plate {
  return plateOf(`${who}-${hour}-${digs}`, () => paintFigure(OUTFITS[who], LIGHTS[hour], digs));
}

const dust = ({ hour }: Scene, seed: number): Plate =>
  plateOf(`dust-${hour}-${seed}`, () => paintDust(LIGHTS[hour], { width: 450, height: 165 }, seed));

const puff = ({ hour }: Scene, seed: number): Plate =>
  plateOf(`puff-${hour}-${seed}`, () => paintDust(LIGHTS[hour], { width: 124, height: 110 }, seed + 20));

const beam = ({ hour }: Scene, x: string, y: string): readonly Layer[] =>
  LIGHTS[hour].lamps ? [layer(plateOf('beam', paintBeam), x, y)] : [];

const plateOf = (name: string, paint: () => Canvas): Plate => ({ name, paint });
const layer = (plate: Plate, x: string, y: string): Layer => ({ plate, x, y });
