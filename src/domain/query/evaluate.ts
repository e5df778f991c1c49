import { assertNever } from '../base/result.ts';
import type { Location } from '../logging/vocabulary.ts';
import { milesBetween } from '../media/geo.ts';
import { type ShotDocument, writtenIn } from './document.ts';
import { holdsWords, words } from './fold.ts';
import { matchesName, matchesRace, matchesVehicle, type NamePattern, placesNamed } from './names.ts';
import type { Interval, NameField, Query } from './query.ts';

/** What a query needs beyond the shot: the places that `near:` may name. */
export type QueryContext = { readonly locations: readonly Location[] };

/** Whether a query finds a shot. The plain meaning of the language; every index is held to it. */
export function evaluate(query: Query, shot: ShotDocument, context: QueryContext): boolean {
  switch (query.kind) {
    case 'all':
      return true;
    case 'and':
      return query.items.every((item) => evaluate(item, shot, context));
    case 'or':
      return query.items.some((item) => evaluate(item, shot, context));
    case 'not':
      return !evaluate(query.item, shot, context);
    case 'near':
      return placesNamed(query.place, context.locations).some((place) => isNear(shot, place, query.miles));
    default:
      return answers(query, shot);
  }
}

function answers(query: Exclude<Query, { kind: 'all' | 'and' | 'or' | 'not' | 'near' }>, shot: ShotDocument): boolean {
  switch (query.kind) {
    case 'word':
      return writtenIn(shot).some((text) => holdsWords(words(text), words(query.text), query.prefix));
    case 'phrase':
      return writtenIn(shot).some((text) => holdsWords(words(text), words(query.text), false));
    case 'name':
      return answersName(query.field, query, shot);
    case 'mile':
      return shot.miles.some((span) => overlaps(query.interval, span));
    case 'rating':
      return within(query.interval, shot.rating);
    case 'duration':
      return shot.duration !== null && within(inThousandths(query.interval, shot.duration.den), shot.duration.num * 1000);
    case 'race-time':
      return shot.sinceStartMs !== null && within(inThousandths(query.interval, 1), shot.sinceStartMs);
    case 'date':
      return shot.date !== null && query.from <= shot.date && shot.date <= query.to;
    case 'time':
      return shot.minute !== null && isWithinDay(shot.minute, query.fromMinute, query.toMinute);
    case 'has':
      return has(query.what, shot);
    case 'is':
      return is(query.what, shot);
    default:
      return assertNever(query);
  }
}

function answersName(field: NameField, pattern: NamePattern, shot: ShotDocument): boolean {
  const one = (name: string | null) => name !== null && matchesName(pattern, name);
  switch (field) {
    case 'race':
      return shot.race !== null && matchesRace(pattern, shot.race);
    case 'location':
      return one(shot.location?.name ?? null);
    case 'person':
      return shot.people.some(one);
    case 'vehicle':
      return shot.vehicles.some((vehicle) => matchesVehicle(pattern, vehicle));
    case 'keyword':
      return shot.keywords.some(one);
    case 'status':
      return shot.statuses.some(one);
    case 'source':
    case 'unit':
    case 'card':
    case 'clip':
    case 'reel':
    case 'camera':
    case 'codec':
      return one(shot[field]);
    default:
      return assertNever(field);
  }
}

function within({ from, to, fromOpen, toOpen }: Interval, value: number): boolean {
  return (from === null || (fromOpen ? value > from : value >= from)) && (to === null || (toOpen ? value < to : value <= to));
}

/** Whether some mile of the span lies in the interval. */
function overlaps({ from, to, fromOpen, toOpen }: Interval, span: { readonly from: number; readonly to: number }): boolean {
  return (from === null || (fromOpen ? span.to > from : span.to >= from)) && (to === null || (toOpen ? span.from < to : span.from <= to));
}

/** An interval of seconds (at most three decimals) in whole thousandths times `by`, so that fractions compare exactly. */
function inThousandths(interval: Interval, by: number): Interval {
  const scaled = (seconds: number | null) => (seconds === null ? null : Math.round(seconds * 1000) * by);
  return { ...interval, from: scaled(interval.from), to: scaled(interval.to) };
}

/** Minutes run past midnight where the first is later: 22:00-02:00. */
const isWithinDay = (minute: number, from: number, to: number): boolean =>
  from <= to ? from <= minute && minute <= to : from <= minute || minute <= to;

/** At a place: logged there, or on its race within so many race miles, or that far from it as the crow flies. */
function isNear(shot: ShotDocument, place: Location, miles: number): boolean {
  if (shot.location?.id === place.id) return true;
  const { raceId, mile, lat, lon } = place;
  if (
    raceId !== null &&
    mile !== null &&
    shot.race?.id === raceId &&
    shot.miles.some((m) => m.from <= mile + miles && m.to >= mile - miles)
  )
    return true;
  return lat !== null && lon !== null && shot.position !== null && milesBetween(shot.position, { lat, lon }) <= miles;
}

function has(what: Extract<Query, { kind: 'has' }>['what'], shot: ShotDocument): boolean {
  switch (what) {
    case 'gps':
      return shot.gps;
    case 'transcript':
      return shot.transcript.length > 0;
    case 'proxy':
      return shot.proxy;
    case 'notes':
      return shot.note.trim() !== '';
    default:
      return assertNever(what);
  }
}

function is(what: Extract<Query, { kind: 'is' }>['what'], shot: ShotDocument): boolean {
  switch (what) {
    case 'offline':
      return !shot.online;
    case 'online':
      return shot.online;
    case 'untagged':
      return [shot.people, shot.vehicles, shot.keywords].every((tags) => tags.length === 0) && shot.note.trim() === '' && shot.rating === 0;
    case 'unplaced':
      return shot.miles.length === 0 && shot.location === null;
    case 'whole-clip':
      return shot.wholeClip;
    case 'archival-uncleared':
      return shot.source === 'archival' && shot.statuses.includes('uncleared');
    default:
      return assertNever(what);
  }
}
