import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { assertNever } from '../../../domain/base/result.ts';
import { words } from '../../../domain/query/fold.ts';
import { matchesName, type NamePattern, placesNamed } from '../../../domain/query/names.ts';
import type { Interval, Query } from '../../../domain/query/query.ts';
import { type Db, listOf } from '../database.ts';
import { NAMED_TABLES, type NamedTable, type NameIndex } from './names.ts';

export type Condition = RawBuilder<SqlBool>;
type Of<Kind extends Query['kind']> = Extract<Query, { kind: Kind }>;

/** What conditions are built from: the names, and the database for the few lists that are read beforehand. */
export type Scope = { readonly db: Db; readonly names: NameIndex };

const NEVER: Condition = sql`0`;
const ALWAYS: Condition = sql`1`;

/** The SQL of a query over `shot_document AS d`: true for exactly the shots for which the domain's `evaluate` is. May be NULL for false. */
export function conditionOf(scope: Scope, query: Query): Condition {
  switch (query.kind) {
    case 'all':
      return ALWAYS;
    case 'and':
      return every(query.items.map((item) => conditionOf(scope, item)));
    case 'or':
      return some(query.items.map((item) => conditionOf(scope, item)));
    case 'not':
      return sql`NOT ifnull(${conditionOf(scope, query.item)}, 0)`;
    case 'word':
      return written(scope, words(query.text), query.prefix);
    case 'phrase':
      return written(scope, words(query.text), false);
    case 'name':
      return nameCondition(scope, query);
    case 'near':
      return near(scope, query);
    default:
      return factCondition(query);
  }
}

function factCondition(query: Of<'mile' | 'rating' | 'duration' | 'race-time' | 'date' | 'time' | 'has' | 'is'>): Condition {
  switch (query.kind) {
    case 'mile':
      return overMiles((from, to) => overlaps(query.interval, from, to));
    case 'rating':
      return within(query.interval, sql`d.rating`);
    case 'duration':
      return within(thousandths(query.interval), sql`d.duration_num * 1000`, sql`d.duration_den`);
    case 'race-time':
      return within(thousandths(query.interval), sql`d.since_start_ms`);
    case 'date':
      return sql`d.local_day BETWEEN ${query.from} AND ${query.to}`;
    case 'time':
      return query.fromMinute <= query.toMinute
        ? sql`d.local_minute BETWEEN ${query.fromMinute} AND ${query.toMinute}`
        : sql`(d.local_minute >= ${query.fromMinute} OR d.local_minute <= ${query.toMinute})`;
    case 'has':
      return hasCondition(query.what);
    case 'is':
      return isCondition(query.what);
    default:
      return assertNever(query);
  }
}

const every = (items: readonly Condition[]): Condition => (items.length === 0 ? ALWAYS : sql`(${sql.join(items, sql` AND `)})`);
const some = (items: readonly Condition[]): Condition => (items.length === 0 ? NEVER : sql`(${sql.join(items, sql` OR `)})`);

/** Words in order in one text of the shot or clip, or in one name on it. */
function written({ names }: Scope, sought: readonly string[], prefix: boolean): Condition {
  if (sought.length === 0) return NEVER;
  const text = ` ${sought.join(' ')}${prefix ? '' : ' '}`;
  const inNames = NAMED_TABLES.map((table) => tagged(table, names.holding(table, sought, prefix)));
  return some([sql`instr(d.words, ${text})`, ...inNames.filter((condition) => condition !== NEVER)]);
}

/** Shots that carry one of these rows. */
function tagged(table: NamedTable, ids: readonly number[]): Condition {
  if (ids.length === 0) return NEVER;
  const column = sql.ref(`${table}_id`);
  if (table === 'person' || table === 'vehicle' || table === 'keyword')
    return sql`d.shot_id IN (SELECT shot_id FROM ${sql.table(`shot_${table}`)} WHERE ${column} IN ${listOf(ids)})`;
  return sql`d.${column} IN ${listOf(ids)}`;
}

function nameCondition(scope: Scope, { field, value, prefix }: Of<'name'>): Condition {
  const pattern: NamePattern = { value, prefix };
  switch (field) {
    case 'source':
      return sql`d.source IN ${listOf(['drone', 'crew', 'archival'].filter((source) => matchesName(pattern, source)))}`;
    case 'status':
      return statusCondition(pattern);
    case 'clip':
      return fileName(pattern);
    case 'reel':
    case 'camera':
      return clipText(scope, pattern, sql.ref(field));
    case 'codec':
      return clipText(scope, pattern, sql`ifnull(video_codec, audio_codec)`);
    default:
      return tagged(field, scope.names.named(field, pattern));
  }
}

/** Footage of the production's own is its own; archival footage is uncleared until a licence says otherwise. */
function statusCondition(pattern: NamePattern): Condition {
  const statuses: readonly (readonly [string, Condition])[] = [
    ['own', sql`d.source <> 'archival'`],
    ['uncleared', sql`d.source = 'archival'`],
    ['rejected', sql`d.rejected = 1`],
  ];
  return some(statuses.filter(([status]) => matchesName(pattern, status)).map(([, condition]) => condition));
}

