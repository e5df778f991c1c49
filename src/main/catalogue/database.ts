import Sqlite from 'better-sqlite3';
import {
  type Compilable,
  DummyDriver,
  Kysely,
  type RawBuilder,
  sql as raw,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { addFunctions } from './functions.ts';
import type { Topic } from './stores.ts';
import type { Tables } from './tables.ts';

type Statement = Sqlite.Statement<unknown[]>;

/**
 * The one connection of the catalogue's worker. Kysely writes the SQL, better-sqlite3 runs it at once: nothing can
 * come between two steps of a transaction.
 */
export type Db = {
  readonly sql: Kysely<Tables>;
  all<Row>(query: Compilable<Row>): Row[];
  first<Row>(query: Compilable<Row>): Row | undefined;
  run(query: Compilable<unknown>): { readonly changes: number; readonly id: number };
  /** A statement in plain SQL, prepared once: for what runs thousands of times in one call. */
  prepare(sql: string): Statement;
  /** Several statements at once, for migrations. */
  script(sql: string): void;
  /** One immediate transaction; tells the topics once it is on disk. Inside another `write` it joins that one. */
  write<T>(topics: readonly Topic[], body: () => T): T;
  /** Several reads of one state. */
  read<T>(body: () => T): T;
  /** Undoes the running `write` and makes it answer `value`. */
  abandon(value: unknown): never;
  /** Topics changed since the last call, by this connection or another process. */
  changed(): readonly Topic[];
  close(): void;
};

class Abandoned extends Error {
  readonly value: unknown;
  constructor(value: unknown) {
    super('abandoned');
    this.value = value;
  }
}

/** Milliseconds that a writer waits for another process's transaction. */
const BUSY_MS = 10_000;

/** Opens a catalogue for writing with the promises of a saved edit: it survives the power cord. */
export function openDatabase(file: string): Db {
  const connection = new Sqlite(file, { fileMustExist: true, timeout: BUSY_MS });
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('fullfsync = ON');
  connection.pragma('checkpoint_fullfsync = ON');
  connection.pragma('foreign_keys = ON');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('cell_size_check = ON');
  connection.pragma('temp_store = MEMORY');
  connection.pragma('cache_size = -65536');
  addFunctions(connection);
  return overConnection(connection);
}

function overConnection(connection: Sqlite.Database): Db {
  const sql = kyselyWithoutDriver();
  const statements = new Map<string, Statement>();
  const prepare = (text: string): Statement => {
    const known = statements.get(text);
    if (known !== undefined) return known;
    if (statements.size > 500) statements.clear();
    const statement = connection.prepare(text);
    statements.set(text, statement);
    return statement;
  };
  const compiled = (query: Compilable<unknown>) => {
    const { sql: text, parameters } = query.compile();
    return { statement: prepare(text), parameters };
  };
  return {
    sql,
    prepare,
    script: (text) => void connection.exec(text),
    all: <Row>(query: Compilable<Row>) => {
      const { statement, parameters } = compiled(query);
      return statement.all(...parameters) as Row[];
    },
    first: <Row>(query: Compilable<Row>) => {
      const { statement, parameters } = compiled(query);
      return statement.get(...parameters) as Row | undefined;
    },
    run: (query) => {
      const { statement, parameters } = compiled(query);
      const { changes, lastInsertRowid } = statement.run(...parameters);
      return { changes, id: Number(lastInsertRowid) };
    },
    ...transactions(connection, prepare),
    changed: watchTopics(connection),
    close: () => connection.close(),
  };
}

function transactions(connection: Sqlite.Database, prepare: (sql: string) => Statement): Pick<Db, 'write' | 'read' | 'abandon'> {
  const topic = 'UPDATE topic SET revision = revision + 1 WHERE name = ?';
  const within = <T>(begin: string, body: () => T): T => {
    if (connection.inTransaction) return body();
    connection.exec(begin);
    try {
      const value = body();
      connection.exec('COMMIT');
      return value;
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK');
      if (error instanceof Abandoned) return error.value as T;
      throw error;
    }
  };
  return {
    write: (topics, body) =>
      within('BEGIN IMMEDIATE', () => {
        const value = body();
        for (const name of topics) prepare(topic).run(name);
        return value;
      }),
    read: (body) => within('BEGIN', body),
    abandon: (value) => {
      throw new Abandoned(value);
    },
  };
}

function watchTopics(connection: Sqlite.Database): () => readonly Topic[] {
  let statement: Sqlite.Statement<[], { name: Topic; revision: number }> | null = null;
  const read = () => {
    statement ??= connection.prepare('SELECT name, revision FROM topic');
    return statement.all();
  };
  let seen: ReadonlyMap<Topic, number> | null = null;
  return () => {
    const now = read();
    const before = seen;
    seen = new Map(now.map(({ name, revision }) => [name, revision]));
    return before === null ? [] : now.filter(({ name, revision }) => before.get(name) !== revision).map(({ name }) => name);
  };
}

const kyselyWithoutDriver = (): Kysely<Tables> =>
  new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });

/** A list of any length as one parameter, for `in`. */
export const listOf = <Value extends number | string>(values: readonly Value[]): RawBuilder<Value> =>
  raw<Value>`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
