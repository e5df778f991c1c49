import { mkdtemp, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MediaFacts } from '../../../src/domain/media/clip.ts';
import { formatTimecode } from '../../../src/domain/time/timecode.ts';
import { createProber, type Prober } from '../../../src/main/media/prober.ts';
import { findTools } from '../../../src/main/media/tools.ts';
import { breakInto, droneSrt, fieldRecording, film, photograph, place, TIMED_FILMS } from '../../support/media.ts';

let prober: Prober;
let folder: string;
beforeAll(async () => {
  prober = createProber(await findTools());
  folder = await mkdtemp(join(tmpdir(), 'milemark-media-'));
});
afterAll(async () => {
  await prober.close();
  await rm(folder, { recursive: true, force: true });
});

const read = async (path: string): Promise<MediaFacts> => {
  const facts = await prober.probe(path);
  if (!facts.ok) throw new Error(facts.fault.message);
  return facts.value;
};

describe('media made for the test', () => {
  test.each(TIMED_FILMS.map((made) => [made.name, made] as const))('%s keeps rate, frames and start timecode', async (_name, made) => {
    const facts = await read(await film(made));
    const rate = facts.rate ?? { num: 0, den: 1 };
    expect(rate.num / rate.den).toBeCloseTo(Number(made.rate.split('/')[0]) / Number(made.rate.split('/')[1] ?? 1), 9);
    expect(facts).toMatchObject({ kind: 'video', playable: true, durationFrames: made.frames, variableRate: false, problems: [] });
    expect(formatTimecode(facts.start?.frame ?? -1, { rate, dropFrame: facts.start?.dropFrame ?? false })).toBe(made.timecode);
  });

  test('a drone clip takes place, clock and path from the telemetry beside it', async () => {
    const clip = await place(await film({ name: 'drone.mp4', rate: '30000/1001', frames: 30 }), join(folder, 'DJI_0001.MP4'));
    await writeFile(join(folder, 'dji_0001.srt'), droneSrt({ lat: 28.88, lon: -113.92 }));
    expect(await read(clip)).toMatchObject({
      parts: ['dji_0001.srt'],
      position: { lat: 28.88, lon: -113.92, altitudeMetres: 12.1, basis: 'sidecar' },
      recorded: { utcMs: null, local: '2017-11-16T10:04:30', basis: 'local' },
      track: { points: 3, firstUtcMs: null, lengthMiles: 0.1382 },
    });
  });

  test("Sony's sidecar gives the timecode that its film does not carry, at 59.94 in pairs", async () => {
    const clip = await place(await film({ name: 'sony.mp4', rate: '60000/1001', frames: 60 }), join(folder, 'C0001.MP4'));
    const words =
      '<LtcChangeTable tcFps="30" halfStep="true"><LtcChange frameCount="0" value="54830010" status="increment"/></LtcChangeTable>';
    const said = '<CreationDate value="2017-11-16T10:04:30-08:00"/><Device manufacturer="Sony" modelName="FDR-AX100" serialNo="7"/>';
    await writeFile(join(folder, 'C0001M01.XML'), `<NonRealTimeMeta>${words}${said}</NonRealTimeMeta>`);
    const facts = await read(clip);
    expect(facts).toMatchObject({
      start: { dropFrame: true, basis: 'sidecar' },
      camera: { model: 'FDR-AX100', serial: '7' },
      parts: ['C0001M01.XML'],
    });
    expect(formatTimecode(facts.start?.frame ?? -1, { rate: { num: 60000, den: 1001 }, dropFrame: true })).toBe('10:00:03;29');
    expect(facts.recorded).toMatchObject({ utcMs: Date.parse('2017-11-16T18:04:30Z'), basis: 'local-with-offset' });
  });

  test('a photograph tells its place, its clock and its zone', async () => {
    const tags = [
      '-DateTimeOriginal=2017:11:16 10:04:30',
      '-OffsetTimeOriginal=-08:00',
      '-Make=Canon',
      '-Model=Canon EOS R5',
      '-Orientation#=6',
    ];
    const gps = ['-GPSLatitude=28.88', '-GPSLatitudeRef=N', '-GPSLongitude=113.92', '-GPSLongitudeRef=W'];
    const facts = await read(await photograph([...tags, ...gps]));
    expect(facts).toMatchObject({
      kind: 'still',
      width: 320,
      height: 200,
      rotation: -90,
      durationFrames: null,
      camera: { model: 'Canon EOS R5' },
    });
    expect(facts.recorded).toMatchObject({ utcMs: Date.parse('2017-11-16T18:04:30Z'), offset: '-08:00', basis: 'local-with-offset' });
    expect(facts.position?.lat).toBeCloseTo(28.88, 6);
    expect(facts.position?.lon).toBeCloseTo(-113.92, 6);
  });

  test('a photograph without a word claims nothing', async () => {
    expect(await read(await photograph([]))).toMatchObject({ recorded: null, position: null, camera: null });
  });

  test('a field recording starts where its timecode says; without a rate its samples are its frames', async () => {
    const timed = await read(await fieldRecording({ timeReference: 2_190_940_753, ixmlRate: '24000/1001' }));
    expect(timed).toMatchObject({ kind: 'audio', reel: 'T01', durationFrames: 12, rate: { num: 24000, den: 1001 } });
    expect(formatTimecode(timed.start?.frame ?? -1, { rate: { num: 24000, den: 1001 }, dropFrame: false })).toBe('12:39:59:00');
    const plain = await read(await fieldRecording({ timeReference: 48_000, ixmlRate: null }));
    expect(plain).toMatchObject({ rate: { num: 48000, den: 1 }, durationFrames: 24_000, start: { frame: 48_000, basis: 'bext' } });
    expect(plain.recorded).toMatchObject({ utcMs: null, local: '2017-11-16T10:04:30' });
  });
});