function fileName({ value, prefix }: NamePattern): Condition {
  const sought = words(value);
  // A name that is the pattern, or begins with it, holds its words too: only a pattern without words needs more.
  const holds = sought.map((word, at) => sql<SqlBool>`instr(file_words, ${` ${word}${prefix && at === sought.length - 1 ? '' : ' '}`})`);
  const condition = sought.length > 0 ? every(holds) : sql`matches_name(${value}, ${prefix ? 1 : 0}, file_name)`;
  return sql`d.clip_id IN (SELECT id FROM clip WHERE ${condition})`;
}

/** Reels, cameras and codecs are few: the distinct ones are matched by the domain, their clips found on the index. */
function clipText({ db }: Scope, pattern: NamePattern, column: RawBuilder<unknown>): Condition {
  const distinct = db.all(db.sql.selectFrom('clip').select(sql<string | null>`DISTINCT ${column}`.as('text')));
  const matching = distinct.flatMap(({ text }) => (text !== null && matchesName(pattern, text) ? [text] : []));
  return matching.length === 0 ? NEVER : sql`d.clip_id IN (SELECT id FROM clip WHERE ${column} IN ${listOf(matching)})`;
}

type Value = RawBuilder<unknown>;

function within({ from, to, fromOpen, toOpen }: Interval, value: Value, unit: Value = sql`1`): Condition {
  const bounds = [
    ...(from === null ? [] : [fromOpen ? sql<SqlBool>`${value} > ${from} * ${unit}` : sql<SqlBool>`${value} >= ${from} * ${unit}`]),
    ...(to === null ? [] : [toOpen ? sql<SqlBool>`${value} < ${to} * ${unit}` : sql<SqlBool>`${value} <= ${to} * ${unit}`]),
  ];
  return every([sql`${value} IS NOT NULL`, ...bounds]);
}

const thousandths = (interval: Interval): Interval => {
  const scaled = (seconds: number | null) => (seconds === null ? null : Math.round(seconds * 1000));
  return { ...interval, from: scaled(interval.from), to: scaled(interval.to) };
};

function overlaps({ from, to, fromOpen, toOpen }: Interval, spanFrom: Value, spanTo: Value): Condition {
  return every([
    sql`${spanFrom} IS NOT NULL`,
    ...(from === null ? [] : [fromOpen ? sql<SqlBool>`${spanTo} > ${from}` : sql<SqlBool>`${spanTo} >= ${from}`]),
    ...(to === null ? [] : [toOpen ? sql<SqlBool>`${spanFrom} < ${to}` : sql<SqlBool>`${spanFrom} <= ${to}`]),
  ]);
}

/** Any mile where the shot may be, the likeliest first. */
const overMiles = (matches: (from: Value, to: Value) => Condition): Condition =>
  some([
    matches(sql`d.mile_from`, sql`d.mile_to`),
    sql`(d.other_miles > 0 AND EXISTS (SELECT 1 FROM shot_other_mile AS o
      WHERE o.shot_id = d.shot_id AND ${matches(sql`o.mile_from`, sql`o.mile_to`)}))`,
  ]);

function near({ names }: Scope, { place, miles }: Of<'near'>): Condition {
  return some(
    placesNamed(place, names.locations).flatMap(({ id, raceId, mile, lat, lon }) => [
      sql<SqlBool>`d.location_id = ${id}`,
      ...(raceId === null || mile === null
        ? []
        : [every([sql`d.race_id = ${raceId}`, overMiles((from, to) => sql`(${from} <= ${mile + miles} AND ${to} >= ${mile - miles})`)])]),
      ...(lat === null || lon === null
        ? []
        : [
            sql<SqlBool>`d.clip_id IN (SELECT id FROM clip WHERE lat IS NOT NULL AND lon IS NOT NULL AND miles_between(lat, lon, ${lat}, ${lon}) <= ${miles})`,
          ]),
    ]),
  );
}

function hasCondition(what: Of<'has'>['what']): Condition {
  switch (what) {
    case 'gps':
      return sql`d.gps = 1`;
    case 'notes':
      return sql`d.noted = 1`;
    case 'proxy':
      return sql`d.clip_id IN (SELECT clip_id FROM job WHERE kind = 'proxy' AND state = 'done')`;
    case 'transcript':
      return NEVER;
    default:
      return assertNever(what);
  }
}

const ONLINE: Condition = sql`(d.volume_id IN (SELECT id FROM volume WHERE online = 1) AND d.clip_id NOT IN (SELECT id FROM clip WHERE missing = 1))`;

function isCondition(what: Of<'is'>['what']): Condition {
  switch (what) {
    case 'online':
      return ONLINE;
    case 'offline':
      return sql`NOT ${ONLINE}`;
    case 'untagged':
      return every([
        sql`d.noted = 0 AND d.rating = 0`,
        ...['person', 'vehicle', 'keyword'].map(
          (kind) => sql<SqlBool>`NOT EXISTS (SELECT 1 FROM ${sql.table(`shot_${kind}`)} AS t WHERE t.shot_id = d.shot_id)`,
        ),
      ]);
    case 'unplaced':
      return sql`(d.mile_from IS NULL AND d.location_id IS NULL)`;
    case 'whole-clip':
      return sql`d.whole_clip = 1`;
    case 'archival-uncleared':
      return sql`d.source = 'archival'`;
    default:
      return assertNever(what);
  }
}
