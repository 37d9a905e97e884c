import { deliveryAt, personAt, seatAt } from '../../bot/usecases/collections';
import { readAt } from '../../bot/usecases/documents';
import { type Sending } from '../../bot/usecases/ports';
import { openThrowAwaySqlite, type OpenStore } from '../support/stores';
import { openWorld, personId, type World } from '../support/world';

const [mentor, mentee] = [personId(0), personId(1)];

describe('delivery', () => {
  let opened: OpenStore;
  let world: World;

  beforeEach(async () => {
    opened = await openThrowAwaySqlite();
    world = await openWorld(opened.store);
    await Promise.all([world.join(0, 'mentor'), world.join(1, 'mentee')]);
  });
  afterEach(async () => {
    await world.app.stop();
    await opened.close();
  });

  const later = (retryAfterMs?: number): Sending => ({ kind: 'later', code: '429', ...(retryAfterMs !== undefined && { retryAfterMs }) });

  /** The mentee asks, and the message to the mentor comes to these answers, one after the other. */
  async function ask(...sendings: Sending[]): Promise<string> {
    world.sendings.push(...sendings);
    const asked = await world.app.useCases.askMentor({ programme: 'career', mentee, mentor, message: 'Would you mentor me?' });
    await world.app.idle();
    return asked.kind === 'done' ? asked.value.wishes[0]!.id : '';
  }
  const ledger = async (request: string) => (await readAt(world.app.ports.documents.deliveries, deliveryAt(mentor, `${request}:received:1`)))?.body;
  const messages = () => world.sent.filter(({ notice }) => notice === 'request.received').length;
  const owed = async () => (await readAt(world.app.ports.documents.seats, seatAt('career', mentor)))?.body.effects?.length ?? 0;

  it('writes into the ledger what was sent to whom and when, without a word of it', async () => {
    const request = await ask();
    expect(await ledger(request)).toEqual({ notice: 'request.received', about: { programme: 'career', request }, status: 'sent', attempts: 1, firstTriedAt: world.now(), settledAt: world.now(), activityId: 'activity-1' });
    expect(await owed()).toBe(0);
  });

  it('waits as long as a 429 asks and then sends once', async () => {
    const request = await ask(later(30_000));
    expect(await ledger(request)).toMatchObject({ status: 'waiting', attempts: 1, code: '429' });
    world.advance(29_000);
    await world.app.sweepNow();
    expect(messages()).toBe(0);
    world.advance(1_000);
    await world.app.sweepNow();
    expect(messages()).toBe(1);
    expect(await ledger(request)).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it('tries again after 5xx, further and further apart, and never for ever', async () => {
    const failures = Array.from({ length: 40 }, () => later());
    const request = await ask(...failures);
    const waits: number[] = [];
    for (let last = world.now(); (await ledger(request))?.status === 'waiting'; last = world.now()) {
      const attempts = (await ledger(request))!.attempts;
      while ((await ledger(request))!.attempts === attempts) {
        world.advance(1_000 * 2 ** Math.min(11, waits.length));
        await world.app.sweepNow();
      }
      waits.push(world.now() - last);
    }
    expect(waits.at(5)).toBeGreaterThan(waits.at(0)!);
    expect(await ledger(request)).toMatchObject({ status: 'failed', attempts: 30 });
    expect(await owed()).toBe(0);
  });

  it('records that the bot was removed and does not try again', async () => {
    const request = await ask({ kind: 'unreachable', code: 'BotNotInConversationRoster' });
    expect(await ledger(request)).toMatchObject({ status: 'unreachable', code: 'BotNotInConversationRoster' });
    expect((await readAt(world.app.ports.documents.people, personAt(mentor)))?.body.unreachableSince).toBe(world.now());
    await world.settle();
    expect(messages()).toBe(0);
  });

  it('says nothing that is no longer true', async () => {
    const request = await ask(later(60_000));
    await world.app.useCases.withdrawRequest({ programme: 'career', request, mentee });
    await world.app.idle();
    world.sendings.push({ kind: 'moot' });
    world.advance(120_000);
    await world.app.sweepNow();
    expect(await ledger(request)).toMatchObject({ status: 'moot' });
  });

  it('sends once when two processes find the same message', async () => {
    const request = await ask(later(1_000));
    world.advance(5_000);
    const seat = await readAt(world.app.ports.documents.seats, seatAt('career', mentor));
    await Promise.all([1, 2, 3].map(() => world.app.ports.perform({ collection: 'seats', document: seat! })));
    expect(messages()).toBe(1);
    expect(await ledger(request)).toMatchObject({ status: 'sent' });
  });

  it('takes over from a process that died while sending', async () => {
    const request = await ask(later(1_000));
    const { deliveries } = world.app.ports.documents;
    const row = await readAt(deliveries, deliveryAt(mentor, `${request}:received:1`));
    await deliveries.replace(row!, { ...row!.body, status: 'sending', claimedUntil: world.now() + 30_000 });
    world.advance(10_000);
    await world.app.sweepNow();
    expect(messages()).toBe(0);
    world.advance(60_000);
    await world.app.sweepNow();
    expect(messages()).toBe(1);
  });

  it('keeps a reminder that falls into the night until the morning, and nothing of what a person has just done', async () => {
    world.advance(8 * 3_600_000); // 23:00 in Nairobi
    await ask();
    expect(messages()).toBe(1);
    world.advance(10 * 86_400_000);
    await world.app.sweepNow();
    const reminders = () => world.sent.filter(({ notice }) => notice === 'request.reminder').length;
    expect(reminders()).toBe(0);
    world.advance(9 * 3_600_000 - 1);
    await world.app.sweepNow();
    expect(reminders()).toBe(0);
    world.advance(1);
    await world.app.sweepNow();
    expect(reminders()).toBe(1);
  });

  it('reminds once before the request expires, and tells both when it has', async () => {
    await ask();
    world.advance(10 * 86_400_000 + 1);
    await world.app.sweepNow();
    await world.app.sweepNow();
    expect(world.sent.filter(({ notice }) => notice === 'request.reminder')).toHaveLength(1);
    world.advance(4 * 86_400_000);
    await world.settle();
    expect(world.sent.filter(({ notice }) => notice === 'request.expired').map(({ to }) => to)).toEqual([mentor]);
    expect(world.sent.filter(({ notice }) => notice === 'request.closed').map(({ to }) => to)).toEqual([mentee]);
  });
});
