import { describe, expect, it } from 'vitest';
import { parseEditLine, parseMotionLine } from '../../../../../src/domain/interchange/edl/edit-line.ts';
import { readEdl } from '../../../../../src/domain/interchange/edl/read.ts';
import { type Timeline, timelineJson, usageOf } from '../../../../../src/domain/interchange/timeline.ts';
import { RATE, type Rate } from '../../../../../src/domain/time/rate.ts';

const read = (lines: readonly string[], rate: Rate | null = RATE.pal, dropFrame: boolean | null = null): Timeline => {
  const result = readEdl(lines.join('\r\n'), { rate, dropFrame });
  if (!result.ok) return expect.fail(result.fault.message);
  return result.value;
};
const items = (timeline: Timeline) => timeline.tracks.flatMap((track) => track.items);
const codes = (timeline: Timeline) => timeline.warnings.map((warning) => warning.code);

const CUT = '001  A001     V     C        10:00:00:00 10:00:02:00 01:00:00:00 01:00:02:00';

describe('edit lines', () => {
  it.each([
    [CUT, { number: 1, reel: 'A001', channels: 'V', type: 'cut', duration: 0 }],
    ['001 A001 V C 10:00:00:00 10:00:02:00 01:00:00:00 01:00:02:00  ', { reel: 'A001', channels: 'V', type: 'cut' }],
    [
      '  0007\tMY REEL 2  AA/V  D 025 1:00:00:00 1:00:01:00 01:00:00;00 01:00:01;00',
      { number: 7, reel: 'MY REEL 2', channels: 'AA/V', type: 'dissolve', duration: 25 },
    ],
    ['005  EVL1_HEI V      008 00:01:01:10 00:01:01:20 01:00:03:01 01:00:03:11', { reel: 'EVL1_HEI', type: 'dissolve', duration: 8 }],
    ['003  230104   NONE  W001 043 19:48:59:21 19:49:04:21 00:00:16:00 00:00:21:00', { channels: 'NONE', type: 'wipe', duration: 43 }],
    ['004  KEYS     V     K B      00:00:00:00 00:00:01:00 01:00:00:00 01:00:01:00', { reel: 'KEYS', type: 'key', duration: 0 }],
    ['004  FILL     V     K    010 00:00:00:00 00:00:01:00 01:00:00:00 01:00:01:00', { reel: 'FILL', type: 'key', duration: 10 }],
    ['001        V     C        00:00:00:00 00:00:00:00 01:00:00:00 01:00:00:00', { reel: null, channels: 'V', type: 'cut' }],
    ['002  003      A12   C        00:00:00:00 00:00:00:00 01:00:00:00 01:00:00:00', { reel: '003', channels: 'A12' }],
    ['1024 230104   A2    C        00:00:00:00 00:00:00:00 01:00:00:00 01:00:00:00', { number: 1024, reel: '230104', channels: 'A2' }],
  ])('%s', (line, expected) => {
    expect(parseEditLine(line)).toMatchObject(expected);
  });

  it.each(['', 'TITLE: 001 X', '* FROM CLIP NAME: 001 A V C', '001 A V C 01:00:00:00', `001 ${'x '.repeat(2000)}${CUT}`])(
    'is none: %.40s',
    (line) => {
      expect(parseEditLine(line)).toBeNull();
    },
  );

  it('reads motion lines with sign, long reels and no source in', () => {
    expect(parseMotionLine('M2   FOO           -025.0                01:00:39:23')).toEqual({
      reel: 'FOO',
      speed: '-025.0',
      sourceIn: '01:00:39:23',
    });
    expect(parseMotionLine('M2   B_0088C002_241125_144410_h1C2T       031.7')).toEqual({
      reel: 'B_0088C002_241125_144410_h1C2T',
      speed: '031.7',
      sourceIn: null,
    });
    expect(parseMotionLine('M2 broken line')).toBeNull();
  });
});

