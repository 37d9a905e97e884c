import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { save } from '../../bot/backup/save';
import { collections } from '../../bot/usecases/collections';
import { type CollectionDefinition, type DocumentStore } from '../../bot/usecases/documents';
import { everythingIn } from '../support/stored';

export const definitions: readonly CollectionDefinition<unknown>[] = Object.values(collections);

export const saveInto = (store: DocumentStore, file: string, of = definitions) => save({ store, definitions: of, file, now: new Date(0) });

/** Every document as it lies there, by `collection/partition/id`. */
export async function storedIn(store: DocumentStore, of = definitions): Promise<Readonly<Record<string, unknown>>> {
  const entries: [string, unknown][] = [];
  for (const { name, indexes } of of) for (const { partition, id, body } of await everythingIn(store.open<unknown>({ name, indexes, parse: (stored) => stored }))) entries.push([`${name}/${partition}/${id}`, body]);
  return Object.fromEntries(entries);
}

export const linesOf = (file: string): string[] => gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
export const pack = (file: string, lines: readonly string[]): void => writeFileSync(file, gzipSync(`${lines.join('\n')}\n`));
