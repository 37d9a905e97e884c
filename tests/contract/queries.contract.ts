import { type Collection, type Condition, type Query } from '../../bot/usecases/documents';
import { type OpenStore } from '../support/stores';
import { all, found, type Note, notes } from './notes';

/** What every document store promises of its queries. `openStore` gives an empty one. */
export function queryContract(name: string, openStore: () => Promise<OpenStore>): void {
  describe(`Queries on ${name}`, () => {
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

    it('finds what is only swept by in all partitions, and refuses to look for it in one', async () => {
      const swept = opened.store.open({ ...notes, name: collection.name, sweptBy: 'due' });
      for (const [partition, id, due] of [['q', 'a', 2], ['p', 'a', 1]] as const) await swept.create(partition, id, { due, done: false });
      const due: Omit<Query, 'limit'> = { where: [{ field: 'due', is: 'atMost', value: 5 }], orderBy: { field: 'due', direction: 'ascending' } };
      expect((await all(swept, { ...due, limit: 1 })).map(({ partition }) => partition)).toEqual(['p', 'q']);
      await expect(swept.query({ ...due, partition: 'p', limit: 1 })).rejects.toMatchObject({ name: 'StorageError', code: 'unexpected' });
      expect(await found(swept, { partition: 'p', where: [{ field: 'done', is: 'equal', value: false }, ...(due.where ?? [])] })).toEqual(['a']);
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
}
