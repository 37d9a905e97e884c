import { EventEmitter, once } from 'node:events';
import { type Bell } from '../usecases/bell';
import { type Collection, type CollectionDefinition, type DocumentStore } from '../usecases/documents';

/** The same store, with a bell that rings for every document that was saved or removed through it. */
export function announcing(store: DocumentStore): { readonly store: DocumentStore; readonly bell: Bell } {
  const bells = new EventEmitter();
  bells.setMaxListeners(0);
  return {
    store: { open: (definition) => announced(store.open(definition), definition, (partition) => bells.emit(nameOf(partition))), close: () => store.close() },
    bell: {
      heard: async (partition, ms, signal) => {
        try {
          await once(bells, nameOf(partition), { signal: AbortSignal.any([signal, AbortSignal.timeout(ms)]) });
          return true;
        } catch {
          return false;
        }
      },
    },
  };
}

/** Never 'error', which Node would throw. */
const nameOf = (partition: string): string => `in ${partition}`;

function announced<Body>(collection: Collection<Body>, { name }: CollectionDefinition<Body>, ring: (partition: string) => void): Collection<Body> {
  const ringing = <Result extends { readonly kind: string }>(partition: string, result: Result): Result => {
    if (result.kind !== 'conflict') ring(partition);
    return result;
  };
  return {
    name,
    read: (partition, id) => collection.read(partition, id),
    query: (query) => collection.query(query),
    create: async (partition, id, body) => ringing(partition, await collection.create(partition, id, body)),
    replace: async (document, body) => ringing(document.partition, await collection.replace(document, body)),
    remove: async (document) => ringing(document.partition, await collection.remove(document)),
  };
}
