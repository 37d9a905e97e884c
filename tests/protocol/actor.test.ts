import { verbs } from '../../bot/verbs';
import { type Group, type Person } from '../support/teams/person';
import { type Product, startProduct } from '../support/product';
import { idOf } from '../support/productPeople';
import { everythingIn, expectUntouched } from '../support/stored';
import { buttonsOn, press } from '../support/taps';
import { cardOf } from '../support/teams/mailbox';
import { dataOf, type Ids, plainVerbs } from '../support/verbData';

const secret = 'I would rather not say this aloud';
const everyVerb = [...verbs.keys()].sort();

let product: Product;
let mentor: Person;
let mentee: Person;
let bystander: Person;
let stranger: Person;
let group: Group;
let ids: Ids;

beforeAll(async () => {
  product = await startProduct();
  const join = (name: string, role: 'mentor' | 'mentee') => product.signedUp(name, role, { form: { email: `${name.toLowerCase()}@private.example` } });
  [mentor, mentee, bystander] = await Promise.all([join('Moses', 'mentor'), join('Mina', 'mentee'), join('Boris', 'mentor')]);
  const placed = await join('Petra', 'mentee');
  for (const [person, message] of [[placed, 'Would you?'], [mentee, secret]] as const) await person.taps({ verb: 'ask.send', data: { programme: 'career', mentor: idOf(mentor), message } });
  await mentor.receives(secret);
  const requests = async () => (await everythingIn(product.documents.seats)).flatMap(({ body }) => body.requests);
  const of = async (person: Person) => (await requests()).find((request) => request.mentee === idOf(person))?.id ?? '';
  await press(mentor, 'request.accept', { data: { request: await of(placed) } });
  ids = { programme: 'career', request: await of(mentee), pair: await of(placed), mentor: idOf(mentor) };
  stranger = product.newcomer('Sid');
  await stranger.says('hello');
  group = product.teams.groupChat('Lunch', [mentor, mentee, bystander, stranger]);
  await product.settle();
});
afterAll(() => product.stop());

/** Runs the attempt and says that it left no trace: nothing written, nobody else told. */
async function leavesNoTrace<Result>(attempt: () => Promise<Result>): Promise<Result> {
  const before = await product.stored();
  const result = await attempt();
  await product.settle();
  expectUntouched(await product.stored(), before);
  return result;
}

function tellsNothing(answer: unknown): void {
  for (const personal of [secret, 'private.example', 'Mina', 'Petra']) expect(JSON.stringify(answer)).not.toContain(personal);
}

it('has a line for every verb there is', () => {
  expect([...Object.keys(dataOf), ...plainVerbs].sort()).toEqual(everyVerb);
});

describe.each<[string, () => Person]>([['somebody who mentors in the same programme', () => bystander], ['somebody from outside', () => stranger], ['the mentor whose card it is', () => mentor]])('in a group chat, %s', (_who, who) => {
  it.each(everyVerb)('taps %s: nothing changes, and only the tapper reads one sentence', async (verb) => {
    const answer = await leavesNoTrace(() => who().in(group).taps({ verb, data: { v: 1, ...dataOf[verb]?.(ids) } }));
    expect(answer).toEqual({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: expect.stringContaining('Mentoring is between you and me') });
    tellsNothing(answer);
  });

  it.each(everyVerb)('submits %s: nothing changes, and the group reads one sentence', async (verb) => {
    const before = who().in(group).inbox().length;
    await leavesNoTrace(() => who().in(group).submits({ verb, v: 1, ...dataOf[verb]?.(ids) }));
    const answers = who().in(group).inbox().slice(before);
    expect(answers.map(({ text, attachments }) => [text, attachments])).toEqual([[expect.stringContaining('Mentoring is between you and me'), undefined]]);
  });
});

describe('in a chat of their own, with another person’s ids', () => {
  const forged = () => ({ person: idOf(mentor), actor: idOf(mentor), mentee: idOf(mentee), from: { aadObjectId: mentor.objectId } });

  it.each(Object.keys(dataOf).filter((verb) => /^(request|wish|pair|agreement|prepare|goals|actions|assessment|log|note|meetings|agenda|closing|review|ideas|introduce|attendance|circle|panel)\./.test(verb)))('a mentor of the same programme who taps %s is told whose it is', async (verb) => {
    const answer = await leavesNoTrace(() => bystander.taps({ verb, data: { v: 1, ...forged(), ...dataOf[verb]?.(ids) } }));
    expect(answer).toMatchObject({ type: 'application/vnd.microsoft.activity.message', value: expect.stringContaining('belongs to somebody else') });
    tellsNothing(answer);
  });

  it.each(everyVerb)('a stranger who taps %s changes and learns nothing', async (verb) => {
    const answer = await leavesNoTrace(() => stranger.taps({ verb, data: { v: 1, ...forged(), ...dataOf[verb]?.(ids) } }));
    tellsNothing(answer);
  });

  it.each(['request.accept', 'request.decline', 'request.ask', 'request.suggest', 'request.colleagues', 'request.acceptFrom'])('the mentee cannot %s her own request', async (verb) => {
    await leavesNoTrace(() => mentee.taps({ verb, data: { v: 1, ...dataOf[verb]?.({ ...ids, mentor: idOf(bystander) }) } }));
  });

  it.each(['request.withdraw', 'request.reply', 'wish.up', 'wish.down'])('the mentor cannot %s for the mentee', async (verb) => {
    await leavesNoTrace(() => mentor.taps({ verb, data: { v: 1, ...dataOf[verb]?.(ids) } }));
  });
});

describe('a typed command', () => {
  it.each<[string, () => Group]>([['a group chat', () => group], ['a channel', () => product.teams.channelOf({ id: '19:team@thread.tacv2', groupId: '33333333-3333-4333-8333-333333333333' }, 'General', [mentee])]])('in %s is answered in the person’s own chat', async (_where, where) => {
    mentee.forgetsInbox();
    const place = mentee.in(where());
    await place.says('my requests');
    expect(place.inbox().at(-1)).toMatchObject({ text: expect.stringContaining('I have answered in our own chat') });
    expect(place.inbox().map(cardOf).filter(Boolean)).toEqual([]);
    await mentee.receives('Moses');
    expect(buttonsOn(mentee.lastCard()).map(({ verb }) => verb)).toContain('request.show');
  });

  it('from somebody without a chat of their own says how to begin one', async () => {
    const newcomer = product.newcomer('Nobody Yet');
    await newcomer.in(group).says('profile');
    expect(newcomer.in(group).inbox().at(-1)?.text).toContain('Open a chat with me');
    expect(newcomer.inbox()).toEqual([]);
  });
});

describe('a guest without an account', () => {
  const guest = { from: { id: '29:guest', name: 'Guest' } };

  it('is told in one sentence what to do, and leaves no trace', async () => {
    stranger.forgetsInbox();
    await leavesNoTrace(() => stranger.sends({ type: 'message', text: 'sign up', ...guest }));
    expect(stranger.inbox().map(({ text }) => text)).toEqual([expect.stringContaining('signed in to this organisation')]);
  });

  it.each(everyVerb)('taps %s in vain', async (verb) => {
    const value = { action: { type: 'Action.Execute', verb, data: { v: 1, ...dataOf[verb]?.(ids) } }, trigger: 'manual' };
    const { status, body } = await leavesNoTrace(() => mentor.sends({ type: 'invoke', name: 'adaptiveCard/action', value, ...guest }));
    expect([status, body]).toEqual([200, expect.objectContaining({ value: expect.stringContaining('signed in to this organisation') })]);
  });
});
