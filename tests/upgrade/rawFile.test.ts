import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '../../bot/storage/sqlite';
import { openDocuments } from '../../bot/usecases/collections';
import { everythingIn } from '../support/stored';
import { readFixture } from './fixture';

const first = '2026-11-22-c03a4e6';
let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestar-raw-'));
  file = join(folder, 'lodestar.db');
  await copyFile(join((await readFixture(first)).folder, 'lodestar.db'), file);
});
afterEach(() => rm(folder, { recursive: true }));

const columnsOf = (table: string): string[] => {
  const database = new DatabaseSync(file, { readOnly: true });
  const columns = database.prepare('SELECT name FROM pragma_table_info(?)').all(table).map(({ name }) => String(name));
  database.close();
  return columns;
};

describe('The SQLite file of the first version', () => {
  it('is opened as it is: every document is there, can be changed, and is found by today’s queries', async () => {
    const { documents, about } = await readFixture(first);
    const store = openSqliteStore({ file });
    const { wishlists, deliveries, seats } = openDocuments(store);
    expect(await everythingIn(wishlists)).toHaveLength(documents.get('wishlists')?.length ?? 0);
    expect(await everythingIn(deliveries)).toHaveLength(documents.get('deliveries')?.length ?? 0);
    const due = await seats.query({ where: [{ field: 'nextDue', is: 'atMost', value: about.moment + 1e10 }], orderBy: { field: 'nextDue', direction: 'ascending' }, limit: 50 });
    expect(due.documents.length).toBeGreaterThan(0);
    const [seat] = due.documents;
    if (!seat) throw new Error('There must be a seat');
    expect((await seats.replace(seat, { ...seat.body, capacity: 2 })).kind).toBe('saved');
    await store.close();
    const again = openSqliteStore({ file });
    expect((await openDocuments(again).seats.read(seat.partition, seat.id))?.body.capacity).toBe(2);
    await again.close();
  });

  it('learns when its ledger was written, and nothing else of it is changed', async () => {
    const before = { deliveries: columnsOf('deliveries'), pairs: columnsOf('pairs') };
    const store = openSqliteStore({ file });
    openDocuments(store);
    await store.close();
    expect([columnsOf('deliveries'), columnsOf('pairs')]).toEqual([[...before.deliveries, 'written'], before.pairs]);
  });
});
