import { type Pair } from '../../../bot/domain/pairs/pair';
import { days } from '../../../bot/domain/time';
import { pairNow, plainly, tapped } from '../../support/gathered';
import { type Someone } from '../doors/chat';
import { type Living } from '../living';
import { type PlaceKey } from '../ledger';
import { bringTogether, proposalsIn, startMatching } from './matching';
import { answersOf } from './reviews';
import { everythingIn } from '../../support/stored';

/** A group with its mentor, or a circle of peers. */
export interface Gathering {
  readonly id: string;
  readonly people: readonly Someone[];
}

export const membersOf = ({ mentors, mentees }: Living, pair: Pair): readonly Someone[] =>
  pair.members.flatMap(({ person, role }) => [...mentors, ...mentees].find((one) => one.id === person && one.role === role) ?? []);

/** A run proposes, the coordinator approves and announces, and they are together at once: nobody waits for ten answers. */
export async function gather(living: Living, evening?: object): Promise<readonly Gathering[]> {
  const { stage, ledger } = living;
  const { id: run } = await startMatching(living);
  await proposalsIn(living, run);
  await bringTogether(living, run, evening);
  const pairs = (await everythingIn(stage.documents.pairs)).map(({ body }) => body);
  for (const pair of pairs) {
    ledger.paired(pair.id, pair.members.map(({ person, role }): PlaceKey => `${role}:${person}`));
    expect(pair.structure).toBe(living.before.pairing.structure);
    expect(pair.members.length).toBeGreaterThanOrEqual(Number(living.before.pairing.sizeFrom));
    expect(pair.members.length).toBeLessThanOrEqual(Number(living.before.pairing.sizeTo));
  }
  return pairs.map((pair) => ({ id: pair.id, people: membersOf(living, pair) }));
}

/**
 * From the first meeting to the goodbye of every group or circle: meetings are planned as a series, whoever leads notes who came, things are passed on, one
 * person leaves and the others go on, and all say goodbye.
 */
export async function liveTogether(living: Living): Promise<void> {
  const gatherings = await gather(living);
  const placed = gatherings.flatMap(({ people }) => people.map(({ key }) => key)).sort();
  expect(placed).toEqual([...living.ledger.joined].sort());
  for (const gathering of gatherings) await planSeries(living, gathering);
  for (const session of [1, 2, 3]) {
    await living.later(session === 1 ? 2 : every(living));
    for (const gathering of gatherings) await meets(living, gathering, session);
    if (session !== 1) continue;
    for (const gathering of gatherings) await agreeTogether(living, gathering);
    await answersOf(living, gatherings, 'fitCheck');
  }
  const [first] = gatherings;
  const staying = first ? [await somebodyLeaves(living, first), ...gatherings.slice(1)] : gatherings;
  for (const gathering of staying) await passOn(living, gathering);
  await halfTime(living, staying);
  for (const gathering of staying) await sayGoodbye(living, gathering);
}

const every = ({ before }: Living): number => Math.floor(Number(before.journey.recommendedDays) / 7) * 7;
const leaderOf = ({ people }: Gathering): Someone => {
  const leader = people.find(({ role }) => role === 'mentor') ?? people[0];
  if (!leader) throw new Error('Nobody is in this group');
  return leader;
};

/** Ten in the morning of the day after tomorrow's eve: three meetings at the programme's rhythm. In a group its mentor alone may. */
async function planSeries(living: Living, gathering: Gathering): Promise<void> {
  const { clock } = living.stage;
  const date1 = new Date(clock.now() + days(1)).toISOString().slice(0, 10);
  const form = { date1, time1: '11:00', everyDays: String(every(living)), count: '3', length: String(living.before.journey.minutes) };
  const leader = leaderOf(gathering);
  const other = gathering.people.find((one) => one !== leader);
  if (leader.role === 'mentor' && other) expect(plainly(await tapped(other.person, 'meetings.plan', { pair: gathering.id, session: 1 }, form))).toContain('one by one');
  await tapped(leader.person, 'meetings.plan', { pair: gathering.id, session: 1 }, form);
  await living.stage.settle();
  const { sessions } = await pairNow(living.stage, gathering.id);
  expect(sessions).toHaveLength(3);
  // In a circle the lead goes round: nobody leads twice before others have led.
  const leads = sessions.map(({ facilitator }) => facilitator);
  if (leader.role === 'mentor') expect(new Set(leads)).toEqual(new Set([undefined]));
  else expect(new Set(leads).size).toBe(Math.min(3, gathering.people.length));
}

