import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { containerRequest } from '../../bot/storage/cosmosContainer';
import { openSqliteStore } from '../../bot/storage/sqlite';
import { collections } from '../../bot/usecases/collections';
import { type Collection, type CollectionDefinition, type DocumentStore } from '../../bot/usecases/documents';

const rows: CollectionDefinition<unknown> = { name: 'rows', indexes: [], parse: (stored) => stored };
const keptTen: CollectionDefinition<unknown> = { ...rows, keepsDays: 10 };
const day = 86_400_000;

let folder: string;
let file: string;
let moment: number;
let stores: DocumentStore[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestar-'));
  file = join(folder, 'kept.db');
  moment = Date.UTC(2026, 10, 23);
  stores = [];
});
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await rm(folder, { recursive: true });
});

const opened = (definition = keptTen): Collection<unknown> => {
  const store = openSqliteStore({ file, durability: 'normal', now: () => moment });
  stores.push(store);
  return store.open(definition);
};
const ids = async (collection: Collection<unknown>): Promise<string[]> => (await collection.query({ limit: 1_000 })).documents.map(({ id }) => id);
const rewritten = async (collection: Collection<unknown>, id: string): Promise<void> => {
  const document = await collection.read('p', id);
  if (!document) throw new Error(`There is no ${id}`);
  await collection.replace(document, { again: true });
};

describe('A collection on SQLite that keeps its documents ten days', () => {
  it('lets go what is older when it is opened, and nothing that is younger or was written again', async () => {
    const before = opened();
    for (const id of ['old', 'rewritten']) await before.create('p', id, {});
    moment += 2 * day;
    await before.create('p', 'younger', {});
    await rewritten(before, 'rewritten');
    moment += 10 * day - 1;
    expect(await ids(opened())).toEqual(['rewritten', 'younger']);
    moment += 2;
    expect(await ids(opened())).toEqual([]);
  });

  it('lets go with the first write of a new day while it stays open, and not more often', async () => {
    const collection = opened();
    await collection.create('p', 'first', {});
    moment += 10 * day - 1;
    await collection.create('p', 'today', {});
    expect(await ids(collection)).toEqual(['first', 'today']);
    moment += day - 1;
    await collection.create('p', 'still today', {});
    expect(await ids(collection)).toEqual(['first', 'still today', 'today']);
    moment += 2;
    await rewritten(collection, 'today');
    expect(await ids(collection)).toEqual(['still today', 'today']);
  });

  it('removes a great many a few at a time, so that no write waits for all of them', async () => {
    const collection = opened();
    await Promise.all(Array.from({ length: 1_200 }, (_, at) => collection.create('p', `old-${at}`, {})));
    moment += 11 * day;
    const left: number[] = [];
    for (const id of ['a', 'b', 'c', 'd']) {
      await collection.create('q', id, {});
      left.push((await collection.query({ partition: 'p', limit: 1_000 })).documents.length);
    }
    expect(left).toEqual([700, 200, 0, 0]);
  });

  it('gives what a file of an older version holds its full days from now on', async () => {
    await opened(rows).create('p', 'from before', {});
    moment += 300 * day;
    const collection = opened();
    await collection.create('p', 'new', {});
    expect(await ids(collection)).toEqual(['from before', 'new']);
    moment += 10 * day + 1;
    expect(await ids(opened())).toEqual([]);
  });

  it('leaves what an older version still writes into the file alone until it is opened anew', async () => {
    opened();
    const older = new DatabaseSync(file);
    older.prepare('INSERT INTO rows (partition, id, etag, body) VALUES (?, ?, ?, ?)').run('p', 'by an older one', 'e', '{}');
    older.close();
    moment += 20 * day;
    expect(await ids(opened())).toEqual(['by an older one']);
    moment += 10 * day + 1;
    expect(await ids(opened())).toEqual([]);
  });

  it('finds what is too old also behind a great many that are young', async () => {
    const collection = opened();
    await Promise.all(Array.from({ length: 1_200 }, (_, at) => collection.create('p', `row-${at}`, {})));
    moment += 5 * day;
    for (let at = 0; at < 1_100; at += 1) await rewritten(collection, `row-${at}`);
    moment += 6 * day;
    for (const id of ['a', 'b', 'c']) await collection.create('q', id, {});
    expect((await ids(collection)).filter((id) => id.startsWith('row-'))).toHaveLength(1_000);
    expect(await collection.read('p', 'row-1150')).toBeUndefined();
  });

  it('has no index by time, which every write would pay for; one of an earlier version is taken away', () => {
    opened();
    const database = new DatabaseSync(file);
    database.exec('CREATE INDEX rows_written ON rows (written)');
    const indexes = () => database.prepare("SELECT name FROM sqlite_master WHERE type = 'index' AND name = 'rows_written'").all();
    expect(indexes()).toHaveLength(1);
    opened();
    expect(indexes()).toEqual([]);
    database.close();
  });

  it('leaves collections without a limit alone', async () => {
    await opened(rows).create('p', 'a', {});
    moment += 10_000 * day;
    expect(await ids(opened(rows))).toEqual(['a']);
  });
});

describe('How long things are kept', () => {
  it('the ledger more than a year, everything else until somebody removes it', () => {
    expect(Object.values(collections).flatMap(({ name, keepsDays }: CollectionDefinition<unknown>) => (keepsDays === undefined ? [] : [[name, keepsDays]]))).toEqual([['deliveries', 400]]);
  });

  it('is told to Cosmos DB as the container’s time to live, in seconds', () => {
    expect(containerRequest(collections.deliveries)).toMatchObject({ id: 'deliveries', defaultTtl: 400 * 86_400 });
    expect(containerRequest(collections.pairs)).not.toHaveProperty('defaultTtl');
  });

  it.each([0, -1, 1.5, 24_001, Number.NaN])('is a whole number of days, not %p', (keepsDays) => {
    expect(() => opened({ ...rows, keepsDays })).toThrow(TypeError);
  });
});
