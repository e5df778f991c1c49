import { describe, expect, test } from 'vitest';
import { type DateText, dateInName, readDate, recordedFrom } from '../../../../src/domain/media/recorded.ts';

const utc = (text: string): number => Date.parse(text);

describe('which clock to believe', () => {
  test('a phone: its clock with its offset beats the container, which says when it was exported', () => {
    const dates: DateText[] = [
      { basis: 'container', text: '2019-07-24T08:25:57.000000Z' },
      { basis: 'local', text: '2019-07-24T11:25:40+0300' },
    ];
    expect(recordedFrom(dates)).toEqual({
      utcMs: utc('2019-07-24T08:25:40Z'),
      local: '2019-07-24T11:25:40',
      offset: '+03:00',
      basis: 'local-with-offset',
      plusMinusSeconds: null,
    });
  });

  test('a still with GPS time: the zone comes out as the difference', () => {
    const dates: DateText[] = [
      { basis: 'gps', text: '2018:07:25 14:34:23Z' },
      { basis: 'local', text: '2018:07:25 16:34:23' },
    ];
    expect(recordedFrom(dates)).toMatchObject({ utcMs: utc('2018-07-25T14:34:23Z'), offset: '+02:00', basis: 'gps' });
  });

  test('a camera a day behind its GPS has no zone, and GPS is believed', () => {
    const dates: DateText[] = [
      { basis: 'gps', text: '2012:05:02 10:00:00' },
      { basis: 'local', text: '2012:05:01 10:01:32' },
    ];
    expect(recordedFrom(dates)).toMatchObject({ utcMs: utc('2012-05-02T10:00:00Z'), offset: null });
  });

  test('a zoneless clock alone gives no instant', () => {
    expect(recordedFrom([{ basis: 'local', text: '2017-11-16 10:04:30' }])).toMatchObject({
      utcMs: null,
      local: '2017-11-16T10:04:30',
      basis: 'local',
    });
  });

  test('a zoneless clock beside the container keeps its text; the instant is only as good as the container', () => {
    const dates: DateText[] = [
      { basis: 'local', text: '2017-11-16T10:21:39' },
      { basis: 'container', text: '2017-11-16T07:21:39Z' },
    ];
    expect(recordedFrom(dates)).toMatchObject({
      utcMs: utc('2017-11-16T07:21:39Z'),
      local: '2017-11-16T10:21:39',
      offset: null,
      basis: 'container',
    });
  });

  test.each([
    '0000:00:00 00:00:00',
    '1904-01-01T00:00:00Z',
    '1970:01:01',
    '2024-13-45 10:00:00',
    '2024-02-30',
    '2070:01:01 00:00:00',
    'yesterday',
    '',
  ])('"%s" is no date, and nothing is invented', (text) => {
    expect(recordedFrom([{ basis: 'container', text }])).toBeNull();
  });

  test('AVCHD writes summer time after the offset; a date alone stays a date', () => {
    expect(readDate('2019:04:24 22:24:00+02:00 DST')).toEqual({ local: '2019-04-24T22:24:00', offset: '+02:00' });
    expect(readDate('2020:08:28')).toEqual({ local: '2020-08-28', offset: null });
  });

  test('names hold a clock only where it is one', () => {
    expect(dateInName('DJI_20260315180109_0003_D.MP4')).toBe('2026-03-15T18:01:09');
    expect(dateInName('IMG_20180725_163423-tiny.jpg')).toBe('2018-07-25T16:34:23');
    expect(dateInName('GX010123.MP4')).toBeNull();
    expect(dateInName('A_20179999_250000.mov')).toBeNull();
  });
});
