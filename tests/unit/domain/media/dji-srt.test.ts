import { describe, expect, test } from 'vitest';
import { readDroneLog } from '../../../../src/domain/media/dji-srt.ts';

const cue = (...lines: string[]): string => `1\n00:00:00,000 --> 00:00:00,033\n${lines.join('\n')}\n\n`;

describe('drone telemetry in every family that DJI has written', () => {
  const families: readonly (readonly [
    string,
    string,
    { lat: number; lon: number; altitudeMetres: number | null; local: string | null },
  ])[] = [
    [
      'bracketed keys with two altitudes',
      cue(
        'FrameCnt: 1, DiffTime: 33ms',
        '2021-12-25 12:27:52.373',
        '[iso: 100] [latitude: 3.41531] [longitude: -3.3744] [rel_alt: -2.400 abs_alt: 0.401]',
      ),
      { lat: 3.41531, lon: -3.3744, altitudeMetres: 0.401, local: '2021-12-25T12:27:52.373' },
    ],
    [
      'the misspelt longtitude and comma microseconds',
      cue('2019-10-16 20:09:01,183,000', '[iso : 100] [latitude : 41.5] [longtitude : 2.25] [altitude: 27.3]'),
      { lat: 41.5, lon: 2.25, altitudeMetres: 27.3, local: '2019-10-16T20:09:01.183' },
    ],
    [
      'HOME and GPS with longitude first',
      cue('HOME(149.0251,-20.2533) 2017.08.05 14:11:51', 'GPS(149.0251,-20.2533,16) BAROMETER:1.9'),
      { lat: -20.2533, lon: 149.0251, altitudeMetres: null, local: '2017-08-05T14:11:51' },
    ],
    [
      'one line with no date at all',
      cue('F/2.8, SS 30.15, ISO 260, EV -1.7, GPS (-121.7458, 48.0771, 17), D 221.21m, H 200.70m'),
      { lat: 48.0771, lon: -121.7458, altitudeMetres: null, local: null },
    ],
    [
      "the Matrice's other order of axes",
      cue('2020-06-01 10:00:00', 'ISO:100 GPS(22.5,113.9,0.0M) BAROMETER:5.0M'),
      { lat: 22.5, lon: 113.9, altitudeMetres: null, local: '2020-06-01T10:00:00' },
    ],
  ];

  test.each(families)('%s', (_name, text, first) => {
    expect(readDroneLog(text)?.fixes[0]).toEqual(first);
  });

  test('0,0 is no fix, and the first row that has one counts', () => {
    const text = cue('[latitude: 0.000000] [longitude: 0.000000]') + cue('[latitude: 32.848932] [longitude: -84.861966]');
    const log = readDroneLog(text);
    expect(log).toMatchObject({ rows: 2, fixes: [{ lat: 32.848932, lon: -84.861966 }] });
  });

  test('impossible values and dates leave neither a place nor a clock', () => {
    const log = readDroneLog(
      cue('2024-13-45 99:99:99.999', '[iso: 1] [latitude: nan] [longitude: inf]') + cue('[latitude: 91.5] [longitude: 2.0]'),
    );
    expect(log).toEqual({ rows: 1, fixes: [], firstLocal: null });
  });

  test('a byte order mark and Windows line ends are read', () => {
    const text = `\uFEFF${cue('[iso: 1] [latitude: 1.5] [longitude: 2.5]')}`.replaceAll('\n', '\r\n');
    expect(readDroneLog(text)?.fixes).toHaveLength(1);
  });

  test('subtitles of people speaking are no telemetry', () => {
    expect(readDroneLog(cue('We lost the gearbox at mile 277.'))).toBeNull();
  });
});
