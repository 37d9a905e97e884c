import { type DatabaseSync } from 'node:sqlite';
import { StorageError } from '../usecases/documents';
import { whileBusy } from './sqlitePatience';

/** Runs one statement that writes, and answers once it is on disk. */
export type Writer = <Result>(collection: string, statement: () => Result) => Promise<Result>;

interface Waiting {
  readonly collection: string;
  /** Runs the statement and gives what hands its result over, to be called once it is committed. */
  readonly run: () => () => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Writes that are asked for within two turns of the event loop are committed together: one flush to disk for all of them, which is most of
 * what a write costs. (Two, because the tap that came a moment later then shares the flush; an idle process loses microseconds.) Each still
 * decides by itself, by the etag it saw; nobody is answered before the flush.
 */
export function sqliteWriter(database: DatabaseSync, waitMs: number): Writer {
  let gathering: Waiting[] = [];
  const flush = async (): Promise<void> => {
    const batch = gathering;
    gathering = [];
    try {
      commit(await whileBusy(batch[0]?.collection ?? '', waitMs, () => together(database, batch)));
    } catch (error) {
      await oneByOne(batch, waitMs, error);
    }
  };
  return (collection, statement) =>
    new Promise((resolve, reject) => {
      const run = () => {
        const result = statement();
        return () => resolve(result);
      };
      if (gathering.push({ collection, run, fail: reject }) === 1) setImmediate(() => setImmediate(() => void flush()));
    });
}

const commit = (handOver: readonly (() => void)[]): void => handOver.forEach((give) => give());

function together(database: DatabaseSync, batch: readonly Waiting[]): (() => void)[] {
  if (batch.length === 1) return batch.map(({ run }) => run());
  database.exec('BEGIN IMMEDIATE');
  try {
    const handOver = batch.map(({ run }) => run());
    database.exec('COMMIT');
    return handOver;
  } catch (error) {
    if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** A statement that cannot be run must not take the others with it. Whoever waited long enough for another process has waited for all. */
async function oneByOne(batch: readonly Waiting[], waitMs: number, error: unknown): Promise<void> {
  const isShared = batch.length === 1 || (error instanceof StorageError && error.code === 'busy');
  for (const { collection, run, fail } of batch) {
    if (isShared) fail(error);
    else await whileBusy(collection, waitMs, run).then((give) => give(), fail);
  }
}
