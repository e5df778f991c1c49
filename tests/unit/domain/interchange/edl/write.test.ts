import { describe, expect, it } from 'vitest';
import { assemble, type Entry } from '../../../../../src/domain/interchange/assemble.ts';
import { carriedBy, lossesOf, nameWarnings, reelWarnings } from '../../../../../src/domain/interchange/edl/losses.ts';
import { type Edl, type EdlOptions, writeEdl } from '../../../../../src/domain/interchange/edl/write.ts';
import type { Shot } from '../../../../../src/domain/logging/shot.ts';
import { RATE } from '../../../../../src/domain/time/rate.ts';
import type { TimecodeFormat } from '../../../../../src/domain/time/timecode.ts';
import { shot } from '../../../../support/shot-builder.ts';

const entries = (shots: readonly Shot[]): readonly Entry[] =>
  shots.map((one, index) => ({
    select: { id: 100 + index, shotId: one.id, inFrame: one.inFrame, outFrame: one.outFrame },
    shot: one,
    sampleRate: null,
  }));

const pal: TimecodeFormat = { rate: RATE.pal, dropFrame: false };
const written = (shots: readonly Shot[], options: Partial<EdlOptions> = {}, format: TimecodeFormat = pal): Edl =>
  writeEdl(assemble({ title: 'Act 3, silt', entries: entries(shots), format, recordStart: 90_000, handles: 0 }), {
    profile: 'premiere',
    reelLength: 8,
    ...options,
  });

const at8 = (profile: EdlOptions['profile']): EdlOptions => ({ profile, reelLength: 8 });

