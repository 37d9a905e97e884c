import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '../../bot/storage/sqlite';
import { openDocuments } from '../../bot/usecases/collections';
import { type CosmosServer, startCosmosServer } from '../support/cosmosServer';
import { until } from '../support/until';
import { readFixture } from '../upgrade/fixture';
import { load, openStore } from '../upgrade/openFixture';
import { linesOf, storedIn } from './support';

// The tool as an administrator runs it: a process of its own that knows the store from its environment.

const root = resolve(__dirname, '../..');
const tool = ['--import', 'tsx', join(root, 'bot/backup/main.ts')];
let folder: string;
let cosmos: CosmosServer;
beforeAll(async () => {
  cosmos = await startCosmosServer();
});
afterAll(() => cosmos.stop());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestar-tool-'));
});
afterEach(() => rm(folder, { recursive: true }));

type Environment = Readonly<Record<string, string>>;
const at = (name: string): string => join(folder, name);
const sqlite = (name: string): Environment => ({ SQLITE_FILE: at(name) });
const inCosmos = (database: string): Environment => ({ COSMOS_ENDPOINT: cosmos.endpoint, COSMOS_KEY: cosmos.key, COSMOS_DATABASE: database });

interface Ran {
  readonly code: number;
  readonly said: string;
}
const runs = (environment: Environment, ...words: readonly string[]): Promise<Ran> =>
  new Promise((done) => void execFile(process.execPath, [...tool, ...words], { cwd: root, env: { PATH: process.env['PATH'] ?? '', ...environment } }, (error, out, problems) => done({ code: error ? Number(error.code) : 0, said: out + problems })));

async function contents(environment: Environment): Promise<Readonly<Record<string, unknown>>> {
  const store = openStore({ settings: environment });
  const found = await storedIn(store);
  await store.close();
  return found;
}

it('says how it is used, what is not configured, and what is not there', async () => {
  expect(await runs({})).toEqual({ code: 1, said: expect.stringContaining('npm run backup -- <file>') });
  expect(await runs(sqlite('a.db'), 'erase', at('b'))).toEqual({ code: 1, said: expect.stringContaining('npm run restore -- <file>') });
  expect(await runs({}, 'save', at('b'))).toEqual({ code: 1, said: expect.stringContaining('SQLITE_FILE is missing') });
  expect(await runs(sqlite('nowhere.db'), 'save', at('b'))).toEqual({ code: 1, said: `There is no database ${at('nowhere.db')}.\n` });
  expect(await runs(sqlite('a.db'), 'restore', at('b'))).toEqual({ code: 1, said: `There is no file ${at('b')}.\n` });
  expect(await readdir(folder)).not.toContain('b');
});

it('takes a pilot from SQLite to Cosmos DB and back, says what it did, and reminds of the key', async () => {
  const fixture = await readFixture('2026-11-22-88193d4');
  await load(fixture, openStore({ settings: sqlite('pilot.db') }));
  const before = await contents(sqlite('pilot.db'));
  const saved = await runs(sqlite('pilot.db'), 'save', at('one'));
  expect(saved).toEqual({ code: 0, said: expect.stringMatching(new RegExp(`^${Object.keys(before).length} documents are saved[^]*pairs: ${fixture.documents.get('pairs')?.length}[^]*without the key these words are lost`)) });
  expect((await runs(inCosmos('pilot'), 'restore', at('one'))).said).toMatch(/^\d+ documents are restored/);
  expect(await contents(inCosmos('pilot'))).toEqual(before);
  expect((await runs(inCosmos('pilot'), 'restore', at('one'))).said).toMatch(new RegExp(`^0 documents are restored[^]*, ${Object.keys(before).length} were there already`));
  await runs(inCosmos('pilot'), 'save', at('two'));
  expect((await runs(sqlite('back.db'), 'restore', at('two'))).code).toBe(0);
  expect(await contents(sqlite('back.db'))).toEqual(before);
  expect((await stat(at('two'))).mode & 0o777).toBe(0o600);
});

it('is safe to run again after it was killed in the middle of a restore', async () => {
  const store = openSqliteStore({ file: at('large.db'), durability: 'normal' });
  const { keys } = openDocuments(store);
  await Promise.all(Array.from({ length: 20_000 }, (_, number) => keys.create(`pair-${number}`, 'key', { wrapped: `v1.${number}` })));
  await store.close();
  await runs(sqlite('large.db'), 'save', at('large'));
  const child = spawn(process.execPath, [...tool, 'restore', at('large')], { cwd: root, env: { PATH: process.env['PATH'] ?? '', ...sqlite('target.db') }, stdio: 'ignore' });
  const gone = once(child, 'exit');
  expect(await until(async () => rowsIn(at('target.db')) > 0, 15_000)).toBe(true);
  child.kill('SIGKILL');
  await gone;
  const left = rowsIn(at('target.db'));
  expect([left > 0, left < 20_000, killed(child)]).toEqual([true, true, true]);

  expect((await runs(sqlite('target.db'), 'restore', at('large'))).said).toContain(`${20_000 - left} documents are restored from ${at('large')}, ${left} were there already`);
  expect(await contents(sqlite('target.db'))).toEqual(await contents(sqlite('large.db')));
});

const killed = ({ signalCode }: ChildProcess): boolean => signalCode === 'SIGKILL';

/** None while the file or its table is not there yet. */
function rowsIn(file: string): number {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      return Number(database.prepare('SELECT count(*) AS count FROM keys').get()?.['count']);
    } finally {
      database.close();
    }
  } catch {
    return 0;
  }
}

it('saves a file that a killed server has left behind, with what that had answered for', async () => {
  const file = JSON.stringify(at('left.db'));
  const script = `const { openSqliteStore } = require(${JSON.stringify(join(root, 'bot/storage/sqlite.ts'))}); const keys = openSqliteStore({ file: ${file} }).open({ name: 'keys', indexes: [], parse: (one) => one }); keys.create('p', 'key', { wrapped: 'v1.last' }).then(() => process.kill(process.pid, 'SIGKILL'));`;
  await once(spawn(process.execPath, ['--import', 'tsx', '--eval', script], { cwd: root, stdio: 'ignore' }), 'exit');
  expect(await readdir(folder)).toContain('left.db-wal');
  expect((await runs(sqlite('left.db'), 'save', at('left'))).said).toMatch(/^1 documents are saved/);
  expect(linesOf(at('left'))[1]).toContain('v1.last');
  expect((await readFile(at('left'))).length).toBeGreaterThan(0);
});
