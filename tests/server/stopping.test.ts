import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { deliveryAt } from '../../bot/usecases/collections';
import { readAt } from '../../bot/usecases/documents';
import { eventually } from '../support/eventually';
import { type Killable, openKillable } from '../support/killable';
import { idOf } from '../support/productPeople';
import { everythingIn, owing } from '../support/stored';
import { type Person } from '../support/teams/person';
import { until } from '../support/until';

let bot: Killable;
beforeAll(async () => {
  bot = await openKillable();
}, 60_000);
beforeEach(() => bot.start());
afterEach(() => bot.kill());
afterAll(() => bot.stop());

const meet = async (name: string) => Promise.all([bot.signedUp(`${name} the mentee`, 'mentee'), bot.signedUp(`${name} the mentor`, 'mentor')]);
const asks = (mentee: Person, mentor: Person) => mentee.taps({ verb: 'ask.send', data: { v: 1, programme: 'career', mentor: idOf(mentor), message: 'Would you be my mentor?' } });
const callsTo = (person: Person) => bot.teams.calls().filter(({ conversationId, method }) => conversationId === person.conversationId && method === 'POST');
const requestOf = async (mentee: Person) => (await everythingIn(bot.documents.wishlists)).find(({ body }) => body.mentee === idOf(mentee))?.body.wishes[0];
const readiness = async (): Promise<string> => {
  const answer = await fetch(bot.url('/readyz'));
  return `${answer.status} ${await answer.text()}`;
};

/** Holds the database as another process would: whoever taps waits, and nothing stands still. */
function holdDatabase(): { letGo(): void } {
  const other = new DatabaseSync(join(bot.folder, 'lodestar.db'));
  other.exec('BEGIN IMMEDIATE');
  return {
    letGo: () => {
      other.exec('COMMIT');
      other.close();
    },
  };
}

it('answers what has come, is not ready at once, and ends with 0', async () => {
  const [mentee, mentor] = await meet('Ann');
  expect(await readiness()).toBe('200 {"status":"ready"}');
  const held = holdDatabase();
  const answer = asks(mentee, mentor);
  // What is asked later is answered later: by then the tap is being performed.
  for (let time = 0; time < 3; time += 1) await fetch(bot.url('/healthz'));
  const ended = bot.end('SIGTERM');
  expect(await until(async () => (await readiness()) === '503 {"status":"notReady","parts":["stopping"]}')).toBe(true);
  held.letGo();
  expect(JSON.stringify(await answer)).toContain('AdaptiveCard');
  expect(await ended).toBe(0);
  await expect(fetch(bot.url('/healthz'))).rejects.toThrow();

  const request = await requestOf(mentee);
  await bot.start();
  await bot.settle();
  expect((await readAt(bot.documents.deliveries, deliveryAt(idOf(mentor), `${request?.id}:received:1`)))?.body).toMatchObject({ status: 'sent' });
  expect(mentor.inbox().filter((activity) => JSON.stringify(activity).includes('request.accept'))).toHaveLength(1);
});

it('gives a message that could not be sent to the next process, which sends it at once and once', async () => {
  const [mentee, mentor] = await meet('Bea');
  bot.teams.answerNext(mentor.conversationId, [{ status: 201, held: true }]);
  await asks(mentee, mentor);
  await eventually(() => callsTo(mentor).find(({ status }) => status === 0), () => 'The request was never sent');
  expect(await bot.end('SIGTERM')).toBe(0);
  const request = await requestOf(mentee);
  const address = deliveryAt(idOf(mentor), `${request?.id}:received:1`);
  expect((await readAt(bot.documents.deliveries, address))?.body).not.toHaveProperty('claimedUntil');
  expect(await owing(bot.documents)).toBe(1);

  await bot.start();
  await bot.forward(5_000); // less than a claim that was left behind would last
  expect((await readAt(bot.documents.deliveries, address))?.body).toMatchObject({ status: 'sent', attempts: 2 });
  expect(mentor.inbox().filter((activity) => JSON.stringify(activity).includes('request.accept'))).toHaveLength(1);
  expect(await owing(bot.documents)).toBe(0);
}, 40_000);

it('ends at once when it is asked again', async () => {
  const [mentee, mentor] = await meet('Cleo');
  bot.teams.answerNext(mentor.conversationId, [{ status: 201, held: true }]);
  await asks(mentee, mentor);
  await eventually(() => callsTo(mentor).find(({ status }) => status === 0), () => 'The request was never sent');
  let isOver = false;
  const ended = bot.end('SIGINT').finally(() => (isOver = true));
  await until(async () => {
    if (!isOver) void bot.end('SIGINT');
    return isOver;
  });
  expect(await ended).toBe(1); // 0 would mean that it had waited until the message was given up
});
