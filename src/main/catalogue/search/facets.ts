import { sql } from 'kysely';
import type { Query } from '../../../domain/query/query.ts';
import type { Db } from '../database.ts';
import { readRaces } from '../stores/shot-rows.ts';
import type { FacetCount, FacetField, SearchAnswer } from '../stores.ts';
import { conditionOf, type Scope } from './condition.ts';

type Counted = { readonly total: number } & { readonly [Part in 'facets' | 'mileHistogram']: NonNullable<SearchAnswer[Part]> };
/** What a filter narrows: a facet, or the mile strip. */
type Axis = FacetField | 'mile';

const FACETS: readonly FacetField[] = ['race', 'location', 'person', 'vehicle', 'keyword', 'source', 'unit', 'rating', 'card'];

/**
 * The facet that a part of a query belongs to: a filter on that field alone, or a choice among such; null for anything else.
 * Only parts that all must hold (the top `and`) are filters in this sense.
 */
function axisOf(part: Query): Axis | null {
  if (part.kind === 'name') return FACETS.find((field) => field === part.field) ?? null;
  if (part.kind === 'rating' || part.kind === 'mile') return part.kind;
  if (part.kind !== 'or') return null;
  const axes = new Set(part.items.map(axisOf));
  return axes.size === 1 ? ([...axes][0] ?? null) : null;
}

/**
 * Counts every facet as if its own filter were not set, in one pass: a shot that fails in no filter counts everywhere, one that
 * fails in the filters of one axis only counts there.
 */
export function countFacets(scope: Scope, query: Query): Counted {
  const { db } = scope;
  const parts = query.kind === 'and' ? query.items : [query];
  const byAxis = Map.groupBy(parts, axisOf);
  const base = conditionOf(scope, { kind: 'and', items: byAxis.get(null) ?? [] });
  const axes = [...byAxis.keys()].filter((axis) => axis !== null);
  const fails = axes.map((axis) => sql`NOT ifnull(${conditionOf(scope, { kind: 'and', items: byAxis.get(axis) ?? [] })}, 0)`);
  const columns = fails.map((fail, at) => sql`${fail} AS ${sql.ref(`fails_${at}`)}`);
  const names = fails.map((_, at) => sql.ref(`fails_${at}`));
  const sum = names.length === 0 ? sql`0` : sql`(${sql.join(names, sql` + `)})`;
  const which =
    names.length === 0
      ? sql`-1`
      : sql`CASE ${sql.join(
          names.map((name, at) => sql`WHEN ${name} THEN ${at}`),
          sql` `,
        )} ELSE -1 END`;
  db.prepare('DROP TABLE IF EXISTS temp.answer').run();
  db.run({
    compile: () =>
      sql`CREATE TEMP TABLE answer AS
        SELECT shot_id, race_id, location_id, source, unit_id, card_id, rating, mile_from, mile_to, ${which} AS failed
        FROM (SELECT d.*${columns.length === 0 ? sql`` : sql`, ${sql.join(columns)}`} FROM shot_document AS d WHERE ${base})
        WHERE ${sum} <= 1`.compile(db.sql),
  });
  const without = (axis: Axis) => axes.indexOf(axis);
  return {
    total: db.prepare('SELECT count(*) FROM temp.answer WHERE failed = -1').pluck().get() as number,
    facets: Object.fromEntries(FACETS.map((field) => [field, countField(db, field, without(field))])),
    mileHistogram: histogram(db, without('mile')),
  };
}

const labelled = (table: string, column: string, name = 'name') =>
  `SELECT t.id, t.${name} AS value, n.count FROM (SELECT ${column} AS id, count(*) AS count FROM temp.answer
   WHERE failed IN (-1, ?) AND ${column} IS NOT NULL GROUP BY ${column}) AS n JOIN ${table} AS t ON t.id = n.id`;

const linked = (kind: string) =>
  `SELECT t.id, t.name AS value, n.count FROM (SELECT ${kind}_id AS id, count(*) AS count FROM temp.answer
   JOIN shot_${kind} USING (shot_id) WHERE failed IN (-1, ?) GROUP BY ${kind}_id) AS n JOIN ${kind} AS t ON t.id = n.id`;

const plain = (column: string) =>
  `SELECT 0 AS id, CAST(${column} AS TEXT) AS value, count(*) AS count FROM temp.answer WHERE failed IN (-1, ?) GROUP BY ${column}`;

const COUNT: Readonly<Record<FacetField, string>> = {
  race: labelled('race', 'race_id'),
  location: labelled('location', 'location_id'),
  person: linked('person'),
  vehicle: linked('vehicle'),
  keyword: linked('keyword'),
  source: plain('source'),
  unit: labelled('unit', 'unit_id'),
  rating: plain('rating'),
  card: labelled('card', 'card_id', 'label'),
};

function countField(db: Db, field: FacetField, without: number): FacetCount[] {
  const rows = db.prepare(COUNT[field]).all(without) as { id: number; value: string; count: number }[];
  const races = field === 'race' ? readRaces(db) : null;
  const counts = new Map<string, number>();
  // Two places or cards of one name are one line: the query language cannot tell them apart either.
  for (const { id, value, count } of rows) {
    const label = races?.get(id)?.label ?? value;
    counts.set(label, (counts.get(label) ?? 0) + count);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** A shot counts in every whole mile that its likeliest span touches. */
function histogram(db: Db, without: number): { readonly mile: number; readonly count: number }[] {
  const spans = db
    .prepare(
      `SELECT CAST(floor(mile_from) AS INTEGER) AS first, CAST(floor(mile_to) AS INTEGER) AS last, count(*) AS count
       FROM temp.answer WHERE failed IN (-1, ?) AND mile_from IS NOT NULL GROUP BY first, last`,
    )
    .all(without) as { first: number; last: number; count: number }[];
  const bins = new Map<number, number>();
  for (const { first, last, count } of spans) for (let mile = first; mile <= last; mile += 1) bins.set(mile, (bins.get(mile) ?? 0) + count);
  return [...bins].map(([mile, count]) => ({ mile, count })).sort((a, b) => a.mile - b.mile);
}
