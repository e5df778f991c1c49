import { createHash } from 'node:crypto';
import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { APPLICATION_ID } from '../../../src/main/catalogue/gate.ts';
import { MIGRATIONS } from '../../../src/main/catalogue/migrations.ts';
import { createProduction, openCatalogue } from '../../../src/main/catalogue/open.ts';
import { must, workerUrl } from '../../support/catalogue-builder.ts';

let parent = '';
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'milemark-open-'));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const folder = () => join(parent, 'One More Win.milemark');
const file = () => join(folder(), 'catalogue.db');
const make = async () => {
  const catalogue = must(await createProduction({ folder: folder(), name: 'One More Win', workerUrl }));
  const { uuid } = await catalogue.production.get();
  await catalogue.close();
  return uuid;
};
/** Every file with its content, but for SQLite's shared memory and an empty log: they say nothing and come with each reading. */
const everyByte = async () => {
  const entries = (await readdir(folder(), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = entries.map(async (entry) => {
    const content = await readFile(join(entry.parentPath, entry.name));
    return { name: entry.name, size: content.length, hash: createHash('sha256').update(content).digest('hex') };
  });
  return (await Promise.all(files)).filter(({ name, size }) => !name.endsWith('-shm') && !(name.endsWith('-wal') && size === 0));
};
const refused = async () => {
  const before = await everyByte();
  const result = await openCatalogue({ folder: folder(), workerUrl });
  expect(await everyByte()).toEqual(before);
  return result.ok ? 'opened' : result.fault.code;
};

describe('a production', () => {
  test('is a folder with its catalogue, backups, cache and logs, and opens again as itself', async () => {
    const uuid = await make();
    expect((await readdir(folder())).sort()).toEqual(['backups', 'cache', 'catalogue.db', 'logs']);
    const catalogue = must(await openCatalogue({ folder: folder(), workerUrl }));
    expect(await catalogue.production.get()).toEqual({ name: 'One More Win', uuid, folder: folder() });
    await catalogue.close();
  });

  test('says what it is in its header and keeps commits through a power cut', async () => {
    await make();
    const db = new Sqlite(file(), { readonly: true });
    expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    const loose = db
      .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'")
      .all();
    expect(loose).toEqual([]);
    db.close();
  });

  test('is not made twice, nor under another kind of name', async () => {
    await make();
    expect(await createProduction({ folder: folder(), name: 'Again', workerUrl })).toMatchObject({ fault: { code: 'production-exists' } });
    expect(await createProduction({ folder: join(parent, 'film'), name: 'Film', workerUrl })).toMatchObject({
      fault: { code: 'folder-name' },
    });
  });

  test('is made once by those who make it at the same moment: the others are told that it exists', async () => {
    for (let round = 0; round < 4; round += 1) {
      await rm(folder(), { recursive: true, force: true });
      const names = ['One', 'Two', 'Three'];
      const made = await Promise.all(names.map((name) => createProduction({ folder: folder(), name, workerUrl })));
      const won = made.flatMap((result, index) => (result.ok ? [{ catalogue: result.value, name: names[index] }] : []));
      expect(made.flatMap((result) => (result.ok ? [] : [result.fault.code]))).toEqual(['production-exists', 'production-exists']);
      for (const { catalogue, name } of won) {
        expect(await catalogue.production.get()).toMatchObject({ name });
        await catalogue.close();
      }
      expect((await readdir(folder())).sort()).toEqual(['backups', 'cache', 'catalogue.db', 'logs']);
    }
  });

  test('that was not made to its end can be made again', async () => {
    await make();
    await rm(file());
    await writeFile(join(folder(), 'catalogue.db.new'), 'half');
    await make();
    expect(await readdir(folder())).not.toContain('catalogue.db.new');
  });

  test('that is not there is missed, with the way to make one', async () => {
    const result = await openCatalogue({ folder: folder(), workerUrl });
    expect(result).toMatchObject({ ok: false, fault: { code: 'production-missing', message: expect.stringContaining('milemark init') } });
  });
});

describe('a catalogue is refused, every byte as it was,', () => {
  test('when a newer Milemark has written it', async () => {
    await make();
    const db = new Sqlite(file());
    db.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    db.close();
    expect(await refused()).toBe('catalogue-newer');
  });

  test('when the newer version still stands in the write-ahead log of a killed process', async () => {
    await make();
    const db = new Sqlite(file());
    db.pragma('wal_autocheckpoint = 0');
    db.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    const wal = await readFile(`${file()}-wal`);
    const main = await readFile(file());
    db.close();
    await writeFile(file(), main);
    await writeFile(`${file()}-wal`, wal);
    const before = [await readFile(file()), await readFile(`${file()}-wal`)];
    expect(await openCatalogue({ folder: folder(), workerUrl })).toMatchObject({ fault: { code: 'catalogue-newer' } });
    expect([await readFile(file()), await readFile(`${file()}-wal`)]).toEqual(before);
  });

  test('when it is the database of another program, or none', async () => {
    await make();
    await rm(file());
    const db = new Sqlite(file());
    db.exec('CREATE TABLE notes (text)');
    db.close();
    expect(await refused()).toBe('catalogue-foreign');
    await writeFile(file(), 'just text');
    expect(await refused()).toBe('catalogue-foreign');
    await writeFile(file(), '');
    expect(await refused()).toBe('catalogue-foreign');
  });

  test('when it is damaged anywhere', async () => {
    await make();
    const whole = await readFile(file());
    for (const page of [1, 3, 7, 20]) {
      await writeFile(file(), whole);
      const handle = await open(file(), 'r+');
      await handle.write(Buffer.alloc(3000, 0xa5), 0, 3000, page * 4096);
      await handle.close();
      expect(await refused()).toBe('catalogue-damaged');
    }
    await writeFile(file(), whole.subarray(0, 4096 * 6));
    expect(await refused()).toBe('catalogue-damaged');
    await writeFile(file(), whole);
    expect(await refused()).toBe('opened');
  });
});

test('migrations are frozen: a change to the tables is a new one at the end', () => {
  const frozen = MIGRATIONS.map((sql) => createHash('sha256').update(sql).digest('hex').slice(0, 16));
  expect(frozen).toEqual(['b9ef3315333d8c74']);
});
