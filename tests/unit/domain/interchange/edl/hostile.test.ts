import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdl } from '../../../../../src/domain/interchange/edl/read.ts';
import { timelineJson } from '../../../../../src/domain/interchange/timeline.ts';
import { RATE } from '../../../../../src/domain/time/rate.ts';

const label = fc
  .tuple(fc.nat(999), fc.nat(99), fc.nat(99), fc.nat(999), fc.constantFrom(':', ';', '.', ','))
  .map(([hours, minutes, seconds, frames, separator]) => `${hours}:${minutes}:${seconds}${separator}${frames}`);
const word = fc.constantFrom(
  '001',
  '002',
  '999999',
  'AX',
  'BL',
  'V',
  'A2',
  'NONE',
  'AA/V',
  'C',
  'D',
  'W001',
  'K',
  'B',
  '025',
  '-25.0',
  'M2',
  '*',
  'FCM:',
  'TITLE:',
  '>>>',
  '|C:x',
  '|M:y',
);
const remark = fc.constantFrom(
  '* FROM CLIP NAME: x',
  '* TO CLIP NAME: y',
  '* SOURCE FILE:',
  '* LOC: 99:99:99:99',
  '* SOURCE RATE 99999999999999999999/1 DROP FRAME',
  '* MILEMARK EDL AT 25/99999999999999999999 DROP FRAME',
  '* MILEMARK EDL AT 0/0',
  'FCM: DROP FRAME',
  '>>> SOURCE a b c',
  ' note |C:ResolveColorRed |M:m |D:1e99',
);
const edit = fc.tuple(word, word, word, word, label, label, label, label).map((parts) => parts.join(' '));
const motion = fc.tuple(word, fc.double(), label).map(([reel, speed, at]) => `M2 ${reel} ${speed} ${at}`);
const line = fc.oneof(
  edit,
  edit,
  motion,
  remark,
  fc.array(fc.oneof(word, label)).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const list = fc.array(line, { maxLength: 40 }).chain((lines) => fc.constantFrom('\r\n', '\n', '\r').map((end) => lines.join(end)));
const rate = fc.constantFrom(null, RATE.ntscFilm, RATE.pal, RATE.ntsc, RATE.ntsc60, RATE.hundredTwenty);

describe('hostile lists', () => {
  it('end in a timeline of whole frames or in a plain sentence, never in a throw', () => {
    fc.assert(
      fc.property(list, rate, fc.constantFrom(null, true, false), (text, told, dropFrame) => {
        const read = readEdl(text, { rate: told, dropFrame });
        if (!read.ok) {
          expect(read.fault.message).toMatch(/\.$/);
          return;
        }
        for (const item of timelineJson(read.value).tracks.flatMap((track) => track.items)) {
          for (const frame of [item.sourceIn, item.sourceOut, item.recordIn, item.recordOut])
            expect(Number.isSafeInteger(frame)).toBe(true);
          expect(item.recordOut).toBeGreaterThanOrEqual(item.recordIn);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(['* '.repeat(100_000), '001 '.repeat(100_000), `${'V/'.repeat(50_000)}V`, `* ${'A'.repeat(200_000)}\n* b`])(
    'are read however long one line is',
    (text) => {
      const cut = '001 A V C 00:00:00:00 00:00:01:00 00:00:00:00 00:00:01:00';
      expect(readEdl(`${cut}\n${text}`, { rate: RATE.pal, dropFrame: null })).toMatchObject({
        ok: true,
        value: { tracks: [{ items: [{ recordOut: 25 }] }] },
      });
    },
  );
});
