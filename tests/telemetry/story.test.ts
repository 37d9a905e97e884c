import { type LocalEntra, startLocalEntra } from '../../bot/local/entra';
import { type Collector, type Span, startCollector } from '../support/collector';
import { catchProcessLog } from '../support/processLog';
import { botId, type Product, startProduct } from '../support/product';
import { idOf } from '../support/productPeople';
import { everythingIn } from '../support/stored';
import { type Person } from '../support/teams/person';
import { tenant } from '../support/world';

/** What people bring along, and must not be found where measurements go. */
const planted = { mentee: 'Zephyrine Quagmire', mentor: 'Balthasar Umbridge', words: 'my manager Perpetua ignores me', typed: 'tell Gwendolyn that I resign', log: 'we talked about Thessaloniki', email: 'zephyrine@quagmire.example', title: 'Keeper of Lighthouses' };

let collector: Collector;
let entra: LocalEntra;
let product: Product;
let mentee: Person;
let mentor: Person;
let spans: readonly Span[];
let logged: string;
let ids: string[];

/** Everything that a pair of people does in their first days, by chat and by tab, and some things that go wrong. */
async function liveThrough(): Promise<void> {
  const form = { email: planted.email, title: planted.title };
  [mentee, mentor] = [await product.signedUp(planted.mentee, 'mentee', { form }), await product.signedUp(planted.mentor, 'mentor')];
  const ask = { v: 1, programme: 'career', mentor: idOf(mentor), message: planted.words };
  await mentee.taps({ verb: 'ask.send', data: ask });
  await mentee.taps({ verb: 'ask.send', data: { ...ask, mentor: idOf(mentee) } }); // refused
  await mentee.says(planted.typed);
  await mentee.says('my requests');
  await mentee.taps({ verb: `${planted.words}.verb` });
  await product.settle();
  const [list] = await everythingIn(product.documents.wishlists);
  const request = list?.body.wishes[0]?.id ?? '';
  await mentor.taps({ verb: 'request.accept', data: { v: 1, programme: 'career', request } });
  product.teams.answerNext(mentee.conversationId, [{ status: 429, retryAfter: 1 }]);
  await product.settle();
  await mentee.taps({ verb: 'log.save', data: { v: 1, pair: request, number: 0 } }, { went: planted.log, learnt: planted.log });
  const token = await entra.mint({ objectId: mentee.objectId, name: planted.mentee });
  const authorization = `Bearer ${token}`;
  const at = (path: string) => fetch(new URL(path, product.botUrl), { headers: { authorization, 'accept-language': 'en' } });
  for (const path of ['/api/home', `/api/pairs/${encodeURIComponent(request)}`, `/api/${encodeURIComponent(planted.words)}`, '/pages/not-a-link']) await at(path);
  await fetch(product.botUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ type: planted.mentee, name: planted.words, channelId: 'msteams', serviceUrl: 'http://127.0.0.1:9', conversation: { id: planted.email }, value: { verb: planted.words } }) });
  await product.settle();
  const failing = jest.spyOn(product.documents.people, 'read').mockRejectedValue(new Error(`Nobody is called ${planted.mentee}`));
  await product.newcomer(planted.mentor).says('profile');
  failing.mockRestore();
  await product.server.app.sweepNow();
  ids = [mentee.objectId, mentor.objectId, tenant, mentee.conversationId, request, token, botId];
}

beforeAll(async () => {
  [collector, entra] = await Promise.all([startCollector(), startLocalEntra({ appId: botId, tenantId: tenant })]);
  const log = catchProcessLog();
  product = await startProduct({ store: 'cosmos', settings: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, TAB_KEYS_URL: entra.keysUrl, LOG_LEVEL: 'debug' } });
  await liveThrough();
  await product.stop();
  log.stop();
  logged = log.text();
  spans = collector.spans();
}, 60_000);
afterAll(() => Promise.all([collector.stop(), entra.stop()]));

const named = (name: string): readonly Span[] => spans.filter((span) => span.name === name);
const within = (span: Span): readonly Span[] => spans.filter(({ parent }) => parent === span.spanId).flatMap((child) => [child, ...within(child)]);
const turnOf = (verb: string): Span => {
  const turn = named('turn').find(({ attributes }) => attributes['verb'] === verb);
  if (!turn) throw new Error(`No turn ${verb} among ${JSON.stringify(named('turn').map(({ attributes }) => attributes))}`);
  return turn;
};

