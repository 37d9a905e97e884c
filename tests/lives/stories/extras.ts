import { mentorRoles } from '../../../bot/content/handbook';
import { type MatchesPage, type MatchPage } from '../../../bot/contracts/overviewPage';
import { type PeoplePage } from '../../../bot/contracts/peoplePage';
import { days, hours } from '../../../bot/domain/time';
import { filledForm } from '../../support/productPeople';
import { pairNow, plainly, tapped, verbsOn } from '../../support/gathered';
import { buttonsOn } from '../../support/taps';
import { fileOf, smallStation } from '../cast';
import { joins, refusal } from '../doors/chat';
import { type Living, takeOver } from '../living';
import { type Two } from './papers';

/** Who has one role may take the other where the template says so, and where it lets them in as that; else the door stays shut, and they read why. */
export async function triesBothRoles({ before, life, mentees, programme, ledger, stage }: Living): Promise<void> {
  const one = mentees.at(-1);
  if (!one) return;
  const as = { person: one.person, role: 'mentor' } as const;
  const isAllowed = String(before.who.bothRoles) === 'yes';
  if (!isAllowed) return expect(await refusal(one.person, 'signup.save', { programme, role: 'mentor' })).toContain('each person has one role');
  if (life.oneRoleByRules === true) return expect(await refusal(one.person, 'signup.save', { programme, role: 'mentor' })).toContain('You do not meet all the conditions');
  await joins(as, programme, { objective: ledger.words('hope') });
  ledger.joined.add(`mentor:${one.id}`);
  await stage.settle();
}

/** The mentor lacks something that a colleague has: the mentee hears of the colleague, who hears no name before the mentee says yes. */
export async function refersToColleague({ ledger, mentors, stage }: Living, pairs: readonly Two[]): Promise<void> {
  const [first] = pairs;
  const colleague = mentors.slice(2, -1).find((mentor) => !pairs.slice(0, 2).some((pair) => pair.mentor === mentor));
  if (!first || !colleague) throw new Error('There is nobody to refer to');
  colleague.person.forgetsInbox();
  const form = buttonsOn(await tapped(first.mentor.person, 'introduce.show', { pair: first.id })).find(({ data }) => typeof data.introduction === 'string');
  const note = ledger.words('referral');
  await tapped(first.mentor.person, 'introduce.send', { pair: first.id, introduction: form?.data.introduction }, { colleague: colleague.id, note });
  await stage.settle();
  await first.mentee.person.receives(note);
  expect(JSON.stringify(await colleague.person.receives('has suggested you'))).not.toContain(first.mentee.person.name);
}

/** Eight roles, each with what works and what does not; the mentor says which ones they take. */
export async function choosesMentorRoles({ stage }: Living, pairs: readonly Two[]): Promise<void> {
  const [first] = pairs;
  if (!first) return;
  const card = plainly(await tapped(first.mentor.person, 'prepare.roles', { pair: first.id }));
  expect(mentorRoles.map(({ code }) => code)).toEqual(['adviser', 'protector', 'developer', 'broker', 'challenger', 'clarifier', 'affirmer', 'sponsor']);
  for (const { code } of mentorRoles) expect(card).toContain(`"value":"${code}"`);
  await tapped(first.mentor.person, 'prepare.saveRoles', { pair: first.id }, { roles: 'adviser,sponsor' });
  for (const { code } of mentorRoles) expect(verbsOn(await tapped(first.mentor.person, 'prepare.roleView', { pair: first.id }, { role: code }))).not.toEqual([]);
  expect(JSON.stringify((await pairNow(stage, first.id)).preparation)).toContain('sponsor');
}

