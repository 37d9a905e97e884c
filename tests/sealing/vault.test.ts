import { randomBytes } from 'node:crypto';
import { localKeyWrapper, openVault } from '../../bot/sealing/vault';
import { openSqliteStore } from '../../bot/storage/sqlite';
import { openDocuments } from '../../bot/usecases/collections';
import { readAt } from '../../bot/usecases/documents';
import { keyAt } from '../../bot/usecases/collections';

const open = () => {
  const documents = openDocuments(openSqliteStore({ file: ':memory:' }));
  const wrapper = localKeyWrapper(randomBytes(32));
  return { documents, wrapper, vault: openVault({ keys: documents.keys, wrapper }) };
};
const words = 'Je voudrais parler de mobilité — أريد أن أتعلم 🌍';

describe('the vault', () => {
  it('opens what it sealed, also in another process', async () => {
    const { documents, wrapper, vault } = open();
    const sealed = await vault.seal('request-1', words);
    expect(await openVault({ keys: documents.keys, wrapper }).open('request-1', sealed)).toBe(words);
  });

  it('stores no word and never the same bytes twice', async () => {
    const { vault } = open();
    const [one, two] = [await vault.seal('request-1', words), await vault.seal('request-1', words)];
    expect(one).not.toEqual(two);
    expect(Buffer.from(one.slice(3), 'base64url').toString('utf8')).not.toContain('mobilité');
  });

  it('refuses text that was changed or moved to another request', async () => {
    const { vault } = open();
    const sealed = await vault.seal('request-1', words);
    await vault.seal('request-2', words);
    const flipped = Buffer.from(sealed.slice(3), 'base64url');
    flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
    await expect(vault.open('request-1', `v1.${flipped.toString('base64url')}`)).rejects.toThrow();
    await expect(vault.open('request-2', sealed)).rejects.toThrow();
  });

  it('loses the text with the key', async () => {
    const { documents, wrapper, vault } = open();
    const sealed = await vault.seal('request-1', words);
    const key = await readAt(documents.keys, keyAt('request-1'));
    if (key) await documents.keys.remove(key);
    expect(await openVault({ keys: documents.keys, wrapper }).open('request-1', sealed)).toBeUndefined();
  });

  it('makes one key when two seal at once', async () => {
    const { documents, wrapper, vault } = open();
    const other = openVault({ keys: documents.keys, wrapper });
    const sealed = await Promise.all([vault.seal('r', 'a'), other.seal('r', 'b')]);
    expect(await Promise.all(sealed.map((text) => vault.open('r', text)))).toEqual(['a', 'b']);
  });
});
