import { type GoalsView, type PairPage } from '../../../bot/contracts/pairPage';
import { type FormedPair, formPair } from '../../support/journey';
import { idOf } from '../../support/productPeople';
import { startTabStage, type TabStage } from '../../support/tabStage';
import { asks, posting } from '../support/asking';

let stage: TabStage;
let formed: FormedPair;
beforeAll(async () => void (stage = await startTabStage()));
beforeEach(async () => void (formed = await formPair(stage)));
afterAll(() => stage.stop());

type Who = 'mentee' | 'mentor';
const own = (who: Who) => ({ pair: formed.pair, actor: idOf(formed[who]) });
const goals = async (who: Who, headers: Record<string, string> = {}): Promise<GoalsView> => {
  const { body } = await asks(stage, formed[who], `/api/pairs/${formed.pair}`, { headers });
  const { goals: part } = body as PairPage;
  if (!part) throw new Error('The page has no goals');
  return part;
};
const press = (who: Who, goal: string, what: 'report' | 'confirm', body: object) => asks(stage, formed[who], `/api/pairs/${formed.pair}/goals/${goal}/${what}`, posting(body));
const write = (goal: string, dueOn = '') => stage.server.app.useCases.addGoal({ ...own('mentee'), goal, statement: `Words of ${goal}`, measure: 'Seen by both', dueOn, timeZone: 'UTC' });

it('begins with what to do when there is none', async () => {
  expect(await goals('mentee')).toMatchObject({ list: [], notes: ['No goal yet. Write down what you would like to reach: one sentence is enough to begin.'], buttons: [{ title: 'New goal', verb: 'goals.new', primary: true }] });
});

it('says of each goal what the card says, and who may do what', async () => {
  await write('g1', '2027-03-31');
  expect((await goals('mentee')).list).toMatchObject([{
    id: 'g1', version: 1, name: 'Goal 1', statement: 'Words of g1', measure: 'Seen by both', due: '31 March 2027', standing: 'Progress: 0% · By 31 March 2027', steps: [], mayReport: true, reportTitle: 'Report progress',
    buttons: [{ title: 'Open goal 1', verb: 'goals.view', data: { pair: formed.pair, goal: 'g1' } }],
  }]);
  expect(await press('mentee', 'g1', 'report', { from: 1, progress: 40 })).toMatchObject({ status: 200, body: { sentence: 'Thank you. I have asked Moses to confirm it.' } });
  expect((await goals('mentee')).list).toMatchObject([{ reported: { progress: 40, sentence: 'You reported 40%. It counts once somebody else confirms it.', mayConfirm: false }, reportTitle: 'Report progress' }]);
  expect((await goals('mentor')).list).toMatchObject([{ reported: { progress: 40, sentence: 'Mina reports 40%. Do you see it the same way?', mayConfirm: true, confirm: 'Yes, 40%' }, reportTitle: 'Another number' }]);
  expect(await press('mentor', 'g1', 'confirm', { from: 1, agreed: 40 })).toMatchObject({ status: 200, body: { sentence: 'Agreed: 40%. Thank you for looking.' } });
  const [goal] = (await goals('mentor')).list;
  expect(goal).toMatchObject({ progress: 40, steps: [{ progress: 40, percent: '40%', when: '23 November 2026', at: stage.clock.now() }] });
  expect(goal?.reported).toBeUndefined();
});

it('tells what was reached, in the same words as its standing', async () => {
  await write('g1');
  await press('mentee', 'g1', 'report', { from: 1, progress: 100 });
  const answer = await press('mentor', 'g1', 'confirm', { from: 1, agreed: 100 });
  const { list, notes } = await goals('mentee');
  expect(answer.body).toEqual({ sentence: list[0]?.standing });
  expect(list).toMatchObject([{ status: 'reached', mayReport: false }]);
  expect(notes).toEqual(['Every goal is reached. Congratulations! You may want to round off your mentoring well.']);
});

it.each([
  ['one’s own report', 'mentee', 'confirm', { from: 1, agreed: 40 }, 409, 'notYourMove'], ['another number than was reported', 'mentor', 'confirm', { from: 1, agreed: 50 }, 409, 'changedMeanwhile'],
  ['a wording that is gone', 'mentor', 'confirm', { from: 7, agreed: 40 }, 409, 'changedMeanwhile'], ['no step of ten', 'mentor', 'report', { from: 1, progress: 43 }, 422, 'badNumber'],
  ['no number', 'mentor', 'report', { from: 1, progress: 'much' }, 400, 'badInput'],
] as const)('refuses %s', async (_what, who, what, body, status, code) => {
  await write('g1');
  await press('mentee', 'g1', 'report', { from: 1, progress: 40 });
  expect(await press(who, 'g1', what, body)).toMatchObject({ status, body: { code } });
  expect((await goals('mentor')).list).toMatchObject([{ progress: 0, reported: { progress: 40 } }]);
});

it('offers nothing in a pause, and shows what there is', async () => {
  await write('g1');
  await press('mentee', 'g1', 'report', { from: 1, progress: 40 });
  const { beginPair, commitPair, pausePair } = stage.server.app.useCases;
  await beginPair(own('mentee'));
  await commitPair(own('mentee'));
  const paused = await pausePair({ ...own('mentee'), until: '2026-12-20', timeZone: 'UTC' });
  expect(paused.kind).toBe('done');
  const part = await goals('mentor');
  expect(part.buttons).toEqual([]);
  expect(part.list).toMatchObject([{ mayReport: false, reported: { mayConfirm: false } }]);
});

it('speaks the reader’s language, dates and shares included', async () => {
  await write('g1', '2027-03-31');
  const { list, report } = await goals('mentor', { 'accept-language': 'fr-FR' });
  expect(list[0]).toMatchObject({ name: 'Objectif 1', due: '31 mars 2027' });
  expect(report.choices.at(3)).toEqual({ progress: 30, name: '30\u00a0%' });
});
