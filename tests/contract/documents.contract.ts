import { type Collection, type CollectionDefinition, type Condition, type Document, type Query, type Saved } from '../../bot/usecases/documents';
import { type OpenStore } from '../support/stores';

interface Note {
  readonly text?: string;
  readonly count?: number;
  readonly done?: boolean;
  readonly due?: number;
  readonly rest?: unknown;
}

const notes: CollectionDefinition<Note> = {
  name: 'notes',
  indexes: [['due'], ['text'], ['done', 'due'], ['count']],
  parse: (stored) => (typeof stored === 'object' && stored !== null ? stored : {}),
};

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

    describe('a query', () => {
      it.each<[string, Condition[], string[]]>([
        ['equal text', [{ field: 'text', is: 'equal', value: 'anna' }], ['a']],
        ['equal text, not another case', [{ field: 'text', is: 'equal', value: 'Anna' }], []],
        ['an equal number', [{ field: 'count', is: 'equal', value: 1 }], ['a', 'd']],
        ['an equal boolean', [{ field: 'done', is: 'equal', value: true }], ['b']],
        ['the other boolean', [{ field: 'done', is: 'equal', value: false }], ['a', 'c']],
        ['at most', [{ field: 'due', is: 'atMost', value: 20 }], ['a', 'b']],
        ['at least', [{ field: 'due', is: 'atLeast', value: 20 }], ['b', 'c']],
        ['more than', [{ field: 'due', is: 'moreThan', value: 20 }], ['c']],
        ['between', [{ field: 'due', is: 'atLeast', value: 15 }, { field: 'due', is: 'atMost', value: 25.5 }], ['b']],
        ['text order', [{ field: 'text', is: 'moreThan', value: 'anna' }], ['b', 'c']],
        ['a beginning', [{ field: 'text', is: 'startsWith', value: 'ann' }], ['a', 'b']],
        ['a beginning that is a whole', [{ field: 'text', is: 'startsWith', value: 'annika' }], ['b']],
        ['an empty beginning', [{ field: 'text', is: 'startsWith', value: '' }], ['a', 'b', 'c']],
        ['no wildcard', [{ field: 'text', is: 'startsWith', value: 'a%' }], []],
        ['two fields', [{ field: 'done', is: 'equal', value: false }, { field: 'due', is: 'atMost', value: 25 }], ['a']],
        ['two fields, said the other way round', [{ field: 'due', is: 'atMost', value: 25 }, { field: 'done', is: 'equal', value: false }], ['a']],
        ['a field that is missing', [{ field: 'due', is: 'atLeast', value: -1e300 }], ['a', 'b', 'c']],
        ['text that looks like a number', [{ field: 'due', is: 'atMost', value: '99' }], []],
        ['a number where text is stored', [{ field: 'text', is: 'atLeast', value: 0 }], []],
        ['a number where booleans are stored', [{ field: 'done', is: 'equal', value: 1 }], []],
        ['a boolean where numbers are stored', [{ field: 'count', is: 'equal', value: true }], []],
        ['injected SQL', [{ field: 'text', is: 'equal', value: "x' OR '1'='1" }], []],
        ['injected SQL in a beginning', [{ field: 'text', is: 'startsWith', value: '") OR (1=1' }], []],
      ])('finds by %s', async (_, where, ids) => {
        await collection.create('p', 'a', { text: 'anna', count: 1, done: false, due: 10 });
        await collection.create('p', 'b', { text: 'annika', done: true, due: 20 });
        await collection.create('p', 'c', { text: 'émile', count: 2, done: false, due: 30 });
        await collection.create('p', 'd', { count: 1 });
        await collection.create('q', 'e', { text: 'anna', count: 1, done: true, due: 10 });
        expect(await found(collection, { partition: 'p', where })).toEqual(ids);
        expect(await found(collection, { partition: 'nobody', where })).toEqual([]);
      });

      it('without conditions gives a partition by id', async () => {
        for (const id of ['c', 'a', 'B', 'b:1', 'b/1', 'é']) await collection.create('p', id, {});
        await collection.create('q', 'z', {});
        expect(await found(collection, { partition: 'p' })).toEqual(['B', 'a', 'b/1', 'b:1', 'c', 'é']);
        expect(await found(collection, { partition: 'p', limit: 2 })).toEqual(['B', 'a', 'b/1', 'b:1', 'c', 'é']);
      });

      it('orders by a field both ways and leaves out documents that lack it', async () => {
        const bodies: Note[] = [{ due: 3 }, { due: -1 }, {}, { due: 20 }, { due: 3 }, { rest: null }];
        for (const [at, body] of bodies.entries()) await collection.create('p', `n${at}`, body);
        expect(await found(collection, { partition: 'p', orderBy: { field: 'due', direction: 'ascending' }, limit: 1 })).toEqual(['n1', 'n0', 'n4', 'n3']);
        expect(await found(collection, { partition: 'p', orderBy: { field: 'due', direction: 'descending' }, limit: 1 })).toEqual(['n3', 'n4', 'n0', 'n1']);
      });

      it('orders by the second field where the first is fixed', async () => {
        for (const [at, due] of [5, 1, 3].entries()) await collection.create('p', `n${at}`, { done: false, due });
        await collection.create('p', 'other', { done: true, due: 2 });
        const where: Condition[] = [{ field: 'done', is: 'equal', value: false }];
        expect(await found(collection, { partition: 'p', where, orderBy: { field: 'due', direction: 'ascending' }, limit: 2 })).toEqual(['n1', 'n2', 'n0']);
        expect(await found(collection, { where, orderBy: { field: 'due', direction: 'descending' }, limit: 2 })).toEqual(['n0', 'n2', 'n1']);
        expect(await found(collection, { where, orderBy: { field: 'done', direction: 'ascending' }, limit: 2 })).toEqual(['n0', 'n1', 'n2']);
      });

      it('finds what is due in all partitions, in order, ties by partition and id', async () => {
        for (const [partition, id, due] of [['q', 'a', 2], ['p', 'b', 2], ['p', 'a', 2], ['r', 'a', 1], ['a', 'a', 9]] as const) await collection.create(partition, id, { due });
        await collection.create('p', 'never', {});
        const due: Omit<Query, 'limit'> = { where: [{ field: 'due', is: 'atMost', value: 5 }], orderBy: { field: 'due', direction: 'ascending' } };
        for (const limit of [1, 2, 3, 4, 100]) {
          expect((await all(collection, { ...due, limit })).map(({ partition, id }) => `${partition}/${id}`)).toEqual(['r/a', 'p/a', 'p/b', 'q/a']);
        }
      });

      it('pages without loss or doubling while documents come in', async () => {
        const before = Array.from({ length: 40 }, (_, at) => ({ id: `n${String(at).padStart(2, '0')}`, due: Math.floor(at / 7) }));
        for (const { id, due } of before) await collection.create(`p${due % 3}`, id, { due });
        const seen: string[] = [];
        let after: string | undefined;
        for (let page = 0; page === 0 || after !== undefined; page += 1) {
          const { documents, next } = await collection.query({ orderBy: { field: 'due', direction: 'ascending' }, limit: 7, ...(after === undefined ? {} : { after }) });
          seen.push(...documents.map(({ id }) => id));
          after = next;
          if (page < 6) for (const due of [-1, 2, 99]) await collection.create('p0', `late${page}${due}`, { due });
        }
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
      });

      it('says that there is no next page when the last one is full', async () => {
        for (const id of ['a', 'b']) await collection.create('p', id, {});
        const page = await collection.query({ partition: 'p', limit: 2 });
        expect(page.documents).toHaveLength(2);
        expect(page).not.toHaveProperty('next');
      });

      it('gives documents that can be replaced', async () => {
        await collection.create('p', 'a', { due: 1 });
        const [document] = (await collection.query({ where: [{ field: 'due', is: 'equal', value: 1 }], limit: 1 })).documents;
        expect((await collection.replace(document!, { due: 2 })).kind).toBe('saved');
        expect(await found(collection, { where: [{ field: 'due', is: 'equal', value: 1 }] })).toEqual([]);
      });

      it.each<[string, Partial<Query>]>([
        ['on a field nobody declared', { where: [{ field: 'rest', is: 'equal', value: 1 }] }],
        ['on a field that is SQL', { where: [{ field: "due') OR 1=1 --", is: 'equal', value: 1 }] }],
        ['ordered by a field that is SQL', { orderBy: { field: 'due; DROP TABLE notes', direction: 'ascending' } }],
        ['on fields that no index has together', { where: [{ field: 'count', is: 'equal', value: 1 }, { field: 'text', is: 'equal', value: 'x' }] }],
        ['on the rear of an index', { where: [{ field: 'due', is: 'equal', value: 1 }], orderBy: { field: 'done', direction: 'ascending' } }],
        ['on a value that is no number', { where: [{ field: 'due', is: 'atMost', value: Infinity }] }],
        ['without a limit', { limit: 0 }],
        ['after something else', { after: 'nonsense' }],
        ['after a page of another order', { after: Buffer.from('["p","a",5]').toString('base64url') }],
      ])('is refused %s', async (_, query) => {
        await expect(collection.query({ limit: 10, ...query })).rejects.toMatchObject({ name: 'StorageError', code: 'unexpected' });
      });

      it('cannot be smuggled into a definition', () => {
        expect(() => opened.store.open({ ...notes, name: 'x"; DROP TABLE notes' })).toThrow(TypeError);
        expect(() => opened.store.open({ ...notes, indexes: [["a') --"]] })).toThrow(TypeError);
      });
    });

    it('keeps what was there when a collection is opened again', async () => {
      await collection.create('p', 'a', { due: 1 });
      const again = opened.store.open({ ...notes, name: collection.name });
      expect((await again.read('p', 'a'))?.body).toEqual({ due: 1 });
    });
  });
}

function documentOf(saved: Saved<Note>): Document<Note> {
  if (saved.kind === 'conflict') throw new Error('Expected it to be saved');
  return saved.document;
}

async function increment(collection: Collection<Note>): Promise<void> {
  for (;;) {
    const document = await collection.read('p', 'counter');
    if (!document) throw new Error('The counter is gone');
    if ((await collection.replace(document, { count: (document.body.count ?? 0) + 1 })).kind === 'saved') return;
  }
}

/** All pages, one after the other. */
async function all(collection: Collection<Note>, query: Query): Promise<Document<Note>[]> {
  const { documents, next } = await collection.query(query);
  return next === undefined ? [...documents] : [...documents, ...(await all(collection, { ...query, after: next }))];
}

const found = async (collection: Collection<Note>, query: Partial<Query>) => (await all(collection, { limit: 50, ...query })).map(({ id }) => id);

function refuse(stored: unknown): never {
  throw new Error(`Cannot read ${JSON.stringify(stored)}`);
}
