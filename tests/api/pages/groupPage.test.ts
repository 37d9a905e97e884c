import { templates } from '../../../bot/content/templates';
import { type GroupPage } from '../../../bot/contracts/groupPage';
import { days, hours } from '../../../bot/domain/time';
import { bringTogether, joins, pairNow, tapped } from '../../support/gathered';
import { formPair } from '../../support/journey';
import { idOf } from '../../support/productPeople';
import { startTabStage, type TabStage } from '../../support/tabStage';
import { type Person } from '../../support/teams/person';

let stage: TabStage;
beforeAll(async () => {
  stage = await startTabStage({ programmes: [{}, { ...templates.circle, id: 'peers', name: 'Peers' }, { ...templates.group, id: 'skills', name: 'Skills', eligibility: { mentor: [], mentee: [] } }, { ...templates.panel, id: 'evening', name: 'An evening' }] });
});
afterAll(() => stage.stop());

const join = (programme: string, role: 'mentor' | 'mentee', names: readonly string[]): Promise<Person[]> => Promise.all(names.map((name) => joins(stage, programme, name, role, 'en-GB', { capacity: '12' })));
const post = (person: Person, path: string, body: unknown): Promise<Response> => stage.call(person, path, { method: 'POST', body: JSON.stringify(body) });

async function pageOf(person: Person, pair: string): Promise<GroupPage> {
  const response = await stage.call(person, `/api/pairs/${pair}/group`);
  expect(response.status).toBe(200);
  return JSON.parse(await response.text());
}
const planned = async (person: Person, pair: string): Promise<void> => {
  await tapped(person, 'meetings.plan', { pair, session: 1 }, { date1: '2026-11-25', time1: '10:00', everyDays: '28', count: '2', length: '90' });
  await stage.settle();
};

it('shows a circle who leads, whose turn it is after that, and what may be done about it', async () => {
  const people = await join('peers', 'mentee', ['Ada', 'Ben', 'Caro']);
  const [ada, ben] = people;
  if (!ada || !ben) throw new Error('Both must be there');
  await bringTogether(stage, 'peers', 'c1', people.map((person) => [person, 'mentee'] as const));
  expect(await pageOf(ada, 'c1')).toMatchObject({ kind: 'circle', lead: { line: 'It is your turn to lead the next meeting, as soon as one is planned.' }, meetings: [], noMeetings: 'None yet. Plan the first one together.', shares: [] });
  expect((await pageOf(ada, 'c1')).lead).not.toHaveProperty('change');
  await planned(ada, 'c1');
  expect((await pageOf(ada, 'c1')).lead).toMatchObject({ change: { session: 1, lead: 'pass' }, order: [{ name: 'Ada', isMe: true }, { name: 'Caro' }, { name: 'Ben' }] });
  expect((await pageOf(ben, 'c1')).lead).toMatchObject({ line: 'Ada leads the next meeting: Wednesday, 25 November 2026 at 10:00.', change: { session: 1, lead: 'take', title: 'I take over' } });
  expect((await post(ben, '/api/pairs/c1/group/1/lead', { lead: 'take' })).status).toBe(200);
  expect((await pairNow(stage, 'c1')).sessions[0]?.facilitator).toBe(idOf(ben));
  expect((await post(ben, '/api/pairs/c1/group/1/lead', { lead: 'keep' })).status).toBe(400);
});

