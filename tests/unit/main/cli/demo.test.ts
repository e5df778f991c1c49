import { describe, expect, test } from 'vitest';
import { fraction } from '../../../../src/domain/base/fraction.ts';
import { formatTimecode, parseTimecode } from '../../../../src/domain/time/timecode.ts';
import { createCanvas, disc, hex, path, polygon, toPam } from '../../../../src/main/cli/demo/canvas.ts';
import { DEMO_CLIPS } from '../../../../src/main/cli/demo/clips.ts';
import { filmArguments } from '../../../../src/main/cli/demo/film-clip.ts';
import { ACT_3, LOGGED } from '../../../../src/main/cli/demo/logged.ts';
import { stage } from '../../../../src/main/cli/demo/scenes.ts';
import { CARDS, PLACES, RACES, UNITS } from '../../../../src/main/cli/demo/story.ts';

const rateOf = (text: string) => {
  const [num = 0, den = 1] = text.split('/').map(Number);
  return fraction(num, den);
};

describe("the demo's story", () => {
  test.each(DEMO_CLIPS.filter(({ timecode }) => timecode !== null))('$path starts at a timecode that exists', ({ timecode, rate }) => {
    const format = { rate: rateOf(rate), dropFrame: timecode?.includes(';') ?? false };
    const frame = parseTimecode(timecode ?? '', format);
    expect(frame.ok && formatTimecode(frame.value, format)).toBe(timecode);
  });

  test('every clip lies on a card, and every card has clips', () => {
    const folders = DEMO_CLIPS.map((clip) => clip.path.split('/')[0]);
    expect([...new Set(folders)].sort()).toEqual(CARDS.map((card) => card.folder).sort());
  });

  test.each(LOGGED)('"$name" lies within its clip', ({ clip: place, frames: [from, to] }) => {
    const clip = DEMO_CLIPS.find((one) => one.path === place);
    const rate = rateOf(clip?.rate ?? '0/1');
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeGreaterThan(from);
    expect(to).toBeLessThanOrEqual(Math.round(((clip?.seconds ?? 0) * rate.num) / rate.den));
  });

  test('names mean one thing: shots, and what cards and places refer to', () => {
    const names = LOGGED.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(ACT_3.shots.filter((name) => !names.includes(name))).toEqual([]);
    const races: readonly string[] = RACES.map(({ name, year }) => `${name} ${year}`);
    const told = [...CARDS.flatMap(({ race }) => race ?? []), ...PLACES.map(({ race }) => race)];
    expect(told.filter((race) => !races.includes(race))).toEqual([]);
    expect(CARDS.filter(({ unit }) => !UNITS.some(({ name }) => name === unit))).toEqual([]);
  });
});

describe("the demo's pictures", () => {
  test('a canvas is halved into a PAM with straight alpha', () => {
    const canvas = createCanvas(4, 2);
    polygon(canvas, path('0,0 2,0 2,2 0,2'), hex('#ff8000'));
    disc(canvas, { at: [3.5, 0.5], radius: 0.4 }, hex('#0000ff', 0.5));
    const file = toPam(canvas);
    const header = 'P7\nWIDTH 4\nHEIGHT 2\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n';
    expect(new TextDecoder().decode(file.subarray(0, header.length))).toBe(header);
    expect([...file.subarray(header.length, header.length + 4)]).toEqual([255, 128, 0, 255]);
    expect([...file.subarray(header.length + 8, header.length + 12)]).toEqual([0, 0, 0, 0]);
    expect(file.length).toBe(header.length + 4 * 2 * 4);
  });

  test('every clip is filmed from all plates of its scene, to its own length', () => {
    for (const clip of DEMO_CLIPS) {
      const staging = stage(clip.scene);
      const args = filmArguments(clip, staging, { plates: staging.layers.map(({ plate }) => plate.name), font: null, drawsText: true });
      expect(args.filter((arg) => arg === '-i')).toHaveLength(staging.layers.length);
      const frames = Number(args[args.indexOf('-frames:v') + 1]);
      const rate = rateOf(clip.rate);
      expect(frames).toBe(clip.look === 'print' ? 1 : Math.round((clip.seconds * rate.num) / rate.den));
    }
  });
});
