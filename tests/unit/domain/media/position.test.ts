import { describe, expect, test } from 'vitest';
import { distanceMetres, isFix, METRES_PER_MILE } from '../../../../src/domain/media/geo.ts';
import { readIso6709, trackSummary } from '../../../../src/domain/media/position.ts';

describe('positions', () => {
  test('a phone writes degrees, with height and accuracy', () => {
    expect(readIso6709('+67.6975+033.5946+564.072/', '118.707099')).toEqual({
      lat: 67.6975,
      lon: 33.5946,
      altitudeMetres: 564.072,
      accuracyMetres: 118.707099,
      basis: 'gps',
    });
  });

  test('degrees with minutes and seconds mean the same place', () => {
    expect(readIso6709('+3405.52-11815.26/', undefined)).toMatchObject({ lat: 34 + 5.52 / 60, lon: -(118 + 15.26 / 60) });
    expect(readIso6709('-340530+1181530/', undefined)).toMatchObject({ lat: -(34 + 5 / 60 + 30 / 3600), lon: 118 + 15 / 60 + 30 / 3600 });
  });

  test.each(['', 'near Loreto', '+00.0000+000.0000/', '+95.0000+010.0000/', '+nan+nan/'])('"%s" is no place', (text) => {
    expect(readIso6709(text, undefined)).toBeNull();
  });

  test('0,0, NaN and what lies off the globe are no fix', () => {
    expect(
      [
        { lat: 0, lon: 0 },
        { lat: Number.NaN, lon: 1 },
        { lat: 91, lon: 0 },
        { lat: 1, lon: 181 },
      ].some(isFix),
    ).toBe(false);
    expect(isFix({ lat: 0, lon: 36 })).toBe(true);
  });

  test('a degree of latitude is 69.09 miles on the mean sphere', () => {
    expect(distanceMetres({ lat: 28, lon: -113 }, { lat: 29, lon: -113 }) / METRES_PER_MILE).toBeCloseTo(69.0934, 3);
  });

  test('a track is told in short, without instants where its clock has no zone', () => {
    const fix = { altitudeMetres: null, utc: null };
    expect(trackSummary([])).toBeNull();
    expect(
      trackSummary([
        { lat: 28, lon: -113, ...fix },
        { lat: 29, lon: -113, ...fix },
      ]),
    ).toEqual({
      points: 2,
      firstUtcMs: null,
      lastUtcMs: null,
      lengthMiles: 69.0934,
    });
  });
});
