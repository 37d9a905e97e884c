import { enrolmentAt, knownAt, listingAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { anEntry } from '../../support/ports';
import { type OpenStore, storeKinds } from '../../support/stores';
import { adam, cora, fileOf, line, olga, openStage, type Stage, stranger, valueOf } from './people';

const programme = 'career-2026';
const idOf = (number: number): string => anEntry(number).id;

describe.each(storeKinds)('importing people, on $name', ({ open }) => {
  let place: OpenStore;
  let stage: Stage;
  beforeEach(async () => {
    place = await open();
    stage = await openStage({ store: place.store, people: [] });
  }, 30_000);
  afterEach(async () => {
    await stage.settle();
    expect(stage.ports.failures).toEqual([]);
    await stage.ports.close();
    await place.close().catch(() => undefined);
  });

  const check = async (text: string, actor = cora) => valueOf(await stage.app.checkPeople({ programme, actor, text }));
  const take = async (text: string, actor = cora) => {
    const { digest, lookedAt } = await check(text, actor);
    return stage.app.applyPeople({ programme, actor, text, digest, lookedAt, from: 0 });
  };
  const known = async (number: number) => (await readAt(stage.ports.documents.known, knownAt(idOf(number))))?.body;
  const listing = async (number: number) => (await readAt(stage.ports.documents.listings, listingAt(programme, 'mentee', idOf(number))))?.body;

  it('says first what a file would change, row by row, and writes nothing; then does exactly that', async () => {
    const text = fileOf(line(1, { role: 'mentee' }), line(2, { nominate: 'yes' }), line(3, { grade: 'P22', dutyStation: '' }), line(4));
    expect(await check(text)).toMatchObject({
      people: 3, counts: { new: 3, changed: 0, unchanged: 0, gone: 0, notYours: 0, problems: 2, lists: 2 },
      rows: { new: [{ row: 2, name: 'Person 1' }, { row: 3 }, { row: 5 }] }, problems: [{ key: 'csv.missingValue', values: { row: 4, column: 'dutyStation' } }, { key: 'csv.misspeltCode', values: { row: 4, column: 'grade', suggestion: 'P2' } }],
    });
    expect(await known(1)).toBeUndefined();
    expect(await take(text)).toMatchObject({ kind: 'done', value: { next: 3, of: 3 } });
    expect(await known(1)).toMatchObject({ status: 'here', source: 'file', entry: { name: 'Person 1', dutyStation: 'Nairobi' } });
    expect([await listing(1), await listing(2), await listing(4)]).toMatchObject([{ status: 'listed' }, { status: 'nominated', nomination: { by: cora } }, undefined]);
    expect(await known(3)).toBeUndefined();
    expect((await check(text)).counts).toMatchObject({ new: 0, changed: 0, unchanged: 3, lists: 0 });
    expect(await check(fileOf(line(1, { grade: 'P3', title: 'Head' })))).toMatchObject({ counts: { changed: 1 }, rows: { changed: [{ row: 2, fields: ['title', 'grade'] }] } });
  });

  it('refuses what is another file, and what somebody else changed meanwhile; its own first half is no obstacle', async () => {
    await take(fileOf(line(1), line(2)));
    stage.ports.clock.forward(1_000);
    const text = fileOf(line(1, { grade: 'P3' }), line(2, { grade: 'P3' }));
    const { digest, lookedAt } = await check(text);
    expect(await stage.app.applyPeople({ programme, actor: cora, text: `${text}\n`, digest, lookedAt, from: 0 })).toEqual({ kind: 'refused', reason: 'changedMeanwhile' });
    stage.ports.clock.forward(1_000);
    await take(fileOf(line(2, { grade: 'P5' })), adam);
    expect(await stage.app.applyPeople({ programme, actor: cora, text, digest, lookedAt, from: 0 })).toEqual({ kind: 'refused', reason: 'changedMeanwhile' });
    expect((await known(1))?.entry.grade).toBe('P2');
    await take(fileOf(line(2, { grade: 'P3' })));
    expect(await stage.app.applyPeople({ programme, actor: cora, text, digest, lookedAt, from: 0 })).toMatchObject({ kind: 'done' });
  });

  it('finds who was imported before the file of this machine, and nobody who is gone', async () => {
    await take(fileOf(line(1, { title: 'Head' }), line(2, { status: 'gone' })));
    expect(await stage.ports.directory.find(idOf(1).toUpperCase())).toMatchObject({ title: 'Head' });
    expect(await stage.ports.directory.find(idOf(2))).toBeUndefined();
  });

  it('takes people over for whoever may, and of their duty stations', async () => {
    const text = fileOf(line(1), line(2, { dutyStation: 'Geneva' }));
    expect(await check(text, adam)).toMatchObject({ people: 1, counts: { new: 1, notYours: 1 }, rows: { notYours: [{ row: 3 }] } });
    await take(text, adam);
    expect(await known(2)).toBeUndefined();
    await take(text);
    // Nobody of another duty station is drawn to one's own.
    expect((await check(fileOf(line(2)), adam)).counts).toMatchObject({ notYours: 1, changed: 0 });
    for (const [actor, reason] of [[olga, 'notYourRole'], [stranger, 'notCoordinator']] as const) {
      expect(await stage.app.checkPeople({ programme, actor, text })).toEqual({ kind: 'refused', reason });
      expect(await stage.app.applyPeople({ programme, actor, text, digest: '', lookedAt: 0, from: 0 })).toEqual({ kind: 'refused', reason });
    }
  });

  it('leads from the file to somebody who takes part', async () => {
    await take(fileOf(line(1, { role: 'mentee' })));
    const person = await stage.arrive(1);
    const sent = valueOf(await stage.app.sendMailing({ programme, actor: cora, id: 'm1', kind: 'invitation', audience: 'listed', words: {} }));
    await stage.settle();
    expect(sent.recipients).toBe(1);
    expect(await listing(1)).toMatchObject({ status: 'invited', mailing: 'mailing:m1:0' });
    expect(stage.ports.messenger.sent).toMatchObject([{ to: person.id, notice: 'mailing.invitation', about: { mailing: 'm1', role: 'mentee' } }]);
    await stage.join(1, 'mentee');
    await stage.settle();
    expect(await listing(1)).toMatchObject({ status: 'joined' });
    expect((await readAt(stage.ports.documents.enrolments, enrolmentAt(programme, 'mentee', person.id)))?.body.profile).toMatchObject({ dutyStation: 'Nairobi' });
    expect(valueOf(await stage.app.viewPeople({ programme, actor: cora, search: 'person 1', page: 0 })).people).toMatchObject([{ name: 'Person 1', status: 'active', delivery: { status: 'sent' }, reach: 'reachable' }]);
  });
});

it.each(['', 'nothing but words', 'PK\u0000\u0003', '"open', `${fileOf(line(1))}\n${line(1)}`])('says what is wrong with %p', async (text) => {
  const stage = await openStage({ people: [] });
  const { counts, problems } = valueOf(await stage.app.checkPeople({ programme, actor: cora, text }));
  expect(counts.problems).toBeGreaterThan(0);
  expect(problems[0]?.key).toMatch(/^csv\./);
  await stage.ports.close();
});
