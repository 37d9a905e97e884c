import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restore } from '../../bot/backup/restore';
import { localKeyWrapper, openVault } from '../../bot/sealing/vault';
import { openDocuments } from '../../bot/usecases/collections';
import { type DocumentStore } from '../../bot/usecases/documents';
import { everythingIn } from '../support/stored';
import { type OpenStore, openThrowAwayCosmos, openThrowAwaySqlite, storeKinds } from '../support/stores';
import { type Fixture, readFixture } from '../upgrade/fixture';
import { load } from '../upgrade/openFixture';
import { definitions, linesOf, pack, saveInto, storedIn } from './support';

let fixture: Fixture;
let folder: string;
let opened: OpenStore[];
beforeAll(async () => {
  fixture = await readFixture('2026-11-22-0f83c8d');
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestar-backup-'));
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map((one) => one.close()));
  await rm(folder, { recursive: true });
});

const open = async (make: () => Promise<OpenStore>): Promise<DocumentStore> => {
  const one = await make();
  opened.push(one);
  return one.store;
};
/** A store that holds the fixture, and goes on being open. */
const filled = async (make: () => Promise<OpenStore>): Promise<DocumentStore> => {
  const store = await open(make);
  await load(fixture, { open: (definition) => store.open(definition), close: async () => undefined });
  return store;
};
const at = (name: string): string => join(folder, name);
const restoreInto = (store: DocumentStore, file: string) => restore({ store, definitions, file });
const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((all, count) => all + count, 0);
const total = (): number => [...fixture.documents.values()].reduce((all, lines) => all + lines.length, 0);

describe.each([['SQLite', 'Cosmos DB', openThrowAwaySqlite, openThrowAwayCosmos], ['Cosmos DB', 'SQLite', openThrowAwayCosmos, openThrowAwaySqlite], ['SQLite', 'SQLite', openThrowAwaySqlite, openThrowAwaySqlite]] as const)('From %s to %s', (_from, _to, from, to) => {
  it('every document is the same, and a second backup is the same as the first', async () => {
    const [source, target] = [await filled(from), await open(to)];
    const saved = await saveInto(source, at('a'));
    expect(sum(saved.documents)).toBe(total());
    expect(saved.unreadable).toEqual([]);
    const { written, present } = await restoreInto(target, at('a'));
    expect([written, sum(present)]).toEqual([saved.documents, 0]);
    expect(await storedIn(target)).toEqual(await storedIn(source));
    await saveInto(target, at('b'));
    expect(linesOf(at('b'))).toEqual(linesOf(at('a')));
  });
});

describe('The file', () => {
  it('holds no word that people wrote and not the key, and with the key their words are there again', async () => {
    await saveInto(await filled(openThrowAwaySqlite), at('a'));
    const [text, packed] = [linesOf(at('a')).join('\n'), readFileSync(at('a'))];
    const { words, sealingKey } = fixture.about;
    const key = Buffer.from(sealingKey, 'base64');
    expect(Object.values(words).filter((planted) => text.includes(planted))).toEqual([]);
    for (const form of [sealingKey, key.toString('utf8'), key.toString('hex'), key.toString('base64url')]) expect([text.includes(form), packed.includes(form)]).toEqual([false, false]);

    const target = await open(openThrowAwaySqlite);
    await restoreInto(target, at('a'));
    const { keys, seats } = openDocuments(target);
    const requests = (await everythingIn(seats)).flatMap(({ body }) => body.requests);
    const openedWith = (master: Buffer) => Promise.all(requests.map(({ id, message }) => openVault({ keys, wrapper: localKeyWrapper(master) }).open(id, message)));
    expect(await openedWith(key)).toContain(words['pending']);
    await expect(openedWith(randomBytes(32))).rejects.toThrow();
  });

  it('is for its owner only, is there only when it is whole, and never takes the place of another', async () => {
    const store = await filled(openThrowAwaySqlite);
    await saveInto(store, at('a'));
    expect((await stat(at('a'))).mode & 0o777).toBe(0o600);
    await expect(saveInto(store, at('a'))).rejects.toThrow('exists already');
    await store.close();
    await expect(saveInto(store, at('b'))).rejects.toMatchObject({ name: 'StorageError' });
    expect(await readdir(folder)).toEqual(['a']);
  });

  it('keeps keys last and the ledger after everything that owes, so that nothing is without what it needs', async () => {
    await saveInto(await filled(openThrowAwaySqlite), at('a'));
    const order = [...new Set(linesOf(at('a')).map((line) => JSON.parse(line).collection))].filter(Boolean);
    expect(order.at(-1)).toBe('keys');
    expect(order.at(-2)).toBe('deliveries');
  });

  it('names what this version cannot read, and holds it all the same', async () => {
    const store = await filled(openThrowAwaySqlite);
    await store.open({ name: 'papers', indexes: [], parse: (stored) => stored }).create('p', 'odd', { from: 'the future' });
    expect((await saveInto(store, at('a'))).unreadable).toEqual(['papers/p/odd']);
    expect(linesOf(at('a')).join('\n')).toContain('the future');
  });
});

