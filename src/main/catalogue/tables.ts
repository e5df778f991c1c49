import type { Generated } from 'kysely';

type Flag = 0 | 1;
type Id = Generated<number>;

type VocabularyTables = {
  race: {
    id: Id;
    name: string;
    folded: string;
    year: number;
    clock_zone: string;
    start_utc_ms: number | null;
    length_miles: number | null;
  };
  location: {
    id: Id;
    name: string;
    folded: string;
    race_id: number | null;
    mile: number | null;
    lat: number | null;
    lon: number | null;
    radius_metres: number;
  };
  person: { id: Id; name: string; folded: string };
  keyword: { id: Id; name: string; folded: string };
  vehicle: { id: Id; name: string; folded: string; number: string | null; vehicle_class: string | null };
  vehicle_driver: { vehicle_id: number; position: number; person_id: number };
  unit: { id: Id; name: string; folded: string; source: string; zone: string | null };
};

export type ClipTable = {
  id: Id;
  volume_id: number;
  relative_path: string;
  file_name: string;
  file_words: string;
  words: string;
  size: number;
  mtime_ms: number;
  hash: string | null;
  missing: Generated<Flag>;
  source: string;
  unit_id: number | null;
  card_id: number | null;
  zone: string | null;
  state: string;
  facts: string | null;
  kind: Generated<string>;
  playable: Generated<Flag>;
  container: string | null;
  video_codec: string | null;
  audio_codec: string | null;
  duration_frames: number | null;
  rate_num: number | null;
  rate_den: number | null;
  start_frame: number | null;
  drop_frame: Generated<Flag>;
  width: number | null;
  height: number | null;
  field_order: string | null;
  audio_channels: number | null;
  reel: string | null;
  camera: string | null;
  recorded_utc_ms: number | null;
  recorded_basis: string | null;
  recorded_plus_minus: number | null;
  lat: number | null;
  lon: number | null;
  gps: Generated<Flag>;
  problems: Generated<string>;
  race_id: number | null;
  race_basis: string | null;
  location_id: number | null;
  location_basis: string | null;
  miles: Generated<string>;
  people: Generated<string>;
  vehicles: Generated<string>;
  created_at: number;
};

type MediaTables = {
  volume: { id: Id; identity: string; label: string; mount_path: string; online: Generated<Flag> };
  card: {
    id: Id;
    label: string;
    source: string;
    unit_id: number | null;
    zone: string | null;
    race_id: number | null;
    location_id: number | null;
    people: string;
    proxies: Flag;
    created_at: number;
  };
  clip: ClipTable;
  refused_file: {
    volume_id: number;
    relative_path: string;
    path: string;
    card_id: number | null;
    size: number;
    mtime_ms: number;
    code: string;
    message: string;
    refused_at: number;
  };
};

export type ShotTable = {
  id: Id;
  clip_id: number;
  whole_clip: Flag;
  in_frame: number;
  out_frame: number;
  name: string | null;
  note: Generated<string>;
  rating: Generated<number>;
  rejected: Generated<Flag>;
  race_id: number | null;
  location_id: number | null;
  mile_from: number | null;
  mile_to: number | null;
  people: string | null;
  vehicles: string | null;
  keywords: Generated<string>;
};

/** One shot with all that it inherits resolved: what a query may look at. Derived by `shot-document.ts`, never written elsewhere. */
type ShotDocumentTable = {
  shot_id: number;
  clip_id: number;
  volume_id: number;
  whole_clip: Flag;
  source: string;
  unit_id: number | null;
  card_id: number | null;
  race_id: number | null;
  location_id: number | null;
  rating: number;
  rejected: Flag;
  mile_from: number | null;
  mile_to: number | null;
  other_miles: number;
  recorded_utc_ms: number | null;
  local_day: string | null;
  local_minute: number | null;
  since_start_ms: number | null;
  duration_num: number | null;
  duration_den: number | null;
  gps: Flag;
  noted: Flag;
  name: string;
  words: string;
};

type ShotTables = {
  shot: ShotTable;
  shot_document: ShotDocumentTable;
  shot_other_mile: { shot_id: number; position: number; mile_from: number; mile_to: number };
  shot_person: { shot_id: number; person_id: number; position: number };
  shot_vehicle: { shot_id: number; vehicle_id: number; position: number };
  shot_keyword: { shot_id: number; keyword_id: number; position: number };
  selects: { id: Id; name: string; folded: string };
  select_item: { id: Id; selects_id: number; position: number; shot_id: number; in_frame: number; out_frame: number };
  change: { id: Id; label: string; at: number; steps: string; undone: Generated<Flag> };
};

type HouseTables = {
  production: { id: Id; uuid: string; name: string; created_at: number; jobs_paused: Generated<Flag> };
  topic: { name: string; revision: number };
  job: {
    id: Id;
    clip_id: number;
    card_id: number;
    kind: string;
    state: string;
    ready: Flag;
    preferred: Generated<number>;
    progress: Generated<number>;
    error: string | null;
    worker: string | null;
    ended_at: number | null;
  };
  job_worker: { name: string; host: string; pid: number; started_at: number; seen_at: number };
  sqlite_sequence: { name: string; seq: number };
};

export type Tables = VocabularyTables & MediaTables & ShotTables & HouseTables;
