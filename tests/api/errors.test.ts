import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { failure, refusal } from '../../bot/api/apiErrors';
import { type ApiErrorCode } from '../../bot/contracts/apiError';
import { type Refusal, refusals } from '../../bot/domain/decision';
import { languages } from '../../bot/domain/people/person';
import { StorageError } from '../../bot/usecases/documents';
import { catchProcessLog } from '../support/processLog';
import { startTabStage, type TabStage } from '../support/tabStage';
import { type Person } from '../support/teams/person';
import { type Answer, asks, asksRaw, asksWith, posting, urlOf } from './support/asking';
import { expectError, ownError } from './support/errorShape';

const marker = 'rhubarb'; // in everything that is sent here, so that it can be looked for
const log = catchProcessLog();
let stage: TabStage;
let mina: Person;
beforeAll(async () => {
  process.env.LOG_LEVEL = 'trace';
  stage = await startTabStage();
  mina = await stage.signedUp('Mina', 'mentee');
});
afterAll(async () => {
  await stage.stop();
  log.stop();
});

const ask = (path: string, init?: RequestInit): Promise<Answer> => asks(stage, mina, path, init);

function expectOwn(answer: Answer, status: number, code: ApiErrorCode, todo: string): void {
  expect([answer.status, answer.text]).toEqual([status, JSON.stringify(ownError(code, todo))]);
  expectError(answer, ownError(code, todo));
}

