import { z } from 'zod';
import type { Fraction } from '../domain/base/fraction.ts';
import { JOB_KINDS, JOB_STATES, type Job, type JobsOverview } from '../domain/jobs/job.ts';
import type { Shot } from '../domain/logging/shot.ts';
import type { Card, Keyword, Location, Person, Race, Unit, Vehicle } from '../domain/logging/vocabulary.ts';
import type { MediaKind, MileSpan, PlacementBasis, RecordedBasis, SourceKind } from '../domain/media/clip.ts';
import type { Select } from '../domain/selects/selects-list.ts';

/** Each schema is held to the domain type that it guards; the compiler refuses a drift on either side. */
const guards =
  <T>() =>
  <S extends z.ZodType<T>>(schema: S & (T extends z.output<S> ? unknown : never)): S =>
    schema;

export const id = z.number().int().positive();
export const frame = z.number().int();
export const fraction = guards<Fraction>()(z.object({ num: z.number().int(), den: z.number().int().positive() }));
export const problem = z.object({ code: z.string(), message: z.string() });
export const sourceKind = guards<SourceKind>()(z.enum(['drone', 'crew', 'archival']));
const mediaKind = guards<MediaKind>()(z.enum(['video', 'audio', 'still', 'other']));
const placementBasis = guards<PlacementBasis>()(z.enum(['person', 'gps', 'clock', 'unit', 'card', 'file']));
const recordedBasis = guards<RecordedBasis>()(z.enum(['person', 'gps', 'local-with-offset', 'local', 'container', 'name', 'file']));
const pictureState = z.enum(['waiting', 'ready', 'failed', 'none']);
const named = z.object({ id, name: z.string() });
export const mileSpan = guards<MileSpan>()(z.object({ from: z.number(), to: z.number(), probability: z.number(), basis: placementBasis }));

export const shot = guards<Shot>()(
  z.object({
    id,
    wholeClip: z.boolean(),
    name: z.string(),
    note: z.string(),
    rating: z.number().int(),
    rejected: z.boolean(),
    inFrame: frame,
    outFrame: frame,
    source: sourceKind,
    unit: z.string().nullable(),
    card: z.string().nullable(),
    race: named.extend({ basis: placementBasis }).nullable(),
    location: named.extend({ basis: placementBasis }).nullable(),
    mile: mileSpan.nullable(),
    otherMiles: z.array(mileSpan).readonly(),
    people: z.array(named).readonly(),
    vehicles: z.array(named).readonly(),
    keywords: z.array(named).readonly(),
    recorded: z.object({ utcMs: z.number(), basis: recordedBasis, plusMinusSeconds: z.number().nullable() }).nullable(),
    raceClock: z.object({ zone: z.string(), startUtcMs: z.number().nullable() }).nullable(),
    inSelects: z.boolean(),
    clip: z.object({
      id,
      fileName: z.string(),
      path: z.string(),
      online: z.boolean(),
      volume: z.string(),
      kind: mediaKind,
      playable: z.boolean(),
      reel: z.string().nullable(),
      container: z.string().nullable(),
      videoCodec: z.string().nullable(),
      camera: z.string().nullable(),
      rate: fraction.nullable(),
      startFrame: frame.nullable(),
      dropFrame: z.boolean(),
      durationFrames: frame.nullable(),
      width: z.number().nullable(),
      height: z.number().nullable(),
      fieldOrder: z.enum(['progressive', 'tff', 'bff']).nullable(),
      audioChannels: z.number().nullable(),
      poster: pictureState,
      proxy: pictureState,
      position: z.object({ lat: z.number(), lon: z.number() }).nullable(),
      probed: z.boolean(),
      problems: z.array(problem).readonly(),
    }),
  }),
);

export const race = guards<Race>()(
  z.object({
    id,
    name: z.string(),
    year: z.number().int(),
    clockZone: z.string(),
    startUtcMs: z.number().nullable(),
    lengthMiles: z.number().nullable(),
  }),
);
export const location = guards<Location>()(
  z.object({
    id,
    name: z.string(),
    raceId: id.nullable(),
    mile: z.number().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    radiusMetres: z.number(),
  }),
);
export const person = guards<Person>()(named);
export const keyword = guards<Keyword>()(named);
export const vehicle = guards<Vehicle>()(
  z.object({ id, name: z.string(), number: z.string().nullable(), vehicleClass: z.string().nullable(), drivers: z.array(id).readonly() }),
);
export const unit = guards<Unit>()(z.object({ id, name: z.string(), source: sourceKind, zone: z.string().nullable() }));

export const card = guards<Card>()(z.object({ id, name: z.string(), source: sourceKind, unit: z.string().nullable(), clips: z.number() }));

const jobKind = z.enum(JOB_KINDS);
const jobState = z.enum(JOB_STATES);
export const job = guards<Job>()(
  z.object({ id, kind: jobKind, clipId: id, clipName: z.string(), state: jobState, progress: z.number(), error: z.string().nullable() }),
);
export const jobsOverview = guards<JobsOverview>()(
  z.object({
    paused: z.boolean(),
    counts: z.record(jobState, z.number()),
    kinds: z
      .array(
        z.object({
          kind: jobKind,
          total: z.number(),
          done: z.number(),
          failed: z.number(),
          running: z.number(),
          secondsLeft: z.number().nullable(),
        }),
      )
      .readonly(),
    running: z.array(job).readonly(),
    failures: z.array(job).readonly(),
  }),
);
export { jobState };

export const select = guards<Select>()(z.object({ id, shotId: id, inFrame: frame, outFrame: frame }));
