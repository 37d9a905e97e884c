import { type Collection, type DocumentStore, StorageError } from '../../bot/usecases/documents';

export interface DyingStore extends DocumentStore {
  /** From the write with this number on (counted from 1, from now) nothing is written any more, as when a process dies; undefined: all is well again. */
  dieAt(write: number | undefined): void;
  /** How many writes were tried since `dieAt`. */
  writes(): number;
}

/** A store whose process can be made to die between two writes. */
export function dyingStore(store: DocumentStore): DyingStore {
  let last: number | undefined;
  let tried = 0;
  const alive = <Result>(write: () => Promise<Result>): Promise<Result> => {
    tried += 1;
    return last !== undefined && tried >= last ? Promise.reject(new StorageError('unavailable', 'The process has died')) : write();
  };
  const dying = <Body>(collection: Collection<Body>): Collection<Body> => ({
    name: collection.name,
    read: (partition, id) => collection.read(partition, id),
    query: (query) => collection.query(query),
    create: (partition, id, body) => alive(() => collection.create(partition, id, body)),
    replace: (document, body) => alive(() => collection.replace(document, body)),
    remove: (document) => alive(() => collection.remove(document)),
  });
  return {
    open: (definition) => dying(store.open(definition)),
    close: () => store.close(),
    dieAt: (write) => {
      last = write;
      tried = 0;
    },
    writes: () => tried,
  };
}
