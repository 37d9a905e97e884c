import { type AssessmentPage } from '../../../bot/contracts/assessmentPage';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { type FormedPair, formPair } from '../../support/journey';
import { everythingIn } from '../../support/stored';
import { startTabStage, type TabStage } from '../../support/tabStage';
import { type Person } from '../../support/teams/person';
import { tenant } from '../../support/world';
import { assessed, assessedAgain, sharedAssessments } from '../../tabs/papersScene';
import { asks } from '../support/asking';

const coordinatorId = '44444444-4444-4444-8444-444444444444';
const without = { ...usualJourney, documents: { ...usualJourney.documents, assessment: { use: 'off' as const } } };

let stage: TabStage;
let formed: FormedPair;
beforeAll(async () => {
  stage = await startTabStage({ programmes: [{ coordinators: [`${tenant}:${coordinatorId}`] }, { id: 'plain', name: 'Plain', journey: without }] });
});
beforeEach(async () => {
  formed = await formPair(stage);
});
afterAll(() => stage.stop());

const get = (person: Person, { pair } = formed) => asks(stage, person, `/api/pairs/${pair}/assessment`);
const page = async (person: Person): Promise<AssessmentPage> => JSON.parse((await get(person)).text);
const verbs = ({ people: [mine] }: AssessmentPage): string[] => (mine?.buttons ?? []).flatMap((button) => (button.kind === 'verb' ? [button.verb] : []));

it('tells a mentee what to begin with, and a mentor whose it is', async () => {
  const mine = await page(formed.mentee);
  expect(mine.text).toBe('Name up to eight capacities that your goal needs: where you stand today, where you want to be, and one step for each.');
  expect(verbs(mine)).toContain('assessment.row');
  expect(await page(formed.mentor)).toMatchObject({ text: 'This is written by the mentee. You can read it here once it is shared with you on purpose.', people: [] });
});

it('shows one’s own with levels, plan, goal and what the bot offers to do', async () => {
  await assessed(stage, formed);
  const mine = await page(formed.mentee);
  expect(mine.people).toMatchObject([{
    title: 'My self-assessment', goal: 'Head of a country office', isCompared: false, notes: ['Only you can see this.', expect.stringContaining('Finished.')],
    rows: [{ name: 'Leading people', now: 2, wanted: 4, levels: 'Today 2 of 5 · wanted 4 · gap 2', edit: { verb: 'assessment.row', data: { row: 'r1' } } }, { name: 'Speaking Arabic with partners' }],
  }]);
  expect(mine.people[0]?.rows[0]?.plan).toEqual([{ label: 'Action', value: 'Lead the weekly meeting' }, { label: 'Support', value: 'My supervisor' }, { label: 'Status', value: 'Under way' }]);
  expect(verbs(mine)).toContain('assessment.repeat');
});

it('compares the newest two', async () => {
  await assessed(stage, formed);
  await assessedAgain(stage, formed);
  const [mine] = (await page(formed.mentee)).people;
  expect(mine).toMatchObject({ isCompared: true, rows: [{ before: 2, now: 3, levels: 'From 2 to 3 of 5 · wanted 4' }, { before: 1, now: 1, levels: 'Still 1 of 5 · wanted 3' }], earlier: [{ number: 1, title: 'Number 1', rows: [{ levels: 'Today 2 of 5 · wanted 4 · gap 2' }, {}] }] });
});

it('shows the mentor what was shared on purpose, number by number, and nothing to do about it', async () => {
  await assessed(stage, formed);
  await assessedAgain(stage, formed);
  expect((await get(formed.mentor)).text).not.toMatch(/country office|Arabic/);
  await sharedAssessments(stage, formed, [2]);
  expect((await page(formed.mentor)).people).toMatchObject([{ title: 'Self-assessment of Mina', isCompared: false, earlier: [], buttons: [], rows: [{ now: 3 }, { now: 1 }] }]);
  await sharedAssessments(stage, formed, [1]);
  const [theirs] = (await page(formed.mentor)).people;
  expect(theirs).toMatchObject({ isCompared: true, rows: [{ before: 2, now: 3 }, {}], earlier: [{ number: 1 }] });
  expect(theirs?.rows.some(({ edit }) => edit)).toBe(false);
  expect((await page(formed.mentee)).people[0]?.notes[1]).toMatch(/^Shared with Moses on /);
});

it('is nobody else’s, and stands nowhere in the clear', async () => {
  await assessed(stage, formed);
  await sharedAssessments(stage, formed, [1]);
  for (const person of [stage.newcomer('Cora', { objectId: coordinatorId }), stage.newcomer('Sid')]) expect((await get(person)).status).toBe(403);
  expect(JSON.stringify(await everythingIn(stage.documents.papers))).not.toMatch(/country office|Arabic/);
});

it('says that a programme has none', async () => {
  const plain = await formPair(stage, { programme: 'plain' });
  expect(await get(plain.mentee, plain)).toMatchObject({ status: 409, body: { code: 'notNow' } });
});
