import type { Shot } from '../../../../src/domain/logging/shot.ts';
import { RATE } from '../../../../src/domain/time/rate.ts';
import type { ListedSelect } from '../../../../src/renderer/selects/string-out.ts';

type Parts = { readonly id?: number; readonly source?: Shot['source']; readonly frames?: number; readonly clip?: Partial<Shot['clip']> };

/** One use of a shot as the selects screen lists it: 24 frames of a crew clip at 23.976 unless told. */
export function aSelect({ id = 1, source = 'crew', frames = 24, clip = {} }: Parts = {}): ListedSelect {
  return {
    id,
    shotId: id,
    inFrame: 0,
    outFrame: frames,
    shot: {
      id,
      wholeClip: false,
      name: `Shot ${id}`,
      note: '',
      rating: 0,
      rejected: false,
      inFrame: 0,
      outFrame: frames,
      source,
      unit: null,
      card: null,
      race: null,
      location: null,
      mile: null,
      otherMiles: [],
      people: [],
      vehicles: [],
      keywords: [],
      recorded: null,
      raceClock: null,
      inSelects: true,
      clip: {
        id,
        fileName: `B017C0${id}.mov`,
        path: `/card/B017C0${id}.mov`,
        online: true,
        volume: 'OMW-03',
        kind: 'video',
        playable: true,
        reel: null,
        container: 'mov',
        videoCodec: 'h264',
        camera: null,
        rate: RATE.ntscFilm,
        startFrame: 0,
        dropFrame: false,
        durationFrames: 1000,
        width: 1920,
        height: 1080,
        fieldOrder: 'progressive',
        audioChannels: 2,
        poster: 'ready',
        proxy: 'none',
        position: null,
        probed: true,
        problems: [],
        ...clip,
      },
    },
  };
}
