import { type RawBuilder, sql } from 'kysely';
import { words } from '../../../domain/query/fold.ts';
import type { Query } from '../../../domain/query/query.ts';
import type { Db } from '../database.ts';
import { readShots } from '../stores/shot-rows.ts';
import type { SearchAnswer, SearchRequest, ShotSort } from '../stores.ts';
import { type Condition, conditionOf, type Scope } from './condition.ts';
import { countFacets } from './facets.ts';
import { readNames } from './names.ts';

/** A page of the shots that a query finds, with totals and, where asked for, facets and mile histogram. */
export function searchShots(db: Db, request: SearchRequest): SearchAnswer {
  const scope = { db, names: readNames(db) };
  const condition = conditionOf(scope, request.query);
  const counted = request.facets ? countFacets(scope, request.query) : null;
  const ids = idsOf(scope, condition, request);
  return {
    total: counted?.total ?? countOf(db, request.query, condition),
    shots: readShots(db, ids),
    facets: counted?.facets ?? null,
    mileHistogram: counted?.mileHistogram ?? null,
  };
}

/** Ids of every shot found, in order. */
export function searchShotIds(db: Db, query: Query, sort: ShotSort): number[] {
  const scope = { db, names: readNames(db) };
  return idsOf(scope, conditionOf(scope, query), { query, sort, limit: -1, offset: 0 });
}

function countOf(db: Db, query: Query, condition: Condition): number {
  const all = sql<{ count: number }>`SELECT count(*) AS count FROM shot_document`;
  const found = sql<{ count: number }>`SELECT count(*) AS count FROM shot_document AS d WHERE ${condition}`;
  return db.first(compilable(db, query.kind === 'all' ? all : found))?.count ?? 0;
}

type Page = Pick<SearchRequest, 'query' | 'sort' | 'limit' | 'offset'>;

function idsOf({ db }: Scope, condition: Condition, { query, sort, limit, offset }: Page): number[] {
  if (limit === 0) return [];
  const page = sql<{ id: number }>`SELECT d.shot_id AS id FROM shot_document AS d WHERE ${condition}
    ORDER BY ${orderOf(sort, query)} LIMIT ${limit} OFFSET ${offset}`;
  return db.all(compilable(db, page)).map((row) => row.id);
}

const compilable = <Row>(db: Db, query: RawBuilder<Row>) => ({ compile: () => query.compile(db.sql) });

type Order = RawBuilder<unknown>;

const NEWEST: Order = sql`d.recorded_utc_ms DESC, d.shot_id DESC`;

/** What is not known comes last; equal shots stand in a fixed order. */
function orderOf(sort: ShotSort, query: Query): Order {
  switch (sort) {
    case 'newest':
      return NEWEST;
    case 'race-time':
      return sql`d.since_start_ms NULLS LAST, d.recorded_utc_ms NULLS LAST, d.shot_id`;
    case 'mile':
      return sql`d.mile_from NULLS LAST, d.mile_to, ${NEWEST}`;
    case 'rating':
      return sql`d.rating DESC, ${NEWEST}`;
    case 'name':
      return sql`d.name, d.shot_id`;
    case 'relevance':
      return sql`${inNameFirst(query)}d.rating DESC, ${NEWEST}`;
  }
}

/** Shots that bear a sought word in their own name come before those that only mention it. */
function inNameFirst(query: Query): Order {
  const sought = soughtIn(query).flatMap((text) => words(text));
  return sql`${sql.join(
    sought.map((word) => sql`instr(d.name, ${word}) > 0 DESC, `),
    sql``,
  )}`;
}

function soughtIn(query: Query): readonly string[] {
  if (query.kind === 'word' || query.kind === 'phrase') return [query.text];
  return query.kind === 'and' ? query.items.flatMap(soughtIn) : [];
}