it('lets a group’s mentor note who was there, a mentee speak for themselves alone, and counts for everybody', async () => {
  const [mentor] = await join('skills', 'mentor', ['Mara']);
  const mentees = await join('skills', 'mentee', ['Ann', 'Bob', 'Cid', 'Deb']);
  const [ann, bob] = mentees;
  if (!mentor || !ann || !bob) throw new Error('All must be there');
  await bringTogether(stage, 'skills', 'g1', [[mentor, 'mentor'], ...mentees.map((person) => [person, 'mentee'] as const)]);
  await planned(mentor, 'g1');
  expect(await pageOf(ann, 'g1')).not.toHaveProperty('lead');
  expect((await post(mentor, '/api/pairs/g1/group/1/attendance', { present: [0], before: [] })).status).toBe(409);
  stage.clock.advance(days(3));
  expect((await pageOf(ann, 'g1')).meetings).toMatchObject([{ session: 1, mayMark: false, maySayMyself: true, attended: [], names: '' }]);
  const refused = await post(ann, '/api/pairs/g1/group/1/attendance', { present: [0, 1, 2], before: [] });
  expect([refused.status, await refused.json()]).toMatchObject([409, { code: 'notYourMove' }]);
  expect((await post(ann, '/api/pairs/g1/group/1/myself', {})).status).toBe(200);
  // Marked from a page that was drawn before Ann spoke: she stays.
  expect((await post(mentor, '/api/pairs/g1/group/1/attendance', { present: [0, 2], before: [] })).status).toBe(200);
  const page = await pageOf(bob, 'g1');
  expect(page.meetings).toMatchObject([{ names: 'Mara, Ann and Bob', count: 'Was there: 3 of 5', mayMark: false, maySayMyself: false }]);
  expect(page.members.map(({ name, presence }) => `${name} ${presence}`)).toEqual(['Mara Was there: 1 of 1', 'Ann Was there: 1 of 1', 'Bob Was there: 1 of 1', 'Cid Was there: 0 of 1', 'Deb Was there: 0 of 1']);
});

it('shows what was passed on to members only, and no more of who has left', async () => {
  const people = await join('peers', 'mentee', ['Eli', 'Fay', 'Gil', 'Hal']);
  const [eli, fay] = people;
  if (!eli || !fay) throw new Error('Both must be there');
  await bringTogether(stage, 'peers', 'c2', people.map((person) => [person, 'mentee'] as const));
  await tapped(fay, 'circle.share', { pair: 'c2', share: 's1' }, { text: 'A training', link: '' });
  expect((await pageOf(eli, 'c2')).shares).toMatchObject([{ text: 'A training', by: expect.stringMatching(/^Fay, /) }]);
  await stage.server.app.useCases.endPair({ pair: 'c2', actor: idOf(fay) });
  await stage.settle();
  expect((await pageOf(eli, 'c2')).members.map(({ name }) => name)).toEqual(['Eli', 'Gil', 'Hal']);
  expect((await stage.call(fay, '/api/pairs/c2/group')).status).toBe(403);
});

it('shows an evening of tables round by round, to a guest and to a host', async () => {
  const hosts = await join('evening', 'mentor', ['Host A', 'Host B', 'Host C']);
  const guests = await join('evening', 'mentee', ['Guest A', 'Guest B', 'Guest C']);
  const startsAt = stage.clock.now() + days(2);
  await stage.server.app.useCases.formPanel({ programme: 'evening', id: 'e1', startsAt, roundsAt: startsAt + hours(1), guests: guests.map(idOf), tables: hosts.map((host, place) => ({ host: idOf(host), subject: `Subject ${place}` })) });
  await stage.settle();
  const [[host], [guest]] = [hosts, guests];
  if (!host || !guest) throw new Error('Both must be there');
  const atTable = await pageOf(guest, 'e1');
  expect(atTable).toMatchObject({ kind: 'panel', evening: { title: 'Your tables: An evening', rounds: { length: 3 } } });
  expect(new Set(atTable.evening?.rounds.map(({ subject }) => subject))).toEqual(new Set(['Subject 0', 'Subject 1', 'Subject 2']));
  const own = await pageOf(host, 'e1');
  expect(own.evening).toMatchObject({ title: 'Your table: An evening', table: { line: expect.stringContaining('table 1'), subject: 'Subject 0' } });
  expect(own.evening?.rounds[0]).not.toHaveProperty('subject');
  expect(own).not.toHaveProperty('share');
});

it('has no such page for two people', async () => {
  const { mentee, pair } = await formPair(stage);
  expect((await stage.call(mentee, `/api/pairs/${pair}/group`)).status).toBe(404);
});
