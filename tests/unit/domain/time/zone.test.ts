import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localTime, zoneNamed } from '../../../../src/domain/time/zone.ts';

const zones = ['America/Tijuana', 'America/Mazatlan', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Europe/Berlin', 'UTC'];

test('a local day and minute are those of the calendar, around every change of clocks', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2040, 0, 1) }), fc.constantFrom(...zones), (utcMs, timeZone) => {
      const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(utcMs);
      const { day, minute } = localTime(utcMs, timeZone);
      expect(`${day} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`).toBe(shown);
    }),
    { numRuns: 2000 },
  );
});

test('the quarter hour in which clocks go back reads twice', () => {
  const before = Date.UTC(2017, 10, 5, 8, 59);
  expect(localTime(before, 'America/Tijuana')).toEqual({ day: '2017-11-05', minute: 119 });
  expect(localTime(before + 60_000, 'America/Tijuana')).toEqual({ day: '2017-11-05', minute: 60 });
});

test('a zone that this system does not know reads as UTC', () => {
  expect(localTime(Date.UTC(2017, 0, 1, 0, 5), 'Mars/Olympus')).toEqual({ day: '2017-01-01', minute: 5 });
});

test.each(['America/Tijuana', 'America/Los_Angeles', 'UTC', 'Europe/Berlin'])('knows %s', (name) => {
  expect(zoneNamed(name)).toEqual({ ok: true, value: name });
});

test.each(['', 'Mars/Base', 'Tijuana', '-08:00', '+01', 'America/Tijuana '])('does not take "%s" for a zone', (name) => {
  expect(zoneNamed(name)).toMatchObject({ ok: false, fault: { code: 'zone-unknown' } });
});
