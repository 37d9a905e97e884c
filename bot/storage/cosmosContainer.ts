import { type Container, type ContainerRequest, type CosmosClient, type Database, type IndexingPolicy } from '@azure/cosmos';
import { type CollectionDefinition } from '../usecases/documents';
import { raceOf } from './cosmosErrors';

type Definition = Pick<CollectionDefinition<unknown>, 'name' | 'indexes' | 'keepsDays'>;

const secondsADay = 86_400;

/** How a collection's container is set up; what deploys containers beforehand must say the same. Azure removes a document `defaultTtl` seconds after its last write. */
export function containerRequest({ name, indexes, keepsDays }: Definition): ContainerRequest {
  return { id: name, partitionKey: { paths: ['/partition'], version: 2 }, indexingPolicy: indexingPolicy(indexes), ...(keepsDays !== undefined && { defaultTtl: keepsDays * secondsADay }) };
}

/**
 * Only what is queried is indexed: every indexed path makes each write dearer. An order by several paths needs a composite index of exactly
 * these paths. Azure reads one backwards for a descending order; the local server wants its own, which costs a fraction of a unit a write.
 */
function indexingPolicy(indexes: Definition['indexes']): IndexingPolicy {
  const orders = [[], ...indexes.flatMap(beginnings)].map((fields) => [...fields.map((field) => `/body/${field}`), '/partition', '/key']);
  const distinct = [...new Map(orders.map((paths) => [paths.join(), paths])).values()];
  const composite = (order: 'ascending' | 'descending') => distinct.map((paths) => paths.map((path) => ({ path, order })));
  return {
    automatic: true,
    indexingMode: 'consistent',
    includedPaths: [...new Set(indexes.flat().map((field) => `/body/${field}/?`)), '/partition/?', '/key/?'].map((path) => ({ path })),
    excludedPaths: [{ path: '/*' }],
    compositeIndexes: [...composite('ascending'), ...composite('descending')],
  };
}

/** A query may use the first field of an index, the first two, and so on. */
const beginnings = (index: readonly string[]) => index.map((_, last) => index.slice(0, last + 1));

export async function prepareDatabase(client: CosmosClient, id: string): Promise<Database> {
  await unlessTaken(() => client.databases.createIfNotExists({ id }));
  return client.database(id);
}

/** An existing container is taken as it is: changing its index rebuilds it, and a shorter life removes documents; both are a deployment's decision. */
export async function prepareContainer(database: Database, definition: Definition): Promise<Container> {
  await unlessTaken(() => database.containers.createIfNotExists(containerRequest(definition)));
  return database.container(definition.name);
}

/** createIfNotExists looks and then creates; two instances starting together may both find nothing, and the later one is told 409. */
async function unlessTaken(create: () => Promise<unknown>): Promise<void> {
  try {
    await create();
  } catch (error) {
    if (raceOf(error) !== 'taken') throw error;
  }
}
