import { EventEmitter, once } from 'node:events';
import { type Delivery } from '../../bot/usecases/delivery/delivery';
import { type Due, type Effect } from '../../bot/domain/effects/effect';
import { makeOutbox, type Outbox } from '../../bot/jobs/outbox/outbox';
import { startSweeping } from '../../bot/jobs/sweep';
import { openSqliteStore } from '../../bot/storage/sqlite';
import { deliveryAt, type Documents, openDocuments } from '../../bot/usecases/collections';
import { type Collection, type Document, readAt } from '../../bot/usecases/documents';
import { type EffectOwner, type Sending } from '../../bot/usecases/ports';
import { openThrowAwaySqlite, type OpenStore } from '../support/stores';
import { firstMoment, openWorld, personId } from '../support/world';

const [mentor, mentee] = [personId(0), personId(1)];
const tell = (id: string, to = mentor): Effect => ({ kind: 'tell', id, to, notice: 'request.received', about: { programme: 'career', request: id } });

/** A process of its own on the same store. Its messages wait until they are let through. */
class Process {
  readonly sent: string[] = [];
  private readonly gate = new EventEmitter();
  private answer: Sending | undefined;
  readonly outbox: Outbox;

  constructor(readonly documents: Documents, answer?: Sending) {
    this.answer = answer;
    this.outbox = makeOutbox({
      documents, clock: { now: () => firstMoment }, random: () => 0, changes: {}, timersDue: async () => undefined,
      report: (event, { error }) => void process.stderr.write(`${event} ${String(error)}\n`),
      messenger: {
        send: async (_to, _notice, { request = '' }) => {
          this.gate.emit('sending');
          if (!this.answer) await once(this.gate, 'open');
          this.sent.push(request);
          return this.answer ?? { kind: 'sent', activityId: `activity-${request}` };
        },
      },
    });
  }
  sending = () => once(this.gate, 'sending');
  letThrough(): void {
    this.answer = { kind: 'sent', activityId: 'activity' };
    this.gate.emit('open');
  }
}

describe('a process that stops while messages are owed', () => {
  let opened: OpenStore;
  let documents: Documents;
  let owner: EffectOwner;

  beforeEach(async () => {
    opened = await openThrowAwaySqlite();
    const world = await openWorld(opened.store);
    await Promise.all([world.join(0, 'mentor'), world.join(1, 'mentee')]);
    await world.app.stop();
    documents = openDocuments(opened.store);
    const enrolments: Collection<Due> = documents.enrolments;
    const [first] = (await documents.enrolments.query({ limit: 1 })).documents;
    const saved = await enrolments.replace(first as Document<Due>, { ...first?.body, effects: [tell('one'), tell('two', mentee)], nextDue: firstMoment });
    if (saved.kind !== 'saved') throw new Error('Nothing is owed');
    owner = { collection: 'enrolments', document: saved.document };
  });
  afterEach(() => opened.close());

  const row = async (id: string, to = mentor): Promise<Delivery | undefined> => (await readAt(documents.deliveries, deliveryAt(to, id)))?.body;
  const owed = async (): Promise<Document<Due>> => (await documents.enrolments.read(owner.document.partition, owner.document.id)) as Document<Due>;

  it('finishes the message that is being sent, begins no other, and leaves that to be found at once', async () => {
    const ending = new Process(documents);
    const sending = ending.sending();
    void ending.outbox.perform(owner);
    await sending;
    const stopped = ending.outbox.stop();
    ending.letThrough();
    await stopped;
    expect(ending.sent).toEqual(['one']);
    expect(await row('one')).toMatchObject({ status: 'sent' });
    expect(await row('two', mentee)).toBeUndefined();
    const left = await owed();
    expect(left.body.effects?.map(({ id }) => id)).toEqual(['two']);
    expect(left.body.nextDue).toBeLessThanOrEqual(firstMoment);

    const next = new Process(documents, { kind: 'sent', activityId: 'activity' });
    await next.outbox.perform({ ...owner, document: left });
    expect(next.sent).toEqual(['two']);
    expect((await owed()).body.effects ?? []).toEqual([]);
  });

  it('gives back what it has claimed and will not send, so that the next one sends it at once', async () => {
    const ending = new Process(documents);
    const sending = ending.sending();
    void ending.outbox.perform(owner);
    await sending;
    expect(await row('one')).toMatchObject({ status: 'sending', claimedUntil: firstMoment + 30_000 });
    await ending.outbox.release();
    expect(await row('one')).not.toHaveProperty('claimedUntil');

    const next = new Process(documents, { kind: 'sent', activityId: 'activity' });
    await next.outbox.perform({ ...owner, document: await owed() });
    expect(next.sent).toEqual(['one', 'two']);
  });

  it('gives back nothing that was settled meanwhile', async () => {
    const ending = new Process(documents);
    const sending = ending.sending();
    const performed = ending.outbox.perform(owner);
    await sending;
    ending.letThrough();
    await performed;
    await ending.outbox.release();
    expect(await row('one')).toMatchObject({ status: 'sent' });
  });
});

it('a sweep that is stopped looks at no other document, and the next one does', async () => {
  const store = openSqliteStore({ file: ':memory:' });
  const documents = openDocuments(store);
  for (const person of [0, 1, 2]) await documents.watches.create('career', personId(person), { coordinator: personId(person), programme: 'career', nextDue: 1 });
  const looked: string[] = [];
  const make = (onTick: () => void) => startSweeping({
    documents, clock: { now: () => firstMoment }, prepare: async () => undefined, perform: async () => undefined, report: (_event, details) => { throw details['error']; },
    tick: async ({ document }) => {
      looked.push(document.id);
      onTick();
    },
  }, 3_600_000);
  const sweeper = make(() => void sweeper.stop());
  expect(await sweeper.now()).toBe(1);
  expect(looked).toEqual([personId(0)]);
  expect(await sweeper.now()).toBe(0);
  expect(await make(() => undefined).now()).toBe(3);
  await store.close();
});
