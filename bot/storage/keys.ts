import { StorageError } from '../usecases/documents';

// Cosmos DB refuses partition keys above 2,048 bytes and ids above 1,023; an id counts as it is encoded there.
const longestPartition = 2_048;
const longestId = 1_023;
const controls = /\p{Cc}/u;

/**
 * An id that Cosmos DB takes, whatever is in it: slashes, '?' and '#' are illegal there, dots could change the URL. Every odd byte becomes `~` and two
 * hex digits. One-way: the id itself is stored beside it.
 */
export function encodeId(id: string): string {
  return id.replace(/[^A-Za-z0-9_:-]/gu, (character) => [...Buffer.from(character)].map((byte) => `~${byte.toString(16).padStart(2, '0')}`).join(''));
}

/** Both stores refuse what one of them could not hold, so that a key that works on a laptop works in Azure. Throws `StorageError`. */
export function checkKey(collection: string, partition: string, id: string): void {
  if (!isText(partition) || Buffer.byteLength(partition) > longestPartition) throw unusable(collection, 'partition');
  if (!isText(id) || encodeId(id).length > longestId) throw unusable(collection, 'id');
}

/** Neither store keeps lone surrogates; control characters end strings early in some SQLite functions. */
function isText(key: string): boolean {
  return key.length > 0 && key.isWellFormed() && !controls.test(key);
}

const unusable = (collection: string, part: 'partition' | 'id') =>
  new StorageError('unexpected', `${collection}: the ${part} is empty, too long or not plain text`);
