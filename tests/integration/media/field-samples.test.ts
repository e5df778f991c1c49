import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MediaFacts } from '../../../src/domain/media/clip.ts';
import { readDroneLog } from '../../../src/domain/media/dji-srt.ts';
import { lengthMiles } from '../../../src/domain/media/geo.ts';
import { formatTimecode } from '../../../src/domain/time/timecode.ts';
import { createProber, type Prober } from '../../../src/main/media/prober.ts';
import { findTools } from '../../../src/main/media/tools.ts';

const FOLDER = fileURLToPath(new URL('../../../../shared/samples/field/', import.meta.url));
const KINDS = ['drone-video', 'phone-video', 'gopro', 'camera-video', 'archive-video', 'stills', 'audio'];

type Known = Record<string, unknown>;
type Sample = { readonly file: string; readonly facts: Known };

const isHere = existsSync(join(FOLDER, 'FACTS.json'));
const samples: readonly Sample[] = isHere ? JSON.parse(readFileSync(join(FOLDER, 'FACTS.json'), 'utf8')) : [];
const inFolders = (...folders: readonly string[]): readonly Sample[] =>
  samples.filter(({ file }) => folders.includes(file.split('/')[0] ?? ''));

/** What the readers must conclude where the facts of several programs disagree or leave it open. */
const CONCLUDED: Readonly<
  Record<string, { utc?: string; local?: string; timecode?: string; seconds?: number; position?: readonly [number, number] }>
> = {
  'camera-video/sony_a7m3.mts': { utc: '2019-04-24T20:24:00.000Z', timecode: '00:00:10:13', seconds: 0.52 },
  'archive-video/DV.dv': { local: '2010-02-16T21:36:28' },
  'phone-video/IMG_2927.MOV': { utc: '2024-08-08T16:52:18.000Z' },
  'phone-video/flir_vfr.mp4': { utc: '2021-05-16T19:27:55.000Z' },
  'phone-video/ios_export_515.mp4': { utc: '2020-11-20T14:04:02.000Z' },
  'phone-video/iphone6_with-gps.mov': { utc: '2019-07-24T08:25:40.000Z' },
  'gopro/karma.mp4': { utc: '2017-04-17T19:27:57.526Z', position: [33.1253688, -117.3310668] },
  'stills/IMG_20180725_163423-tiny.jpg': { utc: '2018-07-25T14:34:23.000Z' },
  'drone-video/DJI_20260315180109_0003_D_5s_fixture.MP4': { local: '2026-03-15T18:01:09', seconds: 5 },
};

describe('real files from cameras, phones, drones, recorders and archives', () => {
  let prober: Prober;
  beforeAll(async () => {
    prober = createProber(await findTools());
  });
  afterAll(() => prober.close());

  const read = async (file: string): Promise<MediaFacts> => {
    const facts = await prober.probe(join(FOLDER, file));
    if (!facts.ok) throw new Error(facts.fault.message);
    return facts.value;
  };

  test.each(inFolders(...KINDS).map((sample) => [sample.file, sample.facts] as const))('%s', async (file, known) => {
    const facts = await read(file);
    const said = CONCLUDED[file] ?? {};
    expect(picturesOf(facts)).toEqual(expectedPicture(known, facts));
    expect(timecodeOf(facts)).toBe(
      said.timecode ?? known['timecode_start'] ?? known['timecode_start_from_bext'] ?? wallClock(known, facts),
    );
    expectSeconds(facts, said.seconds ?? known['duration_s']);
    expectPlace(facts, said.position ?? placeIn(known));
    if (said.utc !== undefined) expect(new Date(facts.recorded?.utcMs ?? 0).toISOString()).toBe(said.utc);
    if (said.local !== undefined) expect(facts.recorded).toMatchObject({ utcMs: null, local: said.local });
    if (known['origination_date'] !== undefined)
      expect(facts.recorded?.local).toBe(`${known['origination_date']}T${known['origination_time']}`);
  });

  test('what is not whole says so', async (context) => {
    if (!isHere) context.skip(`no samples at ${FOLDER}: the readers were compared with no real file`);
    const codes = async (file: string): Promise<readonly string[]> => (await read(file)).problems.map(({ code }) => code);
    expect(await codes('camera-video/Pentax.avi')).toContain('index-beyond-end');
    expect(await codes('archive-video/DV.dv')).toContain('index-beyond-end');
    expect(await codes('phone-video/IMG_2927.MOV')).toEqual([]);
  });

  test.each(inFolders('drone-srt').map((sample) => [sample.file, sample.facts] as const))('%s', (file, known) => {
    const log = readDroneLog(readFileSync(join(FOLDER, file), 'utf8'));
    const clock = known['clock_first_local_no_zone'];
    expect(log?.firstLocal ?? null).toBe(clock ?? null);
    const isFixKnown = file !== 'drone-srt/dji_neo2_nogps.SRT';
    const [first] = log?.fixes ?? [];
    if (isFixKnown) expect(first === undefined ? undefined : [first.lat, first.lon]).toEqual(known['first']);
    if (isFixKnown && known['fixes'] !== undefined) expect(log?.fixes).toHaveLength(Number(known['fixes']));
    if (known['path_miles'] !== undefined) expect(lengthMiles(log?.fixes ?? [])).toBeCloseTo(Number(known['path_miles']), 3);
  });
});

