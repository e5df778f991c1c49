import { basename } from 'node:path';
import type { Sync } from '../call.ts';
import { type Db, listOf } from '../database.ts';
import type { ClipStore } from '../stores.ts';
import { refuseClip, setFacts, setPlacement } from './clip-facts.ts';
import { addCard, readCard, refuseFiles, registerFiles } from './clip-register.ts';
import { pathOn, selectClips, toClip } from './clip-rows.ts';

type Store = Sync<ClipStore>;

/** Takes as files: registering, facts, placement, and finding them again. */
export function createClipStore(db: Db): Store {
  return {
    known: (volumeId, folder) => known(db, volumeId, folder),
    addCard: (settings) => addCard(db, settings),
    register: (cardId, files, gone) => registerFiles(db, cardId, { files, gone }),
    refuse: (cardId, files) => refuseFiles(db, cardId, files),
    refuseClip: (id, problem) => refuseClip(db, id, problem),
    refused: () => refused(db),
    setFacts: (id, facts, state) => setFacts(db, id, { facts, state }),
    setPlacement: (id, placement) => setPlacement(db, id, placement),
    ...reading(db),
  };
}

function reading(db: Db): Pick<Store, 'get' | 'many' | 'byPath' | 'byFileName' | 'card'> {
  return {
    get: (id) => {
      const row = db.first(selectClips(db).where('clip.id', '=', id));
      return row === undefined ? null : toClip(row);
    },
    many: (ids) => {
      const rows = db.all(selectClips(db).where('clip.id', 'in', listOf(ids)));
      const clips = new Map(rows.map((row) => [row.id, toClip(row)]));
      return ids.flatMap((id) => clips.get(id) ?? []);
    },
    byPath: (path) => {
      // The innermost volume holds the file; a clip that is missing there still answers to its last path.
      const rows = db
        .all(selectClips(db).where('clip.file_name', '=', basename(path)))
        .filter((row) => pathOn(row.mount_path, row.relative_path) === path)
        .sort((a, b) => a.missing - b.missing || b.mount_path.length - a.mount_path.length);
      return rows[0] === undefined ? null : toClip(rows[0]);
    },
    byFileName: (fileName) => db.all(selectClips(db).where('clip.file_name', '=', fileName).orderBy('clip.id')).map(toClip),
    card: (id) => {
      const clip = db.first(db.sql.selectFrom('clip').select('card_id').where('id', '=', id));
      return clip?.card_id == null ? null : readCard(db, clip.card_id);
    },
  };
}

type Within = {
  readonly relative_path: string;
  readonly size: number;
  readonly mtime_ms: number;
  readonly id: number | null;
  readonly unread: number;
};

function known(db: Db, volumeId: number, folder: string): ReturnType<Store['known']> {
  const root = folder.replace(/\/+$/, '');
  // `0` follows `/` in code order: the range holds exactly the paths below the folder.
  const below = root === '' ? 'relative_path >= ? AND ? IS NOT NULL' : '(relative_path = ? OR (relative_path > ? AND relative_path < ?))';
  const bounds = root === '' ? ['', ''] : [root, `${root}/`, `${root}0`];
  const read = (table: string, columns: string, also: string) =>
    db
      .prepare(`SELECT relative_path, size, mtime_ms, ${columns} FROM ${table} WHERE volume_id = ? AND ${below}${also}`)
      .all(volumeId, ...bounds) as Within[];
  return [
    ...read('clip', "id, state = 'listed' AS unread", ' AND missing = 0'),
    ...read('refused_file', 'NULL AS id, 0 AS unread', ''),
  ].map((row) => ({
    relativePath: row.relative_path,
    size: row.size,
    mtimeMs: row.mtime_ms,
    refused: row.id === null,
    unread: row.unread === 1,
    clipId: row.id,
  }));
}

const refused = (db: Db): ReturnType<Store['refused']> =>
  db.all(db.sql.selectFrom('refused_file').selectAll().orderBy('refused_at').orderBy('path')).map((row) => ({
    place: { volumeId: row.volume_id, relativePath: row.relative_path },
    path: row.path,
    size: row.size,
    mtimeMs: row.mtime_ms,
    code: row.code,
    message: row.message,
  }));
