import { expect, it } from 'vitest';
import { zoneNamed } from '../../../../src/domain/time/zone.ts';

it.each(['America/Tijuana', 'America/Los_Angeles', 'UTC', 'Europe/Berlin'])('knows %s', (name) => {
  expect(zoneNamed(name)).toEqual({ ok: true, value: name });
});

it.each(['', 'Mars/Base', 'Tijuana', '-08:00', '+01', 'America/Tijuana '])('does not take "%s" for a zone', (name) => {
  expect(zoneNamed(name)).toMatchObject({ ok: false, fault: { code: 'zone-unknown' } });
});
