import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { StorageError, type Collection, type DocumentStore } from '../usecases/documents';
import { checkDefinition } from './definitions';
import { sqliteCollection, type Writing } from './sqliteCollection';
import { classifySqliteError } from './sqliteErrors';

/** Only until somebody has put a killed process's log in order. */
const waitMs = 3_000;

/**
 * A file as it is at one moment, to be read only: the moment of the first `open`. Servers go on writing meanwhile and wait for nothing; what they
 * write is not seen. Tables that an older version did not know are empty. Throws `StorageError` when there is no such file.
 */
export function openSqliteSnapshot(file: string): DocumentStore {
  const database = connect(file);
  return {
    open(definition) {
      checkDefinition(definition);
      try {
        const known = database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(definition.name);
        return known ? sqliteCollection(database, definition, readOnly) : emptyCollection(definition.name);
      } catch (error) {
        throw classifySqliteError(error, definition.name);
      }
    },
    async close() {
      if (database.isOpen) database.close();
    },
  };
}

function connect(file: string): DatabaseSync {
  try {
    // Not opened read-only: whoever is the last to close a file must be able to put its log in order. `rw` makes no file that is not there.
    const address = pathToFileURL(resolve(file));
    address.searchParams.set('mode', 'rw');
    const database = new DatabaseSync(address, { timeout: waitMs });
    // A deferred transaction begins with its first reading, and until its end sees the file as it was then.
    database.exec('PRAGMA query_only = ON; BEGIN;');
    return database;
  } catch (error) {
    throw classifySqliteError(error, 'The file');
  }
}

const refusing = async (): Promise<never> => {
  throw new StorageError('unexpected', 'A snapshot is for reading');
};

const readOnly: Writing = { nextEtag: () => '', waitMs, write: refusing };

const emptyCollection = <Body>(name: string): Collection<Body> => ({
  name, read: async () => undefined, query: async () => ({ documents: [] }), create: refusing, replace: refusing, remove: refusing,
});
