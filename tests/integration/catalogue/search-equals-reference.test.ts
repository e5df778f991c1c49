import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fraction } from '../../../src/domain/base/fraction.ts';
import type { ShotLog } from '../../../src/domain/logging/shot.ts';
import type { ShotDocument } from '../../../src/domain/query/document.ts';
import { evaluate } from '../../../src/domain/query/evaluate.ts';
import { fold } from '../../../src/domain/query/fold.ts';
import type { Query } from '../../../src/domain/query/query.ts';
import { RATE } from '../../../src/domain/time/rate.ts';
import type { SyncStores } from '../../../src/main/catalogue/call.ts';
import type { FacetField, ShotSort } from '../../../src/main/catalogue/stores.ts';
import { cardSettings, foundFile, mediaFacts, must } from '../../support/catalogue-builder.ts';
import { query, SOME_WORDS } from '../../support/query-arbitraries.ts';
import { openStores } from '../../support/stores-in-process.ts';

const text = fc.array(fc.constantFrom(...SOME_WORDS, 'Élan,', '(Dust)', '—'), { maxLength: 4 }).map((words) => words.join(' '));
const name = text.filter((value) => value.trim() !== '');
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 2 });
const mile = fc.nat(30_000).map((n) => n / 100);
const span = fc.tuple(mile, fc.nat(700)).map(([from, length]) => ({ from, to: from + length / 100 }));
const index = fc.nat(20);
const few = fc.uniqueArray(fc.nat(3), { maxLength: 2 });
const instant = fc.integer({ min: Date.UTC(2016, 0, 1), max: Date.UTC(2019, 0, 1) });
const zones = fc.constantFrom('America/Tijuana', 'UTC', 'Asia/Kathmandu', 'Australia/Lord_Howe');

