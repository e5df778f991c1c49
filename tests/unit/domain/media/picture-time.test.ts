import { describe, expect, test } from 'vitest';
import { fraction } from '../../../../src/domain/base/fraction.ts';
import { fieldOrderOf, pictureDuration, pictureRate } from '../../../../src/domain/media/picture-time.ts';
import { type ProbeStream, readProbeReport } from '../../../../src/domain/media/probe-report.ts';

/** A video stream as ffprobe reports it. */
function stream(said: Record<string, unknown>): ProbeStream {
  const report = readProbeReport(JSON.stringify({ format: {}, streams: [{ codec_type: 'video', codec_name: 'h264', ...said }] }));
  const [first] = report?.streams ?? [];
  if (first === undefined) throw new Error('no stream was read');
  return first;
}

describe('the rate of a picture', () => {
  test('a thermal camera: 600/1 is a time base, the average is the rate, and it varies', () => {
    const flir = stream({ r_frame_rate: '600/1', avg_frame_rate: '12600/1703', time_base: '1/600', duration_ts: 6812, nb_frames: '84' });
    expect(pictureRate(flir)).toEqual({ rate: { num: 12600, den: 1703 }, variableRate: true });
    expect(pictureDuration(flir, null, pictureRate(flir))).toEqual({ frames: 84, seconds: fraction(6812, 600) });
  });

  test('AVCHD 50i: fields are counted in pairs', () => {
    const mts = stream({ r_frame_rate: '50/1', avg_frame_rate: '25/1', field_order: 'tt', nb_read_packets: '26' });
    const paced = pictureRate(mts);
    expect(paced).toEqual({ rate: fraction(25, 1), variableRate: false });
    expect(pictureDuration(mts, null, paced).frames).toBe(13);
  });

  test('interlaced at 50 means 50 fields', () => {
    expect(pictureRate(stream({ r_frame_rate: '50/1', avg_frame_rate: '50/1', field_order: 'tb' })).rate).toEqual(fraction(25, 1));
  });

  test('an average that is out by rounding alone is an even rate', () => {
    const rounded = stream({
      r_frame_rate: '30000/1001',
      avg_frame_rate: '36000/1201',
      time_base: '1/600',
      duration_ts: 2402,
      nb_frames: '120',
    });
    expect(pictureRate(rounded)).toEqual({ rate: fraction(30000, 1001), variableRate: false });
  });

  test('an iPhone whose film is a tick and a half short varies', () => {
    const phone = stream({
      r_frame_rate: '30000/1001',
      avg_frame_rate: '72000/2401',
      time_base: '1/600',
      duration_ts: 2401,
      nb_frames: '120',
    });
    expect(pictureRate(phone)).toEqual({ rate: { num: 72000, den: 2401 }, variableRate: true });
  });

  test('0/0 and absurd rates are unknown, never infinite', () => {
    expect(pictureRate(stream({ r_frame_rate: '0/0', avg_frame_rate: '0/0' })).rate).toBeNull();
    expect(pictureRate(stream({ r_frame_rate: '90000/1', avg_frame_rate: '90000/1' })).rate).toBeNull();
    expect(pictureRate(stream({ r_frame_rate: '25/0', avg_frame_rate: 'x' })).rate).toBeNull();
  });

  test.each([
    ['tt', 'tff'],
    ['tb', 'tff'],
    ['bb', 'bff'],
    ['bt', 'bff'],
    ['progressive', 'progressive'],
    ['unknown', null],
  ])('field order %s is %s', (told, order) => {
    expect(fieldOrderOf(stream({ field_order: told }))).toBe(order);
  });

  test('DV that does not say is bottom field first', () => {
    expect(fieldOrderOf(stream({ codec_name: 'dvvideo' }))).toBe('bff');
  });

  test("ffprobe's text that is no report is told from one", () => {
    expect(readProbeReport('')).toBeNull();
    expect(readProbeReport('[1]')).toBeNull();
    expect(readProbeReport('{"streams": [3, null, {"codec_type": 7}]}')?.streams).toHaveLength(1);
  });
});
