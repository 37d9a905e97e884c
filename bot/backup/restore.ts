import { isDeepStrictEqual } from 'node:util';
import { type Collection, type CollectionDefinition, type DocumentStore } from '../usecases/documents';
import { pagesOf } from '../usecases/pages';
import { asStored } from './asStored';
import { BackupError, type Counts, type SavedDocument } from './format';
import { readBackup } from './readBackup';

export interface Restoring {
  readonly store: DocumentStore;
  readonly definitions: readonly CollectionDefinition<unknown>[];
  readonly file: string;
}

export interface Restored {
  readonly written: Counts;
  /** Documents that an earlier attempt had written already. */
  readonly present: Counts;
}

type Body = SavedDocument['body'];

/** So many are on their way at a time; on SQLite they share a flush to disk. */
const atOnce = 100;

/**
 * Puts every document of the file into a store that holds nothing else. Nothing is written before the whole file was read and every document fits
 * its schema. Safe to run again after it was interrupted: what is there already, unchanged, stays. Throws BackupError with what is in the way.
 */
export async function restore({ store, definitions, file }: Restoring): Promise<Restored> {
  const known = definitions.map(({ name }) => name);
  const places = new Map(definitions.map((definition) => [definition.name, { definition, collection: store.open(asStored(definition)) }]));
  const placeOf = ({ collection }: SavedDocument) => {
    const place = places.get(collection);
    if (!place) throw new BackupError(`There is no collection ${collection}.`);
    return place;
  };
  await inChunks(readBackup(file, known), async (document) => mustFit(placeOf(document).definition, document));
  const collections = [...places.values()].map(({ collection }) => collection);
  if (!(await isEmpty(collections))) await mustHoldOnlyThis(collections, { documents: readBackup(file, known), placeOf: (document) => placeOf(document).collection });

  const [written, present] = [countsOf(known), countsOf(known)];
  await inChunks(readBackup(file, known), async (document) => {
    const counted = (await put(placeOf(document).collection, document)) ? written : present;
    counted[document.collection] = (counted[document.collection] ?? 0) + 1;
  });
  return { written, present };
}

const countsOf = (names: readonly string[]): Record<string, number> => Object.fromEntries(names.map((name) => [name, 0]));

async function inChunks(documents: AsyncIterable<SavedDocument>, attend: (document: SavedDocument) => Promise<void>): Promise<void> {
  let chunk: SavedDocument[] = [];
  for await (const document of documents) {
    if (chunk.push(document) < atOnce) continue;
    await Promise.all(chunk.map(attend));
    chunk = [];
  }
  await Promise.all(chunk.map(attend));
}

function mustFit({ parse }: CollectionDefinition<unknown>, { collection, partition, id, body }: SavedDocument): void {
  try {
    parse(body);
  } catch (cause) {
    throw new BackupError(`This version cannot read ${collection}/${partition}/${id} of the backup. Nothing was written; restore it with the version that saved it.`, { cause });
  }
}

async function isEmpty(collections: readonly Collection<Body>[]): Promise<boolean> {
  const pages = await Promise.all(collections.map((collection) => collection.query({ limit: 1 })));
  return pages.every(({ documents }) => documents.length === 0);
}

interface Comparing {
  readonly documents: AsyncIterable<SavedDocument>;
  readonly placeOf: (document: SavedDocument) => Collection<Body>;
}

/** What is there must be a part of the backup: left by an attempt that was interrupted, or by one that was not. */
async function mustHoldOnlyThis(collections: readonly Collection<Body>[], { documents, placeOf }: Comparing): Promise<void> {
  let same = 0;
  await inChunks(documents, async (document) => {
    const found = await placeOf(document).read(document.partition, document.id);
    if (found && !isDeepStrictEqual(found.body, document.body)) throw notEmpty(`${document.collection}/${document.partition}/${document.id} is another there`);
    if (found) same += 1;
  });
  let held = 0;
  for (const collection of collections) held += await count(collection);
  if (held > same) throw notEmpty(`${held - same} documents of it are not in the backup`);
}

const notEmpty = (why: string): BackupError => new BackupError(`The store is not empty: ${why}. Nothing was written; restore into an empty store.`);

async function count(collection: Collection<Body>): Promise<number> {
  let counted = 0;
  for await (const page of pagesOf(collection, {}, { size: 200 })) counted += page.length;
  return counted;
}

/** True when it was written, false when it was there. */
async function put(collection: Collection<Body>, { partition, id, body }: SavedDocument): Promise<boolean> {
  if ((await collection.create(partition, id, body)).kind === 'saved') return true;
  const there = await collection.read(partition, id);
  if (!isDeepStrictEqual(there?.body, body)) throw new BackupError(`Somebody else writes into the store: ${collection.name}/${partition}/${id} is another there now. Stop the server and begin again with an empty store.`);
  return false;
}