const race = fc.record({
  name: fc.constantFrom('Rod Dust', 'Élan', 'Storm 4', 'rod  dust'),
  year: fc.constantFrom(2016, 2017),
  zone: zones,
  start: maybe(instant),
});
const place = fc.record({ name, race: maybe(index), mile: maybe(mile), at: maybe(fc.tuple(fc.nat(60), fc.nat(60))) });
const vehicle = fc.record({ name, number: maybe(fc.constantFrom('4', '861', '#h1')) });
const card = fc.record({
  label: name,
  source: fc.constantFrom('drone' as const, 'crew' as const, 'archival' as const),
  unit: maybe(index),
  race: maybe(index),
  location: maybe(index),
  people: few,
});
const clip = fc.record({
  file: fc.constantFrom('DJI_0042.MP4', 'rod-hall.mov', 'B017C001_élan.MXF', '---', 'dust storm 4.wav'),
  card: index,
  kind: fc.constantFrom('video' as const, 'audio' as const, 'still' as const),
  codec: maybe(fc.constantFrom('h264', 'prores', 'h1')),
  reel: maybe(fc.constantFrom('B017', 'rod 4', 'H1')),
  camera: maybe(fc.constantFrom('DUST Storm', 'rod', 'Élan')),
  frames: maybe(fc.nat(3_000_000)),
  rate: maybe(fc.constantFrom(RATE.pal, RATE.ntsc)),
  recorded: maybe(instant),
  position: maybe(fc.tuple(fc.nat(60), fc.nat(60))),
  race: maybe(index),
  location: maybe(index),
  miles: fc.array(span, { maxLength: 3 }),
  proxied: fc.boolean(),
  gone: fc.boolean(),
  second: fc.boolean(),
});
const shot = fc.record({
  clip: index,
  own: fc.boolean(),
  at: fc.tuple(fc.nat(5000), fc.nat(2000)),
  name: maybe(text),
  note: fc.oneof(text, fc.constantFrom('', '  ', '!')),
  rating: fc.nat(5),
  rejected: fc.boolean(),
  race: maybe(index),
  location: maybe(index),
  mile: maybe(span),
  people: maybe(few),
  vehicles: maybe(few),
  keywords: few,
});
const world = fc.record({
  races: fc.uniqueArray(race, { minLength: 1, maxLength: 4, selector: (r) => `${r.name.toLowerCase()} ${r.year}` }),
  places: fc.array(place, { maxLength: 4 }),
  people: fc.array(name, { maxLength: 4 }),
  vehicles: fc.array(vehicle, { maxLength: 4 }),
  keywords: fc.array(name, { maxLength: 4 }),
  units: fc.array(name, { maxLength: 3 }),
  cards: fc.array(card, { minLength: 1, maxLength: 3 }),
  clips: fc.array(clip, { maxLength: 8 }),
  shots: fc.array(shot, { maxLength: 12 }),
  onlineB: fc.boolean(),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;
type Found = { readonly id: number; readonly document: ShotDocument; readonly recorded: number | null };

const at = <T>(list: readonly T[], i: number | null): T | null =>
  i === null || list.length === 0 ? null : (list[i % list.length] ?? null);
const each = <T>(list: readonly T[], wanted: readonly number[]): T[] => [...new Set(wanted.flatMap((i) => at(list, i) ?? []))];

/** Builds a catalogue through its stores and, beside it, what each shot plainly is. */
function build(stores: SyncStores, w: World) {
  const { vocabulary, clips, shots, edits, jobs, production } = stores;
  const volumes = ['a', 'b'].map((identity) => production.seeVolume({ identity, label: identity, mountPath: `/media/${identity}` }));
  const races = w.races.flatMap((r) => {
    const made = vocabulary.addRace({ name: r.name, year: r.year, clockZone: r.zone, startUtcMs: r.start, lengthMiles: null });
    return made.ok ? [{ ...r, id: made.value }] : [];
  });
  const places = w.places.flatMap((p) => {
    const [raceId, lat, lon] = [at(races, p.race)?.id ?? null, p.at?.[0] ?? null, p.at?.[1] ?? null];
    const made = vocabulary.addLocation({ name: p.name, raceId, mile: p.mile, lat, lon, radiusMetres: 100 });
    return made.ok ? [{ ...p, id: made.value }] : [];
  });
  const named = (kind: 'person' | 'keyword', names: readonly string[]) => {
    const known = new Map<number, string>();
    for (const each of names) {
      const id = vocabulary.ensure(kind, each);
      if (!known.has(id)) known.set(id, each.trim());
    }
    return [...known].map(([id, label]) => ({ id, label }));
  };
  const [people, keywords] = [named('person', w.people), named('keyword', w.keywords)];
  const vehicles = w.vehicles.flatMap((v) => {
    const made = vocabulary.addVehicle({ ...v, vehicleClass: null, drivers: [] });
    return made.ok ? [{ ...v, id: made.value }] : [];
  });
  const units = w.units.flatMap((unit) => {
    const made = vocabulary.addUnit({ name: unit, source: 'crew', zone: null });
    return made.ok ? [{ name: unit, id: made.value }] : [];
  });
  const cards = w.cards.map((c) => {
    const said = { unit: at(units, c.unit), race: at(races, c.race), location: at(places, c.location), people: each(people, c.people) };
    const ids = { unitId: said.unit?.id ?? null, raceId: said.race?.id ?? null, locationId: said.location?.id ?? null };
    const settings = cardSettings({ label: c.label, source: c.source, ...ids, people: said.people.map((p) => p.id) });
    return { ...c, said, id: clips.addCard(settings) };
  });
  const takes = w.clips.map((c, i) => {
    const from = at(cards, c.card) ?? cards[0];
    const volume = (c.second ? volumes[1] : volumes[0]) ?? 0;
    const [verdict] = clips.register(from?.id ?? 0, [foundFile(volume, `${i}/${c.file}`)], []);
    const id = verdict?.clipId ?? 0;
    const isSound = c.kind === 'audio';
    const position =
      c.position === null
        ? null
        : { lat: c.position[0], lon: c.position[1], altitudeMetres: null, accuracyMetres: null, basis: 'gps' as const };
    const facts = mediaFacts({
      ...{ kind: c.kind, durationFrames: c.frames, rate: c.rate, reel: c.reel, position, container: 'mxf' },
      ...{ videoCodec: isSound ? null : c.codec, audioCodec: isSound ? c.codec : 'aac' },
      camera: c.camera === null ? null : { make: null, model: c.camera, serial: null },
      recorded: c.recorded === null ? null : { utcMs: c.recorded, local: null, offset: null, basis: 'gps', plusMinusSeconds: null },
    });
    clips.setFacts(id, facts, 'probed');
    const [own, where] = [at(races, c.race), at(places, c.location)];
    clips.setPlacement(id, {
      race: own === null ? null : { id: own.id, basis: 'gps' },
      location: where === null ? null : { id: where.id, basis: 'gps' },
      miles: c.miles.map((m) => ({ ...m, probability: 0.5, basis: 'gps' as const })),
    });
    const proxy = jobs.list({ limit: 1000 }).find((job) => job.clipId === id && job.kind === 'proxy');
    if (c.proxied && proxy !== undefined) jobs.finish(proxy.id, { state: 'done', error: null });
    if (c.gone) clips.register(from?.id ?? 0, [], [id]);
    const isOnline = !c.gone && (!c.second || w.onlineB);
    return {
      ...c,
      from,
      id,
      isOnline,
      isProxied: c.proxied && proxy !== undefined,
      race: own ?? from?.said.race ?? null,
      location: where ?? from?.said.location ?? null,
    };
  });
  production.setOnline(w.onlineB ? volumes : volumes.slice(0, 1));

  const logs = new Map<
    number,
    { readonly take: (typeof takes)[number]; readonly said: World['shots'][number] | null; readonly whole: boolean }
  >();
  for (const take of takes) for (const whole of shots.ofClip(take.id)) logs.set(whole.id, { take, said: null, whole: true });
  for (const said of w.shots) {
    const take = at(takes, said.clip);
    if (take === null) continue;
    const whole = shots.ofClip(take.id).find((s) => s.wholeClip)?.id ?? 0;
    const id = said.own ? shots.nextId() : whole;
    const before = said.own ? null : (shots.logs([id]).get(id) ?? null);
    const after: ShotLog = {
      ...{
        clipId: take.id,
        wholeClip: !said.own,
        inFrame: said.at[0],
        outFrame: said.at[0] + said.at[1],
        name: said.name,
        note: said.note,
      },
      ...{
        rating: said.rating,
        rejected: said.rejected,
        raceId: at(races, said.race)?.id ?? null,
        locationId: at(places, said.location)?.id ?? null,
      },
      mile: said.mile,
      people: said.people === null ? null : each(people, said.people).map((p) => p.id),
      vehicles: said.vehicles === null ? null : each(vehicles, said.vehicles).map((v) => v.id),
      keywords: each(keywords, said.keywords).map((k) => k.id),
    };
    must(edits.apply({ label: 'Say', steps: [{ on: 'shot', id, before, after }] }));
    logs.set(id, { take, said, whole: !said.own });
  }

  return [...logs].map(([id, { take, said, whole }]): Found => {
    const ofRace = at(races, said?.race ?? null) ?? take.race;
    const location = at(places, said?.location ?? null) ?? take.location;
    const [inFrame, length] = whole || said === null ? [0, take.frames ?? 0] : said.at;
    const { rate } = take;
    const recorded =
      take.recorded === null
        ? null
        : take.recorded + (take.rate === null ? 0 : Math.round((inFrame * 1000 * take.rate.den) / take.rate.num));
    const local =
      recorded === null
        ? null
        : new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: ofRace?.zone ?? 'UTC' }).format(recorded);
    const source = take.from?.source ?? 'crew';
    const document: ShotDocument = {
      name: said?.name ?? take.file,
      note: said?.note ?? '',
      race: ofRace,
      location,
      people: (said?.people == null ? (take.from?.said.people ?? []) : each(people, said.people)).map((p) => p.label),
      vehicles: said?.vehicles == null ? [] : each(vehicles, said.vehicles),
      keywords: each(keywords, said?.keywords ?? []).map((k) => k.label),
      source,
      unit: take.from?.said.unit?.name ?? null,
      card: take.from?.label ?? null,
      clip: take.file,
      reel: take.reel,
      camera: take.camera,
      codec: take.codec ?? (take.kind === 'audio' ? null : 'aac'),
      statuses: [source === 'archival' ? 'uncleared' : 'own', ...(said?.rejected === true ? ['rejected'] : [])],
      rating: said?.rating ?? 0,
      miles: said?.mile == null ? take.miles : [said.mile],
      position: take.position === null ? null : { lat: take.position[0], lon: take.position[1] },
      date: local?.slice(0, 10) ?? null,
      minute: local === null ? null : Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)),
      sinceStartMs: recorded === null || ofRace?.start == null ? null : recorded - ofRace.start,
      duration: rate === null || take.frames === null ? null : fraction(length * rate.den, rate.num),
      gps: take.position !== null,
      transcript: [],
      proxy: take.isProxied,
      online: take.isOnline,
      wholeClip: whole,
    };
    return { id, document, recorded };
  });
}

