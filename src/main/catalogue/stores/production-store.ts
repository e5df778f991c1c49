import { sql } from 'kysely';
import type { Sync } from '../call.ts';
import { type Db, listOf } from '../database.ts';
import type { ProductionStore } from '../stores.ts';

/** The production itself and the volumes its footage lies on. */
export function createProductionStore(db: Db, folder: string): Sync<ProductionStore> {
  const q = db.sql;
  return {
    get: () => {
      const row = db.first(q.selectFrom('production').select(['name', 'uuid']));
      if (row === undefined) throw new Error('the catalogue holds no production');
      return { ...row, folder };
    },
    volumes: () =>
      db
        .all(
          q
            .selectFrom('volume')
            .leftJoin('clip', 'clip.volume_id', 'volume.id')
            .select(['volume.id', 'identity', 'label', 'mount_path', 'online', q.fn.count<number>('clip.id').as('clips')])
            .groupBy('volume.id')
            .orderBy('volume.id'),
        )
        .map(({ mount_path, online, ...volume }) => ({ ...volume, mountPath: mount_path, online: online === 1 })),
    seeVolume: ({ identity, label, mountPath }) => {
      const known = db.first(q.selectFrom('volume').select(['id', 'label', 'mount_path', 'online']).where('identity', '=', identity));
      if (known !== undefined && known.label === label && known.mount_path === mountPath && known.online === 1) return known.id;
      const seen = { label, mount_path: mountPath, online: 1 as const };
      return db.write(['production', 'clips', 'shots'], () => {
        const row = db.first(
          q
            .insertInto('volume')
            .values({ identity, ...seen })
            .onConflict((on) => on.column('identity').doUpdateSet(seen))
            .returning('id'),
        );
        return row?.id ?? 0;
      });
    },
    setOnline: (volumes) => {
      const online = sql<0 | 1>`(id IN ${listOf(volumes)})`;
      const differs = db.first(q.selectFrom('volume').select('id').where('online', '!=', online).limit(1));
      if (differs !== undefined) db.write(['production', 'clips', 'shots'], () => db.run(q.updateTable('volume').set({ online })));
    },
  };
}