/** Everything that was sent on purpose is listed for the coordinator, pair by pair: that it is there and by whom, none of its words. */
export async function collectsOutputs({ console, programme, ledger, cora }: Living, pairs: readonly Two[]): Promise<void> {
  for (const { id } of pairs) {
    const { sent } = await console.read<MatchPage>(`/api/console/${programme}/matches/${id}`);
    expect([id, sent.length]).toEqual([id, ledger.sent.get(id) ?? 0]);
  }
  expect([...ledger.sent.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  const overview = await tapped(cora.person, 'overview.show', { programme });
  const [first] = buttonsOn(overview).filter(({ verb }) => ['log.read', 'assessment.read', 'closing.readWorksheet'].includes(verb));
  // In the chat, and only there, its words can be read by whom they were sent to.
  if (!first) throw new Error(`Nothing that was sent can be opened: ${plainly(overview)}`);
  expect(plainly(await tapped(cora.person, first.verb, first.data))).toContain('kingfisher');
}

/** Looks after the people of their own duty station, and nobody else's; what is the coordinators' stays theirs. */
export async function administratorHelps({ administrator, programme, mentees, console }: Living): Promise<void> {
  const base = `/api/console/${programme}`;
  const { people } = await administrator.read<PeoplePage>(`${base}/people`);
  const all = await console.read<PeoplePage>(`${base}/people`);
  const away = mentees.filter(({ row }) => row.dutyStation === smallStation).map(({ id }) => id);
  expect(away).toHaveLength(2);
  expect(people.map(({ person }) => person).sort()).toEqual(all.people.map(({ person }) => person).filter((person) => !away.includes(person)).sort());
  await administrator.read(`${base}/figures`);
  for (const place of ['matching', 'setup', 'report/comments']) expect(await administrator.refusal(`${base}/${place}`)).toContain('notYourRole');
}

/** Nobody else can be mentored here: whoever is on the list without a nomination is refused, and let in once somebody who runs the programme nominates them. */
export async function nominatesOneMore({ console, programme, outsider, ledger, stage }: Living): Promise<void> {
  if (!outsider) throw new Error('There is nobody to nominate');
  const { person, role, id, row, key } = outsider;
  await takeOver(console, programme, fileOf([row]));
  ledger.listed.add(key);
  expect(await refusal(person, 'signup.save', { programme, role }, filledForm)).toContain('You do not meet all the conditions');
  await console.does(`/api/console/${programme}/people/change`, { person: id, role, action: 'nominate' });
  await joins(outsider, programme, { objective: ledger.words('hope') });
  ledger.joined.add(key);
  await stage.settle();
}

/** Rests for a while and goes on by itself; the time that was rested is given back at the end. */
export async function restsAWhile(living: Living, pairs: readonly Two[]): Promise<void> {
  const { stage, console, programme } = living;
  const [first] = pairs;
  if (!first) return;
  const before = await pairNow(stage, first.id);
  const from = stage.clock.now();
  const until = new Date(from + days(6)).toISOString().slice(0, 10);
  await tapped(first.mentee.person, 'pair.pause', { pair: first.id }, { until });
  expect((await pairNow(stage, first.id)).status).toBe('paused');
  const { items } = await console.read<MatchesPage>(`/api/console/${programme}/matches?show=paused`);
  expect(items.map(({ id }) => id)).toEqual([first.id]);
  await living.later(7);
  const after = await pairNow(stage, first.id);
  expect(after.status).toBe(before.status);
  // Until midnight in Nairobi, three hours ahead.
  expect(after.endsAt - before.endsAt).toBe(Date.parse(until) - hours(3) - from);
}

/** Seven weeks of silence: the coordinator sees who may need a kind word, and says one; a second one in the same week is too much. */
export async function hearKindWords(living: Living, pairs: readonly Two[]): Promise<void> {
  const { console, programme, stage } = living;
  const base = `/api/console/${programme}/matches`;
  expect((await console.read<MatchesPage>(`${base}?show=atRisk`)).items).toEqual([]);
  await living.later(49);
  const { items } = await console.read<MatchesPage>(`${base}?show=atRisk`);
  expect(items.map(({ id }) => id).sort()).toEqual(pairs.map(({ id }) => id).sort());
  const [first] = pairs;
  if (!first) return;
  // Tapped twice it is said once.
  for (const _tap of [1, 2]) await console.does(`${base}/${first.id}/kind-word`);
  await stage.settle();
  expect((await console.read<MatchPage>(`${base}/${first.id}`)).kindWords).toHaveLength(1);
  await living.later(1);
  expect(await console.refusal(`${base}/${first.id}/kind-word`, {})).toContain('saidThisWeek');
  await living.later(6);
}
