import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../bot/storage/sqlite';
import { collections } from '../../bot/usecases/collections';
import { type DocumentStore } from '../../bot/usecases/documents';
import { type CosmosServer } from './cosmosServer';

export interface OpenStore {
  readonly store: DocumentStore;
  /** Closes the store and removes everything that was in it. */
  close(): Promise<void>;
}

/** Each `open` gives an empty store of its own: `describe.each(storeKinds)('… on $name', …)`. */
export const storeKinds: readonly { readonly name: 'sqlite' | 'cosmos'; open(): Promise<OpenStore> }[] = [
  { name: 'sqlite', open: openThrowAwaySqlite },
  { name: 'cosmos', open: openThrowAwayCosmos },
];

/** A real file, so that locking and flushing are the real ones; durability as in production. */
export async function openThrowAwaySqlite(): Promise<OpenStore> {
  const folder = await mkdtemp(join(tmpdir(), 'lodestar-'));
  const store = openSqliteStore({ file: join(folder, 'lodestar.db'), collections: Object.values(collections) });
  return {
    store,
    async close() {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The local server, or Azure (in a database that is removed afterwards) when COSMOS_ENDPOINT and COSMOS_KEY are set. */
export async function openThrowAwayCosmos(): Promise<OpenStore> {
  // The SDK and the server's parser are large, and most tests need neither.
  const server = azure() ?? (await (await import('./cosmosServer')).startCosmosServer());
  const { openCosmosStore } = await import('../../bot/storage/cosmos');
  const { endpoint, key } = server;
  const database = `lodestar-test-${randomUUID()}`;
  const store = openCosmosStore({ endpoint, key, database, patienceMs: 20_000 });
  return {
    store,
    async close() {
      await store.close();
      if (azure()) await removeDatabase(endpoint, key, database);
      await server.stop();
    },
  };
}

function azure(): CosmosServer | undefined {
  const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } = process.env;
  return endpoint && key ? { endpoint, key, stop: async () => undefined } : undefined;
}

async function removeDatabase(endpoint: string, key: string, database: string): Promise<void> {
  const { CosmosClient } = await import('@azure/cosmos');
  const client = new CosmosClient({ endpoint, key });
  try {
    await client.database(database).delete();
  } finally {
    client.dispose();
  }
}
