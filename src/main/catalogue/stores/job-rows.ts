import type { ClipId } from '../../../domain/base/ids.ts';
import type { MediaFacts } from '../../../domain/media/clip.ts';
import { needsProxy } from '../../../domain/media/playability.ts';
import type { Db } from '../database.ts';

const ids = 'SELECT value FROM json_each(?)';

/** Called off by a person, who gave no reason; what is called off for want of facts says so in `error`. */
const BY_A_PERSON = "(state = 'cancelled' AND error IS NULL)";

/** What every new clip wants done. Only reading its facts can begin at once: the rest needs them. */
export function addFirstJobs(db: Db, clipIds: readonly ClipId[]): void {
  const add = db.prepare(
    `INSERT OR IGNORE INTO job (clip_id, card_id, kind, state, ready)
     SELECT clip.id, ifnull(clip.card_id, 0), kind.value, 'waiting', kind.value = 'probe'
     FROM clip, json_each('["probe", "place", "poster"]') AS kind WHERE clip.id IN (${ids}) ORDER BY clip.id, kind.key`,
  );
  add.run(JSON.stringify(clipIds));
}

/** With its facts known, a clip's other work may begin; what those facts make needless goes. */
export function releaseJobs(db: Db, clipId: ClipId, facts: MediaFacts): void {
  const drop = (kind: string) => db.prepare("DELETE FROM job WHERE clip_id = ? AND kind = ? AND state <> 'done'").run(clipId, kind);
  if (!hasPoster(facts)) drop('poster');
  if (needsProxy(facts))
    db.prepare(
      `INSERT OR IGNORE INTO job (clip_id, card_id, kind, state, ready)
       SELECT clip.id, card.id, 'proxy', 'waiting', 1 FROM clip JOIN card ON card.id = clip.card_id WHERE clip.id = ? AND card.proxies = 1`,
    ).run(clipId);
  else drop('proxy');
  db.prepare(`UPDATE job SET ready = 1, state = iif(${BY_A_PERSON}, state, 'waiting'), error = NULL WHERE clip_id = ? AND ready = 0`).run(
    clipId,
  );
}

/** Sound has one too: the shape of its wave. */
const hasPoster = ({ kind, playable }: MediaFacts): boolean => playable && kind !== 'other';

/** Work that waits for facts which will not come is called off, with why. */
export function callOffDependents(db: Db, clipIds: readonly ClipId[]): void {
  db.prepare(
    `UPDATE job SET state = 'cancelled', error = 'Its file could not be read.'
     WHERE clip_id IN (${ids}) AND ready = 0 AND state = 'waiting'`,
  ).run(JSON.stringify(clipIds));
}

/** The same work waits again once its facts are read again. */
export function awaitFacts(db: Db, clipIds: readonly ClipId[]): void {
  db.prepare(
    `UPDATE job SET state = 'waiting', error = NULL WHERE clip_id IN (${ids}) AND ready = 0 AND state = 'cancelled' AND NOT ${BY_A_PERSON}`,
  ).run(JSON.stringify(clipIds));
}
