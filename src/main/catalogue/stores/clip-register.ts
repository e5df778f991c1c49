import type { CardId, ClipId } from '../../../domain/base/ids.ts';
import type { Db } from '../database.ts';
import { spacedWords } from '../functions.ts';
import type { CardSettings, FileVerdict, FoundFile, RefusedFile } from '../stores.ts';
import { addFirstJobs } from './job-rows.ts';
import { refreshDocumentsOf } from './shot-document.ts';

type Known = { readonly id: number; readonly size: number; readonly mtime_ms: number; readonly hash: string | null };

/** Writes down a card's settings. */
export function addCard(db: Db, card: CardSettings): CardId {
  const { label, source, unitId: unit_id, zone, raceId: race_id, locationId: location_id } = card;
  const people = JSON.stringify(card.people);
  const values = {
    label,
    source,
    unit_id,
    zone,
    race_id,
    location_id,
    people,
    proxies: card.proxies ? 1 : 0,
    created_at: Date.now(),
  } as const;
  return db.write(['clips'], () => db.run(db.sql.insertInto('card').values(values)).id);
}

/** A card's settings as they were given; null for an unknown card. */
export function readCard(db: Db, id: CardId): CardSettings | null {
  const row = db.first(db.sql.selectFrom('card').selectAll().where('id', '=', id));
  if (row === undefined) return null;
  const { label, source, unit_id: unitId, zone, race_id: raceId, location_id: locationId } = row;
  const people = JSON.parse(row.people) as number[];
  return { label, source: source as CardSettings['source'], unitId, zone, raceId, locationId, people, proxies: row.proxies === 1 };
}

/** Registers found files in one transaction; see `ClipStore.register`. */
export function registerFiles(db: Db, cardId: CardId, found: { readonly files: readonly FoundFile[]; readonly gone: readonly ClipId[] }) {
  const card = readCard(db, cardId);
  if (card === null) throw new Error(`there is no card ${cardId}`);
  return db.write(['clips', 'shots', 'jobs'], () => {
    if (found.gone.length > 0) markMissing(db, found.gone);
    const verdicts = found.files.map((file) => registerFile(db, { id: cardId, ...card }, file));
    const fresh = verdicts.filter(({ verdict }) => verdict === 'added' || verdict === 'moved').map(({ clipId }) => clipId);
    addFirstJobs(
      db,
      verdicts.filter(({ verdict }) => verdict === 'added').map(({ clipId }) => clipId),
    );
    refreshDocumentsOf(db, fresh);
    return verdicts;
  });
}

function registerFile(db: Db, card: CardSettings & { readonly id: CardId }, file: FoundFile): FileVerdict {
  const { volumeId, relativePath } = file.place;
  db.prepare('DELETE FROM refused_file WHERE volume_id = ? AND relative_path = ?').run(volumeId, relativePath);
  const here = db
    .prepare('SELECT id, size, mtime_ms, hash FROM clip WHERE volume_id = ? AND relative_path = ? AND missing = 0')
    .get(volumeId, relativePath) as Known | undefined;
  if (here !== undefined) {
    if (here.size === file.size && (here.mtime_ms === file.mtimeMs || here.hash === file.fingerprint.hash)) {
      if (here.mtime_ms !== file.mtimeMs) db.prepare('UPDATE clip SET mtime_ms = ? WHERE id = ?').run(file.mtimeMs, here.id);
      return { verdict: 'unchanged', clipId: here.id };
    }
    // Other content under a known name: what was logged belongs to the bytes that were there, not to the name.
    markMissing(db, [here.id]);
  }
  const same = db
    .prepare('SELECT id, missing, volume_id, relative_path FROM clip WHERE hash = ? AND size = ? ORDER BY missing, id')
    .all(file.fingerprint.hash, file.fingerprint.size) as { id: number; missing: number; volume_id: number; relative_path: string }[];
  const first = same[0];
  if (first === undefined) return { verdict: 'added', clipId: insertClip(db, card, file) };
  if (first.missing === 0) return { verdict: 'duplicate', clipId: first.id };
  const returned = same.find((clip) => clip.volume_id === volumeId && clip.relative_path === relativePath);
  const clipId = (returned ?? first).id;
  moveClip(db, clipId, file);
  return { verdict: returned === undefined ? 'moved' : 'unchanged', clipId };
}

const markMissing = (db: Db, clipIds: readonly ClipId[]): void => {
  db.prepare('UPDATE clip SET missing = 1 WHERE id IN (SELECT value FROM json_each(?))').run(JSON.stringify(clipIds));
};

const fileNameOf = (relativePath: string): string => relativePath.slice(relativePath.lastIndexOf('/') + 1);

/** What words find in a clip: its file name, reel and camera, each on a line of its own so that no phrase runs across. */
export const clipWords = (clip: { readonly fileName: string; readonly reel: string | null; readonly camera: string | null }): string =>
  [clip.fileName, clip.reel ?? '', clip.camera ?? ''].map(spacedWords).join('\n');

function insertClip(db: Db, card: CardSettings & { readonly id: CardId }, file: FoundFile): ClipId {
  const fileName = fileNameOf(file.place.relativePath);
  const unit = card.unitId === null ? undefined : db.first(db.sql.selectFrom('unit').select('zone').where('id', '=', card.unitId));
  const { id } = db.run(
    db.sql.insertInto('clip').values({
      volume_id: file.place.volumeId,
      relative_path: file.place.relativePath,
      file_name: fileName,
      file_words: spacedWords(fileName),
      words: clipWords({ fileName, reel: null, camera: null }),
      size: file.size,
      mtime_ms: file.mtimeMs,
      hash: file.fingerprint.hash,
      source: card.source,
      unit_id: card.unitId,
      card_id: card.id,
      zone: card.zone ?? unit?.zone ?? null,
      state: 'listed',
      race_id: card.raceId,
      race_basis: card.raceId === null ? null : 'card',
      location_id: card.locationId,
      location_basis: card.locationId === null ? null : 'card',
      people: JSON.stringify(card.people),
      created_at: Date.now(),
    }),
  );
  db.prepare('INSERT INTO shot (clip_id, whole_clip, in_frame, out_frame) VALUES (?, 1, 0, 0)').run(id);
  return id;
}

function moveClip(db: Db, id: ClipId, { place, mtimeMs }: FoundFile): void {
  const clip = db.first(db.sql.selectFrom('clip').select(['reel', 'camera']).where('id', '=', id));
  const fileName = fileNameOf(place.relativePath);
  const moved = { volume_id: place.volumeId, relative_path: place.relativePath, file_name: fileName, file_words: spacedWords(fileName) };
  const words = clipWords({ fileName, reel: clip?.reel ?? null, camera: clip?.camera ?? null });
  db.run(
    db.sql
      .updateTable('clip')
      .set({ ...moved, words, mtime_ms: mtimeMs, missing: 0 })
      .where('id', '=', id),
  );
  refreshDocumentsOf(db, [id]);
}

/** Lists files that are not media, with why. */
export function refuseFiles(db: Db, cardId: CardId | null, files: readonly RefusedFile[]): void {
  const insert = db.prepare(
    'INSERT OR REPLACE INTO refused_file (volume_id, relative_path, path, card_id, size, mtime_ms, code, message, refused_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  db.write(['clips'], () => {
    for (const { place, path, size, mtimeMs, code, message } of files)
      insert.run(place.volumeId, place.relativePath, path, cardId, size, mtimeMs, code, message, Date.now());
  });
}
