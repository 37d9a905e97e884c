import { randomBytes } from 'node:crypto';
import { keyVaultWrapper } from '../../bot/sealing/keyVault';
import { type KeyWrapper, localKeyWrapper, openVault } from '../../bot/sealing/vault';
import { openVaultKey } from '../../bot/sealing/vaultKey';
import { heldKey, type OrganisationKey } from '../../bot/sealing/organisationKey';
import { openSqliteStore } from '../../bot/storage/sqlite';
import { type Documents, keyAt, openDocuments } from '../../bot/usecases/collections';
import { type DocumentStore, readAt } from '../../bot/usecases/documents';
import { FakeKeyVault } from '../support/fakeKeyVault';
import { eventually } from '../support/eventually';
import { everythingIn } from '../support/stored';

const words = 'Je voudrais parler de mobilité — أريد أن أتعلم 🌍';
const tenMinutes = 600_000;

let vault: FakeKeyVault;
let store: DocumentStore;
let documents: Documents;
let moment: number;
let reported: { readonly event: string; readonly error?: unknown }[];

beforeEach(async () => {
  vault = await FakeKeyVault.start();
  store = openSqliteStore({ file: ':memory:' });
  documents = openDocuments(store);
  moment = Date.UTC(2026, 10, 22);
  reported = [];
});
afterEach(async () => {
  await vault.stop();
  await store.close();
});

const now = () => moment;
const wrapper = (url = vault.keyUrl): KeyWrapper => keyVaultWrapper({ url, now, ...vault.access });
/** As one instance of the server has it: with caches of its own. */
const anInstance = (before?: Buffer): OrganisationKey => openVaultKey({ wrapper: wrapper(), keys: documents.keys, now, report: (event, details) => void reported.push({ event, ...details }), ...(before && { before }) });
const textsOf = (key: KeyWrapper) => openVault({ keys: documents.keys, wrapper: key });
const events = () => reported.map(({ event }) => event);

describe('a key in Key Vault', () => {
  it('seals what another instance opens, and stores no data key in the open', async () => {
    const sealed = await textsOf(wrapper()).seal('pair-1', words);
    const [stored] = await everythingIn(documents.keys);
    expect(stored?.body.wrapped).toMatch(/^kv\.[0-9a-f]{32}\.[\w-]{300,}$/);
    expect(await textsOf(wrapper()).open('pair-1', sealed)).toBe(words);
  });

  it('is asked once for each pair, however much is read and written', async () => {
    const texts = textsOf(wrapper());
    const sealed = await texts.seal('pair-1', words);
    for (let time = 0; time < 5; time += 1) expect(await texts.open('pair-1', sealed)).toBe(words);
    await texts.seal('pair-1', 'more');
    expect(vault.calls.filter((call) => call !== 'get')).toHaveLength(1);
  });

  it('may be rotated: new pairs get the new version, old ones are opened by theirs', async () => {
    const one = wrapper();
    const [before, first] = [await textsOf(one).seal('pair-1', words), vault.calls.at(-1)];
    const version = vault.rotate();
    await textsOf(one).seal('pair-2', words);
    expect(vault.calls.at(-1)).toBe(first); // noticed within ten minutes, not at every tap
    moment += tenMinutes;
    await textsOf(one).seal('pair-3', words);
    expect(vault.calls.at(-1)).toBe(`wrapkey ${version}`);
    expect(await textsOf(wrapper()).open('pair-1', before)).toBe(words);
    expect(vault.calls.at(-1)).toBe(first?.replace('wrapkey', 'unwrapkey'));
  });

  it('stays with a version that was named', async () => {
    const first = vault.rotate();
    vault.rotate();
    await textsOf(wrapper(`${vault.keyUrl}/${first}`)).seal('pair-1', words);
    expect(vault.calls).toEqual([`wrapkey ${first}`]);
  });

  it.each([429, 503])('is asked again after %i', async (status) => {
    const key = wrapper();
    const wrapped = await key.wrap(Buffer.alloc(32, 1));
    vault.befall({ status, headers: { 'retry-after': '0' } }, { status, headers: { 'retry-after': '0' } });
    expect(await key.unwrap(wrapped)).toEqual(Buffer.alloc(32, 1));
  });

  it.each([[403, 'unreadable'], [404, 'unreadable'], [503, 'unavailable'], [429, 'busy']])('tells %i as %s, without the vault’s own words', async (status, code) => {
    const key = wrapper();
    const wrapped = await key.wrap(Buffer.alloc(32, 1));
    vault.instead = { status, headers: { 'retry-after': '0' } };
    const error: unknown = await key.unwrap(wrapped).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'StorageError', code, message: `Key Vault answered ${status}` });
  });
});

