import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restore } from '../../bot/backup/restore';
import { save } from '../../bot/backup/save';
import { openSqliteStore } from '../../bot/storage/sqlite';
import { openSqliteSnapshot } from '../../bot/storage/sqliteSnapshot';
import { type Collection, type CollectionDefinition, type DocumentStore } from '../../bot/usecases/documents';
import { everythingIn } from '../support/stored';
import { openThrowAwayCosmos } from '../support/stores';
import { until } from '../support/until';
import { type Place } from '../support/productPlace';
import { type Fixture, readFixture } from '../upgrade/fixture';
import { type OpenedFixture, openFixture, openStore } from '../upgrade/openFixture';
import { definitions, linesOf, saveInto } from './support';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestar-live-'));
});
afterEach(() => rm(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

type Count = { readonly count: number };
const countsOf = (name: string): CollectionDefinition<Count> => ({ name, indexes: [], parse: (stored) => ({ count: typeof stored === 'object' && stored !== null && 'count' in stored ? Number(stored.count) : -1 }) });
const both = [countsOf('causes'), countsOf('results')] as const;

/** A server that counts every cause up and then its result, round after round. */
interface Writing {
  /** Resolves when that many more documents were written. */
  goesOn(writes: number): Promise<void>;
  /** How often each document was written at most. */
  stop(): Promise<number>;
}

async function startWriting(store: DocumentStore, documents: number): Promise<Writing> {
  const [causes, results] = [store.open(both[0]), store.open(both[1])];
  const ids = Array.from({ length: documents }, (_, number) => `n${String(number).padStart(4, '0')}`);
  await Promise.all(ids.flatMap((id) => [causes, results].map((collection) => collection.create('p', id, { count: 0 }))));
  const state = { writes: 0, stopped: false };
  const rounds = (async () => {
    for (let round = 1; ; round += 1) {
      for (const id of ids) {
        if (state.stopped) return round;
        for (const collection of [causes, results]) await up(collection, id);
        state.writes += 2;
      }
    }
  })();
  return {
    goesOn: async (writes) => {
      const enough = state.writes + writes;
      expect(await until(async () => state.writes >= enough)).toBe(true);
    },
    stop: async () => {
      state.stopped = true;
      return rounds;
    },
  };
}

async function up(collection: Collection<Count>, id: string): Promise<void> {
  const document = await collection.read('p', id);
  if (document) await collection.replace(document, { count: document.body.count + 1 });
}

/** The same store for reading, slow enough for the others to write between any two pages. */
const slowly = (store: DocumentStore, { goesOn }: Writing): DocumentStore => ({
  open: (definition) => {
    const collection = store.open(definition);
    return { ...collection, query: (query) => goesOn(20).then(() => collection.query(query)) };
  },
  close: () => store.close(),
});

const saved = (file: string): ReadonlyMap<string, number> => new Map(linesOf(file).map((line) => JSON.parse(line)).filter(({ kind }) => kind === 'document').map(({ collection, id, body }) => [`${collection}/${id}`, body.count]));

describe('A backup while a server writes', () => {
  it('is the file of one moment on SQLite', async () => {
    const store = openSqliteStore({ file: at('busy.db'), durability: 'normal' });
    const server = await startWriting(store, 450);
    for (const file of [at('one'), at('two'), at('three')]) {
      await server.goesOn(7);
      const snapshot = openSqliteSnapshot(at('busy.db'));
      await save({ store: slowly(snapshot, server), definitions: both, file, now: new Date(0) });
      await snapshot.close();
      const counts = saved(file);
      expect(counts.size).toBe(900);
      const ahead = [...counts].filter(([where]) => where.startsWith('causes/')).map(([where, count]) => count - (counts.get(where.replace('causes', 'results')) ?? Infinity));
      // Between two writes there is one cause at most that has no result yet.
      expect(ahead.filter((by) => by !== 0)).toEqual(ahead.includes(1) ? [1] : []);
    }
    await server.stop();
    await store.close();
  });

  it('holds saved versions of documents on Cosmos DB, of different moments perhaps', async () => {
    const opened = await openThrowAwayCosmos();
    const server = await startWriting(opened.store, 15);
    await save({ store: slowly(opened.store, server), definitions: both, file: at('busy'), now: new Date(0) });
    const rounds = await server.stop();
    const counts = saved(at('busy'));
    expect(counts.size).toBe(30);
    expect([...counts.values()].filter((count) => !(count >= 0 && count <= rounds))).toEqual([]);
    await opened.close();
  });

  it('cannot write into what it saves', async () => {
    const store = openSqliteStore({ file: at('a.db') });
    await store.open(both[0]).create('p', 'a', { count: 1 });
    const snapshot = openSqliteSnapshot(at('a.db'));
    const collection = snapshot.open(both[0]);
    const [document] = await everythingIn(collection);
    if (!document) throw new Error('There must be a document');
    await expect(collection.replace(document, { count: 2 })).rejects.toMatchObject({ name: 'StorageError' });
    await expect(collection.create('p', 'b', { count: 2 })).rejects.toMatchObject({ name: 'StorageError' });
    await expect(snapshot.open(both[1]).create('p', 'b', { count: 2 })).rejects.toMatchObject({ name: 'StorageError' });
    await Promise.all([snapshot.close(), store.close()]);
  });
});

describe.each(['sqlite', 'cosmos'] as const)('A server that starts after a restore into %s', (kind) => {
  let servers: OpenedFixture[];
  let fixture: Fixture;
  beforeEach(async () => {
    servers = [];
    fixture = await readFixture('2026-11-22-c03a4e6');
  });
  afterEach(() => Promise.all(servers.map((server) => server.stop())));

  const started = async (fill?: (place: Pick<Place, 'settings'>) => Promise<void>): Promise<OpenedFixture> => {
    const server = await openFixture(fixture, fill ? kind : 'sqlite', fill);
    servers.push(server);
    return server;
  };
  const from = (file: string) => async (place: Pick<Place, 'settings'>): Promise<void> => {
    const store = openStore(place);
    await restore({ store, definitions, file });
    await store.close();
  };
  /** A backup of what is running. */
  const backUp = async ({ settings: { SQLITE_FILE = '' } }: OpenedFixture, file: string): Promise<void> => {
    const snapshot = openSqliteSnapshot(SQLITE_FILE);
    await saveInto(snapshot, file);
    await snapshot.close();
  };
  /** Lets it carry out what is owed; gives what Xenia was told of it, and the names of all that the ledger has for her. */
  const heard = async (server: OpenedFixture): Promise<{ readonly asked: number; readonly ledger: readonly string[] }> => {
    const xenia = server.person('Xenia');
    await xenia.says('hello');
    xenia.forgetsInbox();
    server.stage.clock.advance(60_000);
    await server.stage.server.app.sweepNow();
    await server.stage.settle();
    const rows = (await everythingIn(server.stage.documents.deliveries)).filter(({ partition, body }) => partition.endsWith(xenia.objectId) && body.notice === 'request.received' && body.status === 'sent');
    return { asked: xenia.inbox().filter((message) => JSON.stringify(message).includes(fixture.about.words['owed'] ?? 'nothing')).length, ledger: rows.map(({ id }) => id).sort() };
  };

  it('does what was owed when the backup was taken, under the same names as the first server did', async () => {
    const first = await started();
    await backUp(first, at('before'));
    const original = await heard(first);
    expect(original.asked).toBe(1);
    expect(await heard(await started(from(at('before'))))).toEqual(original);
  });

  it('does nothing twice that was done when the backup was taken', async () => {
    const first = await started();
    const original = await heard(first);
    await backUp(first, at('after'));
    expect(await heard(await started(from(at('after'))))).toEqual({ asked: 0, ledger: original.ledger });
  });
});
