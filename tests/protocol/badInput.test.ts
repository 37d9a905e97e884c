import { gzipSync } from 'node:zlib';
import { catchProcessLog } from '../support/processLog';
import { type InvokeResponse, type Person } from '../support/teams/person';
import { type Product, startProduct } from '../support/product';
import { filledForm, idOf } from '../support/productPeople';
import { everythingIn, expectUntouched } from '../support/stored';
import { buttonsOn, press } from '../support/taps';
import { dataOf, type Ids } from '../support/verbData';
import { verbs } from '../../bot/verbs';

const marker = 'rhubarb'; // in everything that is typed here, so that it can be looked for
const flood = `${marker} "\u202Eя<b>`.repeat(6_000);
const log = catchProcessLog();

let product: Product;
let mentor: Person;
let mentee: Person;
let nina: Person;
let ids: Ids;

beforeAll(async () => {
  process.env.LOG_LEVEL = 'trace';
  product = await startProduct();
  [mentor, mentee] = await Promise.all([product.signedUp('Moses', 'mentor'), product.signedUp('Mina', 'mentee')]);
  await mentee.taps({ verb: 'ask.send', data: { programme: 'career', mentor: idOf(mentor), message: 'Please' } });
  const card = await mentor.receives('"verb":"request.accept"');
  await press(mentor, 'request.ask', { on: card, inputs: { question: 'Why?' } });
  nina = product.newcomer('Nina');
  await nina.says('hello');
  await product.settle();
  const [seat] = await everythingIn(product.documents.seats);
  ids = { programme: 'career', request: seat?.body.requests[0]?.id ?? '', pair: 'none', mentor: idOf(mentor) };
});
afterAll(async () => {
  await product.stop();
  log.stop();
});

const messageType = 'application/vnd.microsoft.activity.message';

/** One clear sentence, or a card that has it; nothing written. */
async function refused(tap: () => Promise<InvokeResponse | undefined>): Promise<string> {
  const before = await product.stored();
  const answer = await tap();
  expectUntouched(await product.stored(), before);
  expect(answer?.statusCode).toBe(200);
  const said = answer?.type === messageType ? String(answer.value) : JSON.stringify(answer?.value);
  expect(said).toMatch(answer?.type === messageType ? /^[\p{Lu}][^{}]{10,300}[.”]$/u : /"type":"AdaptiveCard"/);
  expect(said).not.toContain('Something went wrong');
  return said;
}
const who = (verb: string): Person => (/^(find|mentor|ask|alert|wish)\.|reply|withdraw/.test(verb) ? mentee : mentor);

