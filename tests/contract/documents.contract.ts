import { type Collection } from '../../bot/usecases/documents';
import { type OpenStore } from '../support/stores';
import { documentOf, found, increment, type Note, notes, refuse } from './notes';

/** What every document store promises. `openStore` gives an empty one. */
export function documentStoreContract(name: string, openStore: () => Promise<OpenStore>): void {
  describe(`The document store on ${name}`, () => {
    let opened: OpenStore;
    let collection: Collection<Note>;
    let fresh = 0;
    beforeAll(async () => {
      opened = await openStore();
    });
    afterAll(() => opened.close());
    beforeEach(() => {
      collection = opened.store.open({ ...notes, name: `notes${String.fromCharCode(97 + Math.floor(fresh / 26), 97 + (fresh++ % 26))}` });
    });

    describe('one document', () => {
      it('is read as it was created, with its partition, id and etag', async () => {
        const created = documentOf(await collection.create('p', 'a', { text: 'hello', count: 1 }));
        expect(await collection.read('p', 'a')).toEqual({ partition: 'p', id: 'a', etag: created.etag, body: { text: 'hello', count: 1 } });
      });

      it('is undefined when unknown, also when only another partition has the id', async () => {
        await collection.create('p', 'a', {});
        expect(await collection.read('p', 'b')).toBeUndefined();
        expect(await collection.read('q', 'a')).toBeUndefined();
      });

      it('may have an id that another partition has, and stays apart', async () => {
        await collection.create('p', 'a', { text: 'in p' });
        await collection.create('q', 'a', { text: 'in q' });
        expect((await collection.read('p', 'a'))?.body).toEqual({ text: 'in p' });
        expect((await collection.read('q', 'a'))?.body).toEqual({ text: 'in q' });
      });

      it('is not created twice', async () => {
        await collection.create('p', 'a', { text: 'first' });
        expect(await collection.create('p', 'a', { text: 'second' })).toEqual({ kind: 'conflict' });
        expect((await collection.read('p', 'a'))?.body).toEqual({ text: 'first' });
      });

      it('is replaced, and the answer can be replaced again', async () => {
        const first = documentOf(await collection.create('p', 'a', { count: 1 }));
        const second = documentOf(await collection.replace(first, { count: 2 }));
        const third = documentOf(await collection.replace(second, { text: 'another shape' }));
        expect(new Set([first.etag, second.etag, third.etag]).size).toBe(3);
        expect(await collection.read('p', 'a')).toEqual(third);
      });

      it('is not replaced from an old reading', async () => {
        const old = documentOf(await collection.create('p', 'a', { count: 1 }));
        await collection.replace(old, { count: 2 });
        expect(await collection.replace(old, { count: 3 })).toEqual({ kind: 'conflict' });
        expect((await collection.read('p', 'a'))?.body).toEqual({ count: 2 });
      });

      it('is removed once', async () => {
        const created = documentOf(await collection.create('p', 'a', {}));
        expect(await collection.remove(created)).toEqual({ kind: 'removed' });
        expect(await collection.read('p', 'a')).toBeUndefined();
        expect(await collection.remove(created)).toEqual({ kind: 'conflict' });
        expect(await collection.replace(created, {})).toEqual({ kind: 'conflict' });
      });

      it('is not removed from an old reading', async () => {
        const old = documentOf(await collection.create('p', 'a', { count: 1 }));
        await collection.replace(old, { count: 2 });
        expect(await collection.remove(old)).toEqual({ kind: 'conflict' });
        expect((await collection.read('p', 'a'))?.body).toEqual({ count: 2 });
      });

      it('that was removed and made anew is not taken for the old one', async () => {
        const old = documentOf(await collection.create('p', 'a', { count: 1 }));
        await collection.remove(old);
        await collection.create('p', 'a', { count: 1 });
        expect(await collection.replace(old, { count: 9 })).toEqual({ kind: 'conflict' });
        expect(await collection.remove(old)).toEqual({ kind: 'conflict' });
      });
    });

    it('keeps what has only some days like everything else until these are over', async () => {
      const kept = opened.store.open({ ...notes, name: `${collection.name}kept`, keepsDays: 1 });
      const first = documentOf(await kept.create('p', 'a', { text: 'hello', due: 1 }));
      const second = documentOf(await kept.replace(first, { text: 'again', due: 2 }));
      expect(await kept.create('p', 'a', {})).toEqual({ kind: 'conflict' });
      expect(await kept.replace(first, {})).toEqual({ kind: 'conflict' });
      expect(await kept.read('p', 'a')).toEqual(second);
      expect(await found(kept, { where: [{ field: 'due', is: 'equal', value: 2 }] })).toEqual(['a']);
      expect(await kept.remove(second)).toEqual({ kind: 'removed' });
    });

    describe('races', () => {
      it('loses none of fifty concurrent read-modify-replace loops', async () => {
        await collection.create('p', 'counter', { count: 0 });
        await Promise.all(Array.from({ length: 50 }, () => increment(collection)));
        expect((await collection.read('p', 'counter'))?.body).toEqual({ count: 50 });
      });

      it('lets exactly one of twenty creators win', async () => {
        const answers = await Promise.all(Array.from({ length: 20 }, (_, count) => collection.create('p', 'a', { count })));
        expect(answers.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
      });
    });

    describe('content', () => {
      it.each([
        ['emoji and joined characters', { text: '👩🏽‍🏫 \u{1F1FA}\u{1F1F3} e\u0301 \u0000' }],
        ['right-to-left text', { text: 'مرحبًا يا مرشد — שלום \u202E' }],
        ['quotes, line ends and backslashes', { text: `'";--\\ \r\n\t\u2028 \${x} @p0 :p ?` }],
        ['edge numbers', { rest: [0, 1e308, 5e-324, 0.1 + 0.2, Number.MAX_SAFE_INTEGER, -1] }],
        ['empty and nested values', { rest: { '': {}, a: [], b: [null, [[]]], c: null, 'd.e': '', $f: false, __proto: 1 } }],
        ['names that the store uses itself', { rest: { id: 1, partition: 2, _etag: 3, body: 4, key: 5 } }],
      ])('keeps %s', async (_, body) => {
        await collection.create('p', 'a', body);
        expect((await collection.read('p', 'a'))?.body).toEqual(body);
      });

      it('follows JSON where a value has no place in it', async () => {
        const seen = documentOf(await collection.create('p', 'a', { rest: { gone: undefined, list: [undefined, NaN], date: new Date(0), zero: -0 } }));
        const kept = { rest: { list: [null, null], date: '1970-01-01T00:00:00.000Z', zero: 0 } };
        expect((await collection.read('p', 'a'))?.body).toStrictEqual(kept);
        await collection.replace(seen, { rest: { gone: undefined } });
        expect((await collection.read('p', 'a'))?.body).toStrictEqual({ rest: {} });
        expect((await collection.query({ partition: 'p', limit: 1 })).documents[0]?.body).toStrictEqual({ rest: {} });
      });

      it('keeps a body of 1 MB', async () => {
        const body = { text: 'لوحة'.repeat(125_000) };
        const created = documentOf(await collection.create('p', 'a', body));
        await collection.replace(created, { ...body, count: 1 });
        expect((await collection.read('p', 'a'))?.body).toEqual({ ...body, count: 1 });
      });

      it('refuses a body above 2 MB', async () => {
        await expect(collection.create('p', 'a', { text: 'x'.repeat(2_100_000) })).rejects.toMatchObject({ name: 'StorageError', code: 'tooLarge' });
        expect(await collection.read('p', 'a')).toBeUndefined();
      });

      it('names an unreadable document and says nothing of its content', async () => {
        await collection.create('p', 'broken', { text: 'a secret', due: 1 });
        const strict = opened.store.open<Note>({ ...notes, name: collection.name, parse: refuse });
        for (const attempt of [strict.read('p', 'broken'), strict.query({ limit: 5 })]) {
          const error = await attempt.catch((caught: unknown) => caught);
          expect(error).toMatchObject({ name: 'StorageError', code: 'unreadable', message: expect.stringMatching(new RegExp(`${collection.name}.*broken.*p`)) });
          expect(String(error)).not.toContain('secret');
        }
      });
    });

    describe('keys', () => {
      const tenant = '72f988bf-86f1-41af-91ab-2d7cd011db47';
      it.each([
        `${tenant}:0f0f0f0f-1111-2222-3333-444444444444`, '/', '\\', '#', '%', '%2F', '?a=b', '.', '..', 'a/b', 'a~2fb', ' ', 'مرشد', '🌟', "'; DROP TABLE notes;--", '"', '$.x', '[]',
      ])('may be %j', async (key) => {
        const created = documentOf(await collection.create(key, key, { text: key }));
        expect(await collection.read(key, key)).toMatchObject({ partition: key, id: key, body: { text: key } });
        expect(await found(collection, { partition: key })).toEqual([key]);
        await collection.replace(created, { text: 'changed' });
        expect((await collection.read(key, key))?.body).toEqual({ text: 'changed' });
      });

      it('stay apart when they look alike', async () => {
        const ids = ['a/b', 'a~2fb', 'a%2fb', 'a\\b', 'A/B', 'a.b', 'e\u0301', '\u00e9'];
        for (const id of ids) expect((await collection.create('p', id, { text: id })).kind).toBe('saved');
        for (const id of ids) expect((await collection.read('p', id))?.body).toEqual({ text: id });
      });

      it.each([['', 'a'], ['p', ''], ['p', 'a\u0000b'], ['p', '\ud800'], ['p', 'x'.repeat(1_024)], ['x'.repeat(2_049), 'a']])('are refused when no store could hold them', async (partition, id) => {
        await expect(collection.read(partition, id)).rejects.toMatchObject({ name: 'StorageError', code: 'unexpected' });
        await expect(collection.create(partition, id, {})).rejects.toMatchObject({ name: 'StorageError', code: 'unexpected' });
      });
    });

    it('keeps what was there when a collection is opened again', async () => {
      await collection.create('p', 'a', { due: 1 });
      const again = opened.store.open({ ...notes, name: collection.name });
      expect((await again.read('p', 'a'))?.body).toEqual({ due: 1 });
    });
  });
}
