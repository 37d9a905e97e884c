import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '../../bot/storage/sqlite';
import { type CollectionDefinition, type DocumentStore } from '../../bot/usecases/documents';

const rows: CollectionDefinition<unknown> = { name: 'rows', indexes: [['due'], ['kind', 'due']], parse: (stored) => stored };

let folder: string;
let file: string;
let stores: DocumentStore[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestar-'));
  file = join(folder, 'lodestar.db');
  stores = [];
});
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await rm(folder, { recursive: true });
});

const opened = (definition: CollectionDefinition<unknown>) => {
  const store = openSqliteStore({ file, durability: 'normal' });
  stores.push(store);
  return store.open(definition);
};
const indexes = (): unknown[] => {
  const database = new DatabaseSync(file);
  const names = database.prepare("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name").all().map(({ name }) => name);
  database.close();
  return names;
};

it('what is only swept by is kept in order across partitions alone; a file of an earlier version loses the other index and nothing else', async () => {
  await opened(rows).create('p', 'a', { due: 1, kind: 'note' });
  expect(indexes()).toEqual(['rows_due_across', 'rows_due_within', 'rows_kind_due_across', 'rows_kind_due_within']);
  const swept = opened({ ...rows, sweptBy: 'due' });
  expect(indexes()).toEqual(['rows_due_across', 'rows_kind_due_across', 'rows_kind_due_within']);
  expect((await swept.query({ where: [{ field: 'due', is: 'atMost', value: 1 }], limit: 2 })).documents.map(({ id }) => id)).toEqual(['a']);
});

it('the log beside the file does not grow without end', async () => {
  const collection = opened(rows);
  const words = 'x'.repeat(100_000);
  for (let at = 0; at < 5; at += 1) await Promise.all(Array.from({ length: 60 }, (_, number) => collection.create('p', `${at}-${number}`, { words })));
  const written = 5 * 60 * words.length;
  const { size } = await stat(`${file}-wal`);
  expect(written).toBeGreaterThan(28_000_000);
  expect(size).toBeLessThan(26_000_000);
});
