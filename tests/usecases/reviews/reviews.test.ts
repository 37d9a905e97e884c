import { type Pair } from '../../../bot/domain/pairs/pair';
import { type Rating } from '../../../bot/domain/reviews/review';
import { makePseudonym } from '../../../bot/sealing/pseudonym';
import { days } from '../../../bot/domain/time';
import { pairAt } from '../../../bot/usecases/collections';
import { makeUseCases } from '../../../bot/usecases';
import { readAt } from '../../../bot/usecases/documents';
import { longestComment } from '../../../bot/usecases/reviews/saveReview';
import { commentKey } from '../../../bot/usecases/reviews/viewReview';
import { aPair, aSession, people, programme } from '../../support/builders';
import { aProgramme, noon, testPorts, type TestPorts } from '../../support/ports';
import { everythingIn, expectUntouched, snapshotOf } from '../../support/stored';
import { type OpenStore, storeKinds } from '../../support/stores';

const secret = 'We never talk about what matters';
const fit = (workWell: Rating, knowNext: Rating) => ({ workWell: String(workWell), knowNext: String(knowNext) });
const final = { satisfied: '5', goalsReached: '4', recommend: '5', learned: '5', supported: '3', enoughTime: '2' };
const byMentee = { pair: 'r1', actor: people.mentee, kind: 'fitCheck', comment: '' } as const;

