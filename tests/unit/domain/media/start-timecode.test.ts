import { describe, expect, test } from 'vitest';
import { readBext, readIxml, recordingRate, startFrame } from '../../../../src/domain/media/bwf.ts';
import { seiTimecode, startTimecode } from '../../../../src/domain/media/start-timecode.ts';
import { RATE } from '../../../../src/domain/time/rate.ts';
import { formatTimecode } from '../../../../src/domain/time/timecode.ts';

describe('where a take starts', () => {
  test('drop frame is the semicolon, where the rate allows it', () => {
    expect(startTimecode([{ text: '00:01:00;02', basis: 'tmcd' }], RATE.ntsc).start).toEqual({
      frame: 1800,
      dropFrame: true,
      basis: 'tmcd',
    });
    expect(startTimecode([{ text: '00:01:00;00', basis: 'tmcd' }], RATE.pal).start).toEqual({
      frame: 1500,
      dropFrame: false,
      basis: 'tmcd',
    });
  });

  test('a label that cannot be is a problem, not a start; the next one is taken', () => {
    const impossible = { text: '100:40:42:24', basis: 'tmcd' } as const;
    expect(startTimecode([impossible], RATE.pal)).toMatchObject({ start: null, problems: [{ code: 'timecode-impossible' }] });
    expect(startTimecode([impossible, { text: '00:00:10:13', basis: 'sei' }], RATE.pal)).toMatchObject({
      start: { frame: 263 },
      problems: [],
    });
  });

  test("AVCHD's packed label keeps its drop flag in bit 6 of the frames", () => {
    expect(seiTimecode('00:00:10:13')).toBe('00:00:10:13');
    expect(seiTimecode('10:31:07:52')).toBe('10:31:07;12');
    expect(seiTimecode('noise')).toBeNull();
  });
});

describe("a field recorder's start", () => {
  const bext = (low: number, high: number, description = ''): Uint8Array => {
    const bytes = new Uint8Array(602);
    bytes.set(new TextEncoder().encode(description), 0);
    new DataView(bytes.buffer).setUint32(338, low, true);
    new DataView(bytes.buffer).setUint32(342, high, true);
    return bytes;
  };

  test('at 23.976 samples since midnight are timecode stretched by 1.001', () => {
    const frame = startFrame(2_190_940_753, 48_000, RATE.ntscFilm);
    expect(formatTimecode(frame, { rate: RATE.ntscFilm, dropFrame: false })).toBe('12:39:59:00');
  });

  test('a negative low word loses its sign; more than a day is no time', () => {
    expect(readBext(bext(2_190_940_753, 0xffffffff), 48_000)?.timeReference).toBe(2_190_940_753);
    expect(readBext(bext(0xffffffff, 0xffffffff), 44_100)?.timeReference).toBeNull();
    expect(readBext(new Uint8Array(100), 48_000)).toBeNull();
  });

  test('the rate comes from iXML, else from SPEED in the description, else there is none', () => {
    const ixml = readIxml('<BWFXML><SPEED><TIMECODE_RATE>30000/1001</TIMECODE_RATE><TIMECODE_FLAG>DF</TIMECODE_FLAG></SPEED></BWFXML>');
    expect(recordingRate(null, ixml)).toEqual({ rate: RATE.ntsc, dropFrame: true });
    expect(recordingRate(readBext(bext(0, 0, 'sSPEED=023.976-ND\r\nsTAKE=1'), 48_000), null)).toEqual({
      rate: RATE.ntscFilm,
      dropFrame: false,
    });
    expect(recordingRate(readBext(bext(0, 0, 'wind'), 48_000), null)).toBeNull();
  });

  test('iXML with a DOCTYPE is refused whole', () => {
    expect(readIxml('<!DOCTYPE x [<!ENTITY a "b">]><BWFXML><TAPE>&a;</TAPE></BWFXML>')).toBeNull();
  });
});