describe('the organisation’s secret', () => {
  it('is made once, whoever comes first, and is the same in every instance and after every start', async () => {
    const instances = Array.from({ length: 4 }, () => anInstance());
    expect(await Promise.all(instances.map((each) => each.check()))).toEqual(['usable', 'usable', 'usable', 'usable']);
    const later = anInstance();
    await later.check();
    const secrets = [...instances, later].map((each) => each.secret());
    expect(secrets[0]).toHaveLength(32);
    for (const secret of secrets) expect(secret).toEqual(secrets[0]);
    expect(events()).toEqual([]);
  });

  it('is asked for again when the vault could not be asked at the start', async () => {
    vault.instead = { status: 503, headers: { 'retry-after': '0' } };
    const key = anInstance();
    expect(await key.check()).toBe('unknown');
    expect(() => key.secret()).toThrow('could not be asked yet');
    delete vault.instead;
    moment += tenMinutes;
    expect(await key.check()).toBe('usable');
    expect(key.secret()).toHaveLength(32);
    expect(events()).toEqual(['sealing.unreachable', 'sealing.usable']);
  });

  it('keeps what is open open while the vault does not answer, and says so once', async () => {
    const key = anInstance();
    await key.check();
    const texts = textsOf(key);
    const sealed = await texts.seal('pair-1', words);
    vault.instead = { status: 503, headers: { 'retry-after': '0' } };
    for (let look = 0; look < 3; look += 1) {
      moment += tenMinutes;
      expect(await key.check()).toBe('usable');
    }
    expect(await texts.open('pair-1', sealed)).toBe(words);
    expect(key.secret()).toHaveLength(32);
    expect(events()).toEqual(['sealing.unreachable']);
  });

  it('is refused when the permission is taken away, said once, and usable when it is given back', async () => {
    const key = anInstance();
    await key.check();
    vault.instead = { status: 403 };
    for (let look = 0; look < 3; look += 1) {
      moment += tenMinutes;
      expect(await key.check()).toBe('refused');
    }
    expect(events()).toEqual(['sealing.refused']);
    delete vault.instead;
    moment += tenMinutes;
    expect(await key.check()).toBe('usable');
    expect(events()).toEqual(['sealing.refused', 'sealing.usable']);
  });

  it('costs the vault little, however often it is looked', async () => {
    const key = anInstance();
    await key.check();
    const asked = vault.calls.length;
    for (let probe = 0; probe < 50; probe += 1) await key.check();
    expect(vault.calls).toHaveLength(asked);
  });
});

describe('moving to the vault', () => {
  const old = randomBytes(32);

  it('opens what the old key sealed, wraps every key anew, and needs the old key no more', async () => {
    const [first, second] = [await textsOf(localKeyWrapper(old)).seal('pair-1', words), await textsOf(localKeyWrapper(old)).seal('pair-2', words)];
    const moving = anInstance(old);
    await moving.check();
    expect(await textsOf(moving).open('pair-1', first)).toBe(words);
    await eventually(() => events().find((event) => event === 'sealing.moved'), () => `Not moved: ${events().join()}`);
    expect((await everythingIn(documents.keys)).filter(({ body }) => !body.wrapped.startsWith('kv.'))).toEqual([]);
    const after = anInstance();
    expect(await after.check()).toBe('usable');
    expect(await textsOf(after).open('pair-2', second)).toBe(words);
  });

  it('keeps pseudonyms and links what they were', async () => {
    const moving = anInstance(old);
    await moving.check();
    await moving.stop();
    const after = anInstance();
    await after.check();
    expect(after.secret()).toEqual(heldKey(old).secret());
  });

  it('goes on where it was stopped, and where the vault did not answer', async () => {
    for (let pair = 0; pair < 5; pair += 1) await textsOf(localKeyWrapper(old)).seal(`pair-${pair}`, words);
    const moving = anInstance(old);
    await moving.check();
    vault.instead = { status: 503, headers: { 'retry-after': '0' } };
    await eventually(() => events().find((event) => event === 'sealing.notMoved' || event === 'sealing.moved'), () => 'Neither moved nor given up');
    delete vault.instead;
    moment += tenMinutes;
    await moving.check();
    await eventually(() => events().find((event) => event === 'sealing.moved'), () => `Not moved: ${events().join()}`);
    expect((await everythingIn(documents.keys)).filter(({ body }) => !body.wrapped.startsWith('kv.'))).toEqual([]);
  });

  it('is refused when nobody says which key was there before: people would get new pseudonyms', async () => {
    await textsOf(localKeyWrapper(old)).seal('pair-1', words);
    expect(await anInstance().check()).toBe('refused');
    expect(reported).toEqual([{ event: 'sealing.refused', error: expect.objectContaining({ message: expect.stringContaining('SEALING_KEY_BEFORE') }) }]);
    expect(await readAt(documents.keys, keyAt('organisation'))).toBeUndefined();
  });
});
