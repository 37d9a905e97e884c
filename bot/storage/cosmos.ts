import { CosmosClient, type Container, type CosmosClientOptions, type Database } from '@azure/cosmos';
import { type DocumentStore } from '../usecases/documents';
import { cosmosCollection } from './cosmosCollection';
import { prepareContainer, prepareDatabase } from './cosmosContainer';
import { checkDefinition } from './definitions';

export type CosmosOptions = {
  readonly endpoint: string;
  readonly database: string;
  /** How long an operation may wait out 429 answers before it throws `busy`. Give background work more than a tap. */
  readonly patienceMs?: number;
  /** For one HTTP request. Afterwards `unavailable` is thrown, and nobody knows whether a write was done. */
  readonly requestTimeoutMs?: number;
} & ({ readonly key: string } | { readonly credential: NonNullable<CosmosClientOptions['aadCredentials']> });

/**
 * The store for any number of instances. Nothing is asked of Cosmos before the first use of a collection; then the database and the container
 * are made if they do not exist. An Entra identity without the right to make them needs them deployed (`containerRequest` says how).
 */
export function openCosmosStore(options: CosmosOptions): DocumentStore {
  const client = connect(options);
  const { patienceMs = 2_000 } = options;
  const database = onceDone<Database>(() => prepareDatabase(client, options.database));

  return {
    open(definition) {
      checkDefinition(definition);
      const container = onceDone<Container>(async () => prepareContainer(await database(), definition));
      return cosmosCollection(definition, patienceMs, container);
    },
    async close() {
      client.dispose();
    },
  };
}

function connect(options: CosmosOptions): CosmosClient {
  const { endpoint, requestTimeoutMs = 8_000 } = options;
  const isPlainHttp = new URL(endpoint).protocol === 'http:'; // a local server: it has no regions to discover, and says https of itself
  return new CosmosClient({
    endpoint,
    ...('key' in options ? { key: options.key } : { aadCredentials: options.credential }),
    connectionPolicy: {
      requestTimeout: requestTimeoutMs,
      retryOptions: { maxRetryAttemptCount: 0 },
      ...(isPlainHttp ? { enableEndpointDiscovery: false } : {}),
    },
  });
}

/** Shares one run among all callers, and runs again after a failure. */
function onceDone<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<Result> | undefined;
  return () => {
    running ??= work().catch((error: unknown) => {
      running = undefined;
      throw error;
    });
    return running;
  };
}
