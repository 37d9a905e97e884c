import { type Container } from '@azure/cosmos';
import { StorageError, type Collection, type CollectionDefinition, type Removed, type Saved } from '../usecases/documents';
import { bodyToJson, readDocument, type StoredDocument } from './bodies';
import { classifyCosmosError, raceOf } from './cosmosErrors';
import { withPatience } from './cosmosPatience';
import { querySql } from './cosmosSql';
import { checkKey, encodeId } from './keys';
import { pageTokenAfter } from './pageToken';
import { planQuery, type QueryPlan } from './plan';

const conflict = { kind: 'conflict' } as const;

/** `container` is asked before each request and makes sure that it exists. */
export function cosmosCollection<Body>(definition: CollectionDefinition<Body>, patienceMs: number, container: () => Promise<Container>): Collection<Body> {
  const { name } = definition;
  const patiently = <Result>(request: (container: Container) => Promise<Result>) => withPatience(name, patienceMs, async () => request(await container()));
  const saved = (partition: string, id: string, body: Body, etag: string): Saved<Body> => ({ kind: 'saved', document: { partition, id, etag, body } });

  return {
    name,

    async read(partition, id) {
      checkKey(name, partition, id);
      const resource = await patiently((items) => readResource(items, partition, id));
      return resource === undefined ? undefined : readDocument(definition, toStored(name, resource));
    },

    async create(partition, id, body) {
      checkKey(name, partition, id);
      const item = toItem(name, partition, id, body);
      return patiently(async (items) => {
        const written = await unlessLost(['taken'], items.items.create(item));
        return written ? saved(partition, id, body, written.etag) : conflict;
      });
    },

    async replace({ partition, id, etag }, body) {
      checkKey(name, partition, id);
      const item = toItem(name, partition, id, body);
      return patiently(async (items) => {
        const written = await unlessLost(['changed', 'gone'], items.item(item.id, partition).replace(item, ifMatch(etag)));
        return written ? saved(partition, id, body, written.etag) : conflict;
      });
    },

    async remove({ partition, id, etag }) {
      checkKey(name, partition, id);
      return patiently(async (items): Promise<Removed> => {
        const removed = await unlessLost(['changed', 'gone'], items.item(encodeId(id), partition).delete(ifMatch(etag)));
        return removed ? { kind: 'removed' } : conflict;
      });
    },

    async query(query) {
      const plan = planQuery(definition, query);
      const stored = (await patiently((items) => readPage(items, plan))).map((resource) => toStored(name, resource));
      const page = stored.slice(0, plan.limit);
      const last = page.at(-1);
      const documents = page.map((found) => readDocument(definition, found));
      return last && stored.length > page.length ? { documents, next: pageTokenAfter(last, plan.ordered.at(-1)) } : { documents };
    },
  };
}

const ifMatch = (etag: string) => ({ accessCondition: { type: 'IfMatch', condition: etag } });

/** undefined when one of the named races was lost. */
async function unlessLost<Response>(races: readonly ReturnType<typeof raceOf>[], request: Promise<Response>): Promise<Response | undefined> {
  try {
    return await request;
  } catch (error) {
    const race = raceOf(error);
    if (race && races.includes(race)) return undefined;
    throw error;
  }
}

/** The SDK answers 404 instead of throwing; with a substatus it means something else than "no such document". */
async function readResource(items: Container, partition: string, id: string): Promise<unknown> {
  const { resource, statusCode, substatus } = await items.item(encodeId(id), partition).read<object>();
  if (statusCode === 404 && substatus) throw classifyCosmosError({ code: statusCode, substatus }, items.id);
  return statusCode === 404 ? undefined : resource;
}

/** Up to one document more than the limit, which tells whether there is a next page. Azure may cut an answer short (4 MB, 5 s): then more is fetched. */
async function readPage(items: Container, plan: QueryPlan): Promise<unknown[]> {
  const wanted = plan.limit + 1;
  const iterator = items.items.query<unknown>(querySql(plan), { maxItemCount: wanted, ...(plan.partition === undefined ? {} : { partitionKey: plan.partition }) });
  const found: unknown[] = [];
  while (found.length < wanted && iterator.hasMoreResults()) found.push(...((await iterator.fetchNext()).resources ?? []));
  return found.slice(0, wanted);
}

/** `key` is the id itself: Cosmos' own id is an encoded form that need not be decoded and would sort otherwise. */
function toItem(collection: string, partition: string, id: string, body: unknown) {
  return { id: encodeId(id), partition, key: id, body: JSON.parse(bodyToJson(collection, body)) };
}

function toStored(collection: string, resource: unknown): StoredDocument {
  if (typeof resource === 'object' && resource !== null && 'partition' in resource && 'key' in resource && '_etag' in resource && 'body' in resource) {
    const { partition, key, _etag: etag, body } = resource;
    if (typeof partition === 'string' && typeof key === 'string' && typeof etag === 'string') return { partition, id: key, etag, body };
  }
  throw new StorageError('unexpected', `${collection}: the container holds a document of another shape`);
}
