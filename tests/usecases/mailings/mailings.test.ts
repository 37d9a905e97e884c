import { hours } from '../../../bot/domain/time';
import { recipientsPerBatch } from '../../../bot/domain/mailings/mailing';
import { listingAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { anEntry } from '../../support/ports';
import { type OpenStore, storeKinds } from '../../support/stores';
import { adam, cora, fileOf, line, olga, openStage, type Stage, stranger, valueOf } from '../roster/people';

const programme = 'career-2026';
const idOf = (number: number): string => anEntry(number).id;
const written = { programme, actor: cora, kind: 'invitation', audience: 'listed', words: {} } as const;
let stage: Stage;

const take = async (text: string, actor = cora) => {
  const { digest, lookedAt } = valueOf(await stage.app.checkPeople({ programme, actor, text }));
  for (let from = 0, of = 1; from < of; ) ({ next: from, of } = valueOf(await stage.app.applyPeople({ programme, actor, text, digest, lookedAt, from })));
};
const listed = (...numbers: number[]): Promise<void> => take(fileOf(...numbers.map((number) => line(number, { role: 'mentee' }))));
const told = (): [string, string][] => stage.ports.messenger.sent.map(({ to, notice }) => [to, notice]);
const listing = async (number: number) => (await readAt(stage.ports.documents.listings, listingAt(programme, 'mentee', idOf(number))))?.body;
const settle = async () => {
  for (let round = 0; round < 3; round += 1) await stage.settle();
};
const delivery = async (mailing: string, show: 'all' | 'unreached' = 'all', actor = cora) => valueOf(await stage.app.viewMailingDelivery({ programme, actor, mailing, page: 0, show }));

describe.each(storeKinds)('on $name', ({ open }) => {
  let place: OpenStore;
  beforeEach(async () => {
    place = await open();
    stage = await openStage({ store: place.store, people: [] });
  }, 30_000);
  afterEach(async () => {
    await settle();
    const { failures } = stage.ports;
    await stage.ports.close();
    await place.close().catch(() => undefined);
    expect(failures).toEqual([]);
  });

  it('invites everybody on the list once, says what came of it, and names whom it did not reach', async () => {
    await listed(1, 2, 3);
    for (const number of [1, 2]) await stage.arrive(number);
    expect(valueOf(await stage.app.previewMailing(written))).toMatchObject({ recipients: 3, reach: { reachable: 2, never: 1, away: 0 }, roles: ['mentee'], borrowed: [] });
    expect(told()).toEqual([]);
    await Promise.all([1, 2, 3].map(() => stage.app.sendMailing({ ...written, id: 'm1' })));
    await settle();
    expect(told().sort()).toEqual([[idOf(1), 'mailing.invitation'], [idOf(2), 'mailing.invitation']]);
    expect(await delivery('m1')).toMatchObject({ counts: { sent: 2, waiting: 0, unreachable: 1, failed: 0, moot: 0 }, people: [{ name: 'Person 1', as: 'sent' }, { as: 'sent' }, { as: 'unreachable', code: 'notInstalled' }] });
    expect((await delivery('m1', 'unreached')).people).toMatchObject([{ name: 'Person 3', email: 'person.3@example.org' }]);
    expect(await listing(3)).toMatchObject({ status: 'invited' });
    expect(await stage.app.sendMailing({ ...written, id: 'm2' })).toEqual({ kind: 'refused', reason: 'nobodyToTell' });
  });

  it('remembers a no: nobody is reminded again, and the earlier card says so', async () => {
    await listed(1, 2);
    for (const number of [1, 2]) await stage.arrive(number);
    await stage.app.sendMailing({ ...written, id: 'm1' });
    await settle();
    expect(await stage.app.declinePlace({ programme, role: 'mentee', person: idOf(1) })).toMatchObject({ kind: 'done' });
    const reminder = { ...written, kind: 'reminder', audience: 'invited' } as const;
    expect(valueOf(await stage.app.previewMailing(reminder)).recipients).toBe(1);
    expect(valueOf(await stage.app.previewMailing({ ...reminder, audience: 'selected', people: [1, 2].map((number) => ({ person: idOf(number), role: 'mentee' as const })) })).recipients).toBe(1);
    await stage.app.sendMailing({ ...reminder, id: 'm2' });
    await settle();
    expect(told().filter(([, notice]) => notice === 'mailing.reminder')).toEqual([[idOf(2), 'mailing.reminder']]);
    expect(await stage.app.viewMailingCard({ programme, mailing: 'm1', role: 'mentee', person: idOf(1), language: 'en' })).toMatchObject({ kind: 'done', value: { state: 'declined' } });
    expect(await stage.app.changeList({ programme, actor: cora, person: idOf(1), role: 'mentee', action: 'nominate' })).toEqual({ kind: 'refused', reason: 'saidNo' });
  });
});

describe('one store', () => {
  beforeEach(async () => void (stage = await openStage({ people: [] })));
  afterEach(async () => {
    await settle();
    const { failures } = stage.ports;
    await stage.ports.close();
    expect(failures).toEqual([]);
  });

  it('waits for the morning of each of them, and can be called off until then', async () => {
    await listed(1, 2);
    for (const number of [1, 2]) await stage.arrive(number);
    stage.ports.clock.forward(hours(9)); // ten in the evening in Copenhagen
    await stage.app.sendMailing({ ...written, id: 'm1' });
    await settle();
    expect(told()).toEqual([]);
    expect(await delivery('m1')).toMatchObject({ counts: { waiting: 2 }, people: [{ as: 'waiting' }, { as: 'waiting' }] });
    expect(await stage.app.cancelMailing({ programme, actor: adam, mailing: 'm1' })).toEqual({ kind: 'refused', reason: 'notYourRole' });
    expect(await stage.app.cancelMailing({ programme, actor: cora, mailing: 'm1' })).toMatchObject({ kind: 'done', value: { status: 'cancelled' } });
    expect(await stage.app.viewMailingCard({ programme, mailing: 'm1', role: 'mentee', person: idOf(1), language: 'en' })).toMatchObject({ value: { state: 'off' } });
    expect((await delivery('m1')).counts).toMatchObject({ waiting: 0, moot: 2 });
  });

  it('announces to those who take part, to some of them, in their language or another', async () => {
    await take(fileOf(line(1), line(2), line(3)));
    for (const [number, role] of [[1, 'mentor'], [2, 'mentee'], [3, 'mentee']] as const) await stage.join(number, role);
    await settle();
    const announce = { programme, actor: cora, kind: 'announcement', words: { fr: ' Bonjour\u202E ' } } as const;
    const count = async (audience: 'everybody' | 'mentees' | 'mentors' | 'unmatched' | 'withoutSession') => valueOf(await stage.app.previewMailing({ ...announce, audience })).recipients;
    expect(await Promise.all((['everybody', 'mentees', 'mentors', 'unmatched', 'withoutSession'] as const).map(count))).toEqual([3, 2, 1, 3, 0]);
    valueOf(await stage.app.formPair({ programme, id: 'p1', members: [{ person: idOf(1), role: 'mentor' }, { person: idOf(2), role: 'mentee' }] }));
    await settle();
    expect(await Promise.all((['unmatched', 'withoutSession'] as const).map(count))).toEqual([1, 2]);
    expect(valueOf(await stage.app.previewMailing({ ...announce, audience: 'everybody' }))).toMatchObject({ words: { en: 'Bonjour', ar: 'Bonjour' }, borrowed: ['en', 'es', 'ar', 'ru', 'zh'] });
    expect(await stage.app.previewMailing({ ...announce, words: {}, audience: 'everybody' })).toEqual({ kind: 'refused', reason: 'textMissing' });
    expect(await stage.app.previewMailing({ ...announce, words: { en: 'x'.repeat(2_001) }, audience: 'everybody' })).toEqual({ kind: 'refused', reason: 'textTooLong' });
    expect(await stage.app.previewMailing({ ...announce, audience: 'listed' })).toEqual({ kind: 'refused', reason: 'badChoice' });
  });

  it('lets administrators invite and remind those of their duty stations, and announce nothing', async () => {
    await take(fileOf(line(1, { role: 'mentee' }), line(2, { role: 'mentee', dutyStation: 'Geneva' })));
    await stage.arrive(1);
    const theirs = { ...written, actor: adam };
    expect(valueOf(await stage.app.previewMailing(theirs)).recipients).toBe(1);
    expect(valueOf(await stage.app.previewMailing({ ...theirs, audience: 'selected', people: [{ person: idOf(2), role: 'mentee' }] })).recipients).toBe(0);
    expect(await stage.app.sendMailing({ ...theirs, id: 'a1', kind: 'announcement', audience: 'everybody', words: { en: 'News' } })).toEqual({ kind: 'refused', reason: 'notYourRole' });
    await stage.app.sendMailing({ ...written, id: 'm1' });
    await settle();
    expect(valueOf(await stage.app.viewMailings({ programme, actor: adam })).mailings).toEqual([]);
    expect(await stage.app.viewMailingDelivery({ programme, actor: adam, mailing: 'm1', page: 0, show: 'all' })).toEqual({ kind: 'refused', reason: 'notFound' });
    expect(valueOf(await stage.app.viewMailings({ programme, actor: cora })).mailings).toMatchObject([{ id: 'm1', recipients: 2 }]);
    for (const [actor, reason] of [[olga, 'notYourRole'], [stranger, 'notCoordinator']] as const) {
      expect(await stage.app.previewMailing({ ...written, actor })).toEqual({ kind: 'refused', reason });
      expect(await stage.app.sendMailing({ ...written, actor, id: 'x' })).toEqual({ kind: 'refused', reason });
      expect(await stage.app.viewMailings({ programme, actor })).toEqual({ kind: 'refused', reason });
      expect(await stage.app.cancelMailing({ programme, actor, mailing: 'm1' })).toEqual({ kind: 'refused', reason });
    }
  });

  it('writes to many in several documents, none of them large, one after the other', async () => {
    const many = recipientsPerBatch + 30;
    await take(fileOf(...Array.from({ length: many }, (_, number) => line(number + 1, { role: 'mentee' }))));
    for (let number = 1; number <= 3; number += 1) await stage.arrive(number);
    await stage.app.sendMailing({ ...written, id: 'm1' });
    await settle();
    const sizes = (await stage.ports.documents.mailings.query({ partition: programme, limit: 10 })).documents.map(({ body }) => JSON.stringify(body).length);
    expect([sizes.length, Math.max(...sizes) < 150_000]).toEqual([3, true]);
    expect((await delivery('m1')).counts).toMatchObject({ waiting: 30 });
    stage.ports.clock.forward(10_000);
    const document = await stage.ports.documents.mailings.read(programme, 'm1');
    if (document) await stage.ports.perform({ collection: 'mailings', document });
    await settle();
    expect((await delivery('m1')).counts).toMatchObject({ sent: 3, waiting: 0, unreachable: many - 3 });
    expect((await delivery('m1', 'unreached')).pages).toBe(Math.ceil((many - 3) / 25));
    expect(new Set(told().map(([to]) => to)).size).toBe(3);
  });
});
