import type { Db } from '../database.ts';

/** Columns in the order of `shot_document`. A shot's instant is its clip's start plus its in point; its length counts in frames of the clip. */
const DOCUMENTS = `
INSERT OR REPLACE INTO shot_document
WITH resolved AS (
  SELECT s.*, c.volume_id, c.source, c.unit_id, c.card_id, c.gps, c.file_name, c.words AS clip_words, c.miles AS clip_miles, c.duration_frames,
    coalesce(s.race_id, c.race_id) AS at_race, coalesce(s.location_id, c.location_id) AS at_location,
    c.rate_num AS num, c.rate_den AS den,
    c.recorded_utc_ms + coalesce(CAST(round(s.in_frame * 1000.0 * c.rate_den / c.rate_num) AS INTEGER), 0) AS recorded
  FROM json_each(?) AS wanted JOIN shot AS s ON s.id = wanted.value JOIN clip AS c ON c.id = s.clip_id
)
SELECT s.id, s.clip_id, s.volume_id, s.whole_clip, s.source, s.unit_id, s.card_id, s.at_race, s.at_location, s.rating, s.rejected,
  CASE WHEN s.mile_from IS NULL THEN s.clip_miles ->> '$[0].from' ELSE s.mile_from END,
  CASE WHEN s.mile_from IS NULL THEN s.clip_miles ->> '$[0].to' ELSE s.mile_to END,
  CASE WHEN s.mile_from IS NULL THEN max(json_array_length(s.clip_miles) - 1, 0) ELSE 0 END,
  s.recorded, local_day(s.recorded, coalesce(r.clock_zone, 'UTC')), local_minute(s.recorded, coalesce(r.clock_zone, 'UTC')),
  s.recorded - r.start_utc_ms,
  CASE WHEN s.duration_frames IS NULL OR s.num IS NULL THEN NULL ELSE (s.out_frame - s.in_frame) * s.den END,
  CASE WHEN s.duration_frames IS NULL THEN NULL ELSE s.num END,
  s.gps, is_written(s.note), folded(coalesce(s.name, s.file_name)),
  spaced_words(s.name) || char(10) || spaced_words(s.note) || char(10) || s.clip_words
FROM resolved AS s LEFT JOIN race AS r ON r.id = s.at_race`;

const OTHER_MILES = `
INSERT INTO shot_other_mile (shot_id, position, mile_from, mile_to)
SELECT s.id, span.key, span.value ->> '$.from', span.value ->> '$.to'
FROM json_each(?) AS wanted JOIN shot AS s ON s.id = wanted.value JOIN clip AS c ON c.id = s.clip_id JOIN json_each(c.miles) AS span
WHERE s.mile_from IS NULL AND span.key > 0`;

const links = (table: string, column: string, list: string): string => `
INSERT OR IGNORE INTO ${table} (shot_id, ${column}, position)
SELECT s.id, tag.value, tag.key
FROM json_each(?) AS wanted JOIN shot AS s ON s.id = wanted.value JOIN clip AS c ON c.id = s.clip_id JOIN json_each(${list}) AS tag`;

const DERIVED: readonly (readonly [table: string, fill: string])[] = [
  ['shot_other_mile', OTHER_MILES],
  ['shot_person', links('shot_person', 'person_id', 'coalesce(s.people, c.people)')],
  ['shot_vehicle', links('shot_vehicle', 'vehicle_id', 'coalesce(s.vehicles, c.vehicles)')],
  ['shot_keyword', links('shot_keyword', 'keyword_id', 's.keywords')],
];

/** Writes again what searches read of these shots; part of every transaction that changes a shot or what it inherits. */
export function refreshDocuments(db: Db, shotIds: readonly number[]): void {
  const wanted = JSON.stringify(shotIds);
  db.prepare(DOCUMENTS).run(wanted);
  for (const [table, fill] of DERIVED) {
    db.prepare(`DELETE FROM ${table} WHERE shot_id IN (SELECT value FROM json_each(?))`).run(wanted);
    db.prepare(fill).run(wanted);
  }
}

/** The same for every shot of these clips. */
export function refreshDocumentsOf(db: Db, clipIds: readonly number[]): void {
  const ids = db.prepare('SELECT id FROM shot WHERE clip_id IN (SELECT value FROM json_each(?))').pluck().all(JSON.stringify(clipIds));
  refreshDocuments(db, ids as number[]);
}
