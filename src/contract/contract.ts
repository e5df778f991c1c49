import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from './errors.ts';
import * as s from './schemas.ts';

const base = oc.errors(errors);
const nothing = z.object({});
const ids = z.array(s.id);

/** A set of shots: named one by one, or all that a query finds. */
export const shotSet = z.union([z.object({ ids }), z.object({ query: z.string() })]);

export const SHOT_SORTS = ['newest', 'race-time', 'mile', 'rating', 'name', 'relevance'] as const;
const facets = z.partialRecord(
  z.enum(['race', 'location', 'person', 'vehicle', 'keyword', 'source', 'unit', 'rating', 'card']),
  z.array(z.object({ value: z.string(), count: z.number() })).readonly(),
);

/** What tagging may add or take; names that do not exist yet are made for people, keywords and locations. `mile` is `277.4` or `275-280`; `rating` 0 to 5. */
export const TAG_KINDS = ['race', 'location', 'person', 'vehicle', 'keyword', 'mile', 'rating', 'note', 'name', 'rejected'] as const;
const tag = z.object({ kind: z.enum(TAG_KINDS), value: z.string() });

const production = {
  current: base
    .input(nothing)
    .output(z.object({ name: z.string(), uuid: z.string(), folder: z.string(), shots: z.number(), clips: z.number() }).nullable()),
  open: base.input(z.object({ folder: z.string() })).output(z.object({ name: z.string() })),
  create: base.input(z.object({ folder: z.string(), name: z.string().min(1) })).output(z.object({ name: z.string() })),
  volumes: base
    .input(nothing)
    .output(z.array(z.object({ id: s.id, label: z.string(), mountPath: z.string(), online: z.boolean(), clips: z.number() }))),
};

const vocabulary = {
  all: base.input(nothing).output(
    z.object({
      races: z.array(s.race),
      locations: z.array(s.location),
      people: z.array(s.person),
      vehicles: z.array(s.vehicle),
      keywords: z.array(s.keyword),
      units: z.array(s.unit),
    }),
  ),
  addRace: base
    .input(
      z.object({
        name: z.string().min(1),
        year: z.number().int(),
        clockZone: z.string(),
        startUtcMs: z.number().nullable(),
        lengthMiles: z.number().nullable(),
      }),
    )
    .output(z.object({ id: s.id })),
  addLocation: base
    .input(
      z.object({
        name: z.string().min(1),
        race: z.string().nullable(),
        mile: z.number().nullable(),
        lat: z.number().nullable(),
        lon: z.number().nullable(),
        radiusMetres: z.number(),
      }),
    )
    .output(z.object({ id: s.id })),
  addVehicle: base
    .input(
      z.object({
        name: z.string().min(1),
        number: z.string().nullable(),
        vehicleClass: z.string().nullable(),
        drivers: z.array(z.string()),
      }),
    )
    .output(z.object({ id: s.id })),
  addUnit: base
    .input(z.object({ name: z.string().min(1), source: s.sourceKind, zone: z.string().nullable() }))
    .output(z.object({ id: s.id })),
};

export const ingestOptions = z.object({
  paths: z.array(z.string()).min(1),
  source: s.sourceKind,
  unit: z.string().nullable(),
  zone: z.string().nullable(),
  race: z.string().nullable(),
  location: z.string().nullable(),
  people: z.array(z.string()),
  label: z.string().nullable(),
  proxies: z.boolean(),
});

const refusedFile = z.object({ path: z.string(), code: z.string(), message: z.string() });

/** One ingest as it goes: `listing` (files found and registered), `reading` (facts and places), `done`, `failed`, `cancelled`. */
export const ingestReport = z.object({
  id: z.string(),
  label: z.string(),
  phase: z.enum(['listing', 'reading', 'done', 'failed', 'cancelled']),
  found: z.number(),
  added: z.number(),
  duplicates: z.number(),
  moved: z.number(),
  unchanged: z.number(),
  read: z.number(),
  refused: z.array(refusedFile),
  clipIds: z.array(s.id),
  error: s.problem.nullable(),
  seconds: z.number(),
  secondsLeft: z.number().nullable(),
});

const ingest = {
  start: base.input(ingestOptions).output(z.object({ id: z.string() })),
  /** Reports at most four times a second, and last when it ends. */
  watch: base.input(z.object({ id: z.string() })).output(eventIterator(ingestReport)),
  cancel: base.input(z.object({ id: z.string() })).output(nothing),
  /** Ingests of this session, newest first, and every file that was ever refused. */
  recent: base.input(nothing).output(z.object({ ingests: z.array(ingestReport), refused: z.array(refusedFile) })),
  /** The cards that brought clips into the catalogue, newest first. */
  cards: base.input(nothing).output(z.array(s.card).readonly()),
  /** Folders and media below a path, to choose from: the browser host has no native dialog. */
  browse: base.input(z.object({ folder: z.string().nullable() })).output(
    z.object({
      folder: z.string(),
      parent: z.string().nullable(),
      entries: z.array(z.object({ name: z.string(), path: z.string(), kind: z.enum(['folder', 'media']), size: z.number() })),
    }),
  ),
};