describe('A file that is not as it was', () => {
  let lines: string[];
  beforeEach(async () => {
    await saveInto(await filled(openThrowAwaySqlite), at('good'));
    lines = linesOf(at('good'));
  });
  const refuses = async (file: string, sentence: RegExp | string): Promise<void> => {
    const target = await open(openThrowAwaySqlite);
    await expect(restoreInto(target, file)).rejects.toMatchObject({ name: 'BackupError', message: expect.stringMatching(sentence) });
    expect(await storedIn(target)).toEqual({});
  };

  it('is refused wherever it is cut', async () => {
    const whole = readFileSync(at('good'));
    for (const length of [0, 1, 10, 20, ...Array.from({ length: 12 }, (_, part) => Math.floor((whole.length * (part + 1)) / 13)), whole.length - 9, whole.length - 8, whole.length - 1]) {
      writeFileSync(at('cut'), whole.subarray(0, length));
      await refuses(at('cut'), /cut/);
    }
  });

  it('is never restored as something else, wherever a bit was turned', async () => {
    const whole = readFileSync(at('good'));
    const seed = Number(process.env['SEED'] ?? Date.now());
    const before = await storedIn(await filled(openThrowAwaySqlite));
    for (let turn = 0; turn < 25; turn += 1) {
      const place = Math.floor(((seed * 9301 + turn * 49297) % 233280) / 233280 * whole.length);
      const turned = Buffer.from(whole);
      turned.writeUInt8(turned.readUInt8(place) ^ (1 << turn % 8), place);
      writeFileSync(at('turned'), turned);
      const target = await open(openThrowAwaySqlite);
      const outcome = await restoreInto(target, at('turned')).then(() => 'restored', (error: unknown) => (error instanceof Error ? error.name : ''));
      // The time in gzip's own head may change without any harm.
      expect([seed, turn, outcome, await storedIn(target)]).toEqual([seed, turn, outcome, outcome === 'restored' ? before : {}]);
      expect(['restored', 'BackupError']).toContain(outcome);
    }
  });

  it.each<[string, (all: string[]) => string[], RegExp]>([
    ['without its end', (all) => all.slice(0, -1), /cut/],
    ['without one document', (all) => all.filter((_, place) => place !== 5), /altered/],
    ['with one document twice', (all) => [...all.slice(0, 6), ...all.slice(5)], /altered/],
    ['with two documents in another order', (all) => [...all.slice(0, 3), all[4] ?? '', all[3] ?? '', ...all.slice(5)], /altered/],
    ['with another name in it', (all) => all.map((line) => line.replaceAll('Nadia', 'Nadja')), /altered/],
    ['with a document after the end', (all) => [...all, all[4] ?? ''], /altered/],
    ['with a line that is no JSON', (all) => [...all.slice(0, 4), '{', ...all.slice(4)], /altered/],
    ['of something else', () => ['{"hello":1}'], /no backup of Lodestar/],
    ['of a newer format', (all) => all.map((line, place) => (place === 0 ? line.replace('"version":1', '"version":2') : line)), /newer version.*format 2/],
    ['with a collection of a newer version', (all) => all.map((line, place) => (place === 0 ? line.replace('"people"', '"people","dreams"') : line)), /newer version.*dreams/],
  ])('is refused %s', async (_what, change, sentence) => {
    pack(at('changed'), change(lines));
    await refuses(at('changed'), sentence);
  });

  it('is refused when it is no packed file, or not there', async () => {
    writeFileSync(at('plain'), lines.join('\n'));
    await refuses(at('plain'), /no backup/);
    await refuses(at('nowhere'), /There is no file/);
  });

  it('is refused as a whole when one document does not fit its schema, and the sentence quotes nothing of it', async () => {
    const store = await filled(openThrowAwaySqlite);
    await store.open({ name: 'papers', indexes: [], parse: (stored) => stored }).create('p', 'odd', { text: 'a secret' });
    await saveInto(store, at('odd'));
    await refuses(at('odd'), /^(?!.*secret).*cannot read papers\/p\/odd/);
  });
});

describe.each(storeKinds)('Into a store on $name that is not empty', ({ open: make }) => {
  it('nothing is written, neither beside other documents nor over changed ones', async () => {
    const source = await filled(openThrowAwaySqlite);
    await saveInto(source, at('a'));
    const stranger = await open(make);
    await openDocuments(stranger).keys.create('somebody', 'key', { wrapped: 'v1.other' });
    await expect(restoreInto(stranger, at('a'))).rejects.toThrow(/not empty: 1 documents of it are not in the backup/);
    expect(Object.keys(await storedIn(stranger))).toEqual(['keys/somebody/key']);

    const changed = await filled(make);
    const [first] = await everythingIn(openDocuments(changed).keys);
    if (!first) throw new Error('There must be a key');
    await openDocuments(changed).keys.replace(first, { wrapped: 'v1.changed' });
    const before = await storedIn(changed);
    await expect(restoreInto(changed, at('a'))).rejects.toThrow(/is another there/);
    expect(await storedIn(changed)).toEqual(before);
  });

  it('what is there already unchanged stays, and the rest is added', async () => {
    const source = await filled(openThrowAwaySqlite);
    const saved = await saveInto(source, at('a'));
    const half = await open(make);
    const people = [...(fixture.documents.get('people') ?? [])].slice(0, 7);
    await load({ documents: new Map([['people', people]]) }, { open: (definition) => half.open(definition), close: async () => undefined });
    const { written, present } = await restoreInto(half, at('a'));
    expect([present['people'], sum(present), sum(written)]).toEqual([7, 7, sum(saved.documents) - 7]);
    expect(await storedIn(half)).toEqual(await storedIn(source));
    expect(sum((await restoreInto(half, at('a'))).written)).toBe(0);
  });
});

it('a file of a version that had fewer collections is restored', async () => {
  const source = await filled(openThrowAwaySqlite);
  await saveInto(source, at('a'), definitions.filter(({ name }) => !['boards', 'watches'].includes(name)));
  expect(linesOf(at('a'))[0]).not.toContain('boards');
  const target = await open(openThrowAwaySqlite);
  await restoreInto(target, at('a'));
  const kept = Object.entries(await storedIn(source)).filter(([where]) => !/^(boards|watches)/.test(where));
  expect(await storedIn(target)).toEqual(Object.fromEntries(kept));
});
