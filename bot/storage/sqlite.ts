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
export function openSqliteStore({ file, durability = 'full', waitMs = 3_000, now = Date.now }: SqliteOptions): DocumentStore {
  const database = connect(file, durability, waitMs);
  const origin = randomBytes(6).toString('base64url');
  let writes = 0;
  const nextEtag = () => `${origin}.${(++writes).toString(36)}`;
  const write = sqliteWriter(database, waitMs);

  return {
    open(definition) {
      checkDefinition(definition);
      const keeping = openTable(definition, { database, waitMs, now });
      return sqliteCollection(database, definition, { nextEtag, waitMs, write, ...(keeping && { keeping }) });
    },
    async close() {
      if (database.isOpen) database.close();
    },
  };
}

/** One transaction, so one flush to disk: a new file has a table and up to six indexes a collection. */
function openTable(definition: CollectionDefinition<unknown>, { database, waitMs, now }: Opening): Keeping | undefined {
  const { name, keepsDays } = definition;
  try {
    database.exec(`PRAGMA busy_timeout = ${waitMs}; BEGIN IMMEDIATE; ${tableSql(definition)}`);
    const keeping = keepsDays === undefined ? undefined : openKeeping(database, name, keepsDays, now);
    database.exec(`COMMIT; PRAGMA busy_timeout = ${blockingWaitMs};`);
    return keeping;
  } catch (error) {
    if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
    throw classifySqliteError(error, name);
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
