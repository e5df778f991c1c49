import type { Scene } from './scenes.ts';

/** One clip of the demo: what it shows and what a camera would have written with it. */
export type DemoClip = {
  /** Below the footage folder, with `/`. */
  readonly path: string;
  /** Burnt into the picture. */
  readonly label: string;
  readonly scene: Scene;
  readonly seconds: number;
  readonly rate: string;
  readonly timecode: string | null;
  readonly recorded: string;
  readonly mile: number | null;
  readonly look: 'h264' | 'prores' | 'tape' | 'film' | 'print';
  /** Where a drone's flight log begins, and which way it drifts. */
  readonly flight?: { readonly lat: number; readonly lon: number };
};

const FILM = '24000/1001';
const NTSC = '30000/1001';
const NTSC60 = '60000/1001';
const clip = (path: string, label: string, rest: Omit<DemoClip, 'path' | 'label'>): DemoClip => ({ path, label, ...rest });
const on = (hour: Scene['hour'], kind: Scene['kind'], rest: Omit<Scene, 'hour' | 'kind'>): Scene => ({ hour, kind, ...rest });

const CREW_B: readonly DemoClip[] = [
  ['C012', '16:33:05:00', 277.2, on('golden', 'chase', { seed: 1 })],
  ['C013', '16:34:50:00', 277.4, on('golden', 'stuck', { seed: 1 })],
  ['C014', '16:38:12:05', 277.4, on('golden', 'stuck', { seed: 4, who: ['rod'] })],
  ['C015', '16:44:00:00', 277.4, on('golden', 'stuck', { seed: 10, who: ['josh', 'rod'] })],
  ['C016', '16:45:30:00', 277.5, on('dusk', 'chase', { seed: 2, vehicle: 'trophyTruck' })],
  ['C017', '16:50:00:00', 277.4, on('dusk', 'stuck', { seed: 2, who: ['josh', 'rod', 'shelby'] })],
  ['C020', '17:03:38:00', 277.4, on('dusk', 'talk', { seed: 2, who: ['rod'] })],
  ['C022', '17:21:40:00', 277.4, on('night', 'chase', { seed: 2 })],
].map(([name, timecode, mile, scene]) => {
  const [tc, place, what] = [String(timecode), Number(mile), scene as Scene];
  const recorded = `2017-11-16T${tc.slice(0, 8)}-08:00`;
  return clip(`B017/B017${String(name)}.MOV`, `B017${String(name)}`, {
    scene: what,
    seconds: 5,
    rate: FILM,
    timecode: tc,
    recorded,
    mile: place,
    look: 'h264',
  });
});

const REST_OF_BAJA_2017: readonly DemoClip[] = [
  clip('A031/A031C001.MOV', 'A031C001', {
    scene: on('day', 'arch', { seed: 3 }),
    seconds: 4,
    rate: FILM,
    timecode: '09:59:30:00',
    recorded: '2017-11-16T09:59:30-08:00',
    mile: 0,
    look: 'h264',
  }),
  clip('A031/A031C014.MOV', 'A031C014', {
    scene: on('night', 'chase', { seed: 4 }),
    seconds: 4,
    rate: FILM,
    timecode: '05:12:10:00',
    recorded: '2017-11-17T05:12:10-08:00',
    mile: 783.9,
    look: 'h264',
  }),
  clip('A031/A031C027.MOV', 'A031C027', {
    scene: on('dawn', 'talk', { seed: 4, who: ['shelby'] }),
    seconds: 4,
    rate: FILM,
    timecode: '06:48:00:12',
    recorded: '2017-11-17T06:48:00-08:00',
    mile: 1134.4,
    look: 'h264',
  }),
  clip('A031/A031C031.MOV', 'A031C031', {
    scene: on('dawn', 'arch', { seed: 5 }),
    seconds: 5,
    rate: FILM,
    timecode: '06:51:20:00',
    recorded: '2017-11-17T06:51:20-08:00',
    mile: 1134.4,
    look: 'h264',
  }),
  clip('DJI_D1_05/DCIM/100MEDIA/DJI_0147.MP4', 'DJI_0147 Drone 1', {
    scene: on('golden', 'above', { seed: 6 }),
    seconds: 5,
    rate: NTSC60,
    timecode: '16:31:40;00',
    recorded: '2017-11-16T16:31:40-08:00',
    mile: 275.8,
    look: 'h264',
    flight: { lat: 29.925, lon: -114.448 },
  }),
  clip('DJI_D1_05/DCIM/100MEDIA/DJI_0149.MP4', 'DJI_0149 Drone 1', {
    scene: on('dusk', 'orbit', { seed: 7 }),
    seconds: 5,
    rate: NTSC60,
    timecode: '16:51:40;00',
    recorded: '2017-11-16T16:51:40-08:00',
    mile: 277.4,
    look: 'h264',
    flight: { lat: 29.905, lon: -114.437 },
  }),
  clip('DJI_D2_03/DCIM/100MEDIA/DJI_0147.MP4', 'DJI_0147 Drone 2', {
    scene: on('golden', 'orbit', { seed: 7 }),
    seconds: 5,
    rate: NTSC,
    timecode: null,
    recorded: '2017-11-16T16:40:37-08:00',
    mile: 277.4,
    look: 'h264',
    flight: { lat: 29.9051, lon: -114.4372 },
  }),
  clip('DJI_D2_03/DCIM/100MEDIA/DJI_0151.MP4', 'DJI_0151 Drone 2', {
    scene: on('night', 'above', { seed: 8 }),
    seconds: 4,
    rate: NTSC,
    timecode: null,
    recorded: '2017-11-16T18:02:11-08:00',
    mile: 312.3,
    look: 'h264',
    flight: { lat: 29.5167, lon: -114.2903 },
  }),
];