const streamOf = (known: Known, type: string): Known | undefined =>
  (known['streams'] as Known[] | undefined)?.find((stream) => stream['type'] === type);

const picturesOf = ({ kind, width, height, rotation, rate }: MediaFacts): Known => ({
  ...{ width, height },
  ...(kind === 'video' ? { rotation, rate: rate === null ? null : `${rate.num}/${rate.den}` } : {}),
});

function expectedPicture(known: Known, facts: MediaFacts): Known {
  const stream = streamOf(known, 'video');
  const exif = (known['exiftool'] ?? {}) as Known;
  if (facts.kind === 'audio') return { width: null, height: null };
  if (stream === undefined) return { width: exif['File:ImageWidth'], height: exif['File:ImageHeight'] };
  const average = stream['avg_frame_rate'];
  const rate = average === '0/0' ? stream['r_frame_rate'] : average;
  return { width: stream['width'], height: stream['height'], rotation: stream['rotation'] ?? 0, rate };
}

function timecodeOf({ start, rate }: MediaFacts): string | null {
  return start === null || rate === null ? null : formatTimecode(start.frame, { rate, dropFrame: start.dropFrame });
}

/** A recorder without a timecode rate counts samples since midnight. */
function wallClock(known: Known, facts: MediaFacts): string | null {
  return known['time_reference_samples'] !== undefined && facts.start?.frame === known['time_reference_samples'] ? timecodeOf(facts) : null;
}

function expectSeconds({ durationSeconds, rate }: MediaFacts, told: unknown): void {
  if (typeof told !== 'number' || rate === null) return;
  expect(Math.abs((durationSeconds?.num ?? 0) / (durationSeconds?.den ?? 1) - told)).toBeLessThanOrEqual(rate.den / rate.num + 0.001);
}

function placeIn(known: Known): readonly [number, number] | null {
  const text = known['com.apple.quicktime.location.iso6709'] ?? known['location'];
  const match = typeof text === 'string' ? /^([+-][\d.]+)([+-][\d.]+)/.exec(text) : null;
  if (match !== null) return [Number(match[1]), Number(match[2])];
  const exif = (known['exiftool'] ?? {}) as Known;
  const [lat, lon] = [exif['Composite:GPSLatitude'], exif['Composite:GPSLongitude']];
  return typeof lat === 'number' && typeof lon === 'number' ? [lat, lon] : null;
}

function expectPlace({ position }: MediaFacts, place: readonly [number, number] | null): void {
  if (place === null) expect(position).toBeNull();
  else {
    expect(position?.lat).toBeCloseTo(place[0], 6);
    expect(position?.lon).toBeCloseTo(place[1], 6);
  }
}
