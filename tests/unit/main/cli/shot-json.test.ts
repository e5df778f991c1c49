import { describe, expect, it } from 'vitest';
import { RATE } from '../../../../src/domain/time/rate.ts';
import { placementJson, shotJson } from '../../../../src/main/cli/json/shot-json.ts';
import { shot } from '../../../support/shot-builder.ts';

const mile = (from: number, to: number, probability = 1) => ({ from, to, probability, basis: 'gps' as const });

describe('shotJson', () => {
  it('prints what is not known as null, never as 0 or ""', () => {
    const json = shotJson(shot({ wholeClip: true, unit: null, recorded: null }, { rate: null, startFrame: null, durationFrames: null }));
    const unknown = { unit: null, race: null, location: null, mileFrom: null, mileTo: null, rating: null, recordedUtc: null };
    expect(json).toMatchObject({ ...unknown, inTimecode: null, outTimecode: null, durationFrames: null, rate: null });
  });

  it('prints miles with three decimals at most and instants with milliseconds', () => {
    const json = shotJson(
      shot({ mile: mile(277.40049, 280.00051), recorded: { utcMs: 1510855470000, basis: 'gps', plusMinusSeconds: 1 } }),
    );
    expect(json).toMatchObject({ mileFrom: 277.4, mileTo: 280.001, recordedUtc: '2017-11-16T18:04:30.000Z' });
  });

  it('prints source timecode, drop frame with its semicolon; from zero where the source has none', () => {
    const drop = { rate: RATE.ntsc, dropFrame: true, startFrame: 1798 };
    expect(shotJson(shot({ inFrame: 0, outFrame: 3 }, drop))).toMatchObject({
      inTimecode: '00:00:59;28',
      outTimecode: '00:01:00;03',
      durationFrames: 3,
      rate: '30000/1001',
    });
    expect(shotJson(shot({ inFrame: 25, outFrame: 50 }, { startFrame: null }))).toMatchObject({ inTimecode: '00:00:01:00' });
  });
});

describe('placementJson', () => {
  it('ranks the miles, most likely first', () => {
    const { miles } = placementJson(shot({ mile: mile(100, 100, 0.7), otherMiles: [mile(400.12345, 400.2, 0.3)] }), null);
    expect(miles).toEqual([mile(100, 100, 0.7), { ...mile(400.123, 400.2, 0.3) }]);
  });

  it('keeps the basis of a clock whose zone nobody knows', () => {
    const read = { utcMs: null, local: '2017-11-16T10:04:30', offset: null, basis: 'local' as const, plusMinusSeconds: null };
    expect(placementJson(shot({ recorded: null }), read).recorded).toEqual({ utc: null, basis: 'local', plusMinusSeconds: null });
    expect(placementJson(shot({ recorded: null }), null).recorded).toBeNull();
  });
});
