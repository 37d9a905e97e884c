import { type MatchingPage, type ProposalLine, type ProposalsPage, type SavedRules, type TypedRulesForm } from '../../../bot/contracts/matchingPage';
import { plainly, tapped } from '../../support/gathered';
import { press } from '../../support/taps';
import { until } from '../../support/until';
import { type Someone } from '../doors/chat';
import { type Living } from '../living';
import { pairIdOf } from './finding';
import { type Two } from './papers';

const base = ({ programme }: Living): string => `/api/console/${programme}/matching`;

/** A plan of twenty people takes no second; a busy machine may. */
const patience = 60_000;

/** The run as the coordinator sees it, once nobody is working on a plan any more. */
export async function planned(living: Living): Promise<NonNullable<MatchingPage['run']>> {
  const look = async (): Promise<MatchingPage['run']> => (await living.console.read<MatchingPage>(base(living))).run;
  let run = await look();
  await until(async () => (run = await look()) !== undefined && run.making === undefined, patience);
  if (!run?.plan || run.failed !== undefined) throw new Error(`No plan was made: ${run?.failed ?? JSON.stringify(run)}`);
  return run;
}

export const startMatching = async (living: Living): Promise<NonNullable<MatchingPage['run']>> => {
  await living.console.does(`${base(living)}/start`, { isAutomatic: false });
  return planned(living);
};

export async function proposalsIn(living: Living, run: string): Promise<readonly ProposalLine[]> {
  const { rows } = await living.console.read<ProposalsPage>(`${base(living)}/${run}/proposals`);
  return rows;
}

/** All that can be, first approved and then announced. */
export async function bringTogether(living: Living, run: string, evening?: object): Promise<void> {
  await living.console.does(`${base(living)}/${run}/approve`, { meant: 'all' });
  await living.console.does(`${base(living)}/${run}/announce`, { meant: 'all', ...(evening && { evening }) });
  await living.stage.settle();
}

const found = (people: readonly Someone[], id: string): Someone => {
  const one = people.find((someone) => someone.id === id);
  if (!one) throw new Error(`Nobody is ${id}`);
  return one;
};

const twoOf = ({ mentors, mentees }: Living, { pairs: [pair] }: ProposalLine): Omit<Two, 'id'> => {
  if (!pair) throw new Error('This proposal is not one of two');
  return { mentee: found(mentees, pair.mentee), mentor: found(mentors, pair.mentor) };
};

/** How the six pairs of a coordinator come about. */
export interface Matching {
  /** One mentor would rather not: the mentee who was left over takes the place, and nobody learns why. */
  readonly withRefusal?: boolean;
}

/** The optimiser proposes, the coordinator approves and announces, both sides say yes; whose mentor says nothing has agreed when the time to answer is over. */
export async function matchTwo(living: Living, { withRefusal = false }: Matching = {}): Promise<readonly Two[]> {
  const { mentees, mentors, programme, ledger, stage } = living;
  const [first, manager] = [mentees[0], mentors[0]];
  if (!first || !manager) throw new Error('There are too few people');
  expect(plainly(await tapped(first.person, 'find.start', { programme }))).toContain('your coordinator will bring you together');
  expect(plainly(await tapped(first.person, 'ask.send', { programme, mentor: manager.id }, { message: ledger.words('request') }))).toContain('Nobody is asked in this programme');
  const { id: run } = await startMatching(living);
  const rows = await proposalsIn(living, run);
  for (const pair of rows.flatMap(({ pairs }) => pairs)) for (const [role, person] of Object.entries(pair)) ledger.sought.add(`${role === 'mentor' ? 'mentor' : 'mentee'}:${person}`);
  const pairs = rows.map((row) => twoOf(living, row));
  expect(pairs).toHaveLength(6);
  expect(pairs.map(({ mentee, mentor }) => mentee === first && mentor === manager)).not.toContain(true);
  // Nobody hears of a plan before it is announced.
  for (const { person } of [...mentees, ...mentors]) expect(person.inbox()).toEqual([]);
  await bringTogether(living, run);
  const agreed = withRefusal ? await fillAfterNo(living, run, pairs) : pairs;
  const [silent, ...others] = [...agreed].reverse();
  for (const { mentee, mentor } of others) await sayYes([mentee, mentor]);
  if (silent) await sayYes([silent.mentee]);
  await stage.settle();
  // Whose mentor has said nothing yet is no pair before the time to answer is over.
  if (silent) await expect(pairIdOf(living, silent.mentee.person, silent.mentor.person)).rejects.toThrow('no pair');
  // A week and a day, or more where the programme gives more.
  await living.later(Math.ceil((Number(living.before.pairing.daysToAnswer) + 1) / 7) * 7);
  for (const { mentee, mentor } of agreed) for (const { person } of [mentee, mentor]) await person.receives('"verb":"pair.show"');
  await living.console.does(`${base(living)}/${run}/close`, { version: (await planned(living)).version });
  return Promise.all([...agreed].map(async ({ mentee, mentor }) => ({ mentee, mentor, id: await pairIdOf(living, mentee.person, mentor.person) })));
}