const EARLIER_RACES: readonly DemoClip[] = [
  ['N004/N004C003.MOV', '07:02:00;02', '2016-04-24T07:02:00-07:00', on('dawn', 'arch', { seed: 9 })],
  ['N004/N004C009.MOV', '15:20:10;02', '2016-04-24T15:20:10-07:00', on('day', 'chase', { seed: 9 })],
  ['N004/N004C017.MOV', '13:40:00;00', '2016-04-27T13:40:00-06:00', on('day', 'talk', { seed: 10, who: ['rod'] })],
  ['S009/S009C002.MOV', '10:29:50;00', '2016-11-18T10:29:50-08:00', on('day', 'arch', { seed: 11 })],
  ['S009/S009C011.MOV', '11:44:00;18', '2016-11-18T11:44:00-08:00', on('day', 'chase', { seed: 12 })],
  ['S009/S009C023.MOV', '18:05:30;00', '2016-11-18T18:05:30-08:00', on('night', 'stuck', { seed: 12, who: ['josh'] })],
].map(([path, timecode, recorded, scene]) => {
  const place = String(path);
  return clip(place, place.slice(5, -4), {
    scene: scene as Scene,
    seconds: 4,
    rate: NTSC,
    timecode: String(timecode),
    recorded: String(recorded),
    mile: null,
    look: 'h264',
  });
});

const MINT_2017: readonly DemoClip[] = [
  ['M002C001', '07:58:00:00', 'h264', on('dawn', 'arch', { seed: 13 })],
  ['M002C006', '09:31:12:10', 'h264', on('day', 'chase', { seed: 13, vehicle: 'trophyTruck' })],
  ['M002C007', '10:40:05:00', 'prores', on('day', 'chase', { seed: 14 })],
  ['M002C012', '15:12:00:00', 'h264', on('golden', 'talk', { seed: 14, who: ['josh'] })],
].map(([name, timecode, look, scene]) =>
  clip(`M002/${String(name)}.MOV`, String(name), {
    scene: scene as Scene,
    seconds: look === 'prores' ? 2 : 4,
    rate: '25/1',
    timecode: String(timecode),
    recorded: `2017-03-04T${String(timecode).slice(0, 8)}-08:00`,
    mile: null,
    look: look as 'h264' | 'prores',
  }),
);

/** Archive material carries the day of its scan: its own date is known only to people. */
const SCANNED = '2017-09-05T10:00:00-07:00';
const ARCHIVE: readonly DemoClip[] = [
  clip('Calder scans/CN69114.mov', 'CN69114', {
    scene: on('day', 'chase', { seed: 15 }),
    seconds: 6,
    rate: '16/1',
    timecode: '12:04:11:08',
    recorded: SCANNED,
    mile: null,
    look: 'film',
  }),
  clip('Calder scans/HF8MM03.mov', 'HF8MM03', {
    scene: on('golden', 'stuck', { seed: 16, who: ['josh', 'shelby'] }),
    seconds: 6,
    rate: '16/1',
    timecode: '00:02:51:10',
    recorded: SCANNED,
    mile: null,
    look: 'film',
  }),
  clip('Calder scans/WL6902 radio tent.mov', 'WL6902', {
    scene: on('night', 'talk', { seed: 17, who: ['shelby'] }),
    seconds: 4,
    rate: NTSC,
    timecode: '00:00:14;02',
    recorded: SCANNED,
    mile: null,
    look: 'tape',
  }),
  clip('Calder scans/CN69_still_22.jpg', 'CN69 still 22', {
    scene: on('day', 'stuck', { seed: 15, who: ['rod', 'josh'] }),
    seconds: 1,
    rate: '25/1',
    timecode: null,
    recorded: SCANNED,
    mile: null,
    look: 'print',
  }),
];

/** All clips of the demo, card by card. */
export const DEMO_CLIPS: readonly DemoClip[] = [...CREW_B, ...REST_OF_BAJA_2017, ...EARLIER_RACES, ...MINT_2017, ...ARCHIVE];

/** A file that was cut off while it was copied: the clip whose first half it holds, and its name. */
export const BROKEN = { of: 'DJI_D2_03/DCIM/100MEDIA/DJI_0147.MP4', path: 'DJI_D2_03/DCIM/100MEDIA/DJI_0150.MP4' };