describe('a card that no longer fits', () => {
  it.each(['', 'nonsense', 'request.Accept', '__proto__', 'constructor', 'toString', 'x'.repeat(100_000)])('with the verb %.20j is answered in one sentence', async (verb) => {
    expect(await refused(() => mentor.taps({ verb, data: { v: 1, ...ids } }))).toContain('earlier version');
  });

  it.each([...verbs.keys()].filter((verb) => dataOf[verb]))('of %s with missing, old or odd ids changes nothing', async (verb) => {
    const odd: unknown[] = [undefined, null, '', 0, 7, true, [], ['career'], { id: 'career' }, '__proto__', 'constructor', '../career', 'career\u0000', '\ud800', 'я'.repeat(200), ' '.repeat(300), 'x'.repeat(100_000), "' OR 1=1 --"];
    for (const value of odd) {
      const broken = Object.fromEntries(Object.keys(dataOf[verb]?.(ids) ?? {}).filter((key) => ['programme', 'request', 'pair', 'mentor'].includes(key)).map((key) => [key, value]));
      await refused(() => who(verb).taps({ verb, data: { ...dataOf[verb]?.(ids), v: 0, ...broken } }));
    }
  });

  it('of a suggestion with an odd colleague changes nothing', async () => {
    for (const colleague of [7, [], {}, '\u0000', '\ud800', 'я'.repeat(200), 'x'.repeat(100_000), idOf(mentor), idOf(mentee), 'nobody']) await refused(() => mentor.taps({ verb: 'request.suggest', data: { ...dataOf['request.suggest']?.(ids), colleague } }));
  });

  it.each(['request.accept', 'pair.end', 'seat.save', 'ask.send'])('of %s without an object for data is one sentence', async (verb) => {
    for (const data of [null, 'text', 7, [], [[]]]) {
      const { status, body } = await mentor.sends({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' } });
      expect(status).toBeLessThan(500);
      expect(JSON.stringify(body)).toMatch(/could not be read|BadRequest/);
    }
  });

  it('cannot reach into prototypes', async () => {
    const data: Record<string, unknown> = JSON.parse('{"__proto__":{"programme":"career","role":"mentor","polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}');
    await refused(() => mentor.taps({ verb: 'profile.leave', data }));
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('dates', () => {
  const bad = ['2020-01-01', '2026-02-30', '9999-12-31', 'tomorrow', '11/01/2027', '2027-1-1', '2027-01-11T00:00:00Z', '+010000-01-01'];
  it.each([['request.acceptFrom', 'startsOn'], ['request.decline', 'awayUntil'], ['seat.pause', 'until'], ['wishlist.pause', 'until']])('that %s cannot take are refused', async (verb, input) => {
    for (const date of bad) {
      const said = await refused(() => mentor.taps({ verb, data: { ...dataOf[verb]?.(ids), [input]: date } }));
      expect(said).toMatch(/cannot read this date|day has passed|more than a year away/);
    }
    for (const odd of [7, ['2027-01-11'], { date: '2027-01-11' }, true]) await refused(() => mentor.taps({ verb, data: { ...dataOf[verb]?.(ids), [input]: odd } }));
  });
});

describe('numbers', () => {
  it.each([-1, 0, 1e9, 1.5, '-1', '1e9', '1.5', 'three', '٣٣', '', [2, 3], { value: 2 }, null, true])('refuse a capacity of %j', async (capacity) => {
    const said = await refused(() => mentor.taps({ verb: 'seat.save', data: { programme: 'career', capacity } }));
    expect(said).toContain('whole number');
  });

  it.each([-1, 1e9, 'three', [1], {}])('show some page for the page %j', async (page) => {
    for (const verb of ['find.page', 'signup.start']) await refused(() => mentee.taps({ verb, data: { programme: 'career', page } }));
  });
});

describe('texts', () => {
  const fields: [string, string, () => Person][] = [['ask.send', 'message', () => mentee], ['request.ask', 'question', () => mentor], ['request.reply', 'reply', () => mentee]];

  it.each(fields)('of 100 kB in %s are too long', async (verb, input, person) => {
    expect(await refused(() => person().taps({ verb, data: { ...dataOf[verb]?.(ids), [input]: flood } }))).toMatch(/too long|already asked/);
  });

  it.each(fields)('without a letter in %s are missing', async (verb, input, person) => {
    for (const empty of ['', '   ', '\u202E\u2066', '\u0000\u0007', '\uFEFF']) expect(await refused(() => person().taps({ verb, data: { ...dataOf[verb]?.(ids), [input]: empty } }))).toMatch(/few words/);
  });

  it.each(fields)('that are no texts in %s are not read', async (verb, input, person) => {
    for (const odd of [7, [marker], { text: marker }, null, true]) await refused(() => person().taps({ verb, data: { ...dataOf[verb]?.(ids), [input]: odd } }));
  });

  it.each(Object.keys(filledForm))('of 100 kB, lists and objects in %s of the forms are pointed out', async (field) => {
    for (const odd of [flood, [flood], { text: marker }]) {
      const form = { ...filledForm, objective: '', speaks: '', [field]: odd }; // no languages: never a form that could be saved
      const said = await refused(() => mentee.taps({ verb: 'profile.save', data: { programme: 'career', role: 'mentee', ...form } }));
      expect(said.length).toBeLessThan(28_000);
      await refused(() => nina.taps({ verb: 'signup.save', data: { programme: 'career', role: 'mentee', ...form } }));
    }
  });

  it('with markup and control characters arrive as they were meant, as text', async () => {
    await press(mentor, 'request.ask', { inputs: { question: `${marker} <b>**bold**</b> {{DATE(2026-01-01)}} \u202Edesrever\u0000 \ud800 [link](javascript:x)` } });
    const card = await mentee.receives(`${marker} <b>`);
    expect(JSON.stringify(card)).toContain(`"type":"TextRun","text":"\u2068${marker} <b>**bold**</b> {{DATE(2026-01-01)}} desrever \ufffd [link](javascript:x)\u2069"`);
    await product.settle();
  });
});

describe('messages', () => {
  it.each([['100 kB', flood], ['nothing', ''], ['control characters', `\u0000\u202E${marker}\u2066`], ['a lone surrogate', `\ud800 ${marker}`], ['markup', `<script>${marker}</script>`], ['a path', `../../${marker}`]])('of %s get one message, with the menu', async (_what, text) => {
    mentee.forgetsInbox();
    const before = await product.stored();
    await mentee.says(text);
    expectUntouched(await product.stored(), before);
    expect(mentee.inbox()).toHaveLength(1);
    expect(buttonsOn(mentee.lastCard()).length).toBeGreaterThan(2);
  });

  it.each([['no verb', { [marker]: 1 }], ['a verb that is no text', { verb: 7 }], ['a list', [marker]]])('with a value of %s get one message', async (_what, value) => {
    mentee.forgetsInbox();
    await mentee.sends({ type: 'message', value });
    expect(mentee.inbox()).toHaveLength(1);
  });

  it.each([['an odd locale', { locale: '../..' }], ['an odd time zone', { localTimezone: 'Mars/Base' }], ['no name', { from: { id: '29:x', aadObjectId: '00000000-0000-4000-8000-00000000aaaa' } }], ['a huge name', { from: { id: '29:x', name: flood, aadObjectId: '00000000-0000-4000-8000-00000000aaab' } }]])('from a client with %s are answered', async (_what, particular) => {
    mentee.forgetsInbox();
    const { status } = await mentee.sends({ type: 'message', text: 'hello', ...particular });
    expect(status).toBeLessThan(300);
    expect(mentee.inbox()).toHaveLength(1);
  });

  it.each([['an unknown type', { type: marker }], ['an unknown invoke', { type: 'invoke', name: marker }], ['a card action without a value', { type: 'invoke', name: 'adaptiveCard/action' }], ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }]])('of %s change nothing', async (_what, particular) => {
    const before = await product.stored();
    const { status } = await mentee.sends(particular);
    expect(status === 501 || status < 500).toBe(true); // 501: not implemented, as the protocol asks for an unknown invoke
    expectUntouched(await product.stored(), before);
  });
});

describe('bodies', () => {
  const post = async (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<number> => {
    const authorization = `Bearer ${await product.teams.channel.mint({ serviceUrl: product.teams.serviceUrl })}`;
    const answer = await fetch(product.botUrl, { method: 'POST', body, headers: { authorization, 'content-type': 'application/json', ...headers } }).catch(() => undefined);
    return answer?.status ?? 400; // whoever is cut off while still sending has been refused, too
  };

  it.each<[string, () => Promise<number>]>([
    ['above a megabyte', () => post(JSON.stringify({ type: 'message', text: marker.repeat(200_000) }))],
    ['that unpack to more', () => post(new Uint8Array(gzipSync(JSON.stringify({ type: 'message', text: marker.repeat(2_000_000) }))), { 'content-encoding': 'gzip' })],
    ['that are no JSON', () => post(`{"type": "message", ${marker}`)],
    ['that are empty', () => post('')],
    ['that are no object', () => post(`"${marker}"`)],
    ['that are a list', () => post('[]')],
    ['of nothing', () => post('{}')],
    ['without a channel', () => post('{"type":"message"}')],
    ['with a locale that is no text', () => post(JSON.stringify({ type: 'message', channelId: 'msteams', serviceUrl: product.teams.serviceUrl, conversation: { id: 'x' }, locale: 7 }))],
    ['that are nested deeply', () => post(`{"type":"message","value":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)],
    ['of another type', () => post(marker, { 'content-type': 'text/plain' })],
  ])('%s are refused, and the bot lives on', async (_what, attempt) => {
    const before = await product.stored();
    const status = await attempt();
    expect([status >= 400, status < 500]).toEqual([true, true]);
    expectUntouched(await product.stored(), before);
    expect((await fetch(new URL('/healthz', product.botUrl))).status).toBe(200);
  });
});

it('never wrote what people typed into the log', () => {
  expect(log.text()).toContain('listening');
  for (const typed of [marker, 'Moses', 'somebody@example.org', 'desrever']) expect(log.text()).not.toContain(typed);
});