describe('media that is broken or only says that it is media', () => {
  test('each is refused with its reason', async () => {
    const broken = join(folder, 'broken');
    await place(await film({ name: 'whole.mp4', rate: '25', frames: 25 }), join(broken, 'whole.mp4'));
    for (const { name, code } of await breakInto(broken)) {
      const facts = await prober.probe(join(broken, name));
      expect([name, facts.ok ? 'read' : facts.fault.code]).toEqual([name, code]);
    }
  });

  test('a film cut off after its index keeps its length and says that it is not whole', async () => {
    const whole = await film({ name: 'fast.mp4', rate: '25', frames: 25, options: ['-movflags', '+faststart'] });
    const cut = await place(whole, join(folder, 'cut.mp4'));
    await truncate(cut, Math.floor((await stat(whole)).size * 0.6));
    expect(await read(cut)).toMatchObject({ durationFrames: 25, problems: [{ code: 'index-beyond-end' }] });
  });

  test('a still named like a pattern shows itself, not the sequence beside it', async () => {
    await place(
      await film({ name: 'one.png', rate: '25', frames: 1, size: '64x64', codec: ['-c:v', 'png', '-f', 'image2pipe'] }),
      join(folder, 'shot_000.png'),
    );
    const odd = await place(
      await film({ name: 'two.png', rate: '25', frames: 1, size: '32x32', codec: ['-c:v', 'png', '-f', 'image2pipe'] }),
      join(folder, 'shot_%03d.png'),
    );
    expect(await read(odd)).toMatchObject({ width: 32, height: 32 });
  });

  test('playlists that look like something else are not followed to the film beside them', async () => {
    await place(await film({ name: 'bait.ts', rate: '25', frames: 25, codec: ['-c:v', 'mpeg2video'] }), join(folder, 'bait.ts'));
    const dash =
      '<?xml version="1.0"?><!-- a film --><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT1S"><Period><AdaptationSet mimeType="video/mp2t"><Representation id="1" bandwidth="1"><BaseURL>bait.ts</BaseURL></Representation></AdaptationSet></Period></MPD>';
    const lists = {
      'dash.mp4': dash,
      'mark.mp4': '\uFEFF#EXTM3U\n#EXTINF:1,\nbait.ts\n#EXT-X-ENDLIST\n',
      'sdp.mov': 'v=0\no=- 0 0 IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n',
    };
    for (const [name, text] of Object.entries(lists)) {
      await writeFile(join(folder, name), text);
      const facts = await prober.probe(join(folder, name));
      expect([name, facts.ok ? 'read' : facts.fault.code]).toEqual([name, name === 'sdp.mov' ? 'playlist' : 'not-media']);
    }
  });

  test('what is not there, or not a file, is a fault and no crash', async () => {
    expect(await prober.probe(join(folder, 'nowhere.mp4'))).toMatchObject({ ok: false, fault: { code: 'unreadable' } });
    expect(await prober.probe(folder)).toMatchObject({ ok: false, fault: { code: 'not-a-file' } });
  });

  test('a cancelled reading ends as cancelled', async () => {
    const clip = await film({ name: 'pal.mov', rate: '25', frames: 50, timecode: '10:00:00:00' });
    expect(await prober.probe(clip, AbortSignal.abort())).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
  });
});
