import { existsSync } from 'node:fs';
import { type Config } from '../settings/config';
import { openSqliteStore } from '../storage/sqlite';
import { openSqliteSnapshot } from '../storage/sqliteSnapshot';
import { type DocumentStore } from '../usecases/documents';
import { BackupError } from './format';

type Storage = Config['storage'];

/** Nobody waits for an answer here: what Cosmos DB puts off is waited for. */
const patienceMs = 600_000;

/** What is to be saved. On SQLite it is the file at one moment, whoever writes meanwhile. */
export async function openToSave(storage: Storage): Promise<DocumentStore> {
  if (storage.kind === 'cosmos') return openCosmos(storage);
  if (!existsSync(storage.file)) throw new BackupError(`There is no database ${storage.file}.`);
  return openSqliteSnapshot(storage.file);
}

/** Where something is to be written, a backup or a programme; made when it is not there. */
export const openToWrite = async (storage: Storage): Promise<DocumentStore> => (storage.kind === 'cosmos' ? openCosmos(storage) : openSqliteStore({ file: storage.file }));

async function openCosmos({ endpoint, database, key }: Extract<Storage, { kind: 'cosmos' }>): Promise<DocumentStore> {
  const { openCosmosStore } = await import('../storage/cosmos');
  if (key) return openCosmosStore({ endpoint, database, key, patienceMs });
  const { DefaultAzureCredential } = await import('@azure/identity');
  return openCosmosStore({ endpoint, database, credential: new DefaultAzureCredential(), patienceMs });
}