async function meets({ stage, ledger }: Living, { id, people }: Gathering, session: number): Promise<void> {
  const { members, sessions } = await pairNow(stage, id);
  const leads = sessions.find(({ number }) => number === session)?.facilitator;
  const leader = people.find((one) => one.id === leads) ?? leaderOf({ id, people });
  const absent = people.find((one) => one !== leader && one.role === 'mentee');
  const present = people.filter((one) => one !== absent).map((one) => members.findIndex(({ person }) => person === one.id));
  await tapped(leader.person, 'attendance.save', { pair: id, session, before: '' }, { present: present.join() });
  for (const { person } of people.slice(0, 2)) await tapped(person, 'log.save', { pair: id, session, from: 0 }, { issues: ledger.words('log') });
  ledger.wrote('log', id);
  await stage.settle();
  const held = (await pairNow(stage, id)).sessions.find(({ number }) => number === session);
  expect([held?.status, held?.attended.length]).toEqual(['held', people.length - 1]);
  ledger.pair(id).held += 1;
}

/** What is required is done by everybody; what is not is passed by whoever leads. */
async function agreeTogether({ before, stage, ledger }: Living, gathering: Gathering): Promise<void> {
  const { id, people } = gathering;
  expect((await pairNow(stage, id)).status).toBe('agree');
  if (before.journey['codeOfConduct.use'] === 'required') {
    for (const { person } of people) await tapped(person, 'agreement.acceptCode', { pair: id });
    ledger.wrote('codeOfConduct', id);
  } else {
    await tapped(leaderOf(gathering).person, 'pair.commit', { pair: id });
  }
  await stage.settle();
  expect((await pairNow(stage, id)).status).toBe('grow');
}

/** No reason is asked for, and the others go on. */
async function somebodyLeaves({ stage }: Living, { id, people }: Gathering): Promise<Gathering> {
  const leaver = people.at(-1);
  await leaver?.person.taps({ verb: 'pair.end', data: { v: 1, pair: id } });
  await stage.settle();
  expect((await pairNow(stage, id)).status).toBe('grow');
  return { id, people: people.filter((one) => one !== leaver) };
}

/** An opening or a training, told to all the others and to nobody else. */
async function passOn({ ledger, stage }: Living, { id, people }: Gathering): Promise<void> {
  const [first, ...others] = people;
  const words = ledger.words('opening');
  await tapped(first?.person ?? leaderOf({ id, people }).person, 'circle.share', { pair: id, share: `share-${id}` }, { text: words, link: 'https://example.org/post' });
  await stage.settle();
  for (const { person } of others) await person.receives(words);
}

async function halfTime(living: Living, gatherings: readonly Gathering[]): Promise<void> {
  const isAsked = async (): Promise<boolean> => (await Promise.all(gatherings.map(({ id }) => pairNow(living.stage, id)))).every(({ reviews }) => reviews.asked.some(({ kind }) => kind === 'midTerm'));
  for (let week = 0; week < 40 && !(await isAsked()); week += 1) await living.later(7);
  await answersOf(living, gatherings, 'midTerm');
}

async function sayGoodbye(living: Living, gathering: Gathering): Promise<void> {
  const { stage, ledger } = living;
  const { id, people } = gathering;
  await tapped(leaderOf(gathering).person, 'pair.wrapUp', { pair: id, because: 'goalReached' });
  await living.later(1);
  await answersOf(living, [gathering], 'final');
  for (const { person } of people) await tapped(person, 'pair.complete', { pair: id });
  await stage.settle();
  expect(await pairNow(stage, id)).toMatchObject({ status: 'ended', ended: { how: 'completed' } });
  ledger.pair(id).ended = 'completed';
}
