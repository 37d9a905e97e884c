import { z } from 'zod';
import { type Paper, type PaperKind } from '../../../bot/domain/papers/paper';
import { type PersonId } from '../../../bot/domain/people/person';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { openPaper, ownPapers, readablePapers, readPaper, savePaper, sendPaper, sharePaper } from '../../../bot/usecases/papers/paperAccess';
import { aPair, people, twoMembers } from '../../support/builders';
import { portsWithPair, storedText } from '../../support/pairs';
import { type TestPorts } from '../../support/ports';
import { storeKinds } from '../../support/stores';

const { mentor, mentee, otherMentee, stranger } = people;
const coordinator = 'un:coordinator';
const own = (kind: PaperKind = 'log', number = 1, actor: PersonId = mentee) => ({ pair: 'r1', kind, number, actor });
const no = { kind: 'refused', reason: 'notYours' };
const journey = { ...usualJourney, sharing: { ...usualJourney.sharing, log: 'coordinator' as const } };
const members = [...twoMembers, { person: otherMentee, name: 'Chidi Eze', role: 'mentee' as const, leftAt: 1 }];

describe.each(storeKinds)('a paper on $name', ({ open }) => {
  let close: () => Promise<void>;
  let ports: TestPorts;
  beforeEach(async () => {
    const place = await open();
    ports = await portsWithPair({ store: place.store, pair: aPair({ status: 'grow', members }), programme: { journey, coordinators: [coordinator] } });
    close = async () => {
      await ports.outbox.idle();
      await place.close();
    };
  });
  afterEach(() => close());
  const save = (from: number, words: string, more: Partial<Parameters<typeof savePaper>[1]> = {}) => savePaper(ports, { ...own(), from, fields: { words }, ...more });
  const read = (reader: PersonId, kind: PaperKind = 'log') => readPaper(ports, { pair: 'r1', kind, author: mentee, number: 1 }, reader);
  const wordsOf = (paper: Paper) => openPaper(ports, paper, z.object({ words: z.string() }));

  it('is written once by whoever comes first; the same words again are no conflict', async () => {
    const outcomes = await Promise.all(['PLANTED 1', 'PLANTED 2', 'PLANTED 3'].map((words) => save(0, words)));
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    const saved = await read(mentee);
    if (saved.kind !== 'done') throw new Error('Nothing was saved');
    const words = (await wordsOf(saved.value))?.words ?? '';
    expect(await save(0, words)).toMatchObject({ kind: 'done', value: { version: 1 } });
    expect(await save(0, 'PLANTED 4')).toEqual({ kind: 'refused', reason: 'changedMeanwhile' });
    expect(await save(1, 'next')).toMatchObject({ kind: 'done', value: { version: 2, createdAt: saved.value.createdAt } });
    expect(await storedText(ports)).not.toMatch(/"words"|PLANTED/);
  });

  it('is its author’s alone until it is shared, and stays shared when it is changed', async () => {
    await save(0, 'private');
    expect(await Promise.all([mentor, otherMentee, coordinator, stranger].map((reader) => read(reader)))).toEqual([no, no, no, no]);
    expect(await read(mentee)).toMatchObject({ kind: 'done' });
    expect(await sharePaper(ports, own('log', 1, mentor), () => [])).toEqual({ kind: 'refused', reason: 'notFound' });
    await sharePaper(ports, own(), () => []);
    await save(1, 'shared');
    expect(await Promise.all([mentor, otherMentee, coordinator, stranger].map((reader) => read(reader)))).toMatchObject([{ kind: 'done', value: { version: 2, sharedAt: ports.clock.now() } }, no, no, no]);
  });

  it('reaches the coordinator only where the programme collects its kind, by its author', async () => {
    await save(0, 'log');
    await save(0, 'note', own('note'));
    await save(0, 'assessment', own('assessment'));
    expect(await Promise.all((['note', 'assessment'] as const).map((kind) => sendPaper(ports, own(kind), () => [])))).toEqual([{ kind: 'refused', reason: 'notNow' }, { kind: 'refused', reason: 'notNow' }]);
    expect(await sendPaper(ports, own('log', 1, mentor), () => [])).toEqual({ kind: 'refused', reason: 'notFound' });
    await sendPaper(ports, own(), () => []);
    expect(await Promise.all([coordinator, mentor, stranger].map((reader) => read(reader)))).toMatchObject([{ kind: 'done' }, no, no]);
  });

  it('owes its effects once, however often it is shared', async () => {
    const told = (): [{ kind: 'tell'; id: string; to: string; notice: string; about: Record<string, string> }] => [{ kind: 'tell', id: 'shared', to: mentor, notice: 'assessment.shared', about: { pair: 'r1' } }];
    await save(0, 'x');
    await Promise.all(Array.from({ length: 4 }, () => sharePaper(ports, own(), told)));
    await ports.outbox.idle();
    expect(ports.messenger.sent).toHaveLength(1);
  });

  it('is listed for its author in every pair, and for the others once it is shared', async () => {
    await save(0, 'one');
    await save(0, 'two', own('log', 2));
    await save(0, 'theirs', own('log', 1, mentor));
    await save(0, 'note', own('note'));
    await sharePaper(ports, own('log', 2), () => []);
    const seen = async (actor: PersonId) => {
      const papers = await readablePapers(ports, { pair: 'r1', actor }, 'log');
      return papers.kind === 'done' ? papers.value.map(({ author, number }) => `${author} ${number}`) : papers.reason;
    };
    expect([await seen(mentee), await seen(mentor), await seen(stranger), await seen(otherMentee)]).toEqual([[`${mentee} 1`, `${mentee} 2`], [`${mentor} 1`, `${mentee} 2`], 'notYours', 'notYours']);
    expect((await ownPapers(ports, mentee, ['r1', 'none'])).map(({ kind, number }) => `${kind} ${number}`).sort()).toEqual(['log 1', 'log 2', 'note 1']);
  });
});

it('is not written or shared after the end, but still read and sent', async () => {
  const paper: Paper = { pair: 'r1', programme: 'career-2026', author: mentee, kind: 'log', number: 1, version: 1, text: 'sealed', createdAt: 1, changedAt: 1 };
  const ports = await portsWithPair({ pair: aPair({ status: 'ended' }), programme: { journey } });
  await ports.documents.papers.create('r1', `log:1:${mentee}`, paper);
  expect(await savePaper(ports, { ...own(), from: 1, fields: {} })).toEqual({ kind: 'refused', reason: 'pairEnded' });
  expect(await sharePaper(ports, own(), () => [])).toEqual({ kind: 'refused', reason: 'pairEnded' });
  expect(await readPaper(ports, { ...own(), author: mentee }, mentee)).toMatchObject({ kind: 'done' });
  expect(await sendPaper(ports, own(), () => [])).toMatchObject({ kind: 'done' });
  await ports.close();
});

it('is not found by its author before it is written, and tells strangers nothing about a pair that is not there', async () => {
  const ports = await portsWithPair();
  const ref = { pair: 'r1', kind: 'log' as const, number: 1 };
  expect(await readPaper(ports, { ...ref, author: mentee }, mentee)).toEqual({ kind: 'refused', reason: 'notFound' });
  expect(await readPaper(ports, { ...ref, author: stranger }, stranger)).toEqual(no);
  expect(await readPaper(ports, { ...ref, pair: 'none', author: mentee }, mentee)).toEqual(no);
  await ports.close();
});
