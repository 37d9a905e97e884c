import { type Collection, type CollectionDefinition, type Document, type Query, type Saved } from '../../bot/usecases/documents';

/** A small document that the contract is proved with. */
export interface Note {
  readonly text?: string;
  readonly count?: number;
  readonly done?: boolean;
  readonly due?: number;
  readonly rest?: unknown;
}

export const notes: CollectionDefinition<Note> = {
  name: 'notes',
  indexes: [['due'], ['text'], ['done', 'due'], ['count']],
  parse: (stored) => (typeof stored === 'object' && stored !== null ? stored : {}),
};

export function documentOf(saved: Saved<Note>): Document<Note> {
  if (saved.kind === 'conflict') throw new Error('Expected it to be saved');
  return saved.document;
}

export async function increment(collection: Collection<Note>): Promise<void> {
  for (;;) {
    const document = await collection.read('p', 'counter');
    if (!document) throw new Error('The counter is gone');
    if ((await collection.replace(document, { count: (document.body.count ?? 0) + 1 })).kind === 'saved') return;
  }
}

/** All pages, one after the other. */
export async function all(collection: Collection<Note>, query: Query): Promise<Document<Note>[]> {
  const { documents, next } = await collection.query(query);
  return next === undefined ? [...documents] : [...documents, ...(await all(collection, { ...query, after: next }))];
}

export const found = async (collection: Collection<Note>, query: Partial<Query>) => (await all(collection, { limit: 50, ...query })).map(({ id }) => id);

export function refuse(stored: unknown): never {
  throw new Error(`Cannot read ${JSON.stringify(stored)}`);
}