async function sayYes(people: readonly Someone[]): Promise<void> {
  for (const { person } of people) await press(person, 'proposals.yes');
}

async function fillAfterNo(living: Living, run: string, pairs: readonly Omit<Two, 'id'>[]): Promise<readonly Omit<Two, 'id'>[]> {
  const { stage, mentees, ledger } = living;
  const [refused, ...others] = pairs;
  const left = mentees.find((mentee) => !pairs.some((pair) => pair.mentee === mentee));
  if (!refused || !left) throw new Error('Nobody is left over');
  await sayYes([refused.mentee]);
  await press(refused.mentor.person, 'proposals.no');
  await stage.settle();
  expect(JSON.stringify(await refused.mentee.person.receives('will not be brought together'))).not.toMatch(/declin|said no|refus|would rather/i);
  const { version, gaps } = await planned(living);
  expect(gaps).toBeDefined();
  await living.console.does(`${base(living)}/${run}/replan`, { version, kind: 'repair' });
  await planned(living);
  const open = (await proposalsIn(living, run)).filter(({ deeds }) => deeds.includes('approve'));
  expect(open).toHaveLength(1);
  ledger.sought.add(left.key);
  await bringTogether(living, run);
  return [...others, ...open.map((row) => twoOf(living, row))];
}

/** Looked at for nothing until somebody says why; from then on the page says who said so. */
export async function mayLookAtGender(living: Living): Promise<void> {
  const { console, mentees, programme } = living;
  const { rules } = await console.read<MatchingPage>(base(living));
  expect(rules.sensitive.map(({ field, isUsed }) => [field, isUsed])).toEqual([['gender', false], ['nationality', false]]);
  const [first] = mentees;
  if (!first) throw new Error('There are too few people');
  expect(plainly(await tapped(first.person, 'preferences.show', { programme, role: 'mentee' }))).not.toContain('preferences.gender');
  const form = (reason: string): TypedRulesForm => ({
    version: rules.version, grades: rules.grades, choices: Object.fromEntries(rules.choices.map(({ name, value }) => [name, value])),
    weights: { ...Object.fromEntries(rules.weights.map(({ criterion, value }) => [criterion, value])), personal: 20 }, sensitive: [{ field: 'gender', reason }],
  });
  const withoutReason = await console.does<SavedRules>(`${base(living)}/rules`, form(' '));
  expect(withoutReason.problems.map(({ field }) => field)).toEqual(['gender']);
  expect((await console.read<MatchingPage>(base(living))).rules.sensitive[0]?.isUsed).toBe(false);
  expect(await console.does<SavedRules>(`${base(living)}/rules`, form('Women asked for women in the last round'))).toEqual({ problems: [] });
  expect((await console.read<MatchingPage>(base(living))).rules.sensitive[0]).toMatchObject({ isUsed: true, reason: 'Women asked for women in the last round', since: expect.stringContaining('Cora') });
  expect(plainly(await tapped(first.person, 'preferences.show', { programme, role: 'mentee' }))).toContain('preferences.gender');
  await tapped(first.person, 'preferences.gender', { programme, role: 'mentee' }, { gender: 'woman' });
}

