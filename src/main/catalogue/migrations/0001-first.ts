/**
 * The first catalogue. Frozen: a change to the tables is a new migration, never an edit here.
 * Lists that belong to one row (people of a clip, keywords of a shot) are JSON in that row. The tables after
 * `shot_document` are derived: what each shot inherits, resolved, so that a search reads one table.
 */
export const first = `
CREATE TABLE production (
  id INTEGER PRIMARY KEY CHECK (id = 1), uuid TEXT NOT NULL, name TEXT NOT NULL, created_at INTEGER NOT NULL,
  jobs_paused INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE topic (name TEXT PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
INSERT INTO topic (name) VALUES ('clips'), ('shots'), ('vocabulary'), ('selects'), ('jobs'), ('edits'), ('production');

CREATE TABLE race (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, folded TEXT NOT NULL, year INTEGER NOT NULL, clock_zone TEXT NOT NULL,
  start_utc_ms INTEGER, length_miles REAL, UNIQUE (folded, year)
) STRICT;
CREATE TABLE location (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, folded TEXT NOT NULL, race_id INTEGER REFERENCES race, mile REAL,
  lat REAL, lon REAL, radius_metres REAL NOT NULL
) STRICT;
CREATE UNIQUE INDEX location_name ON location (folded, ifnull(race_id, 0));
CREATE TABLE person (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE keyword (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE vehicle (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE, number TEXT, vehicle_class TEXT
) STRICT;
CREATE TABLE vehicle_driver (
  vehicle_id INTEGER NOT NULL REFERENCES vehicle ON DELETE CASCADE, position INTEGER NOT NULL, person_id INTEGER NOT NULL REFERENCES person,
  PRIMARY KEY (vehicle_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL CHECK (source IN ('drone', 'crew', 'archival')), zone TEXT
) STRICT;

CREATE TABLE volume (
  id INTEGER PRIMARY KEY AUTOINCREMENT, identity TEXT NOT NULL UNIQUE, label TEXT NOT NULL, mount_path TEXT NOT NULL,
  online INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE card (
  id INTEGER PRIMARY KEY AUTOINCREMENT, label TEXT NOT NULL, source TEXT NOT NULL CHECK (source IN ('drone', 'crew', 'archival')),
  unit_id INTEGER REFERENCES unit, zone TEXT, race_id INTEGER REFERENCES race, location_id INTEGER REFERENCES location,
  people TEXT NOT NULL, proxies INTEGER NOT NULL, created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE clip (
  id INTEGER PRIMARY KEY AUTOINCREMENT, volume_id INTEGER NOT NULL REFERENCES volume, relative_path TEXT NOT NULL, file_name TEXT NOT NULL,
  file_words TEXT NOT NULL, words TEXT NOT NULL, size INTEGER NOT NULL, mtime_ms REAL NOT NULL, hash TEXT, missing INTEGER NOT NULL DEFAULT 0,
  source TEXT NOT NULL CHECK (source IN ('drone', 'crew', 'archival')), unit_id INTEGER REFERENCES unit, card_id INTEGER REFERENCES card,
  zone TEXT, state TEXT NOT NULL CHECK (state IN ('listed', 'probed')), facts TEXT,
  kind TEXT NOT NULL DEFAULT 'other', playable INTEGER NOT NULL DEFAULT 0, container TEXT, video_codec TEXT, audio_codec TEXT,
  duration_frames INTEGER, rate_num INTEGER, rate_den INTEGER, start_frame INTEGER, drop_frame INTEGER NOT NULL DEFAULT 0,
  width INTEGER, height INTEGER, field_order TEXT, audio_channels INTEGER, reel TEXT, camera TEXT,
  recorded_utc_ms INTEGER, recorded_basis TEXT, recorded_plus_minus REAL, lat REAL, lon REAL, gps INTEGER NOT NULL DEFAULT 0,
  problems TEXT NOT NULL DEFAULT '[]',
  race_id INTEGER REFERENCES race, race_basis TEXT, location_id INTEGER REFERENCES location, location_basis TEXT,
  miles TEXT NOT NULL DEFAULT '[]', people TEXT NOT NULL DEFAULT '[]', vehicles TEXT NOT NULL DEFAULT '[]', created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX clip_place ON clip (volume_id, relative_path) WHERE missing = 0;
CREATE INDEX clip_content ON clip (hash, size);
CREATE INDEX clip_file_name ON clip (file_name);
CREATE INDEX clip_file_words ON clip (file_words);
CREATE INDEX clip_card ON clip (card_id);
CREATE INDEX clip_reel ON clip (reel);
CREATE INDEX clip_camera ON clip (camera);
CREATE INDEX clip_codec ON clip (ifnull(video_codec, audio_codec));
CREATE INDEX clip_missing ON clip (id) WHERE missing = 1;
CREATE TABLE refused_file (
  volume_id INTEGER NOT NULL REFERENCES volume, relative_path TEXT NOT NULL, path TEXT NOT NULL, card_id INTEGER REFERENCES card,
  size INTEGER NOT NULL, mtime_ms REAL NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL, refused_at INTEGER NOT NULL,
  PRIMARY KEY (volume_id, relative_path)
) STRICT, WITHOUT ROWID;

CREATE TABLE shot (
  id INTEGER PRIMARY KEY AUTOINCREMENT, clip_id INTEGER NOT NULL REFERENCES clip ON DELETE CASCADE, whole_clip INTEGER NOT NULL,
  in_frame INTEGER NOT NULL, out_frame INTEGER NOT NULL, name TEXT, note TEXT NOT NULL DEFAULT '',
  rating INTEGER NOT NULL DEFAULT 0 CHECK (rating BETWEEN 0 AND 5), rejected INTEGER NOT NULL DEFAULT 0,
  race_id INTEGER REFERENCES race, location_id INTEGER REFERENCES location, mile_from REAL, mile_to REAL,
  people TEXT, vehicles TEXT, keywords TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE UNIQUE INDEX shot_whole_clip ON shot (clip_id) WHERE whole_clip = 1;
CREATE INDEX shot_clip ON shot (clip_id, in_frame);
INSERT INTO sqlite_sequence (name, seq) VALUES ('shot', 0), ('selects', 0), ('select_item', 0);

CREATE TABLE selects (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE select_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT, selects_id INTEGER NOT NULL REFERENCES selects ON DELETE CASCADE, position INTEGER NOT NULL,
  shot_id INTEGER NOT NULL REFERENCES shot DEFERRABLE INITIALLY DEFERRED, in_frame INTEGER NOT NULL, out_frame INTEGER NOT NULL
) STRICT;
CREATE INDEX select_item_list ON select_item (selects_id, position);
CREATE INDEX select_item_shot ON select_item (shot_id);

CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT, label TEXT NOT NULL, at INTEGER NOT NULL, steps TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX change_undone ON change (undone, id);

CREATE TABLE job (
  id INTEGER PRIMARY KEY AUTOINCREMENT, clip_id INTEGER NOT NULL REFERENCES clip ON DELETE CASCADE, card_id INTEGER NOT NULL, kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')), ready INTEGER NOT NULL,
  preferred INTEGER NOT NULL DEFAULT 0, progress REAL NOT NULL DEFAULT 0, error TEXT, worker TEXT, ended_at INTEGER, UNIQUE (clip_id, kind)
) STRICT;
CREATE INDEX job_state ON job (kind, state, clip_id);
CREATE INDEX job_claim ON job (kind, preferred DESC, card_id DESC, id) WHERE state = 'waiting' AND ready = 1;
CREATE INDEX job_ended ON job (kind, ended_at) WHERE state = 'done';
CREATE TABLE job_worker (name TEXT PRIMARY KEY, host TEXT NOT NULL, pid INTEGER NOT NULL, started_at INTEGER NOT NULL, seen_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE shot_document (
  shot_id INTEGER PRIMARY KEY REFERENCES shot ON DELETE CASCADE, clip_id INTEGER NOT NULL, volume_id INTEGER NOT NULL, whole_clip INTEGER NOT NULL,
  source TEXT NOT NULL, unit_id INTEGER, card_id INTEGER, race_id INTEGER, location_id INTEGER, rating INTEGER NOT NULL, rejected INTEGER NOT NULL,
  mile_from REAL, mile_to REAL, other_miles INTEGER NOT NULL, recorded_utc_ms INTEGER, local_day TEXT, local_minute INTEGER, since_start_ms INTEGER,
  duration_num INTEGER, duration_den INTEGER, gps INTEGER NOT NULL, noted INTEGER NOT NULL, name TEXT NOT NULL, words TEXT NOT NULL
) STRICT;
CREATE INDEX shot_document_recorded ON shot_document (recorded_utc_ms DESC, shot_id DESC);
CREATE INDEX shot_document_mile ON shot_document (mile_from, mile_to);
CREATE TABLE shot_other_mile (
  shot_id INTEGER NOT NULL REFERENCES shot ON DELETE CASCADE, position INTEGER NOT NULL, mile_from REAL NOT NULL, mile_to REAL NOT NULL,
  PRIMARY KEY (shot_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE shot_person (
  shot_id INTEGER NOT NULL REFERENCES shot ON DELETE CASCADE, person_id INTEGER NOT NULL REFERENCES person, position INTEGER NOT NULL,
  PRIMARY KEY (shot_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX shot_person_of ON shot_person (person_id);
CREATE TABLE shot_vehicle (
  shot_id INTEGER NOT NULL REFERENCES shot ON DELETE CASCADE, vehicle_id INTEGER NOT NULL REFERENCES vehicle, position INTEGER NOT NULL,
  PRIMARY KEY (shot_id, vehicle_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX shot_vehicle_of ON shot_vehicle (vehicle_id);
CREATE TABLE shot_keyword (
  shot_id INTEGER NOT NULL REFERENCES shot ON DELETE CASCADE, keyword_id INTEGER NOT NULL REFERENCES keyword, position INTEGER NOT NULL,
  PRIMARY KEY (shot_id, keyword_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX shot_keyword_of ON shot_keyword (keyword_id);
`;
