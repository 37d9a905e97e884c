import { type Collection, type CollectionDefinition, type DocumentStore } from '../usecases/documents';
import { pagesOf } from '../usecases/pages';
import { asStored } from './asStored';
import { writeLines } from './file';
import { type Counts, formatVersion, type Head, makeTally, type SavedDocument } from './format';

export interface Saving {
  readonly store: DocumentStore;
  /** In the order in which they are read. */
  readonly definitions: readonly CollectionDefinition<unknown>[];
  readonly file: string;
  readonly now: Date;
}

export interface Saved {
  readonly documents: Counts;
  /** `collection/partition/id` of what this version cannot read; a restore would refuse them. */
  readonly unreadable: readonly string[];
}

/** A page is all that is in memory at a time. */
const pace = { size: 200 };

/** Writes every document, as it is stored, into a new file. Servers may go on: each document is one of its saved versions. */
export async function save({ store, definitions, file, now }: Saving): Promise<Saved> {
  // Opened together and first: on SQLite this is the one moment that everything is read of.
  const opened = definitions.map((definition) => ({ definition, collection: store.open(asStored(definition)) }));
  const tally = makeTally(definitions.map(({ name }) => name));
  const unreadable: string[] = [];
  const hashed = (line: Head | SavedDocument): string => {
    const text = JSON.stringify(line);
    tally.line(text);
    return text;
  };
  async function* lines(): AsyncIterable<string> {
    yield hashed({ kind: 'lodestar backup', version: formatVersion, savedAt: now.toISOString(), collections: definitions.map(({ name }) => name) });
    for (const { definition, collection } of opened) {
      for await (const document of everyDocument(collection)) {
        if (!isReadable(definition, document.body)) unreadable.push(`${document.collection}/${document.partition}/${document.id}`);
        tally.document(document.collection);
        yield hashed(document);
      }
    }
    yield JSON.stringify(tally.end());
  }
  await writeLines(file, lines());
  return { documents: tally.end().documents, unreadable };
}

async function* everyDocument(collection: Collection<SavedDocument['body']>): AsyncIterable<SavedDocument> {
  for await (const page of pagesOf(collection, {}, pace)) {
    for (const { partition, id, body } of page) yield { kind: 'document', collection: collection.name, partition, id, body };
  }
}

function isReadable({ parse }: CollectionDefinition<unknown>, body: unknown): boolean {
  try {
    parse(body);
    return true;
  } catch {
    return false;
  }
}
