import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { openSqliteStore } from '../../bot/storage/sqlite';
import { type CollectionDefinition, type DocumentStore } from '../../bot/usecases/documents';
import { openThrowAwaySqlite } from '../support/stores';
import { documentStoreContract } from './documents.contract';
import { queryContract } from './queries.contract';

documentStoreContract('SQLite', openThrowAwaySqlite);
queryContract('SQLite', openThrowAwaySqlite);

const counters: CollectionDefinition<{ count: number }> = {
  name: 'counters',
  indexes: [['count']],
  parse: (stored) => ({ count: typeof stored === 'object' && stored !== null && 'count' in stored ? Number(stored.count) : 0 }),
};

describe('One SQLite file, opened twice', () => {
  let folder: string;
  let stores: DocumentStore[];
  const openAgain = (file: string) => {
    const store = openSqliteStore({ file });
    stores.push(store);
    return store.open(counters);
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lodestar-'));
    stores = [];
  });
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await rm(folder, { recursive: true });
  });

  it('shows each the writes of the other, and a conflict to the slower one', async () => {
    const file = join(folder, 'a', 'folder', 'that', 'is', 'made.db');
    const [one, two] = [openAgain(file), openAgain(file)];
    await one.create('p', 'a', { count: 1 });
    const [seenByOne, seenByTwo] = [await one.read('p', 'a'), await two.read('p', 'a')];
    expect(seenByTwo).toEqual(seenByOne);
    expect((await two.replace(seenByTwo!, { count: 2 })).kind).toBe('saved');
    expect((await one.replace(seenByOne!, { count: 3 })).kind).toBe('conflict');
    expect((await one.create('p', 'a', { count: 4 })).kind).toBe('conflict');
    expect((await one.read('p', 'a'))?.body).toEqual({ count: 2 });
  });

  it('loses no write when three processes race in it', async () => {
    const file = join(folder, 'raced.db');
    const script = resolve(__dirname, '../support/sqliteIncrementer.ts');
    await Promise.all([1, 2, 3].map(() => promisify(execFile)(process.execPath, ['--import', 'tsx', script, file, '200'])));
    expect((await openAgain(file).read('p', 'a'))?.body).toEqual({ count: 600 });
  });

  it('keeps everything when it is closed and opened later', async () => {
    const file = join(folder, 'kept.db');
    await openAgain(file).create('p', 'a', { count: 7 });
    await stores[0]?.close();
    expect((await openAgain(file).read('p', 'a'))?.body).toEqual({ count: 7 });
  });

  it('says unavailable when the store is closed, or cannot be opened', async () => {
    const collection = openAgain(join(folder, 'closed.db'));
    await stores[0]?.close();
    await expect(collection.read('p', 'a')).rejects.toMatchObject({ name: 'StorageError', code: 'unavailable' });
    expect(() => openSqliteStore({ file: folder })).toThrow(expect.objectContaining({ name: 'StorageError', code: 'unavailable' }));
  });
});

it('SQLite works in memory', async () => {
  const store = openSqliteStore({ file: ':memory:' });
  const collection = store.open(counters);
  await collection.create('p', 'a', { count: 1 });
  expect((await collection.read('p', 'a'))?.body).toEqual({ count: 1 });
  await store.close();
});
