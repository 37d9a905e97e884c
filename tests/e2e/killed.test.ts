import { setTimeout as delay } from 'node:timers/promises';
import { type Pair } from '../../bot/domain/pairs/pair';
import { type Request } from '../../bot/domain/requests/request';
import { deliveryAt } from '../../bot/usecases/collections';
import { readAt } from '../../bot/usecases/documents';
import { eventually } from '../support/eventually';
import { type Killable, openKillable } from '../support/killable';
import { idOf } from '../support/productPeople';
import { everythingIn, owing } from '../support/stored';
import { type Person } from '../support/teams/person';

const words = 'Would you be my mentor, dear colleague?';
let bot: Killable;

beforeAll(async () => {
  bot = await openKillable();
  await bot.start();
}, 60_000);
afterAll(() => bot.stop());

const meet = async (name: string) => Promise.all([bot.signedUp(`${name} the mentee`, 'mentee'), bot.signedUp(`${name} the mentor`, 'mentor')]);
const asks = (mentee: Person, mentor: Person) => mentee.taps({ verb: 'ask.send', data: { v: 1, programme: 'career', mentor: idOf(mentor), message: words } });
const accepts = (mentor: Person, request: string) => mentor.taps({ verb: 'request.accept', data: { v: 1, programme: 'career', request } });
const requestOf = async (mentee: Person): Promise<Request | undefined> => (await everythingIn(bot.documents.wishlists)).find(({ body }) => body.mentee === idOf(mentee))?.body.wishes[0];
const callsTo = (person: Person) => bot.teams.calls().filter(({ conversationId, method }) => conversationId === person.conversationId && method === 'POST');

/** Killed, and started again later on the same file; the one minute is longer than a claim in the ledger lasts. */
async function dies(): Promise<void> {
  await bot.kill();
  bot.clock.advance(60_000);
  await bot.start();
}

/** The two copies of the request, the pair, the places and the ledger all tell the same story, and nothing is left to do. */
async function expectWhole(): Promise<void> {
  const [lists, seats, pairs] = await Promise.all([everythingIn(bot.documents.wishlists), everythingIn(bot.documents.seats), everythingIn(bot.documents.pairs)]);
  const wishes = lists.flatMap(({ body }) => body.wishes);
  const accepted = wishes.filter(({ status }) => status === 'accepted').map(({ id }) => id).sort();
  expect(pairs.map(({ body }: { body: Pair }) => body.id).sort()).toEqual(accepted);
  expect(seats.flatMap(({ body }) => body.pairs.map(({ pair }) => pair)).sort()).toEqual(accepted);
  expect(lists.flatMap(({ body }) => body.pairs.map(({ pair }) => pair)).sort()).toEqual(accepted);
  const state = ({ id, status }: Request): string => `${id} ${status}`;
  expect(seats.flatMap(({ body }) => body.requests.map(state)).sort()).toEqual(wishes.map(state).sort());
  expect(await owing(bot.documents)).toBe(0);
}

/** Recorded as sent, and there in the chat. */
async function expectSent(person: Person, tell: string): Promise<void> {
  const row = await readAt(bot.documents.deliveries, deliveryAt(idOf(person), tell));
  expect(row?.body).toMatchObject({ status: 'sent', activityId: expect.any(String) });
  expect(person.inbox().map(({ id }) => id)).toContain(row?.body.activityId);
}

describe('killed between saving and sending', () => {
  it.each([['before Teams has the message', false], ['when Teams has it and has not said so', true]])('%s, sends it after the restart', async (_when, delivered) => {
    const [mentee, mentor] = await meet(delivered ? 'Dee' : 'Una');
    bot.teams.answerNext(mentor.conversationId, [{ status: 201, held: true, delivered }]);
    await asks(mentee, mentor);
    await eventually(() => callsTo(mentor).find(({ status }) => status === 0), () => 'The request was never sent');
    await dies();
    expect(await owing(bot.documents)).toBeGreaterThan(0);
    await bot.settle();
    const request = (await requestOf(mentee))!;
    await expectSent(mentor, `${request.id}:received:1`);
    // The one repeat that cannot be excluded: the process died before it could write down that the message had arrived.
    expect(mentor.inbox().filter((activity) => JSON.stringify(activity).includes('request.accept'))).toHaveLength(delivered ? 2 : 1);
    await expectWhole();
  });

  it('makes the pair of an acceptance whose news was not sent, once', async () => {
    const [mentee, mentor] = await meet('Pia');
    await asks(mentee, mentor);
    await bot.settle();
    const request = (await requestOf(mentee))!;
    bot.teams.answerNext(mentee.conversationId, [{ status: 201, held: true }]);
    await accepts(mentor, request.id);
    await eventually(() => callsTo(mentee).find(({ status }) => status === 0), () => 'The acceptance was never told');
    await dies();
    await accepts(mentor, request.id); // an impatient second tap
    await bot.settle();
    await expectSent(mentee, `${request.id}:accepted:1`);
    await expectWhole();
  });
});

describe('killed at any moment', () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));
  const random = randomFrom(seed);

  it('loses no message and doubles no pair in twenty deaths', async () => {
    console.log(`killed.test: SEED=${seed}`);
    for (let round = 0; round < 10; round += 1) {
      const [mentee, mentor] = await meet(`Round ${round}`);
      await dyingAtSomePoint(() => asks(mentee, mentor));
      await bot.settle();
      const request = (await requestOf(mentee))!;
      await expectSent(mentor, `${request.id}:received:1`);
      await dyingAtSomePoint(() => accepts(mentor, request.id));
      await bot.settle();
      await expectSent(mentee, `${request.id}:accepted:1`);
      await expectWhole();
    }
    expect(await everythingIn(bot.documents.pairs)).toHaveLength(11);
  }, 120_000);

  /** Half of the deaths come while the tap is being answered, half after its answer. Whoever got no answer taps again. */
  async function dyingAtSomePoint(tap: () => Promise<unknown>): Promise<void> {
    const [early, wait] = [random() < 0.5, random() * 25];
    const answer = tap().then(() => true, () => false);
    if (!early) await answer;
    await delay(wait);
    await dies();
    if (!(await answer)) await tap();
  }
});

it('never wrote what people wrote into its log', () => {
  expect(bot.output()).toContain('listening');
  for (const private_ of [words, 'the mentee', 'the mentor', 'somebody@example.org']) expect(bot.output()).not.toContain(private_);
});

/** Mulberry32: the same seed, the same deaths. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