const shots = {
  search: base
    .input(
      z.object({
        query: z.string(),
        sort: z.enum(SHOT_SORTS),
        limit: z.number().int().min(0).max(10000),
        offset: z.number().int().min(0),
        facets: z.boolean(),
      }),
    )
    .output(
      z.object({
        total: z.number(),
        shots: z.array(s.shot).readonly(),
        facets: facets.nullable(),
        mileHistogram: z
          .array(z.object({ mile: z.number(), count: z.number() }))
          .readonly()
          .nullable(),
      }),
    ),
  searchIds: base.input(z.object({ query: z.string(), sort: z.enum(SHOT_SORTS) })).output(ids),
  many: base.input(z.object({ ids })).output(z.array(s.shot)),
  ofClip: base.input(z.object({ clipId: s.id })).output(z.array(s.shot)),
  /** Frames count from the clip's first frame, half open. */
  add: base
    .input(z.object({ clipId: s.id, inFrame: s.frame, outFrame: s.frame, name: z.string().nullable() }))
    .output(z.object({ id: s.id })),
  remove: base.input(z.object({ ids })).output(z.object({ label: z.string() })),
  tag: base
    .input(z.object({ shots: shotSet, add: z.array(tag), remove: z.array(tag) }))
    .output(z.object({ changed: z.number(), label: z.string() })),
};

const edits = {
  undo: base.input(nothing).output(z.object({ undone: z.string().nullable() })),
  redo: base.input(nothing).output(z.object({ redone: z.string().nullable() })),
  history: base
    .input(z.object({ limit: z.number().int() }))
    .output(z.array(z.object({ id: s.id, label: z.string(), at: z.number(), undone: z.boolean() })).readonly()),
};

const selects = {
  list: base.input(nothing).output(z.array(z.object({ id: s.id, name: z.string(), count: z.number() }))),
  create: base.input(z.object({ name: z.string().min(1) })).output(z.object({ id: s.id })),
  get: base
    .input(z.object({ id: s.id }))
    .output(z.object({ id: s.id, name: z.string(), items: z.array(s.select.extend({ shot: s.shot })) })),
  /** Appends in the order given (or found), or before the select `before`. */
  add: base.input(z.object({ id: s.id, shots: shotSet, before: s.id.nullable() })).output(z.object({ added: z.number() })),
  remove: base.input(z.object({ id: s.id, items: ids })).output(nothing),
  /** Moves selects before the one named, or to the end. */
  move: base.input(z.object({ id: s.id, items: ids, before: s.id.nullable() })).output(nothing),
  trim: base.input(z.object({ id: s.id, item: s.id, inFrame: s.frame, outFrame: s.frame })).output(nothing),
  rename: base.input(z.object({ id: s.id, name: z.string().min(1) })).output(nothing),
  delete: base.input(z.object({ id: s.id })).output(nothing),
};

/** `item` is the id of the select that it is about; null where it is about the whole list. */
const exportWarning = z.object({ code: z.string(), message: z.string(), item: z.number().nullable() });
export const exportOptions = z.object({
  selects: s.id,
  format: z.enum(['edl']),
  profile: z.enum(['avid', 'premiere', 'resolve']),
  rate: z.string().nullable(),
  start: z.string().nullable(),
  handles: z.number().int().min(0).max(1000),
  reelLength: z.union([z.literal(8), z.literal(32), z.literal(129)]),
});
const exportPreview = z.object({
  fileName: z.string(),
  files: z.array(z.object({ name: z.string(), text: z.string() })),
  /** Line numbers (from 0) of each select's event in its file, in the selects' order, and its record in. */
  events: z.array(
    z.object({ item: s.id, file: z.number(), line: z.number(), lines: z.number(), recordIn: z.string(), recordOut: z.string() }),
  ),
  rate: s.fraction,
  dropFrame: z.boolean(),
  recordDurationFrames: z.number(),
  losses: z.array(exportWarning),
  carried: z.array(z.object({ what: z.string(), count: z.number(), how: z.enum(['carried', 'comment', 'lost']) })),
  warnings: z.array(exportWarning),
});

const deliver = {
  preview: base.input(exportOptions).output(exportPreview),
  /** Writes atomically; never over a file that is not an earlier export unless `replace`. Null `out`: `exports/` in the production. */
  write: base.input(exportOptions.extend({ out: z.string().nullable(), replace: z.boolean(), lossReport: z.boolean() })).output(
    z.object({
      file: z.string(),
      files: z.array(z.string()),
      events: z.number(),
      recordDurationFrames: z.number(),
      losses: z.array(exportWarning),
      warnings: z.array(exportWarning),
    }),
  ),
};

const jobs = {
  overview: base.input(nothing).output(s.jobsOverview),
  list: base.input(z.object({ states: z.array(s.jobState).optional(), limit: z.number().int() })).output(z.array(s.job)),
  watch: base.input(nothing).output(eventIterator(s.jobsOverview)),
  setPaused: base.input(z.object({ paused: z.boolean() })).output(nothing),
  cancel: base.input(z.object({ ids })).output(nothing),
  retry: base.input(z.object({ ids })).output(nothing),
  /** The clips now on screen: their pictures come first. */
  prefer: base.input(z.object({ clipIds: ids })).output(nothing),
};

export const TOPICS = ['clips', 'shots', 'vocabulary', 'selects', 'jobs', 'edits', 'production'] as const;

const events = {
  /** What changed, from whatever process, so that caches are read again. The first event says that watching has begun. */
  changed: base.input(nothing).output(eventIterator(z.object({ topics: z.array(z.enum(TOPICS)) }))),
};

const system = {
  doctor: base.input(nothing).output(
    z.object({
      tools: z.array(
        z.object({
          name: z.string(),
          found: z.boolean(),
          version: z.string().nullable(),
          path: z.string().nullable(),
          help: z.string().nullable(),
        }),
      ),
      ready: z.boolean(),
    }),
  ),
};

/** Every call that a shell may make. */
export const contract = { production, vocabulary, ingest, shots, edits, selects, deliver, jobs, events, system };
export type Contract = typeof contract;