describe('writing CMX3600', () => {
  it('keeps the classic columns, with mapping, names and notes in comments', () => {
    const drone = shot(
      { id: 2, name: 'Pass through the cardón gap', note: 'Rod looks\nback', unit: 'Drone 1', card: null },
      { id: 2, fileName: 'DJI_0147.MP4', startFrame: null },
    );
    expect(written([shot(), drone]).texts).toEqual([
      [
        'TITLE: Act 3, silt',
        'FCM: NON-DROP FRAME',
        '',
        '001  B017C012 V     C        10:00:04:00 10:00:08:00 01:00:00:00 01:00:04:00',
        '* FROM CLIP NAME: Lights over the rise',
        '* SOURCE FILE: B017C012.MOV',
        '* MILEMARK EDL AT 25/1 NON-DROP FRAME',
        '002  DJI0147  V     C        00:00:04:00 00:00:08:00 01:00:04:00 01:00:08:00',
        '* FROM CLIP NAME: Pass through the cardon gap',
        '* SOURCE FILE: DJI_0147.MP4',
        '* REEL DJI0147 IS CLIP DJI_0147 Drone 1',
        '* NOTE: Rod looks back',
        '',
      ].join('\r\n'),
    ]);
  });

  it('says drop frame by FCM and semicolon, in record and source each', () => {
    const drop = shot({}, { rate: RATE.ntsc, dropFrame: true, startFrame: 107_892 });
    const [text = ''] = written(
      [drop, shot({ id: 2 }, { id: 2, fileName: 'B.MOV', rate: RATE.ntsc, startFrame: 108_000 })],
      {},
      { rate: RATE.ntsc, dropFrame: true },
    ).texts;
    expect(text.split('\r\n').filter((line) => /^(?:FCM|\d{3} )/.test(line))).toEqual([
      'FCM: DROP FRAME',
      '001  B017C012 V     C        01:00:03;10 01:00:06;20 00:50:03;00 00:50:06;10',
      'FCM: NON-DROP FRAME',
      '002  B        V     C        01:00:03:10 01:00:06:20 00:50:06;10 00:50:09;20',
    ]);
  });

  it('tells where each select stands', () => {
    const { events } = written([shot({ note: 'x' }), shot({ id: 2 })]);
    expect(events.map(({ file, line, lines, recordIn, recordOut }) => [file, line, lines, recordIn, recordOut])).toEqual([
      [0, 3, 5, '01:00:00:00', '01:00:04:00'],
      [0, 8, 3, '01:00:04:00', '01:00:08:00'],
    ]);
  });

  it('tells two sources of one name and card apart by their paths', () => {
    const take = (id: number, path: string) => shot({ id }, { id, fileName: 'C0001.MP4', path });
    const [text = ''] = written([take(1, '/cards/A/C0001.MP4'), take(2, '/cards/B/C0001.MP4')]).texts;
    expect(text.split('\r\n').filter((line) => line.startsWith('* REEL'))).toEqual([
      '* REEL C0001A IS CLIP C0001 /cards/A/C0001.MP4',
      '* REEL C0001B IS CLIP C0001 /cards/B/C0001.MP4',
    ]);
  });

  it('gives colliding names a letter each and warns both', () => {
    const card = (id: number, unit: string) => shot({ id, unit }, { id, fileName: 'DJI_0147.MP4' });
    const edl = written([card(1, 'Drone 1'), card(2, 'Drone 2'), shot({ id: 3 }, { id: 3, fileName: 'DJI0147A.MP4' })]);
    expect(edl.events.map(({ reel }) => reel.reel)).toEqual(['DJI0147B', 'DJI0147C', 'DJI0147A']);
    expect(reelWarnings(edl, at8('premiere'))).toEqual([
      { code: 'reel-collision', message: '2 sources would be reel DJI_0147. Written as reels DJI0147B and DJI0147C.', item: 100 },
      { code: 'reel-collision', message: '2 sources would be reel DJI_0147. Written as reels DJI0147B and DJI0147C.', item: 101 },
    ]);
  });

  it('shares a camera reel within a card while timecodes stay apart, and never across cards', () => {
    const clip = (id: number, startFrame: number, card = 'A') =>
      shot({ id, card }, { id, fileName: `${id}.MOV`, reel: 'A001', startFrame });
    expect(written([clip(1, 0), clip(2, 1500), clip(3, 5000)]).events.map(({ reel }) => reel.reel)).toEqual(['A001', 'A001', 'A001']);
    expect(written([clip(1, 0), clip(2, 1499)]).events.map(({ reel }) => reel.reel)).toEqual(['A001A', 'A001B']);
    expect(written([clip(1, 0), clip(2, 5000, 'B')]).events.map(({ reel }) => reel.reel)).toEqual(['A001A', 'A001B']);
    expect(written([clip(1, 2_159_900), clip(2, 0)]).events.map(({ reel }) => reel.reel)).toEqual(['A001A', 'A001B']);
  });

  it.each([
    ['BL.MOV', 8, 'BLA'],
    ['AX.MOV', 8, 'AXA'],
    ['пленка.MOV', 8, 'REEL'],
    ['A001C004_130917_R1XY.MOV', 8, 'A001C004'],
    ['A001C004_130917_R1XY.MOV', 32, 'A001C004_130917_R1XY'],
    ['Hall family, 8 mm.mov', 32, 'HALL_FAMILY__8_MM'],
  ] as const)('makes of %s a reel of at most %i: %s', (fileName, reelLength, reel) => {
    expect(written([shot({}, { fileName })], { reelLength }).events[0]?.reel.reel).toBe(reel);
  });

  it('warns of a reel that had to be cut, not of mere punctuation', () => {
    expect(reelWarnings(written([shot({}, { fileName: 'DJI_0149.MP4' })]), at8('resolve'))).toEqual([]);
    const message = 'A001C004_130917 is too long or too odd for a reel name. Written as reel A001C004.';
    const edl = written([shot({}, { fileName: 'A001C004_130917.MOV' })]);
    expect(reelWarnings(edl, at8('avid'))).toEqual([{ code: 'reel-renamed', message, item: 100 }]);
    const advice = 'Resolve links by reel: export with longer reels, or turn on "Extract reel names from EDL comments" in Resolve.';
    expect(reelWarnings(edl, at8('resolve'))).toEqual([{ code: 'reel-renamed', message: `${message} ${advice}`, item: 100 }]);
  });

  it.each([
    ['avid', '000001  A001C004_130917                  V     C', []],
    ['resolve', '001  A001C004_130917 V     C', []],
    [
      'premiere',
      '001  A001C004_130917 V     C',
      [
        {
          code: 'reel-too-long',
          message: 'Premiere reads reels of 8 characters, and 1 shot has a longer one. Set the reel length to 8.',
          item: null,
        },
      ],
    ],
  ] as const)('writes long reels for %s, and warns of those that it cannot read', (profile, line, warnings) => {
    const options = { profile, reelLength: 32 } as const;
    const edl = written([shot({}, { fileName: 'A001C004_130917.MOV' }), shot({ id: 2 }, { id: 2 })], options);
    expect(edl.texts[0]?.split('\r\n')[3]).toMatch(new RegExp(`^${line} `));
    expect(reelWarnings(edl, options)).toEqual(warnings);
  });

  it('reports what is carried, commented and lost', () => {
    const full = shot({
      name: 'cardón',
      note: 'n',
      rating: 5,
      mile: { from: 1, to: 1, probability: 1, basis: 'person' },
      people: [{ id: 1, name: 'Rod Hall' }],
      location: { id: 1, name: 'Ojos Negros', basis: 'person' },
    });
    const edl = written([full, shot({ id: 2 }, { audioChannels: 0 })]);
    expect(carriedBy(edl)).toEqual([
      { what: 'Cuts and order', count: 2, how: 'carried' },
      { what: 'Source and record timecode', count: 2, how: 'carried' },
      { what: 'Reel names', count: 2, how: 'carried' },
      { what: 'Clip names', count: 2, how: 'comment' },
      { what: 'Notes, to 60 characters', count: 1, how: 'comment' },
      { what: 'Letters outside ASCII', count: 1, how: 'lost' },
      { what: 'Ratings', count: 1, how: 'lost' },
      { what: 'Race mile', count: 1, how: 'lost' },
      { what: 'Race and location', count: 1, how: 'lost' },
      { what: 'People, vehicles, keywords', count: 1, how: 'lost' },
      { what: 'Sound recorded with the picture', count: 1, how: 'lost' },
    ]);
    expect(lossesOf(edl).map(({ code, item }) => [code, item])).toEqual([
      ['letters', null],
      ['rating', null],
      ['mile', null],
      ['place', null],
      ['tags', null],
      ['sound', null],
    ]);
  });

  it('warns of a name that is written otherwise, once a shot, and reports it', () => {
    const archival = shot({ name: 'Éclair, désert' }, { fileName: 'éclair désert.mov' });
    const whole = shot({ id: 2, name: '' }, { id: 2, fileName: 'Mañana.mov' });
    const edl = written([archival, whole, shot({ id: 3, note: 'two\nlines' }, { id: 3 })]);
    const why = 'so linking by name may miss it: an EDL holds one line of ASCII letters, at most 128.';
    expect(edl.texts[0]).toContain('* SOURCE FILE: eclair desert.mov');
    expect(nameWarnings(edl)).toEqual([
      {
        code: 'name-folded',
        message: `"Éclair, désert" is written "Eclair, desert", "éclair désert.mov" is written "eclair desert.mov", ${why}`,
        item: 100,
      },
      { code: 'name-folded', message: `"Mañana.mov" is written "Manana.mov", ${why}`, item: 101 },
    ]);
    expect(lossesOf(edl).filter(({ code }) => code !== 'sound')).toEqual([
      { code: 'letters', message: 'Letters outside ASCII of 2 shots: CMX3600 has no place for it.', item: null },
      {
        code: 'note-altered',
        message: 'The note "two\nlines" is written in plain ASCII letters on one line, at most 60 of them.',
        item: 102,
      },
    ]);
  });

  it('writes an empty string-out as a head without events', () => {
    expect(written([]).texts[0]).toMatch(/^TITLE: .*\r\nFCM: .*\r\n\r\n$/);
  });
});