describe('what is measured', () => {
  it('shows a tap as a turn, with what it used: a use case, storage and what that costs, a message, calls', () => {
    const turn = turnOf('ask.send');
    expect(turn.attributes).toEqual({ kind: 'invoke', invoke: 'adaptiveCard/action', verb: 'ask.send', outcome: 'answered', status: 200 });
    const parts = within(turn);
    expect(parts).toContainEqual(expect.objectContaining({ name: 'usecase', attributes: { name: 'askMentor', outcome: 'done' } }));
    expect(parts).toContainEqual(expect.objectContaining({ name: 'storage', attributes: expect.objectContaining({ collection: 'seats', operation: 'replace', outcome: 'saved', charge: expect.any(Number) }) }));
    expect(parts).toContainEqual(expect.objectContaining({ name: 'delivery', attributes: { notice: 'request.received', again: false, outcome: 'sent' } }));
    expect(parts).toContainEqual(expect.objectContaining({ name: 'call', attributes: { service: 'cosmos', method: 'POST', status: 201 } }));
    expect(parts).toContainEqual(expect.objectContaining({ name: 'call', attributes: { service: 'teams', method: 'POST', status: 201 } }));
    expect(new Set(parts.map(({ traceId }) => traceId))).toEqual(new Set([turn.traceId]));
  });

  it('tells a refusal by its reason, a typed command by its name, and a surprise as failed', () => {
    expect(named('turn').map(({ attributes }) => attributes)).toEqual(expect.arrayContaining([
      expect.objectContaining({ verb: 'ask.send', outcome: 'refused', reason: 'notFound' }),
      expect.objectContaining({ kind: 'message', command: 'myRequests', outcome: 'answered' }),
      expect.objectContaining({ kind: 'message', command: 'none' }),
      expect.objectContaining({ verb: 'other' }),
      expect.objectContaining({ kind: 'other', verb: 'other', outcome: 'turnedAway', status: 401 }),
      expect.objectContaining({ command: 'profile', outcome: 'failed' }),
    ]));
    for (const { isError, attributes } of named('turn')) expect(isError).toBe(attributes['outcome'] === 'failed');
  });

  it('tells a call of the tab by the pattern of its route', () => {
    expect(named('request').map(({ attributes: { route, status } }) => `${String(route)} ${String(status)}`).sort()).toEqual(['/api/home 200', '/api/pairs/:pair 200', '/pages/:token 404']);
  });

  it('counts and times everything, with memory, refusals, throttling, and how far the sweep and the outbox are behind', () => {
    const points = collector.points();
    const of = (name: string) => points.filter((point) => point.name === name);
    for (const work of ['turn', 'request', 'usecase', 'storage', 'delivery', 'sweep', 'attend', 'call']) expect(of(`lodestar.${work}.duration`).reduce((sum, { value }) => sum + value, 0)).toBeGreaterThan(0);
    expect(of('lodestar.turn.duration').reduce((sum, { value }) => sum + value, 0)).toBe(named('turn').length);
    expect(of('lodestar.refusals')).toContainEqual(expect.objectContaining({ attributes: { reason: 'notFound', name: 'askMentor' }, value: 1 }));
    expect(of('lodestar.throttled')).toEqual([expect.objectContaining({ attributes: { service: 'teams' }, value: 1 })]);
    expect(of('lodestar.storage.charge').reduce((sum, { value }) => sum + value, 0)).toBeGreaterThan(0);
    expect(of('lodestar.memory').map(({ attributes }) => attributes['kind']).sort()).toEqual(['heap', 'resident']);
    for (const gauge of ['outbox.backlog', 'outbox.age', 'sweep.lag', 'sweep.due']) expect(of(`lodestar.${gauge}`)).toHaveLength(1);
  });

  it('names no person, no word of theirs, no id and no token, anywhere', () => {
    const text = collector.text().toLowerCase();
    expect(text.length).toBeGreaterThan(10_000);
    const secrets = [...Object.values(planted), ...Object.values(planted).flatMap((sentence) => sentence.split(/[ @.]/)).filter((part) => part.length > 7), ...ids];
    expect(secrets.filter((secret) => text.includes(secret.toLowerCase()) || text.includes(encodeURIComponent(secret).toLowerCase()))).toEqual([]);
  });
});

it('leads from a line of the log, and the reference that a person was told, to the trace', () => {
  const line = logged.split('\n').find((each) => each.includes('"turn.failed"')) ?? '{}';
  const { trace, reference }: { trace?: string; reference?: string } = JSON.parse(line);
  expect(reference).toMatch(/^[0-9a-f]{8}$/);
  expect(named('turn').filter(({ isError }) => isError).map(({ traceId }) => traceId)).toContain(trace);
});