describe.each(storeKinds)('reviews on $name', ({ open }) => {
  let opened: OpenStore;
  let ports: TestPorts;
  let app: ReturnType<typeof makeUseCases>;

  beforeEach(async () => {
    opened = await open();
    ports = await testPorts({ store: opened.store, programmes: [aProgramme({ id: programme })] });
    app = makeUseCases(ports);
  });
  afterEach(async () => {
    await ports.close();
    await opened.close();
  });

  const stand = async (overrides: Partial<Pair> = {}): Promise<void> => {
    const { partition, id } = pairAt(overrides.id ?? 'r1');
    const reviews = { asked: [{ kind: 'fitCheck', at: noon }, { kind: 'midTerm', at: noon }], answered: [] } as const;
    await ports.documents.pairs.create(partition, id, aPair({ status: 'grow', createdAt: noon - days(9), since: noon - days(9), sessions: [aSession({ status: 'held', startsAt: noon - days(2) })], reviews, ...overrides }));
  };
  const pairNow = async (pair = 'r1'): Promise<Pair> => (await readAt(ports.documents.pairs, pairAt(pair)))!.body;
  const stored = () => everythingIn(ports.documents.reviews);

  it('keeps one answer a person, whoever races', async () => {
    await stand();
    const taps = Array.from({ length: 12 }, (_, index) => app.saveReview({ ...byMentee, actor: index % 2 ? people.mentor : people.mentee, answers: fit(index < 6 ? 1 : 5, 3) }));
    expect((await Promise.all(taps)).map(({ kind }) => kind)).toEqual(Array.from({ length: 12 }, () => 'done'));
    expect((await stored()).map(({ body }) => body.role).sort()).toEqual(['mentee', 'mentor']);
    const { reviews: { answered } } = await pairNow();
    expect(answered.map(({ person }) => person).sort()).toEqual([people.mentor, people.mentee].sort());
  });

  it('replaces an earlier answer of the same person, and shows it to nobody else', async () => {
    await stand();
    await app.saveReview({ ...byMentee, answers: fit(1, 1) });
    const saved = await app.saveReview({ ...byMentee, answers: fit(4, 5) });
    expect(saved).toMatchObject({ kind: 'done', value: { isLow: false } });
    expect((await stored()).map(({ body }) => body.answers)).toEqual([{ workWell: 4, knowNext: 5 }]);
    expect(await app.viewReview(byMentee)).toMatchObject({ value: { given: { answers: { workWell: 4, knowNext: 5 } } } });
    const partners = await app.viewReview({ ...byMentee, actor: people.mentor });
    expect(partners.kind === 'done' && partners.value.given).toBeUndefined();
  });

  it('stores answers without a person, a pair, a day or a word in the clear', async () => {
    await stand({ status: 'close' });
    await app.saveReview({ ...byMentee, kind: 'final', answers: final, comment: secret });
    const [review] = await stored();
    expect(Object.keys(review!.body).sort()).toEqual(['answers', 'comment', 'kind', 'month', 'programme', 'role']);
    expect(review!.body.month).toBe('2026-03');
    const text = JSON.stringify(review);
    for (const told of [people.mentee, people.mentor, 'un:', '"r1"', 'Li Lei', secret, String(noon)]) expect(text).not.toContain(told);
    expect(JSON.stringify(await snapshotOf(ports.documents))).not.toContain(secret);
    expect(await ports.vault.open(commentKey(programme), review!.body.comment!)).toBe(secret);
    expect(await app.viewReview({ ...byMentee, kind: 'final' })).toMatchObject({ value: { given: { comment: secret } } });
    expect(JSON.stringify(await pairNow())).not.toContain(review!.id);
  });

  it('tells the pair nothing of what was said: a low answer looks like any other', async () => {
    await stand();
    await app.saveReview({ ...byMentee, answers: fit(1, 1) });
    const low = await pairNow();
    await app.saveReview({ ...byMentee, answers: fit(5, 5) });
    expect(await pairNow()).toEqual(low);
    expect(ports.messenger.sent).toEqual([]);
  });

  it('offers help to whoever answered low', async () => {
    await stand();
    expect(await app.saveReview({ ...byMentee, answers: fit(5, 2) })).toMatchObject({ kind: 'done', value: { isLow: true, mayChangeMatch: true } });
  });

  it.each<[string, Partial<Parameters<typeof app.saveReview>[0]>, string]>([
    ['an answer that is missing', { answers: { workWell: '3' } }, 'badChoice'], ['an answer that is none', { answers: { workWell: '3', knowNext: '9' } }, 'badChoice'],
    ['a stranger', { actor: people.stranger, answers: fit(3, 3) }, 'notYours'], ['a pair that is not there', { pair: 'r2', answers: fit(3, 3) }, 'notYours'],
    ['the last review while they meet', { kind: 'final', answers: final }, 'notNow'], ['a comment without end', { kind: 'midTerm', answers: { rhythm: '3', openness: '3', progress: '3', worthwhile: '3' }, comment: 'x'.repeat(longestComment + 1) }, 'textTooLong'],
  ])('refuses %s and keeps nothing', async (_what, given, reason) => {
    await stand();
    const before = await snapshotOf(ports.documents);
    expect(await app.saveReview({ ...byMentee, answers: fit(3, 3), ...given })).toEqual({ kind: 'refused', reason });
    expectUntouched(await snapshotOf(ports.documents), before);
  });

  it('is closed a month after a good end, and the fit check with the goodbye', async () => {
    await stand({ status: 'ended', ended: { how: 'completed', by: 'system', at: noon - days(31) } });
    expect(await app.saveReview({ ...byMentee, kind: 'final', answers: final })).toEqual({ kind: 'refused', reason: 'tooLate' });
    expect(await app.viewReview(byMentee)).toEqual({ kind: 'refused', reason: 'tooLate' });
  });

  it('takes the last one for a month after a good end', async () => {
    await stand({ status: 'ended', ended: { how: 'completed', by: 'system', at: noon - days(29) } });
    expect(await app.saveReview({ ...byMentee, kind: 'final', answers: final })).toMatchObject({ kind: 'done', value: { isLow: false } });
  });

  it('ends a match that does not fit without a trace of whose wish it was', async () => {
    await stand();
    await stand({ id: 'r2' });
    const [mine, again, theirs, other] = [await app.changeMatch(byMentee), await app.changeMatch(byMentee), await app.changeMatch({ pair: 'r1', actor: people.mentor }), await app.changeMatch({ pair: 'r2', actor: people.mentor })];
    for (const outcome of [mine, again, theirs, other]) expect(outcome).toMatchObject({ kind: 'done', value: { pair: { status: 'ended', ended: { how: 'noFit', by: 'system' } } } });
    await ports.outbox.idle();
    const wishedByMentor = JSON.stringify(await pairNow('r2')).replaceAll('r2', 'r1');
    expect(JSON.stringify(await pairNow())).toBe(wishedByMentor);
  });

  it('lets one end win when both act in the same moment', async () => {
    await stand();
    const outcomes = await Promise.all([app.changeMatch(byMentee), app.changeMatch({ pair: 'r1', actor: people.mentor }), app.endPair({ pair: 'r1', actor: people.mentor })]);
    expect(outcomes.slice(0, 2).every(({ kind, ...rest }) => kind === 'done' || ('reason' in rest && rest.reason === 'tooLate'))).toBe(true);
    expect((await pairNow()).status).toBe('ended');
  });

  it('lets one leave a group that goes on', async () => {
    const members = [...aPair().members, { person: people.otherMentee, name: 'Chidi', role: 'mentee' as const }];
    await stand({ structure: 'group', members });
    expect(await app.changeMatch(byMentee)).toEqual({ kind: 'done', value: undefined });
    expect(await pairNow()).toMatchObject({ status: 'grow' });
  });
});

describe('a pseudonym', () => {
  const [key, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  it('is the same for the same text under the same key, and fit for an id', () => {
    expect(makePseudonym(key)('a|b|c')).toBe(makePseudonym(key)('a|b|c'));
    expect(makePseudonym(key)('a|b|c')).toMatch(/^[\w-]{43}$/);
    expect(new Set([makePseudonym(key)('a|b|c'), makePseudonym(key)('a|b|d'), makePseudonym(other)('a|b|c')]).size).toBe(3);
  });
});
