import { tapped, verbsOn } from '../../support/gathered';
import { idOf } from '../../support/productPeople';
import { everythingIn } from '../../support/stored';
import { press } from '../../support/taps';
import { type Person } from '../../support/teams/person';
import { says, type Someone } from '../doors/chat';
import { type Living } from '../living';
import { type Two } from './papers';

/** The pair that these two are in now. */
export async function pairIdOf(living: Living, mentee: Person, mentor: Person): Promise<string> {
  const has = (members: readonly { readonly person: string }[], person: Person): boolean => members.some((one) => one.person === idOf(person));
  const found = (await everythingIn(living.stage.documents.pairs)).find(({ body: { members, status } }) => status !== 'ended' && has(members, mentee) && has(members, mentor));
  if (!found) throw new Error(`${mentee.name} and ${mentor.name} are no pair`);
  return found.body.id;
}

/** Each mentee finds a mentor and asks; the mentor says yes. The last mentee asks nobody, and the first may not ask their own manager. */
export async function findByChoice(living: Living): Promise<readonly Two[]> {
  const { stage, programme, ledger, mentees, mentors } = living;
  const asking = mentees.slice(0, 6);
  const asked = [mentors[1], mentors[0], ...mentors.slice(2, 6)];
  const [first, manager] = [mentees[0], mentors[0]];
  if (first && manager) await says(first.person, 'never between a supervisor and a member of their team', 'ask.send', { programme, mentor: manager.id }, { message: ledger.words('request') });
  const pairs = await Promise.all(asking.map(async (mentee, place): Promise<Two> => {
    const mentor = asked[place];
    if (!mentor) throw new Error('There are too few mentors');
    expect(verbsOn(await tapped(mentee.person, 'find.start', { programme }))).toContain('ask.form');
    await tapped(mentee.person, 'ask.form', { programme, mentor: mentor.id });
    await tapped(mentee.person, 'ask.send', { programme, mentor: mentor.id }, { message: ledger.words('request') });
    await mentor.person.receives('request.accept');
    await press(mentor.person, 'request.accept');
    return { id: '', mentee, mentor };
  }));
  await stage.settle();
  return Promise.all(pairs.map(async ({ mentee, mentor }) => ({ mentee, mentor, id: await pairIdOf(living, mentee.person, mentor.person) })));
}

/**
 * Wishes are tried one after the other, each for as long as the programme says: the first mentee's first wish never answers, is reminded, and passes to
 * the next. The third mentee has as many mentors as the programme allows, and no more.
 */
export async function findByWishes(living: Living): Promise<readonly Two[]> {
  const { stage, mentees, mentors } = living;
  const [ada, bo, cleo, dina, eli] = mentees;
  const [first, second, third, fourth, fifth, silent] = mentors;
  if (!ada || !bo || !cleo || !dina || !eli || !first || !second || !third || !fourth || !fifth || !silent) throw new Error('There are too few people');
  for (const mentor of [silent, fifth]) await wish(living, ada, mentor);
  living.ledger.sought.add(silent.key);
  expect([silent, fifth].map(({ person }) => person.inbox().length)).toEqual([1, 0]);
  const agreed = [{ mentee: bo, mentor: second }, { mentee: cleo, mentor: first }, { mentee: cleo, mentor: third }, { mentee: dina, mentor: fourth }];
  for (const { mentee, mentor } of agreed) {
    await wish(living, mentee, mentor);
    await press(mentor.person, 'request.accept');
    await stage.settle();
  }
  await says(cleo.person, 'You already have a mentor', 'ask.send', { programme: living.programme, mentor: fifth.id }, { message: living.ledger.words('request') });
  const daysToAnswer = Number(living.before.pairing.daysToAnswer);
  await living.later(daysToAnswer - 1);
  expect(silent.person.inbox().map(({ summary }) => String(summary))).toEqual([expect.stringContaining('asks you'), expect.stringContaining('is waiting for your answer')]);
  expect(fifth.person.inbox()).toEqual([]);
  await living.later(1);
  await fifth.person.receives('request.accept');
  await press(fifth.person, 'request.accept');
  await wish(living, eli, silent);
  await press(silent.person, 'request.accept');
  await stage.settle();
  return Promise.all([...agreed, { mentee: ada, mentor: fifth }, { mentee: eli, mentor: silent }].map(async ({ mentee, mentor }) => ({ mentee, mentor, id: await pairIdOf(living, mentee.person, mentor.person) })));
}

async function wish({ stage, programme, ledger }: Living, mentee: Someone, mentor: Someone): Promise<void> {
  await tapped(mentee.person, 'ask.send', { programme, mentor: mentor.id }, { message: ledger.words('request') });
  await stage.settle();
}
