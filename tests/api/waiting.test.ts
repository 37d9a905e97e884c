import { readConfig } from '../../bot/settings/config';
import { localCredentials } from '../../bot/local/channel';
import { type RunningServer, startServer } from '../../bot/server';
import { StorageError } from '../../bot/usecases/documents';
import { templates } from '../../bot/content/templates';
import { bringTogether, joins } from '../support/gathered';
import { type FormedPair, formPair } from '../support/journey';
import { botId, botSettings } from '../support/product';
import { idOf } from '../support/productPeople';
import { openPlace, type Place } from '../support/productPlace';
import { startTabStage, type TabStage } from '../support/tabStage';
import { type Person } from '../support/teams/person';
import { until } from '../support/until';
import { type Answer, asks } from './support/asking';

/** What people are promised. */
const promisedMs = 2_000;
/** Whoever waits that long without cause fails the test by its time limit. */
const long = 25;

let place: Place;
let stage: TabStage;
let formed: FormedPair;
const path = (): string => `/api/pairs/${formed.pair}`;

async function open(store: 'sqlite' | 'cosmos'): Promise<void> {
  place = await openPlace({ store });
  stage = await startTabStage({ programmes: [{}, { ...templates.circle, id: 'circle', name: 'Circle' }], settings: { SQLITE_FILE: '', ...place.settings } });
  formed = await formPair(stage);
}

async function close(): Promise<void> {
  await stage.stop();
  await place.remove();
}

const versionOf = async (person: Person, at = path()): Promise<string> => (await asks(stage, person, at)).headers.get('etag') ?? 'none';
const waits = (person: Person, version: string, { seconds = long, at = path(), signal }: { readonly seconds?: number; readonly at?: string; readonly signal?: AbortSignal } = {}): Promise<Answer> =>
  asks(stage, person, at, { headers: { 'if-none-match': version, prefer: `wait=${seconds}` }, ...(signal && { signal }) });

/** Starts to wait, and says when the server really does. */
async function waiting(person: Person, options: Parameters<typeof waits>[2] = {}): Promise<{ readonly answer: Promise<Answer>; readonly ended: () => Promise<unknown> }> {
  const version = await versionOf(person, options.at);
  const heard = jest.spyOn(stage.server.app.bell, 'heard');
  const answer = waits(person, version, options);
  answer.catch(() => undefined);
  if (!(await until(async () => heard.mock.calls.length > 0))) throw new Error('Nobody waits');
  return { answer, ended: () => Promise.all(heard.mock.results.map(({ value }) => value)) };
}
afterEach(() => jest.restoreAllMocks());

const adds = (app: RunningServer['app'], number: number): Promise<unknown> => app.useCases.addAction({ pair: formed.pair, actor: idOf(formed.mentor), action: `action-${number}`, text: `Read chapter ${number}`, owner: idOf(formed.mentee), dueOn: '', timeZone: 'UTC' });

