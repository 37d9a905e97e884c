import { type Collection, type DocumentStore, StorageError } from '../usecases/documents';
import { type Telemetry } from './telemetry';

/** The same store, each of whose operations is measured. Nothing of what is stored is told, nor where it is. */
export function measuredStore(store: DocumentStore, telemetry: Telemetry): DocumentStore {
  return telemetry.isOn ? { open: (definition) => measured(store.open(definition), telemetry), close: () => store.close() } : store;
}

type Operation = 'read' | 'create' | 'replace' | 'remove' | 'query';

function measured<Body>(collection: Collection<Body>, telemetry: Telemetry): Collection<Body> {
  const { name } = collection;
  const measure = <Result>(operation: Operation, run: () => Promise<Result>, outcomeOf: (result: Result) => string): Promise<Result> =>
    telemetry.measure('storage', { collection: name, operation }, async (storage) => {
      try {
        const result = await run();
        storage.set({ outcome: outcomeOf(result) });
        return result;
      } catch (error) {
        telemetry.count('failures', { of: 'storage', collection: name, operation, code: error instanceof StorageError ? error.code : 'unexpected' });
        throw error;
      }
    });
  const kind = (result: { readonly kind: string }): string => result.kind;
  return {
    name,
    read: (partition, id) => measure('read', () => collection.read(partition, id), (found) => (found ? 'found' : 'none')),
    create: (partition, id, body) => measure('create', () => collection.create(partition, id, body), kind),
    replace: (document, body) => measure('replace', () => collection.replace(document, body), kind),
    remove: (document) => measure('remove', () => collection.remove(document), kind),
    query: (query) => measure('query', () => collection.query(query), () => 'found'),
  };
}