describe('reading a list', () => {
  it('gives absolute half-open frames, names and files', () => {
    const timeline = read([
      'TITLE:  Act 3 ',
      'FCM: NON-DROP FRAME',
      '',
      CUT,
      '* FROM CLIP NAME:  Lights',
      '* SOURCE FILE: B017C012.MOV',
      '* SOMETHING ELSE',
    ]);
    expect(timeline).toMatchObject({ title: 'Act 3', rateBasis: 'told', recordStart: 90_000, dropFrame: false, warnings: [] });
    expect(items(timeline)).toMatchObject([
      {
        name: 'Lights',
        reel: 'A001',
        source: 'B017C012.MOV',
        sourceIn: 900_000,
        sourceOut: 900_050,
        recordIn: 90_000,
        recordOut: 90_050,
        comments: ['SOMETHING ELSE'],
      },
    ]);
  });

  it('takes lines that end in CR, LF, CRLF or nothing, a byte order mark and Ctrl-Z', () => {
    const text = `\uFEFFTITLE: x\rFCM: DROP FRAME\n${CUT}\r\n* FROM CLIP NAME: a\x1a\x1a`;
    const result = readEdl(text, { rate: RATE.ntsc, dropFrame: null });
    expect(result).toMatchObject({
      ok: true,
      value: { dropFrame: true, title: 'x', tracks: [{ items: [{ name: 'a', sourceDropFrame: true, recordIn: 107_892 }] }] },
    });
  });

  it('lets the first FCM set the record and later ones the sources after them', () => {
    const timeline = read(['FCM: NON-DROP FRAME', CUT, 'FCM: DROP FRAME', CUT.replace('001', '002')], RATE.ntsc);
    expect(timeline.dropFrame).toBe(false);
    expect(items(timeline).map((item) => [item.sourceDropFrame, item.sourceIn])).toEqual([
      [false, 1_080_000],
      [true, 1_078_920],
    ]);
  });

  it('reads a dissolve as its incoming edit, with the outgoing source in the transition', () => {
    const timeline = read([
      '002  A001     V     C        00:00:02:00 00:00:02:00 01:00:02:00 01:00:02:00',
      '002  B001     V     D    010 00:00:08:00 00:00:10:00 01:00:02:00 01:00:04:00',
      '* FROM CLIP NAME: out',
      '* TO CLIP NAME: in',
    ]);
    expect(items(timeline)).toMatchObject([
      { kind: 'transition', name: 'dissolve', reel: 'A001', source: 'out', recordIn: 90_050, recordOut: 90_060 },
      { kind: 'clip', name: 'in', reel: 'B001', sourceIn: 200, recordIn: 90_050, recordOut: 90_100 },
    ]);
  });

  it('knows black from footage, and to which edit a lone name belongs', () => {
    const timeline = read([
      '001  FOO      V     C        01:00:39:23 01:00:40:23 01:00:00:00 01:00:01:00',
      '001        BL V     D    025 00:00:00:00 00:00:01:00 01:00:01:00 01:00:02:00',
      '* FROM CLIP NAME:  BARS_40S.MOV',
    ]);
    expect(items(timeline).map(({ kind, name }) => [kind, name])).toEqual([
      ['clip', 'BARS_40S.MOV'],
      ['transition', 'dissolve'],
      ['black', null],
    ]);
  });

  it('joins the remarks that Avid wrapped, names too', () => {
    const stock = '* GETTY__QEVL1ESCP001_GREAT ESCAPES_MECKLENBURG SIX_AERIAL AROUND PRISON ON ALCATR ';
    const name = '* FROM CLIP NAME:  SFP CD297 ELIMINATION CHALLENGE TENSION 2 16 SFP CHOPPING BLOCK ';
    const [item] = items(read([CUT, stock, '* AZ ISLAND _622-21 ', name, '* .MP3', '* REEL A001 IS CLIP tape']));
    expect(item).toMatchObject({
      name: 'SFP CD297 ELIMINATION CHALLENGE TENSION 2 16 SFP CHOPPING BLOCK.MP3',
      comments: [
        'GETTY__QEVL1ESCP001_GREAT ESCAPES_MECKLENBURG SIX_AERIAL AROUND PRISON ON ALCATRAZ ISLAND _622-21',
        'REEL A001 IS CLIP tape',
      ],
    });
  });

  it('keeps speed apart from length: reverse, slow and freeze', () => {
    const speeds = ['-025.0', '012.5', '000.0'].map(
      (speed) => items(read([CUT, `M2   A001          ${speed}                10:00:00:00`]))[0],
    );
    expect(speeds.map((item) => [item?.speed, (item?.recordOut ?? 0) - (item?.recordIn ?? 0)])).toEqual([
      [{ num: -1, den: 1 }, 50],
      [{ num: 1, den: 2 }, 50],
      [{ num: 0, den: 1 }, 50],
    ]);
  });

  it('adds a day where midnight lies between in and out', () => {
    const line = '001  A001     V     C        23:59:59:00 00:00:01:00 23:59:59:00 00:00:01:00';
    expect(items(read([line]))).toMatchObject([{ sourceIn: 2_159_975, sourceOut: 2_160_025, recordIn: 2_159_975, recordOut: 2_160_025 }]);
  });

  it('reads locators and Resolve markers in record time', () => {
    const timeline = read([
      CUT,
      '* LOC: 01:00:01:14 Red     TEXT here',
      '002  001      V     C        01:00:05:00 01:00:05:01 01:00:05:00 01:00:05:01',
      ' a note |C:ResolveColorBlue |M:Marker 1 |D:12',
    ]);
    expect(timeline.markers).toEqual([
      { at: 90_039, duration: 0, name: 'TEXT here', colour: 'RED', note: '' },
      { at: 90_125, duration: 12, name: 'Marker 1', colour: 'BLUE', note: 'a note' },
    ]);
    expect(items(timeline).length).toBe(1);
  });

  it('puts sound on its own tracks, Premiere NONE too, and counts only picture as use', () => {
    const timeline = read([
      CUT,
      CUT.replace('V     C', 'AA    C'),
      CUT.replace('V     C', 'NONE  C'),
      'AUD  3    4',
      CUT.replace('V     C', 'A1234V C'),
    ]);
    expect(timeline.tracks.map(({ kind, name }) => [kind, name])).toEqual([
      ['video', 'V'],
      ['audio', 'AA'],
      ['audio', 'NONE'],
      ['video', 'A1234V'],
    ]);
    expect(usageOf(timeline)).toEqual([{ source: 'A001', recordFrames: 50, seconds: { num: 2, den: 1 } }]);
  });

  it('reports what looks wrong and refuses nothing', () => {
    expect(codes(read([CUT.replace('10:00:02:00', '10:00:03:00')]))).toEqual(['source-length-differs']);
    expect(codes(read([CUT.replace('01:00:02:00', '00:59:00:00')]))).toEqual(['record-reversed', 'source-length-differs']);
    expect(codes(read(['FCM: DROP FRAME', CUT.replaceAll('01:00:02:00', '01:01:00:00')], RATE.ntsc))).toContain('timecode-impossible');
    expect(codes(read([CUT.replace('10:00:00:00 10:00:02:00', '10:00:00:00 10:00:02:29')], RATE.pal))).toContain('source-rate-differs');
  });

  it('proposes the slowest rate that fits, or the one at which sources are as long as records', () => {
    const at = (frames: string) => `001  A001     V     C        10:00:00:00 10:00:01:${frames} 01:00:00:00 01:00:01:${frames}`;
    expect(read([at('23')], null)).toMatchObject({ rate: RATE.film, rateBasis: 'proposed', warnings: [{ code: 'rate-proposed' }] });
    expect(read([at('24')], null).rate).toEqual(RATE.pal);
    expect(read([at('29')], null).rate).toEqual(RATE.thirty);
    expect(read(['FCM: DROP FRAME', at('29')], null)).toMatchObject({ rate: RATE.ntsc, dropFrame: true });
    expect(read([at('58')], null).rate).toEqual(RATE.sixty);
    const telling = '001  A001     V     C        10:00:00:20 10:00:01:10 01:00:00:10 01:00:01:00';
    expect(read([telling, telling.replace('10:00:00:20 10:00:01:10', '10:00:01:20 10:00:02:10')], null).rate).toEqual(RATE.film);
    expect(read(['001  A001     V     C        10:00:00:10 10:00:01:00 01:00:00:20 01:00:01:10'], null).rate).toEqual(RATE.film);
    expect(read(['001  A001     V     C        10:00:00:20 10:00:01:10 01:00:00:00 01:00:00:15'], null).rate).toEqual(RATE.pal);
  });

  it('says so when there is no edit, and when no rate fits', () => {
    expect(readEdl('hello', { rate: null, dropFrame: null })).toMatchObject({ ok: false, fault: { code: 'not-an-edl' } });
    expect(readEdl(CUT.replaceAll('02:00', '02:140'), { rate: null, dropFrame: null })).toMatchObject({
      ok: false,
      fault: { code: 'rate-unknown' },
    });
  });

  it('puts what comes after midnight into the next day, markers too', () => {
    const before = '001  A001     V     C        10:00:00:00 10:00:02:00 23:59:59:00 00:00:01:00';
    const after = '002  A001     V     C        10:00:04:00 10:00:06:00 00:00:01:00 00:00:03:00';
    const timeline = read([before, after, '* LOC: 00:00:02:00 RED     NIGHT']);
    const day = 24 * 3600 * 25;
    expect(items(timeline).map((item) => [item.recordIn, item.recordOut])).toEqual([
      [day - 25, day + 25],
      [day + 25, day + 75],
    ]);
    expect(timeline).toMatchObject({ recordStart: day - 25, markers: [{ at: day + 50 }] });
  });

  it('leaves the order of a list that is not in the order of time', () => {
    const timeline = read([CUT.replaceAll(' 01:', ' 11:'), CUT]);
    expect(items(timeline).map((item) => item.recordIn)).toEqual([11 * 3600 * 25, 3600 * 25]);
  });

  it('counts overlaps of one source once, in exact seconds', () => {
    const later = CUT.replace('001', '002').replace('01:00:00:00 01:00:02:00', '01:00:01:00 01:00:03:00');
    const json = timelineJson(read([CUT, later], RATE.ntsc));
    expect(json.usage).toEqual([{ source: 'A001', recordFrames: 90, seconds: '3003/1000' }]);
    expect(json.tracks[0]?.items[0]).toMatchObject({ sourceRate: '30000/1001', speed: '1/1' });
  });
});
