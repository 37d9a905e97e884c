import { openCosmosStore } from '../../bot/storage/cosmos';
import { type Collection, type CollectionDefinition, type Document, type DocumentStore } from '../../bot/usecases/documents';
import { startFaultyGateway, type Fault, type FaultyGateway } from '../support/faultyGateway';

const notes: CollectionDefinition<unknown> = { name: 'notes', indexes: [], parse: (stored) => stored };
const tooMany = (retryAfterMs: number): Fault => ({ status: 429, headers: { 'x-ms-retry-after-ms': String(retryAfterMs), 'x-ms-substatus': '3200' } });

describe('What Cosmos DB answers, through the SDK', () => {
  let gateway: FaultyGateway;
  let store: DocumentStore;
  let collection: Collection<unknown>;
  let document: Document<unknown>;

  beforeAll(async () => {
    gateway = await startFaultyGateway();
  });
  beforeEach(async () => {
    gateway.fail();
    store = openCosmosStore({ endpoint: gateway.endpoint, key: gateway.key, database: 'faulty', patienceMs: 200, requestTimeoutMs: 2_000 });
    collection = store.open(notes);
    const before = await collection.read('p', 'a');
    if (before) await collection.remove(before);
    const saved = await collection.create('p', 'a', { text: 'a secret' });
    if (saved.kind === 'conflict') throw new Error('Expected it to be saved');
    document = saved.document;
  });
  afterEach(() => store.close());
  afterAll(() => gateway.stop());

  const operations: [string, () => Promise<unknown>][] = [
    ['read', () => collection.read('p', 'a')],
    ['create', () => collection.create('p', 'b', {})],
    ['replace', () => collection.replace(document, {})],
    ['remove', () => collection.remove(document)],
    ['query', () => collection.query({ partition: 'p', limit: 5 })],
  ];

  describe.each(operations)('to %s', (_, run) => {
    it('429 with a long wait is busy at once and says when to come back', async () => {
      gateway.fail(tooMany(5_000));
      await expect(run()).rejects.toMatchObject({ name: 'StorageError', code: 'busy', retryAfterMs: 5_000, cause: expect.anything() });
      expect(gateway.requests()).toBe(1);
    });

    it('429 that goes on is busy as soon as patience ends', async () => {
      gateway.fail(tooMany(80), tooMany(80), tooMany(80), tooMany(80));
      await expect(run()).rejects.toMatchObject({ code: 'busy', retryAfterMs: 80 });
      expect(gateway.requests()).toBe(3);
    });

    it('403 is unexpected, its message without content', async () => {
      gateway.fail({ status: 403, headers: { 'x-ms-substatus': '5300' } });
      const error = await run().catch((caught: unknown) => caught);
      expect(error).toMatchObject({ code: 'unexpected', message: expect.stringContaining('403/5300') });
      expect(String(error)).not.toContain('secret');
    });

    it('a page that is not JSON, from something in between, is unavailable', async () => {
      gateway.fail({ status: 502, body: '<html>Bad gateway</html>' });
      await expect(run()).rejects.toMatchObject({ name: 'StorageError', code: 'unavailable' });
    });
  });

  it('a short 429 is waited out', async () => {
    gateway.fail(tooMany(20), tooMany(20));
    expect((await collection.replace(document, { text: 'second' })).kind).toBe('saved');
    expect(gateway.requests()).toBe(3);
    expect((await collection.read('p', 'a'))?.body).toEqual({ text: 'second' });
  });

  it.each([[503, 'unavailable'], [408, 'unavailable'], [410, 'unavailable'], [500, 'unavailable'], [413, 'tooLarge'], [401, 'unexpected'], [400, 'unexpected']])('%i to a write is %s', async (status, code) => {
    gateway.fail({ status });
    await expect(collection.replace(document, {})).rejects.toMatchObject({ name: 'StorageError', code });
    expect(gateway.requests()).toBe(1);
  });

  it('503 says when to come back if Cosmos did', async () => {
    gateway.fail({ status: 503, headers: { 'x-ms-retry-after-ms': '700' } });
    await expect(collection.replace(document, {})).rejects.toMatchObject({ code: 'unavailable', retryAfterMs: 700 });
  });

  it('449 is repeated like 429, as nothing was written', async () => {
    gateway.fail({ status: 449, headers: { 'x-ms-retry-after-ms': '10' } });
    expect((await collection.replace(document, {})).kind).toBe('saved');
  });

  it('404 is no document, but 404 from a replica that is behind is unavailable', async () => {
    gateway.fail({ status: 404 });
    expect(await collection.read('p', 'a')).toBeUndefined();
    const behind: Fault = { status: 404, headers: { 'x-ms-substatus': '1002' } };
    gateway.fail(...Array.from({ length: 20 }, () => behind));
    await expect(collection.read('p', 'a')).rejects.toMatchObject({ code: 'unavailable' });
    gateway.fail(...Array.from({ length: 20 }, () => behind));
    await expect(collection.replace(document, {})).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('no answer in time is unavailable, and a write is not sent twice', async () => {
    gateway.fail('hang');
    await expect(collection.replace(document, {})).rejects.toMatchObject({ name: 'StorageError', code: 'unavailable' });
    expect(gateway.requests()).toBe(1);
  });

  it('a connection that breaks is unavailable', async () => {
    gateway.fail(...Array.from({ length: 40 }, () => 'hang up' as const));
    await expect(collection.replace(document, {})).rejects.toMatchObject({ name: 'StorageError', code: 'unavailable' });
  });

  it('nobody there is unavailable', async () => {
    const lost = openCosmosStore({ endpoint: 'http://127.0.0.1:1', key: gateway.key, database: 'none' });
    await expect(lost.open(notes).read('p', 'a')).rejects.toMatchObject({ name: 'StorageError', code: 'unavailable' });
    await lost.close();
  });
});
