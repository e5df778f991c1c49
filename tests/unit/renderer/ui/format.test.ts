import { expect, test } from 'vitest';
import { RATE } from '../../../../src/domain/time/rate.ts';
import {
  formatBytes,
  formatDuration,
  formatRate,
  formatSecondsLeft,
  raceClock,
  sourceTimecode,
  wallClock,
} from '../../../../src/renderer/ui/format.ts';
import { shot } from '../../../support/shot-builder.ts';

test('lengths read as people say them', () => {
  expect(formatDuration(576, RATE.ntscFilm)).toBe('0:24');
  expect(formatDuration(25 * 3725, RATE.pal)).toBe('1:02:05');
  expect(formatDuration(10, null)).toBe('–');
  expect([formatDuration(24, RATE.pal), formatDuration(25, RATE.pal)]).toEqual(['24 f', '0:01']);
  expect(formatDuration(19200, { num: 48000, den: 1 })).toBe('400 ms');
});

test('source timecode counts from the clip’s own start', () => {
  const clip = { rate: RATE.ntsc, startFrame: 17982, dropFrame: true };
  expect(sourceTimecode(clip, 0)).toBe('00:10:00;00');
  expect(sourceTimecode({ ...clip, startFrame: null }, 30)).toBe('00:00:01;00');
});

test('sound, which is counted in samples, is told in milliseconds', () => {
  const rate = { num: 48000, den: 1 };
  expect(sourceTimecode({ rate, startFrame: 48000 * 3600, dropFrame: false }, 67692)).toBe('01:00:01.410');
  expect(formatRate(rate)).toBe('48 kHz');
  expect(formatRate({ num: 44100, den: 1 })).toBe('44.1 kHz');
});

test('the race clock follows the frame from the shot’s in', () => {
  const start = Date.UTC(2017, 10, 16, 18, 0, 0);
  const logged = shot({
    inFrame: 100,
    recorded: { utcMs: start + 6 * 3_600_000, basis: 'gps', plusMinusSeconds: null },
    raceClock: { zone: 'America/Tijuana', startUtcMs: start },
  });
  const timed = { ...logged, clip: { ...logged.clip, rate: RATE.pal } };
  expect(raceClock(timed)).toBe('T+06:00:00');
  expect(raceClock(timed, 100 + 25 * 61)).toBe('T+06:01:01');
  expect(raceClock({ ...timed, recorded: { utcMs: start - 29_000, basis: 'gps', plusMinusSeconds: null } })).toBe('T−00:00:29');
  expect(wallClock(timed)).toBe('Thu 16:00:00 PST');
  expect(raceClock({ ...timed, raceClock: null })).toBeNull();
});

test('rates, sizes and waits in the words of the trade', () => {
  expect([formatRate(RATE.ntscFilm), formatRate(RATE.ntsc, true), formatRate(RATE.pal)]).toEqual(['23.976', '29.97 DF', '25']);
  expect([formatBytes(999), formatBytes(2_100_000_000), formatBytes(512_000_000)]).toEqual(['999 B', '2.1 GB', '512 MB']);
  expect([formatSecondsLeft(40), formatSecondsLeft(720), formatSecondsLeft(7500), formatSecondsLeft(null)]).toEqual([
    '40 s left',
    '12 min left',
    '2 h 05 min left',
    '',
  ]);
});
