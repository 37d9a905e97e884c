import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type CollectionDefinition, type DocumentStore } from '../usecases/documents';
import { checkDefinition } from './definitions';
import { sqliteCollection } from './sqliteCollection';
import { classifySqliteError } from './sqliteErrors';
import { type Keeping, openKeeping } from './sqliteKeeping';
import { blockingWaitMs } from './sqlitePatience';
import { tableSql } from './sqliteSql';
import { sqliteWriter } from './sqliteWriter';

export interface SqliteOptions {
  /** A path, made with its folder when absent, or ':memory:'. Several processes of one machine may share it; never a network drive. */
  readonly file: string;
  /**
   * full (default): a tap that was answered survives a power cut, for one flush to disk a write, or for several that come together.
   * normal: no flush a write; a power cut may lose the last second or so, a crash of the process nothing. The file stays sound either way.
   */
  readonly durability?: 'full' | 'normal';
  /** How long an operation waits for another process before it throws `busy`. */
  readonly waitMs?: number;
  /** For what is kept a number of days only. */
  readonly now?: () => number;
  /** Opened with the file, all in one transaction; whatever is opened later has one of its own. */
  readonly collections?: readonly CollectionDefinition<unknown>[];
}

interface Opening {
  readonly database: DatabaseSync;
  readonly waitMs: number;
  readonly now: () => number;
}

const cacheKilobytes = 32_000;
/** 16 MB of log beside the file. SQLite's own thousand are a hundred acceptances, and everybody waits while the log is written into the file and flushed. */
const logPages = 4_000;

/** The store for one machine: no server, no cloud. Throws `StorageError` when the file cannot be opened. */
export function openSqliteStore({ file, durability = 'full', waitMs = 3_000, now = Date.now, collections = [] }: SqliteOptions): DocumentStore {
  const database = connect(file, durability, waitMs);
  const origin = randomBytes(6).toString('base64url');
  let writes = 0;
  const nextEtag = () => `${origin}.${(++writes).toString(36)}`;
  const write = sqliteWriter(database, waitMs);
  const tables = openTables(collections, { database, waitMs, now });

  return {
    open(definition) {
      const { keeping } = tables.get(definition.name) ?? openTables([definition], { database, waitMs, now }).get(definition.name) ?? {};
      return sqliteCollection(database, definition, { nextEtag, waitMs, write, ...(keeping && { keeping }) });
    },
    async close() {
      if (database.isOpen) database.close();
    },
  };
}

type Tables = ReadonlyMap<string, { readonly keeping?: Keeping }>;

/** One transaction, so one flush to disk: a new file has two dozen tables, each with up to six indexes. */
function openTables(definitions: readonly CollectionDefinition<unknown>[], { database, waitMs, now }: Opening): Tables {
  for (const definition of definitions) checkDefinition(definition);
  const tables = new Map<string, { readonly keeping?: Keeping }>();
  if (definitions.length === 0) return tables;
  try {
    database.exec(`PRAGMA busy_timeout = ${waitMs}; BEGIN IMMEDIATE; ${definitions.map(tableSql).join(' ')}`);
    for (const { name, keepsDays } of definitions) tables.set(name, keepsDays === undefined ? {} : { keeping: openKeeping(database, name, keepsDays, now) });
    database.exec(`COMMIT; PRAGMA busy_timeout = ${blockingWaitMs};`);
    return tables;
  } catch (error) {
    if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
    throw classifySqliteError(error, definitions.length === 1 ? (definitions[0]?.name ?? '') : 'The file');
  }
}

function connect(file: string, durability: 'full' | 'normal', waitMs: number): DatabaseSync {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    const database = new DatabaseSync(file, { timeout: waitMs });
    // WAL: readers do not wait for the writer. synchronous must be said on each connection: it is not kept in the file.
    // The usual page cache of 2 MB holds the upper levels of a hundred thousand pairs' indexes no longer.
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${durability === 'full' ? 'FULL' : 'NORMAL'}; PRAGMA cache_size = -${cacheKilobytes}; PRAGMA wal_autocheckpoint = ${logPages};`);
    return database;
  } catch (error) {
    throw classifySqliteError(error, 'The file');
  }
}