describe('a live page', () => {
  beforeAll(() => open('sqlite'));
  afterAll(close);

  it('has a version, the same for as long as it is the same page', async () => {
    const [first, again] = [await asks(stage, formed.mentee, path()), await asks(stage, formed.mentee, path())];
    expect(first.headers.get('etag')).toMatch(/^"[\w-]{22}"$/);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(await versionOf(formed.mentor)).not.toBe(first.headers.get('etag'));
  });

  it('that is known is answered 304 at once, without a word, to whoever does not wish to wait', async () => {
    const version = await versionOf(formed.mentee);
    for (const known of [version, `W/${version}`, ` ${version} `]) {
      const answer = await asks(stage, formed.mentee, path(), { headers: { 'if-none-match': known } });
      expect([answer.status, answer.text, answer.headers.get('etag'), answer.headers.get('cache-control')]).toEqual([304, '', version, 'private, no-store']);
    }
  });

  it.each(['"another"', '"AAAAAAAAAAAAAAAAAAAAAA"', '*', '', 'none', `"${'x'.repeat(5_000)}"`])('that is not known (%.30s) is answered at once, also to whoever would wait', async (known) => {
    expect(await asks(stage, formed.mentee, path(), { headers: { 'if-none-match': known, prefer: `wait=${long}` } })).toMatchObject({ status: 200, body: { id: formed.pair } });
  });

  it.each(['wait=soon', 'wait=-5', 'respond-async', 'wait=0', 'waiting=9'])('is not waited for by who says %s', async (prefer) => {
    expect(await asks(stage, formed.mentee, path(), { headers: { 'if-none-match': await versionOf(formed.mentee), prefer } })).toMatchObject({ status: 304 });
  });

  it('that stays the same is answered 304 when the time is over', async () => {
    const began = performance.now();
    expect(await waits(formed.mentee, await versionOf(formed.mentee), { seconds: 1 })).toMatchObject({ status: 304, text: '' });
    expect(performance.now() - began).toBeGreaterThan(900);
  });

  it('wakes at once whoever waits, when the other taps in the chat', async () => {
    const { answer } = await waiting(formed.mentee);
    await formed.mentor.taps({ verb: 'actions.add', data: { v: 1, pair: formed.pair, action: 'action-0', owner: idOf(formed.mentee) } }, { text: 'Read chapter 0' });
    const tapped = performance.now();
    expect(await answer).toMatchObject({ status: 200, text: expect.stringContaining('Read chapter 0') });
    expect(performance.now() - tapped).toBeLessThan(promisedMs);
  });

  it('wakes everybody who waits', async () => {
    const versions = await Promise.all([formed.mentee, formed.mentor].map((person) => versionOf(person)));
    const answers = [0, 1, 0, 1, 0, 1].map((who) => waits(who === 0 ? formed.mentee : formed.mentor, versions[who] ?? ''));
    const heard = jest.spyOn(stage.server.app.bell, 'heard');
    await until(async () => heard.mock.calls.length >= 6);
    await adds(stage.server.app, 100);
    for (const answer of await Promise.all(answers)) expect(answer).toMatchObject({ status: 200, text: expect.stringContaining('chapter 100') });
  });

  it('does not wake for what does not show on it', async () => {
    const { answer } = await waiting(formed.mentee, { seconds: 1 });
    await stage.server.app.useCases.saveNote({ pair: formed.pair, actor: idOf(formed.mentor), number: 1, from: 0, text: 'For myself' });
    expect(await answer).toMatchObject({ status: 304 });
  });

  it('lets go of whoever has gone away', async () => {
    const gone = new AbortController();
    const { answer, ended } = await waiting(formed.mentee, { signal: gone.signal });
    gone.abort();
    await expect(answer).rejects.toThrow('aborted');
    await ended();
    expect((await asks(stage, formed.mentee, path())).status).toBe(200);
  });

  it('is closed to whoever leaves while they wait', async () => {
    const people = await Promise.all(['Ada', 'Ben', 'Cy', 'Dee'].map((name) => joins(stage, 'circle', name, 'mentee')));
    const [ada = formed.mentee, ben = formed.mentee] = people;
    await bringTogether(stage, 'circle', 'circle-1', people.map((person) => [person, 'mentee'] as const));
    const { answer } = await waiting(ada, { at: '/api/pairs/circle-1' });
    const staying = waits(ben, await versionOf(ben, '/api/pairs/circle-1'), { at: '/api/pairs/circle-1' });
    await ada.taps({ verb: 'pair.end', data: { v: 1, pair: 'circle-1' } });
    const closed = await answer;
    expect(closed).toMatchObject({ status: 403, body: { code: 'notYours', todo: 'home' } });
    expect(closed.headers.get('etag')).toBeNull();
    const after = await staying;
    expect(after.status).toBe(200);
    expect(after.text).not.toContain('Ada');
  });

  it('says so when the storage fails while somebody waits', async () => {
    const version = await versionOf(formed.mentee);
    const read = jest.spyOn(stage.documents.pairs, 'read');
    const answer = waits(formed.mentee, version);
    await until(async () => read.mock.calls.length > 0);
    read.mockImplementation(() => Promise.reject(new StorageError('busy', 'Too many requests')));
    expect(await answer).toMatchObject({ status: 503, body: { code: 'busy', todo: 'again' } });
  });
});

describe.each(['sqlite', 'cosmos'] as const)('with another process on the same %s', (store) => {
  let other: RunningServer;
  beforeAll(async () => {
    await open(store);
    other = await startServer(readConfig({ LOG_LEVEL: process.env.LOG_LEVEL, ...place.settings, ...botSettings(stage.teams) }), { clock: stage.clock, credentials: localCredentials(botId) });
  });
  afterAll(async () => {
    await other.stop();
    await close();
  });

  it('a change there wakes whoever waits here, as soon as people are promised', async () => {
    const tookMs: number[] = [];
    for (const number of [1, 2, 3]) {
      const { answer } = await waiting(formed.mentee);
      await adds(other.app, number);
      const saved = performance.now();
      expect(await answer).toMatchObject({ status: 200, text: expect.stringContaining(`chapter ${number}`) });
      tookMs.push(performance.now() - saved);
      jest.restoreAllMocks();
    }
    // The middle one, so that a machine with much else to do may stumble once.
    expect(tookMs.toSorted((one, next) => one - next)[1]).toBeLessThan(promisedMs);
  });
});

describe('a server that stops', () => {
  beforeAll(() => open('sqlite'));
  afterAll(close);

  it('waits for nobody who only waits: they are answered, and come back to another', async () => {
    const { answer } = await waiting(formed.mentee);
    const stopped = stage.server.stop();
    const told = await answer;
    expect([told.status, told.headers.get('connection')]).toEqual([304, 'close']);
    await stopped;
    await expect(asks(stage, formed.mentee, path())).rejects.toThrow('fetch failed');
  });
});
