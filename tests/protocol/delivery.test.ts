import { deliveryAt, personAt } from '../../bot/usecases/collections';
import { readAt } from '../../bot/usecases/documents';
import { type Product, startProduct } from '../support/product';
import { idOf } from '../support/productPeople';
import { everythingIn } from '../support/stored';
import { type ScriptedAnswer } from '../support/teams/connector';
import { cardOf } from '../support/teams/mailbox';
import { type Person } from '../support/teams/person';
import { press } from '../support/taps';
import { until } from '../support/until';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

interface Asked {
  readonly mentee: Person;
  readonly mentor: Person;
  readonly request: string;
}

/** A request whose card Teams answers by this script; waits until the first attempt is in the ledger. */
async function asked(name: string, ...script: ScriptedAnswer[]): Promise<Asked> {
  const [mentee, mentor] = await Promise.all([product.signedUp(`${name} N`, 'mentee'), product.signedUp(`${name} M`, 'mentor')]);
  product.teams.answerNext(mentor.conversationId, script);
  await mentee.taps({ verb: 'ask.send', data: { programme: 'career', mentor: idOf(mentor), message: 'Please' } });
  const [wish] = (await everythingIn(product.documents.wishlists)).find(({ body }) => body.mentee === idOf(mentee))!.body.wishes;
  const met = { mentee, mentor, request: wish!.id };
  expect(await until(async () => !['sending', undefined].includes((await row(met))?.status))).toBe(true);
  return met;
}
const row = async ({ mentor, request }: Asked) => (await readAt(product.documents.deliveries, deliveryAt(idOf(mentor), `${request}:received:1`)))?.body;
const unreachableSince = async (person: Person) => (await readAt(product.documents.people, personAt(idOf(person))))?.body.unreachableSince;
const attempts = ({ mentor }: Asked): number[] => product.teams.calls().filter(({ conversationId, method }) => conversationId === mentor.conversationId && method === 'POST').map(({ status }) => status).slice(1); // the first was the greeting
const cards = ({ mentor }: Asked): number => mentor.inbox().filter((activity) => JSON.stringify(activity).includes('request.accept')).length;
const view = async ({ mentee, request }: Pick<Asked, 'mentee' | 'request'>): Promise<string> => JSON.stringify(await mentee.taps({ verb: 'request.show', data: { programme: 'career', request } }));
const later = async (ms: number): Promise<void> => {
  expect(await until(async () => (await everythingIn(product.documents.seats)).every(({ body }) => body.effects?.every(({ notBefore }) => notBefore !== undefined) ?? true))).toBe(true); // what was under way is written down
  product.clock.advance(ms);
  await product.server.app.sweepNow();
};

it('writes down what was sent to whom and when', async () => {
  const met = await asked('Plain');
  const now = product.clock.now();
  expect(await row(met)).toEqual({ notice: 'request.received', about: { programme: 'career', request: met.request }, status: 'sent', attempts: 1, firstTriedAt: now, settledAt: now, activityId: met.mentor.inbox()[0]?.id });
});

it('comes back after a 429 when Teams said, and not before', async () => {
  const met = await asked('Busy', { status: 429, retryAfter: 90 });
  expect(await row(met)).toMatchObject({ status: 'waiting', code: 'Scripted', attempts: 1 });
  await later(85_000);
  expect(attempts(met)).toEqual([429]);
  await later(6_000);
  expect(attempts(met)).toEqual([429, 201]);
  expect(await row(met)).toMatchObject({ status: 'sent', attempts: 2 });
  expect(cards(met)).toBe(1);
});

it.each<[string, ScriptedAnswer]>([['500', { status: 500 }], ['502', { status: 502 }], ['503 with a time', { status: 503, retryAfter: 5 }], ['412', { status: 412 }], ['a cut connection', { status: 0 }]])('tries again after %s', async (_what, answer) => {
  const met = await asked('Rough', answer, answer);
  expect(await row(met)).toMatchObject({ status: 'waiting', attempts: 1 });
  await product.settle();
  expect(attempts(met)).toEqual([answer.status, answer.status, 201]);
  expect(await row(met)).toMatchObject({ status: 'sent', attempts: 3 });
  expect(cards(met)).toBe(1);
});

it('sends twice rather than never when Teams took it and answered 502', async () => {
  const met = await asked('Twice', { status: 502, delivered: true });
  await product.settle();
  expect(cards(met)).toBe(2);
  await press(met.mentor, 'request.accept');
  await product.settle();
  expect(JSON.stringify(cardOf(met.mentor.inbox().at(-1)!))).toContain('You are now the mentor of');
});

it('records what Teams will never take, and does not insist', async () => {
  const met = await asked('Odd', { status: 400, code: 'BadArgument' });
  expect(await row(met)).toMatchObject({ status: 'failed', code: 'BadArgument' });
  await product.settle();
  await later(3_600_000);
  expect(attempts(met)).toEqual([400]);
  expect(await unreachableSince(met.mentor)).toBeUndefined();
});

describe.each([[403, 'MessageWritesBlocked'], [403, 'BotNotInConversationRoster'], [404, 'ConversationNotFound']])('when Teams answers %d %s', (status, code) => {
  let met: Asked;
  beforeAll(async () => {
    met = await asked(code, { status, code });
    await product.settle();
  });

  it('records it, marks the person, and does not try again', async () => {
    expect(await row(met)).toMatchObject({ status: 'unreachable', code, attempts: 1 });
    expect(await unreachableSince(met.mentor)).toBeLessThanOrEqual(product.clock.now());
    await later(3_600_000);
    expect(attempts(met)).toEqual([status]);
  });

  it('tells the mentee, who can take the request back', async () => {
    product.clock.advance(61_000); // what is known of a person is kept for a minute
    expect(await view(met)).toContain('cannot be reached');
    expect(await view(met)).toContain('request.withdraw');
  });

  it('forgets it as soon as the person writes again, who then finds the request', async () => {
    await met.mentor.says('my requests');
    expect(await unreachableSince(met.mentor)).toBeUndefined();
    expect(JSON.stringify(met.mentor.lastCard())).toContain('request.show');
    expect(await view(met)).not.toContain('cannot be reached');
  });
});

it('knows that somebody removed the bot before they are asked again', async () => {
  const met = await asked('Leaver');
  await met.mentor.uninstalls();
  expect(await unreachableSince(met.mentor)).toBe(product.clock.now());
  expect(await view(met)).toContain('cannot be reached');
  await met.mentor.installs();
  expect(await unreachableSince(met.mentor)).toBeUndefined();
  expect(await view(met)).not.toContain('cannot be reached');
});
