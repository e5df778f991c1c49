import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockMs, formatOffset, instantIn, offsetMinutes } from '../../../../src/domain/time/clock.ts';

describe('camera clocks and zones', () => {
  test('the peninsula has two zones an hour apart in November 2017', () => {
    expect(instantIn('2017-11-16T10:00:00', 'America/Tijuana')).toBe(Date.parse('2017-11-16T18:00:00Z'));
    expect(instantIn('2017-11-16T11:00:00', 'America/Mazatlan')).toBe(Date.parse('2017-11-16T18:00:00Z'));
  });

  test('an hour that happened twice, or never, is for a person to settle', () => {
    expect(instantIn('2017-11-05T01:30:00', 'America/Los_Angeles')).toBeNull();
    expect(instantIn('2017-03-12T02:30:00', 'America/Los_Angeles')).toBeNull();
  });

  test('a zone that this system does not know gives no instant', () => {
    expect(instantIn('2017-11-16T10:00:00', 'Mars/Olympus')).toBeNull();
  });

  test('thousandths are kept exactly, finer parts cut off', () => {
    expect(clockMs('2017-11-16T10:00:00.289')).toBe(Date.parse('2017-11-16T10:00:00.289Z'));
    expect(clockMs('2017-11-16T10:00:00.9999999')).toBe(Date.parse('2017-11-16T10:00:00.999Z'));
  });

  test('a date without a time gives no instant', () => {
    expect(instantIn('2017-11-16', 'America/Tijuana')).toBeNull();
  });

  test('an offset reads back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -840, max: 840 }), (minutes) => {
        expect(offsetMinutes(formatOffset(minutes))).toBe(minutes);
      }),
    );
  });
});
