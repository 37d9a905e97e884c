import { EventEmitter } from 'node:events';
import { z } from 'zod';
import { announcing } from '../../bot/storage/announcing';
import { type Bell } from '../../bot/usecases/bell';
import { type Collection, type Document, type DocumentStore } from '../../bot/usecases/documents';
import { type OpenStore, openThrowAwaySqlite } from '../support/stores';

interface Note {
  readonly text: string;
}

let opened: OpenStore;
let store: DocumentStore;
let bell: Bell;
let notes: Collection<Note>;
beforeEach(async () => {
  opened = await openThrowAwaySqlite();
  ({ store, bell } = announcing(opened.store));
  notes = store.open({ name: 'notes', parse: (stored) => z.object({ text: z.string() }).parse(stored), indexes: [] });
});
afterEach(() => opened.close());

const never = new AbortController().signal;
const long = 60_000;

/** Whether the bell of that partition rang by the time the attempt was over. */
async function rings(partition: string, attempt: () => Promise<unknown>): Promise<boolean> {
  const patience = new AbortController();
  const heard = bell.heard(partition, long, patience.signal);
  await attempt();
  patience.abort();
  return heard;
}

async function written(partition = 'p', id = 'a'): Promise<Document<Note>> {
  const saved = await notes.create(partition, id, { text: 'hello' });
  if (saved.kind === 'conflict') throw new Error('The id is taken');
  return saved.document;
}

it('rings for what is created, replaced and removed', async () => {
  expect(await rings('p', () => written())).toBe(true);
  const document = await notes.read('p', 'a');
  if (!document) throw new Error('There must be a note');
  expect(await rings('p', () => notes.replace(document, { text: 'again' }))).toBe(true);
  const newer = await notes.read('p', 'a');
  if (!newer) throw new Error('There must be a note');
  expect(await rings('p', () => notes.remove(newer))).toBe(true);
});

it('is silent when nothing was written', async () => {
  const document = await written();
  await notes.replace(document, { text: 'newer' });
  expect(await rings('p', () => notes.create('p', 'a', { text: 'taken' }))).toBe(false);
  expect(await rings('p', () => notes.replace(document, { text: 'too late' }))).toBe(false);
  expect(await rings('p', () => notes.remove(document))).toBe(false);
  expect(await rings('p', () => notes.read('p', 'a'))).toBe(false);
  expect(await rings('p', () => notes.query({ partition: 'p', limit: 5 }))).toBe(false);
});

it('is silent when the store fails', async () => {
  await store.close();
  expect(await rings('p', () => written().catch(() => undefined))).toBe(false);
});

it('is silent for another partition, also for one whose name only begins alike or is a word of Node’s', async () => {
  for (const [written1, heard] of [['p', 'q'], ['pair', 'pair-1'], ['pair-1', 'pair'], ['error', 'p'], ['p', 'error'], ['newListener', 'p'], ['p', 'newListener']] as const) {
    expect(await rings(heard, () => written(written1, `${written1}-${heard}`))).toBe(false);
  }
  expect(await rings('error', () => written('error', 'b'))).toBe(true);
});

it('wakes everybody who listens, and rings when the document can be read', async () => {
  const texts = Array.from({ length: 30 }, async () => ((await bell.heard('p', long, never)) ? (await notes.read('p', 'a'))?.body.text : undefined));
  await written();
  expect(await Promise.all(texts)).toEqual(Array.from({ length: 30 }, () => 'hello'));
});

it('gives the same documents as the store it stands before', async () => {
  await written();
  expect(await notes.read('p', 'a')).toMatchObject({ body: { text: 'hello' } });
  expect((await notes.query({ limit: 5 })).documents).toHaveLength(1);
  expect(notes.name).toBe('notes');
});

it('keeps nobody in mind who has heard it, waited long enough, or gone away', async () => {
  const rung = jest.spyOn(EventEmitter.prototype, 'emit');
  await written('p', 'first');
  const emitter = rung.mock.contexts[rung.mock.calls.findIndex(([event]) => event === 'in p')];
  rung.mockRestore();
  if (!(emitter instanceof EventEmitter)) throw new Error('Nothing rang');
  const gone = new AbortController();
  const all = [bell.heard('p', long, gone.signal), bell.heard('p', 5, never), bell.heard('p', long, never)];
  expect(emitter.listenerCount('in p')).toBe(3);
  gone.abort();
  expect(await all[0]).toBe(false);
  expect(await all[1]).toBe(false);
  expect(emitter.listenerCount('in p')).toBe(1);
  await written('p', 'second');
  expect(await all[2]).toBe(true);
  expect(emitter.eventNames()).toEqual([]);
  expect(await bell.heard('p', long, gone.signal)).toBe(false);
  expect(emitter.eventNames()).toEqual([]);
});
