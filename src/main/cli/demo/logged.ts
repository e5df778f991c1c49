/** A range that someone logged on a demo clip, frames from the clip's first, and what they said of it. */
export type LoggedShot = {
  readonly clip: string;
  readonly frames: readonly [number, number];
  readonly name: string;
  readonly rating: number;
  readonly people: readonly string[];
  readonly keywords: readonly string[];
  readonly location?: string;
  readonly mile?: string;
  readonly note?: string;
};

type Said = Partial<Pick<LoggedShot, 'people' | 'keywords' | 'location' | 'mile' | 'note'>> & { readonly rating: number };

const shot = (clip: string, [from, to, name]: readonly [number, number, string], said: Said): LoggedShot => ({
  people: [],
  keywords: [],
  ...said,
  clip,
  frames: [from, to],
  name,
});

const STUCK = ['stuck', 'silt'];

export const LOGGED: readonly LoggedShot[] = [
  shot('B017/B017C012.MOV', [10, 66, 'Lights over the rise'], { rating: 4, keywords: ['arrival', 'sunset'] }),
  shot('B017/B017C012.MOV', [68, 112, 'Pass through the cardón gap'], { rating: 4, keywords: ['arrival'] }),
  shot('B017/B017C013.MOV', [8, 100, 'Rear wheels dig in'], { rating: 3, keywords: STUCK }),
  shot('B017/B017C014.MOV', [6, 108, 'Rod climbs out, looks back'], {
    rating: 5,
    people: ['Rod Hall'],
    keywords: [...STUCK, 'sunset'],
    note: 'Helmet off. Looks at the right rear for a long beat, then at the sun. No words.',
  }),
  shot('B017/B017C015.MOV', [4, 96, 'Digging, right rear, low'], { rating: 4, people: ['Rod Hall', 'Josh Hall'], keywords: STUCK }),
  shot('B017/B017C016.MOV', [0, 80, 'Trophy truck on the high line'], { rating: 4, keywords: ['pass'] }),
  shot('B017/B017C017.MOV', [12, 110, 'First try, wheels spin'], {
    rating: 3,
    people: ['Rod Hall', 'Josh Hall', 'Shelby Hall'],
    keywords: STUCK,
  }),
  shot('B017/B017C020.MOV', [20, 115, 'Rod laughing, no helmet'], { rating: 5, people: ['Rod Hall'], keywords: [...STUCK, 'interview'] }),
  shot('B017/B017C022.MOV', [6, 118, 'Bronco rolls free'], { rating: 5, keywords: ['silt', 'night'] }),
  shot('DJI_D1_05/DCIM/100MEDIA/DJI_0147.MP4', [30, 240, 'Bronco comes over the rise'], {
    rating: 3,
    keywords: ['arrival', 'silt'],
    mile: '275.8',
  }),
  shot('DJI_D1_05/DCIM/100MEDIA/DJI_0149.MP4', [12, 290, 'Orbit: digging, last light'], { rating: 4, keywords: STUCK }),
  shot('DJI_D2_03/DCIM/100MEDIA/DJI_0147.MP4', [15, 140, 'Wide: stuck, nothing for miles'], { rating: 5, keywords: STUCK }),
  shot('DJI_D2_03/DCIM/100MEDIA/DJI_0151.MP4', [0, 100, 'Lights in the dark'], { rating: 3, keywords: ['night'] }),
  shot('A031/A031C001.MOV', [10, 90, 'Bronco takes the start'], { rating: 4, people: ['Rod Hall'], location: 'Ensenada start', mile: '0' }),
  shot('A031/A031C014.MOV', [0, 90, 'Over the bridge at night'], {
    rating: 4,
    keywords: ['night'],
    location: 'Loreto bridge',
    mile: '783.9',
  }),
  shot('A031/A031C027.MOV', [5, 92, 'Shelby at first light'], {
    rating: 4,
    people: ['Shelby Hall'],
    keywords: ['interview'],
    location: 'La Paz finish',
    mile: '1134.4',
  }),
  shot('A031/A031C031.MOV', [12, 112, 'Over the line in La Paz'], {
    rating: 5,
    people: ['Rod Hall', 'Shelby Hall', 'Donna Hall'],
    location: 'La Paz finish',
    mile: '1134.4',
  }),
  shot('N004/N004C003.MOV', [0, 100, 'Dawn under the arch'], { rating: 3, location: 'Ensenada start' }),
  shot('N004/N004C017.MOV', [10, 110, 'Rod on the first Mexican 1000'], { rating: 4, people: ['Rod Hall'], keywords: ['interview'] }),
  shot('S009/S009C002.MOV', [0, 90, 'Start, car 1'], { rating: 3, location: 'Ensenada start', mile: '0' }),
  shot('S009/S009C023.MOV', [20, 110, 'Dead by the road'], { rating: 4, people: ['Josh Hall'], keywords: ['stuck', 'night'] }),
  shot('M002/M002C007.MOV', [0, 50, 'Lap two, flat out'], { rating: 3, keywords: ['pass'] }),
  shot('M002/M002C012.MOV', [10, 90, 'Josh counts the laps'], { rating: 3, people: ['Josh Hall'], keywords: ['interview'] }),
  shot('Calder scans/CN69114.mov', [8, 80, '1969, Bronco over the rise'], { rating: 5, keywords: ['newsreel'] }),
  shot('Calder scans/HF8MM03.mov', [10, 84, '1972, pushing, 8 mm'], { rating: 4, keywords: ['family film', 'stuck'] }),
  shot('Calder scans/WL6902 radio tent.mov', [0, 100, 'Radio tent'], { rating: 2, keywords: ['newsreel'] }),
];

/** The string-out of the demo: names of logged shots in the order of the cut. */
export const ACT_3 = {
  name: 'Act 3, silt',
  shots: [
    '1969, Bronco over the rise',
    'Bronco comes over the rise',
    'Lights over the rise',
    'Pass through the cardón gap',
    'Rear wheels dig in',
    'Rod climbs out, looks back',
    'Wide: stuck, nothing for miles',
    '1972, pushing, 8 mm',
    'Digging, right rear, low',
    'Trophy truck on the high line',
    'First try, wheels spin',
    'Orbit: digging, last light',
    'Rod laughing, no helmet',
    'Bronco rolls free',
  ],
} as const;