describe('what is no call of ours', () => {
  it.each(['/api/nonsense', '/api/', '/api/pairs', '/api/pairs/x/y/z', '/api/verbs/menu', '/API/pairs/x', '/api/pairs/x/../../nonsense'])('such as GET %s is answered 404, with or without a token', async (path) => {
    const expected = path.startsWith('/api/') ? ownError('noRoute', 'reload') : expect.anything();
    for (const answer of [await ask(path), await asksWith(stage, undefined, path)]) {
      expect(answer.status).toBe(404);
      expect(answer.body).toEqual(expected);
    }
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'POST', 'PROPFIND'])('such as %s of a page is answered 404, and allows nobody else’s page to ask', async (method) => {
    const answer = await ask('/api/pairs/x', { method, headers: { origin: 'https://evil.example' } });
    expectOwn(answer, 404, 'noRoute', 'reload');
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('is answered in the language of whoever asks', async () => {
    for (const language of languages) expect(await asksWith(stage, undefined, '/api/nonsense', { headers: { 'accept-language': language } })).toMatchObject({ status: 404, body: ownError('noRoute', 'reload', language) });
  });

  it.each(['/api/pairs/', '/api/pairs/%', '/api/pairs/%ZZ', '/api/pairs/%E0%A4%A', '/api/pairs/%00', '/api/pairs/..%2F..%2Fprogrammes', `/api/pairs/${'x'.repeat(9_000)}`, '/api/pairs/%F0%9F%A5%95', '/api//pairs/x', '/api/./pairs/x', '/api/pairs/x;y=1'])('such as %.40s harms nobody', async (path) => {
    const authorization = `Bearer ${await stage.entra.mint(mina)}`;
    const answer = await asksRaw(stage, path, { headers: { authorization } });
    expect([400, 403, 404]).toContain(answer.status);
    expect(JSON.parse(answer.text)).toEqual({ code: expect.any(String), sentence: expect.stringMatching(/^[A-Z].{10,}\.$/), todo: expect.any(String) });
    expect((await asksWith(stage, undefined, '/healthz')).status).toBe(200);
  });
});

describe('a body', () => {
  const json = { 'content-type': 'application/json' };
  it.each<[string, string, Record<string, string>]>([
    ['is no JSON', `{"data": ${marker}`, json], ['is cut off', '{"data":', json], ['is a list', '[]', json], ['is a list of pairs', '[["data",{}]]', json], ['is a text', `"${marker}"`, json], ['is a number', '7', json],
    ['is null', 'null', json], ['is false', 'false', json], ['is of another type', `{"data":{}}`, { 'content-type': 'text/plain' }], ['is of no type', '{"data":{}}', { 'content-type': '' }], ['is bytes', '{"data":{}}', { 'content-type': 'application/octet-stream' }],
    ['is a picture', '{"data":{}}', { 'content-type': 'image/png' }], ['is a form', `data=${marker}`, { 'content-type': 'application/x-www-form-urlencoded' }], ['is a table', 'data\n1', { 'content-type': 'text/csv' }],
  ])('that %s is answered 400', async (_what, body, headers) => {
    expectOwn(await ask('/api/verbs/menu', { method: 'POST', body: new TextEncoder().encode(body), headers }), 400, 'badInput', 'reload');
  });

  it('that is empty is as good as one without fields', async () => {
    expect((await ask('/api/verbs/menu', { method: 'POST' })).status).toBe(200);
  });

  it('with an upload leaves no file on the server', async () => {
    const before = await readdir(tmpdir());
    const form = new FormData();
    form.append('file', new Blob([marker.repeat(1_000)]), 'rhubarb.txt');
    const response = await fetch(`${urlOf(stage)}/api/verbs/menu`, { method: 'POST', body: form, headers: { authorization: `Bearer ${await stage.entra.mint(mina)}` } });
    expect([response.status, await response.json()]).toEqual([400, ownError('badInput', 'reload')]);
    const fresh = (await readdir(tmpdir())).filter((name) => !before.includes(name) && /^(upload_|[0-9a-f]{25,32}$)/.test(name));
    expect(fresh).toEqual([]);
  });

  it('above a megabyte is answered 413', async () => {
    expectOwn(await ask('/api/verbs/menu', posting({ data: { text: marker.repeat(200_000) } })), 413, 'tooLarge', 'correct');
  });

  it('that is packed is not unpacked', async () => {
    expect((await ask('/api/verbs/menu', { method: 'POST', body: '{}', headers: { 'content-encoding': 'gzip' } })).status).toBe(415);
  });

  it('that is nested deeply, or reaches into prototypes, does no harm', async () => {
    for (const data of ['['.repeat(100_000) + ']'.repeat(100_000), '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}']) {
      expect((await ask('/api/verbs/menu', { method: 'POST', body: `{"__proto__":{"polluted":1},"data":{"x":${data}}}` })).status).toBeLessThan(500);
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('a verb', () => {
  it.each(['nonsense', 'Menu', '__proto__', 'constructor', 'toString', 'menu%20', 'x'.repeat(100)])('that there is not (%.20s) is of an older page', async (verb) => {
    expectOwn(await ask(`/api/verbs/${verb}`, posting({ data: {} })), 404, 'oldPage', 'reload');
  });

  it('with a name beyond reason, or with data that is none, is not read', async () => {
    expectOwn(await ask(`/api/verbs/${'x'.repeat(101)}`, posting({ data: {} })), 400, 'badInput', 'reload');
    for (const data of [7, null, 'text', [], [[]]]) expectOwn(await ask('/api/verbs/menu', posting({ data })), 400, 'badInput', 'reload');
  });

  it.each<[string, object]>([['pair.show', {}], ['pair.show', { pair: 7 }], ['pair.show', { pair: ['x'] }], ['review.save', { pair: 'x', kind: 'never' }], ['ideas.about', { pair: { id: 'x' }, page: 1 }]])('%s with forged data %j is not read', async (verb, data) => {
    expectOwn(await ask(`/api/verbs/${verb}`, posting({ data })), 400, 'badInput', 'reload');
  });

  it('is named by the path, whatever the body says', async () => {
    expectOwn(await ask('/api/verbs/nonsense', posting({ verb: 'menu', data: {} })), 404, 'oldPage', 'reload');
  });
});

describe('a refusal of the domain', () => {
  const movedOn = ['tooLate', 'notYourMove', 'notNow', 'changedMeanwhile', 'pairEnded', 'alreadyAsked', 'full', 'slotTaken', 'paused'];
  const expected = (reason: Refusal): readonly [number, string] => {
    if (reason === 'notYours' || reason === 'notCoordinator' || reason === 'notYourRole') return [403, 'home'];
    if (reason === 'notFound') return [404, 'reload'];
    return movedOn.includes(reason) ? [409, 'reload'] : [422, 'correct'];
  };

  it.each(refusals)('%s has a status, something to do, and a sentence in every language', (reason) => {
    const said = languages.map((language) => refusal(reason, language));
    for (const { status, error } of said) {
      expect([status, error.todo]).toEqual(expected(reason));
      expect(error.code).toBe(reason);
      expect(error.sentence).toMatch(/^\P{Ll}[^{}]{3,}[.?!。？！؟”»)]$/su);
    }
    expect(new Set(said.map(({ error }) => error.sentence)).size).toBe(languages.length);
  });

  it('reaches whoever asked in their own language', async () => {
    const amira = await stage.signedUp('Amira', 'mentee', { who: { locale: 'ar-EG' } });
    const answer = await asks(stage, amira, '/api/pairs/none', { headers: { 'accept-language': 'ar-EG' } });
    expect(answer).toMatchObject({ status: 403, body: refusal('notYours', 'ar').error });
    expect(answer.headers.get('content-language')).toBe('ar');
  });
});

describe('the API’s own sentences', () => {
  const codes: readonly ApiErrorCode[] = ['noToken', 'badToken', 'wrongTenant', 'noScope', 'noRoute', 'badInput', 'oldPage', 'tooLarge', 'busy', 'unexpected'];
  it.each(codes)('%s says what to do in every language', (code) => {
    const said = languages.map((language) => failure(code, language, 'a1b2c3d4'));
    for (const { status, error } of said) {
      expect(status).toBe(said[0]?.status);
      expect(error).toEqual({ code, sentence: expect.stringMatching(/^\P{Ll}[^{}]{10,}[.。]$/su), todo: said[0]?.error.todo });
      expect(error.sentence.includes('a1b2c3d4')).toBe(code === 'unexpected');
    }
    expect(new Set(said.map(({ error }) => error.sentence)).size).toBe(languages.length);
  });
});

describe('a surprise', () => {
  /** The next look at who somebody is fails so. */
  const failsOnce = (error: Error): void => void jest.spyOn(stage.documents.people, 'read').mockImplementationOnce(() => Promise.reject(error));
  const forgotten = async (): Promise<void> => void stage.clock.advance(600_000); // What is kept of people is read anew.
  beforeEach(forgotten);
  afterEach(() => jest.restoreAllMocks);

  it('of a storage that is busy is answered 503: try again', async () => {
    failsOnce(new StorageError('busy', 'Too many requests', { retryAfterMs: 10 }));
    expectOwn(await ask('/api/verbs/menu', posting({})), 503, 'busy', 'again');
    expect((await ask('/api/verbs/menu', posting({}))).status).toBe(200);
  });

  it.each([new TypeError(`Cannot read ${marker} of Mina`), new StorageError('unavailable', 'The process has died')])('of any other kind (%s) is answered 500 with the number under which the log has it, and no word of it', async (error) => {
    failsOnce(error);
    const answer = await ask('/api/verbs/menu', posting({ data: { text: marker } }));
    expect(answer.status).toBe(500);
    expectError(answer, { code: 'unexpected', sentence: expect.stringMatching(/ number [0-9a-f]{8}\.$/), todo: 'again' });
    expect(answer.text).not.toMatch(/TypeError|StorageError|\.ts|died|rhubarb|stack/);
    const reference = /[0-9a-f]{8}(?=\.")/.exec(answer.text)?.[0] ?? 'none';
    const line = log.text().split('\n').find((one) => one.includes(reference));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ msg: 'api.failed', reference, route: '/api/verbs/:verb', error: { name: error.name, at: expect.any(Array) } });
    expect((await ask('/api/verbs/menu', posting({}))).status).toBe(200);
  });
});

it('never wrote what people sent into the log', () => {
  expect(log.text()).toContain('listening');
  for (const personal of [marker, 'Mina', mina.objectId]) expect(log.text()).not.toContain(personal);
});