const FACETS: readonly FacetField[] = ['race', 'location', 'person', 'vehicle', 'keyword', 'source', 'unit', 'rating', 'card'];
type Axis = FacetField | 'mile';

/** The axis that a top conjunct filters, by the words of the language: a name or range of one field, or a choice among such. */
function axis(part: Query): Axis | null {
  if (part.kind === 'or') {
    const [first, ...rest] = part.items.map(axis);
    return first != null && rest.every((other) => other === first) ? first : null;
  }
  if (part.kind === 'mile' || part.kind === 'rating') return part.kind;
  return part.kind === 'name' ? (FACETS.find((field) => field === part.field) ?? null) : null;
}

function without(asked: Query, field: Axis): Query {
  const parts = asked.kind === 'and' ? asked.items : [asked];
  return { kind: 'and', items: parts.filter((part) => axis(part) !== field) };
}

const valuesOf = (field: FacetField, d: ShotDocument, races: World['races']): readonly string[] => {
  switch (field) {
    case 'race': {
      if (d.race === null) return [];
      const sameName = races.filter((r) => r.name.toLowerCase() === d.race?.name.toLowerCase());
      return [sameName.length > 1 ? `${d.race.name} ${d.race.year}` : d.race.name];
    }
    case 'location':
      return d.location === null ? [] : [d.location.name.trim()];
    case 'person':
      return d.people;
    case 'vehicle':
      return d.vehicles.map((v) => v.name.trim());
    case 'keyword':
      return d.keywords;
    case 'rating':
      return [String(d.rating)];
    case 'unit':
    case 'card':
      return d[field] === null ? [] : [field === 'unit' ? d[field].trim() : d[field]];
    case 'source':
      return [d.source];
  }
};

