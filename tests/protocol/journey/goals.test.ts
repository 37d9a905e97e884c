import { type FormedPair, formPair } from '../../support/journey';
import { type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { everythingIn, expectUntouched } from '../../support/stored';
import { buttonsOn, press } from '../../support/taps';
import { cardOf } from '../../support/teams/mailbox';
import { type InvokeResponse } from '../../support/teams/person';

let product: Product;
let formed: FormedPair;

beforeAll(async () => {
  product = await startProduct();
});
beforeEach(async () => {
  formed = await formPair(product);
});
afterAll(() => product.stop());

const smart = { statement: 'I will draft two briefing notes for my unit', measure: 'Both are filed', dueOn: '2027-03-31' };
/** Without the marks that keep names and numbers apart from the text around them. */
const plainly = (answer: unknown): string => JSON.stringify(answer).replaceAll(/[\u2066-\u2069]/g, '');
const buttonOf = (answer: InvokeResponse | undefined, verb: string) => {
  const found = buttonsOn(answer?.value).find((button) => button.verb === verb);
  if (!found) throw new Error(`No ${verb}, only ${buttonsOn(answer?.value).map((button) => button.verb).join(', ')}`);
  return found;
};
const pairNow = async () => (await everythingIn(product.documents.pairs)).find(({ body }) => body.id === formed.pair)!.body;
const tap = (who: 'mentee' | 'mentor', verb: string, data: Record<string, unknown> = {}, inputs: Record<string, unknown> = {}) => formed[who].taps({ verb, data: { v: 1, pair: formed.pair, ...data } }, inputs);
/** Follows the button of a card that was answered. */
const follow = (who: 'mentee' | 'mentor', answer: InvokeResponse | undefined, verb: string, inputs: Record<string, unknown> = {}) => formed[who].taps({ verb, data: buttonOf(answer, verb).data }, inputs);
const writeGoal = async () => follow('mentee', await tap('mentee', 'goals.new'), 'goals.check', smart);
const summaries = (who: 'mentee' | 'mentor') => formed[who].inbox().map(({ summary }) => summary);

it('helps with the wording, keeps what was typed, and saves it as it is when asked to', async () => {
  const form = await tap('mentee', 'goals.new');
  const hints = await follow('mentee', form, 'goals.check', { statement: 'Be better', measure: '', dueOn: '' });
  expect(plainly(hints)).toContain('Measurable');
  expect(plainly(hints)).toContain('"value":"Be better"');
  expect((await pairNow()).goals).toEqual([]);
  const refused = await follow('mentee', hints, 'goals.add', { statement: 'Be better', measure: 'kept', dueOn: '2020-01-01' });
  expect(plainly(refused)).toContain('This day has passed');
  expect(plainly(refused)).toContain('"value":"kept"');
  const saved = await follow('mentee', refused, 'goals.add', { statement: 'Be better', measure: '', dueOn: '' });
  expect(plainly(saved)).toContain('Saved. I will let Moses know.');
  await formed.mentor.receives('Be better');
  expect(summaries('mentor')).toContain('Mina wrote down a new goal');
});

it('saves a good goal at once; the same form again makes no second one', async () => {
  const form = await tap('mentee', 'goals.new');
  for (let times = 0; times < 3; times += 1) expect(plainly(await follow('mentee', form, 'goals.check', smart))).toContain('a goal you can start on today');
  expect((await pairNow()).goals).toHaveLength(1);
  await formed.mentor.receives('briefing notes');
  await product.settle();
  expect(summaries('mentor').filter((summary) => summary === 'Mina wrote down a new goal')).toHaveLength(1);
});

it('shows the second of two who edit at once both texts, and lets them decide', async () => {
  await writeGoal();
  const goal = (await pairNow()).goals[0]!.id;
  const [mine, theirs] = await Promise.all([tap('mentor', 'goals.edit', { goal, from: 1 }), tap('mentee', 'goals.edit', { goal, from: 1 })]);
  await follow('mentee', theirs, 'goals.check', { ...smart, statement: 'I will draft three briefing notes for my unit' });
  const conflict = await follow('mentor', mine, 'goals.check', { ...smart, statement: 'I will draft four briefing notes for my unit' });
  expect(plainly(conflict)).toContain('Mina changed this goal while you were writing');
  expect(plainly(conflict)).toContain('draft three briefing');
  expect(plainly(conflict)).toContain('"value":"I will draft four briefing notes for my unit"');
  const kept = await follow('mentor', conflict, 'goals.view');
  expect(plainly(kept)).toContain('draft three briefing');
  const over = await follow('mentor', conflict, 'goals.save', { ...smart, statement: 'I will draft four briefing notes for my unit' });
  expect(plainly(over)).toContain('draft four briefing');
  expect((await pairNow()).goals[0]).toMatchObject({ version: 3, by: idOf(formed.mentor) });
});

it('keeps the words of somebody whose goal was let go in the meantime', async () => {
  await writeGoal();
  const goal = (await pairNow()).goals[0]!.id;
  const form = await tap('mentee', 'goals.edit', { goal, from: 1 });
  await tap('mentor', 'goals.drop', { goal, from: 1 });
  const answer = await follow('mentee', form, 'goals.check', { ...smart, statement: 'I will draft five briefing notes for my unit' });
  expect(plainly(answer)).toContain('draft five briefing');
  await follow('mentee', answer, 'goals.check', { ...smart, statement: 'I will draft five briefing notes for my unit' });
  expect((await pairNow()).goals.map(({ status }) => status)).toEqual(['dropped', 'open']);
});

it('needs both for progress: one reports, the other corrects, the first confirms; the goal is reached together', async () => {
  await writeGoal();
  const goal = (await pairNow()).goals[0]!.id;
  const reported = await tap('mentee', 'goals.report', { goal, from: 1 }, { progress: '100' });
  expect(plainly(reported)).toContain('I have asked Moses to confirm it');
  expect(plainly(await tap('mentee', 'goals.confirm', { goal, from: 1, agreed: 100 }))).toContain('for the other side to take');
  await formed.mentor.receives(({ summary }) => summary === 'Mina reports progress: please have a look');
  await press(formed.mentor, 'goals.report', { inputs: { progress: '80' } });
  const card = await tap('mentee', 'goals.show');
  expect(plainly(card)).toContain('Moses reports 80%');
  expect(plainly(await follow('mentee', card, 'goals.confirm'))).toContain('Agreed: 80%');
  await tap('mentor', 'goals.report', { goal, from: 1 }, { progress: '100' });
  const reached = await tap('mentee', 'goals.confirm', { goal, from: 1, agreed: 100 });
  expect(plainly(reached)).toContain('Reached, and you both said so');
  await formed.mentor.receives(({ summary }) => summary === 'A goal is reached. Congratulations!');
  expect((await pairNow()).goals[0]).toMatchObject({ status: 'reached', progress: 100 });
});

it('tells who reported that it counts, and redraws the card that asked', async () => {
  await writeGoal();
  const goal = (await pairNow()).goals[0]!.id;
  await tap('mentee', 'goals.report', { goal, from: 1 }, { progress: '60' });
  await formed.mentor.receives(({ summary }) => summary === 'Mina reports progress: please have a look');
  const asking = () => formed.mentor.inbox().filter((activity) => buttonsOn(cardOf(activity)).some(({ verb }) => verb === 'goals.confirm'));
  expect(asking()).toHaveLength(1);
  await tap('mentor', 'goals.confirm', { goal, from: 1, agreed: 60 });
  const told = await formed.mentee.receives(({ summary }) => summary === 'Moses agrees: 60%. It counts now.');
  expect(plainly(cardOf(told))).toContain('Progress: 60%');
  await product.settle();
  expect(asking()).toEqual([]);
  await tap('mentor', 'goals.confirm', { goal, from: 1, agreed: 60 });
  await product.settle();
  expect(summaries('mentee').filter((summary) => summary === 'Moses agrees: 60%. It counts now.')).toHaveLength(1);
});

it('offers to round off only while the mentoring is on and every goal is reached', async () => {
  await writeGoal();
  const goal = (await pairNow()).goals[0]!.id;
  const verbs = async () => buttonsOn((await tap('mentee', 'goals.show'))?.value).map(({ verb }) => verb);
  await tap('mentee', 'pair.begin');
  expect(await verbs()).not.toContain('pair.wrapUp');
  await tap('mentee', 'goals.report', { goal, from: 1 }, { progress: '100' });
  await tap('mentor', 'goals.confirm', { goal, from: 1, agreed: 100 });
  expect(await verbs()).toContain('pair.wrapUp');
  await follow('mentee', await tap('mentee', 'goals.show'), 'pair.wrapUp');
  expect((await pairNow()).status).toBe('close');
  expect(await verbs()).not.toContain('pair.wrapUp');
});

it('walks through the goals one by one: keep, drop, done', async () => {
  await writeGoal();
  await writeGoal();
  const first = await tap('mentor', 'goals.review');
  expect(plainly(first)).toContain('Goal 1 of 2');
  const second = await follow('mentor', first, 'goals.review');
  expect(plainly(second)).toContain('Goal 2 of 2');
  expect(plainly(await follow('mentor', second, 'goals.drop'))).toContain('You have looked at every goal');
  expect((await pairNow()).goals.map(({ status }) => status)).toEqual(['open', 'dropped']);
});

it('carries actions, tells the other of theirs, and ticks several off at once', async () => {
  const { mentor, mentee } = formed;
  const add = async (text: string, owner: string, dueOn = '') => follow('mentee', await tap('mentee', 'actions.new'), 'actions.add', { text, owner, dueOn });
  expect(plainly(await add('Yesterday', idOf(mentee), '2020-01-01'))).toContain('"value":"Yesterday"');
  await add('Read the *report*', idOf(mentee));
  await add('Introduce Mina to the team', idOf(mentor), '2026-12-24');
  await mentor.receives(({ summary }) => summary === 'Mina noted an action for you');
  const listed = await add('Write the summary', idOf(mentee));
  expect(plainly(listed)).toContain('Moses: tick what is done');
  expect(plainly(listed)).toContain('by 24 December 2026');
  const [report, introduce, summary] = (await pairNow()).actions.map(({ id }) => id);
  expect(plainly(await follow('mentor', listed, 'actions.tick', { done0: `${report},${summary}` }))).toContain('Ticked off');
  await tap('mentor', 'actions.reassign', {}, { action: introduce, owner: idOf(mentee) });
  await mentee.receives(({ summary: line }) => line === 'Moses noted an action for you');
  expect((await pairNow()).actions.map(({ status, owner }) => `${status} ${owner === idOf(mentee) ? 'mentee' : 'mentor'}`)).toEqual(['done mentee', 'open mentee', 'done mentee']);
  expect(plainly(await tap('mentor', 'actions.drop', {}, { action: '' }))).toContain('Please choose at least one');
});

it('says no in one sentence and changes nothing for cards that are forged or out of date', async () => {
  await writeGoal();
  await product.settle();
  const before = await product.stored();
  for (const [verb, data, inputs] of [
    ['goals.view', { goal: 'none' }, {}], ['goals.report', { goal: 'none', from: 1 }, { progress: '50' }], ['goals.report', { goal: (await pairNow()).goals[0]!.id, from: 1 }, { progress: '55' }],
    ['goals.report', { goal: (await pairNow()).goals[0]!.id, from: 7 }, { progress: '50' }], ['goals.add', { goal: 'x' }, { statement: '' }], ['goals.show', { page: -3 }, {}], ['goals.show', { page: 10_000 }, {}], ['goals.review', { after: 'none' }, {}],
    ['actions.tick', {}, {}], ['actions.tick', {}, { done0: 'none' }], ['actions.add', { action: 'x' }, { text: 'x', owner: 'somebody' }], ['actions.reassign', {}, { action: 'none', owner: 'x' }],
  ] as const) {
    const answer = await tap('mentor', verb, data, inputs);
    expect([verb, answer?.statusCode, answer?.type]).toEqual([verb, 200, 'application/vnd.microsoft.card.adaptive']);
  }
  await product.settle();
  expectUntouched(await product.stored(), before);
});

it('never puts typed words where a database reader could see them', async () => {
  await follow('mentee', await tap('mentee', 'goals.new'), 'goals.check', { ...smart, statement: 'I will PLANTED two notes for my unit' });
  await formed.mentor.receives('PLANTED');
  expect(cardOf(formed.mentor.inbox().at(-1)!)).toBeDefined();
  expect(JSON.stringify(await product.stored())).not.toContain('PLANTED');
});
