import { describe, expect, it } from 'vitest';
import { ok } from '../../../../src/domain/base/result.ts';
import { decodeText } from '../../../../src/main/deliver/decode-text.ts';
import { readTimeline } from '../../../../src/main/deliver/read-timeline.ts';

const LIST = 'TITLE: x\n001  A001     V     C        10:00:00:00 10:00:02:00 01:00:00:00 01:00:02:00\n* FROM CLIP NAME: Fähre';
const disk = (bytes: Uint8Array) => ({ readHead: async () => ok(bytes) });
const utf8 = new TextEncoder().encode(LIST);
const read = (over: Partial<Parameters<typeof readTimeline>[0]> = {}, bytes = utf8) =>
  readTimeline({ path: '/cut.edl', rate: '29.97', drop: false, ...over }, disk(bytes));

describe('reading a list from disk', () => {
  it('takes the rate told, and drop frame by word or flag', async () => {
    expect(await read()).toMatchObject({
      ok: true,
      value: { rate: '30000/1001', rateBasis: 'told', dropFrame: false, recordStart: 108_000 },
    });
    expect(await read({ drop: true })).toMatchObject({ ok: true, value: { dropFrame: true, recordStart: 107_892 } });
    expect(await read({ rate: '29.97df' })).toMatchObject({ ok: true, value: { dropFrame: true } });
    expect(await read({ rate: null })).toMatchObject({ ok: true, value: { rate: '24/1', rateBasis: 'proposed' } });
    expect(await read({ rate: '23.5' })).toMatchObject({ fault: { code: 'rate-unknown' } });
  });

  it('answers not yet for the other formats, and refuses giants', async () => {
    expect(await read({ path: '/cut.FCPXML' })).toMatchObject({ fault: { code: 'not-yet' } });
    expect(await read({}, new Uint8Array(64 * 1024 * 1024 + 1))).toMatchObject({ fault: { code: 'too-large' } });
  });

  it('decodes by byte order mark, UTF-8, else Windows-1252', () => {
    expect(decodeText(utf8)).toBe(LIST);
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, 0x41]))).toBe('A');
    expect(decodeText(Uint8Array.from([0x46, 0xe4, 0x80]))).toBe('Fä€');
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x41, 0x00]))).toBe('A');
    expect(decodeText(Uint8Array.from([0xfe, 0xff, 0x00, 0x41]))).toBe('A');
  });
});
