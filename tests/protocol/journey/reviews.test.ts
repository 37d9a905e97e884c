import { type Pair } from '../../../bot/domain/pairs/pair';
import { days } from '../../../bot/domain/time';
import { pairAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { aSession } from '../../support/builders';
import { type FormedPair, formPair } from '../../support/journey';
import { type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { everythingIn } from '../../support/stored';
import { buttonsOn, press } from '../../support/taps';
import { type InvokeResponse, type Person } from '../../support/teams/person';

// Meetings themselves are another story: here a pair has simply held one.
let product: Product;
let count = 0;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

/** Without the marks that keep names and numbers apart from the text around them. */
const plainly = (card: unknown): string => JSON.stringify(card).replaceAll(/[\u2066-\u2069]/g, '');
const verbsOn = (answer: InvokeResponse): string[] => buttonsOn(answer.value).map(({ verb }) => verb);
const pairNow = async ({ pair }: FormedPair): Promise<Pair> => (await readAt(product.documents.pairs, pairAt(pair)))!.body;
const summaries = (person: Person): unknown[] => person.inbox().map(({ summary }) => String(summary).replaceAll(/[\u2066-\u2069]/g, ''));

/** A pair whose stored document is changed by hand; the clock looks at it after that many days. */
async function formed(particular: Partial<Pair>, afterDays: number): Promise<FormedPair> {
  count += 1;
  const pair = await formPair(product, { names: [`Mina ${count}`, `Moses ${count}`] });
  const stored = (await readAt(product.documents.pairs, pairAt(pair.pair)))!;
  await product.documents.pairs.replace(stored, { ...stored.body, ...particular, nextDue: product.clock.now() });
  await later(afterDays);
  return pair;
}

async function later(by: number): Promise<void> {
  product.clock.advance(days(by));
  await product.server.app.sweepNow();
  await product.settle();
}

const afterFirstMeeting = (): Promise<FormedPair> => formed({ status: 'agree', sessions: [aSession({ status: 'held', startsAt: product.clock.now() })] }, 2);

describe('the fit check', () => {
  let pair: FormedPair;
  beforeAll(async () => {
    pair = await afterFirstMeeting();
  });

  it('asks both, once', async () => {
    const { mentee, mentor } = pair;
    expect([summaries(mentee), summaries(mentor)]).toEqual([[`How is it going with ${mentor.name}? Two short questions`], [`How is it going with ${mentee.name}? Two short questions`]]);
    await later(1);
    expect([mentee.inbox().length, mentor.inbox().length]).toEqual([1, 1]);
    expect(plainly(mentee.lastCard())).toContain(`${mentor.name} never sees your answers.`);
  });

  it('offers help to whom it does not go well for, and says nothing to the other', async () => {
    const { mentee, mentor } = pair;
    mentor.forgetsInbox();
    const answer = await press(mentee, 'review.save', { inputs: { workWell: '2', knowNext: '4' } });
    await product.settle();
    expect(plainly(answer)).toContain('Talk about the relationship itself');
    expect(plainly(answer)).toContain('coordinator@example.org');
    expect(verbsOn(answer)).toEqual(['pair.show', 'review.change', 'review.show']);
    expect(mentor.inbox()).toEqual([]);
    const shown = await mentor.taps({ verb: 'pair.show', data: { v: 1, pair: pair.pair } });
    const theirs = await mentor.taps({ verb: 'review.show', data: { v: 1, pair: pair.pair, kind: 'fitCheck' } });
    for (const card of [shown, theirs]) expect(plainly(card)).not.toMatch(/"value":"[1-5]","errorMessage|Talk about the relationship/);
  });

  it('comes back filled when an answer is missing', async () => {
    const { mentor, pair: id } = pair;
    const answer = await mentor.taps({ verb: 'review.save', data: { v: 1, pair: id, kind: 'fitCheck' } }, { workWell: '3' });
    expect(plainly(answer)).toContain('Please choose one from the list');
    expect(plainly(answer)).toContain('"value":"3","isRequired"');
  });

  it('can be answered anew, with what was answered before', async () => {
    const { mentee, pair: id } = pair;
    const form = await mentee.taps({ verb: 'review.show', data: { v: 1, pair: id, kind: 'fitCheck' } });
    expect(plainly(form)).toContain('"value":"2","isRequired"');
    const answer = await mentee.taps({ verb: 'review.save', data: { v: 1, pair: id, kind: 'fitCheck' } }, { workWell: '5', knowNext: '5' });
    expect(plainly(answer)).not.toContain('Talk about the relationship itself');
    expect((await everythingIn(product.documents.reviews)).filter(({ body }) => body.role === 'mentee').map(({ body }) => body.answers)).toEqual([{ workWell: 5, knowNext: 5 }]);
  });

  it('is not sent any more to who has answered already', async () => {
    // Asked at night: the message waits for the morning, and the answer comes first.
    const early = await formed({ status: 'agree', sessions: [aSession({ status: 'held', startsAt: product.clock.now() })] }, 0);
    product.clock.advance(days(1) + 8 * 3_600_000);
    await product.server.app.sweepNow();
    expect(early.mentee.inbox()).toEqual([]);
    await early.mentee.taps({ verb: 'review.save', data: { v: 1, pair: early.pair, kind: 'fitCheck' } }, { workWell: '5', knowNext: '5' });
    product.clock.advance(16 * 3_600_000);
    await product.server.app.sweepNow();
    await product.settle();
    expect([early.mentee.inbox().length, summaries(early.mentor).length]).toEqual([0, 1]);
  });
});

describe('another match', () => {
  /** What both hear when one of them wishes it: names, ids and message numbers taken out. */
  async function heardWhenWishedBy(side: 'mentee' | 'mentor'): Promise<readonly [mentee: string, mentor: string]> {
    const pair = await afterFirstMeeting();
    pair.mentee.forgetsInbox();
    pair.mentor.forgetsInbox();
    const answer = await pair[side].taps({ verb: 'review.change', data: { v: 1, pair: pair.pair } });
    await product.settle();
    expect(plainly(answer)).toContain('This match was changed.');
    expect([summaries(pair.mentee), summaries(pair.mentor)]).toEqual([[`Your mentoring with ${pair.mentor.name} has ended`], [`Your mentoring with ${pair.mentee.name} has ended`]]);
    expect(buttonsOn(pair.mentee.lastCard()).map(({ verb }) => verb)).toContain('find.start');
    expect((await pairNow(pair)).ended).toMatchObject({ how: 'noFit', by: 'system' });
    const plainText = (person: Person): string => [pair.mentee.name, pair.mentor.name, pair.pair].reduce((text, told) => text.replaceAll(told, '*'), plainly(person.inbox().map(({ summary, attachments }) => [summary, attachments])));
    return [plainText(pair.mentee), plainText(pair.mentor)];
  }

  it('is told to both in the same words, whoever wished it', async () => {
    const [mentee, mentor] = await heardWhenWishedBy('mentee');
    for (const text of [mentee, mentor]) expect(text).toContain('This match was changed. That happens, is nobody’s fault and needs no reason.');
    expect(await heardWhenWishedBy('mentor')).toEqual([mentee, mentor]);
  });

  it('is refused before anybody was asked', async () => {
    const pair = await formed({}, 0);
    const answer = await pair.mentee.taps({ verb: 'review.change', data: { v: 1, pair: pair.pair } });
    expect(plainly(answer)).toContain('This is not possible at this point');
    expect((await pairNow(pair)).status).toBe('prepare');
  });
});

describe('the last review', () => {
  it('comes with the goodbye, keeps its words sealed, and leads back to the goodbye', async () => {
    const pair = await formed({ status: 'close', since: product.clock.now() }, 0);
    expect(summaries(pair.mentor)).toEqual([`How was it with ${pair.mentee.name}? Your evaluation`]);
    const words = 'More time between the meetings';
    const inputs = { satisfied: '5', goalsReached: '4', recommend: '5', learned: '5', supported: '3', enoughTime: '1', comment: words };
    const answer = await press(pair.mentor, 'review.save', { inputs });
    expect(verbsOn(answer)).toEqual(['closing.show', 'review.show']);
    expect(plainly(answer)).not.toContain('Talk about the relationship');
    await product.settle();
    const stored = JSON.stringify(await product.stored());
    expect(stored).not.toContain(words);
    const review = (await everythingIn(product.documents.reviews)).find(({ body }) => body.kind === 'final')!;
    for (const told of [pair.pair, idOf(pair.mentor), pair.mentor.name, tenantOf(idOf(pair.mentor))]) expect(JSON.stringify(review)).not.toContain(told);
    expect((await pairNow(pair)).reviews.answered).toEqual([{ kind: 'final', person: idOf(pair.mentor) }]);
  });
});

const tenantOf = (person: string): string => person.split(':')[0] ?? '';

it('a review that is over says so and leaves the card as it is', async () => {
  const pair = await formed({ status: 'ended', ended: { how: 'noFault', by: 'system', at: product.clock.now() } }, 0);
  for (const verb of ['review.show', 'review.save']) {
    const answer = await pair.mentee.taps({ verb, data: { v: 1, pair: pair.pair, kind: 'fitCheck' } }, { workWell: '5', knowNext: '5' });
    expect(answer).toMatchObject({ type: 'application/vnd.microsoft.activity.message', value: expect.stringContaining('settled in the meantime') });
  }
});