const tally = <T extends string | number>(values: readonly T[]): Map<T, number> => {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

const wholeMiles = (d: ShotDocument): number[] => {
  const likeliest = d.miles[0];
  if (likeliest === undefined) return [];
  const [first, last] = [Math.floor(likeliest.from), Math.floor(likeliest.to)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
};

/** What comes first, per sort; unknown last, and no two shots alike. */
const ORDER: Readonly<Record<Exclude<ShotSort, 'relevance'>, (found: Found) => readonly (number | string)[]>> = {
  newest: ({ id, recorded }) => [-(recorded ?? Number.NEGATIVE_INFINITY), -id],
  'race-time': ({ id, document, recorded }) => [
    document.sinceStartMs ?? Number.POSITIVE_INFINITY,
    recorded ?? Number.POSITIVE_INFINITY,
    id,
  ],
  mile: (found) => [found.document.miles[0]?.from ?? Number.POSITIVE_INFINITY, found.document.miles[0]?.to ?? 0, ...ORDER.newest(found)],
  rating: (found) => [-found.document.rating, ...ORDER.newest(found)],
  name: ({ id, document }) => [fold(document.name).trim(), id],
};

function inOrder(sort: Exclude<ShotSort, 'relevance'>, found: readonly Found[]): number[] {
  const keyed = found.map((each) => ({ id: each.id, key: ORDER[sort](each) }));
  const compare = (a: readonly (number | string)[], b: readonly (number | string)[]) => {
    const at = a.findIndex((part, i) => part !== b[i]);
    const [x, y] = [a[at], b[at]];
    return x === undefined || y === undefined ? 0 : x < y ? -1 : 1;
  };
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ id }) => id);
}

const SORTS: readonly ShotSort[] = ['newest', 'race-time', 'mile', 'rating', 'name', 'relevance'];

describe('search on SQLite', () => {
  let folder = '';
  let opened = 0;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'milemark-search-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('finds, counts and bins exactly what the plain reading of the query does', () => {
    fc.assert(
      fc.property(world, fc.array(query, { minLength: 8, maxLength: 8 }), (w, queries) => {
        opened += 1;
        const { stores, atOnce, close } = openStores(join(folder, `${opened}.db`));
        try {
          const documents = atOnce(() => build(stores, w));
          const context = { locations: stores.vocabulary.all().locations };
          const found = (asked: Query) => documents.filter(({ document }) => evaluate(asked, document, context));
          for (const [i, asked] of queries.entries()) {
            const expected = found(asked);
            const sort = SORTS[i % SORTS.length] ?? 'newest';
            const answer = stores.shots.search({ query: asked, sort, limit: 1000, offset: 0, facets: true });
            const ids = answer.shots.map((s) => s.id);
            expect([...ids].sort((a, b) => a - b)).toEqual(expected.map((f) => f.id).sort((a, b) => a - b));
            if (sort !== 'relevance') expect(ids).toEqual(inOrder(sort, expected));
            expect(answer.total).toBe(expected.length);
            expect(stores.shots.search({ query: asked, sort, limit: 0, offset: 0, facets: false }).total).toBe(expected.length);
            expect(stores.shots.searchIds(asked, sort)).toEqual(ids);
            for (const field of FACETS) {
              const counts = tally(found(without(asked, field)).flatMap(({ document }) => valuesOf(field, document, w.races)));
              expect(new Map(answer.facets?.[field]?.map((f) => [f.value, f.count]))).toEqual(counts);
            }
            const bins = tally(found(without(asked, 'mile')).flatMap(({ document }) => wholeMiles(document)));
            expect(new Map(answer.mileHistogram?.map((b) => [b.mile, b.count]))).toEqual(bins);
          }
        } finally {
          close();
        }
      }),
      { numRuns: 100 },
    );
  });
});
