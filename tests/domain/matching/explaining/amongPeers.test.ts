import { bottlenecks } from '../../../../bot/domain/matching/explaining/bottlenecks';
import { openCase } from '../../../../bot/domain/matching/explaining/case';
import { type Help } from '../../../../bot/domain/matching/explaining/help';
import { insightInto } from '../../../../bot/domain/matching/explaining/insight';
import { whatWouldHelp } from '../../../../bot/domain/matching/explaining/whatWouldHelp';
import { makePlan } from '../../../../bot/domain/matching/planning/plan';
import { type Plan, type PlanInput } from '../../../../bot/domain/matching/planning/planTypes';
import { type MatchPerson } from '../../../../bot/domain/matching/scoring/matchPerson';
import { usualMatching } from '../../../../bot/domain/programmes/matchingRules';
import { aPlanInput, aPopulation } from '../planning/population';
import { aPerson, numbersFrom } from '../planning/rows';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

function plan(input: PlanInput): Plan {
  const made = makePlan(input);
  if (made.kind === 'refused') throw new Error(`refused: ${JSON.stringify(made)}`);
  return made;
}
const theCase = (input: PlanInput) => openCase(input, plan(input));
const helpFor = (input: PlanInput, id: string) => whatWouldHelp(theCase(input), id);
const withPerson = (input: PlanInput, id: string, change: (person: MatchPerson) => MatchPerson): PlanInput => ({ ...input, mentees: input.mentees.map((mentee) => (mentee.id === id ? change(mentee) : mentee)) });
/** People against whom no rule stands. */
const strangers = (count: number): MatchPerson[] => Array.from({ length: count }, (_, at) => aPerson(`new ${at}`, { speaks: [], unit: '', agency: '', grade: '', timeZone: '', dutyStation: '', practiceAreas: [], skills: [], waitingSince: 2_000_000_000 }));

/** The same, for real; several where any of several mentors would do. Undefined for what cannot be done to an input: one person alone whom a rule spares. */
function done(input: PlanInput, id: string, help: Help): readonly PlanInput[] | undefined {
  switch (help.kind) {
    case 'come':
      return [withPerson(input, id, (person) => ({ ...person, isPaused: false, isEligible: true }))];
    case 'language':
      return [withPerson(input, id, (person) => ({ ...person, speaks: [...person.speaks, help.language] }))];
    case 'forbidden':
      return [{ ...input, forbidden: input.forbidden.filter(({ mentee, mentor }) => mentee !== id && mentor !== id) }];
    case 'seat':
      return help.mentors.map((mentor) => ({ ...input, mentors: input.mentors.map((one) => (one.id === mentor ? { ...one, seats: one.seats + 1 } : one)) }));
    case 'room':
      return help.mentors.map((mentor) => ({ ...input, mentors: input.mentors.map((one) => (one.id === mentor ? { ...one, seats: one.seats + 1 } : one)), pins: [{ mentee: id, mentor }] }));
    case 'size':
      return [{ ...input, size: { from: help.from, to: help.to } }];
    case 'rounds':
      return [{ ...input, rounds: help.rounds }];
    case 'more':
      return [{ ...input, mentees: [...input.mentees, ...strangers(help.people)] }];
    case 'host':
      return [{ ...input, mentors: [...input.mentors, ...strangers(help.hosts)] }];
    case 'group': {
      const mentee = input.mentees.find((one) => one.id === id)!;
      const said = (field: string): string | undefined => help.traits.find((trait) => trait.field === field)?.value;
      const mentor = aPerson('new mentor', { seats: input.size.to - 1, speaks: [said('language') ?? mentee.speaks[0]!], agency: said('agency') ?? mentee.agency, grade: said('grade') ?? 'P5', unit: '' });
      const standing = plan(input).pairs.map(({ mentee: one, mentor: other }) => ({ mentee: one, mentor: other }));
      const more = strangers(help.people);
      return [{ ...input, mentors: [...input.mentors, mentor], mentees: [...input.mentees, ...more], pins: [...standing, ...[id, ...more.map((one) => one.id)].map((one) => ({ mentee: one, mentor: mentor.id }))] }];
    }
    case 'rule':
    case 'mentor':
    case 'aim':
      return undefined;
  }
}

/** The plan of all together, or else a circle of their own with those who are new, while everybody else stays. */
function apartFrom(changed: PlanInput, id: string, before: Plan): Pick<Plan, 'unmatched'> {
  const together = plan(changed);
  if (before.unmatched.filter((one) => !together.unmatched.includes(one)).includes(id) && together.unmatched.every((one) => before.unmatched.includes(one))) return together;
  const own = plan({ ...changed, mentees: changed.mentees.filter((mentee) => mentee.id === id || mentee.id.startsWith('new')) });
  return { unmatched: [...before.unmatched.filter((one) => one !== id), ...own.unmatched] };
}

it.each(['group', 'circle', 'panel'] as const)(`%s: what would help places that person, and nobody loses their place, when it is done for real (SEED=${seed})`, (structure) => {
  const seen = new Set<string>();
  const helped: string[] = [];
  for (let run = 0; run < { group: 3, circle: 6, panel: 8 }[structure]; run += 1) {
    const below = numbersFrom(seed + run);
    const people = aPopulation(15 + below(8), 4, seed + run);
    const mentees = people.mentees.map((mentee, at) => (at === 3 ? { ...mentee, isPaused: true } : at === 5 ? { ...mentee, superiors: ['o0', 'o1'] } : mentee));
    const forbidden = [{ mentee: 'e1', mentor: 'o1' }, { mentee: 'e1', mentor: 'o2' }, ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14].map((other) => ({ mentee: 'e1', mentor: `e${other}` }))];
    const input = aPlanInput({ mentees, mentors: people.mentors.map((mentor) => ({ ...mentor, seats: 3 + below(2) })), structure, forbidden: run % 2 ? forbidden : [], size: { from: 4, to: 5 }, rounds: 3, seed: run });
    const one = theCase(input);
    const placed = input.mentees.map(({ id }) => id).filter((id) => !one.plan.unmatched.includes(id));
    for (const id of one.plan.unmatched) {
      if (id !== 'e3') helped.push(whatWouldHelp(theCase(input), id).length > 0 ? '' : `${run} ${id}`);
      for (const help of whatWouldHelp(one, id)) {
        seen.add(help.kind);
        for (const changed of done(input, id, help) ?? []) {
          const { unmatched } = help.kind === 'more' && help.people === input.size.from - 1 ? apartFrom(changed, id, one.plan) : plan(changed);
          expect({ seed, run, id, help, place: !unmatched.includes(id), lost: placed.filter((other) => unmatched.includes(other)) }).toEqual({ seed, run, id, help, place: true, lost: [] });
        }
      }
    }
    expect(plan(input)).toEqual(one.plan);
    expect(insightInto(theCase(input))).toEqual(insightInto(theCase(input)));
  }
  expect(helped.filter((id) => id !== '')).toEqual([]); // everybody who could come hears of something
  expect(seen.size).toBeGreaterThan(0);
});

describe('each thing that keeps somebody without a place is found', () => {
  const members = (count: number, over: Partial<MatchPerson> = {}) => Array.from({ length: count }, (_, at) => aPerson(`e${at}`, over));
  const circle = (over: Partial<PlanInput>) => aPlanInput({ structure: 'circle', mentors: [], size: { from: 3, to: 4 }, ...over });
  const group = (over: Partial<PlanInput>) => aPlanInput({ structure: 'group', size: { from: 3, to: 4 }, ...over });

  it('a circle too small, or too full', () => {
    expect(helpFor(circle({ mentees: members(5) }), 'e4')).toEqual([{ kind: 'size', from: 2, to: 4 }, { kind: 'size', from: 3, to: 5 }, { kind: 'more', people: 1 }]);
    expect(helpFor(circle({ mentees: members(2) }), 'e0')).toEqual([{ kind: 'size', from: 2, to: 4 }, { kind: 'more', people: 1 }]);
  });

  it('a language, a pause, somebody ruled out by hand', () => {
    const french = aPerson('fr', { speaks: ['fr'] });
    expect(helpFor(circle({ mentees: [...members(3), french] }), 'fr')).toEqual(expect.arrayContaining([{ kind: 'language', language: 'en' }, { kind: 'rule', rule: 'noCommonLanguage' }]));
    expect(helpFor(circle({ mentees: [...members(3), aPerson('away', { isPaused: true })] }), 'away')).toEqual([{ kind: 'come', rules: ['paused'] }]);
    expect(helpFor(circle({ mentees: [...members(3), aPerson('apart')], forbidden: [{ mentee: 'apart', mentor: 'e0' }] }), 'apart')).toContainEqual({ kind: 'forbidden' });
  });

  it.each([
    ['sameUnit', { unit: 'mine' }, { unit: 'mine' }, {}],
    ['earlierPair', { earlier: ['o'] }, {}, {}],
    ['gradeBand', { grade: 'P5' }, { grade: 'P3' }, { grades: { ...usualMatching.grades, isHard: true } }],
    ['agency', { agency: 'WFP' }, { agency: 'UNDP' }, { agencies: 'own' as const }],
    ['noCommonLanguage', { speaks: ['fr'] }, {}, {}],
  ] as const)('in a group: %s', (rule, mentee, mentor, rules) => {
    const input = group({ mentees: [...members(2, { grade: 'P2', agency: 'UNDP' }), aPerson('me', { grade: 'P2', agency: 'UNDP', ...mentee })], mentors: [aPerson('o', { seats: 3, agency: 'UNDP', grade: 'P4', ...mentor })], rules: { ...usualMatching, ...rules } });
    expect(helpFor(input, 'me')).toContainEqual({ kind: 'rule', rule });
  });

  it('a mentor who is full, and mentors who are missing', () => {
    const full = group({ mentees: members(3), mentors: [aPerson('o', { seats: 2 })] });
    expect(helpFor(full, 'e2')).toContainEqual({ kind: 'seat', mentors: ['o'] });
    const french = group({ mentees: [...members(2), ...['a', 'b', 'c'].map((id) => aPerson(id, { speaks: ['fr'] }))], mentors: [aPerson('o', { seats: 3 })] });
    expect(bottlenecks(theCase(french))[0]).toEqual({ traits: [{ field: 'language', value: 'fr' }], mentors: 1, seats: 3, people: 3 });
  });

  it('an evening where somebody may sit at too few tables', () => {
    const input = aPlanInput({ structure: 'panel', mentees: [...members(8), aPerson('me', { superiors: ['h0'] })], mentors: ['h0', 'h1', 'h2'].map((id) => aPerson(id)), rounds: 3 });
    expect(helpFor(input, 'me')).toEqual([{ kind: 'rounds', rounds: 2 }, { kind: 'host', hosts: 1 }]);
  });
});

it('asks no more than takes a while, however many there are without a place', () => {
  const people = aPopulation(120, 3, 8);
  const insight = insightInto(theCase(aPlanInput({ ...people, structure: 'group', size: { from: 3, to: 4 } })));
  expect(insight.unmatched.length).toBeGreaterThan(110);
  expect(insight.bottlenecks[0]?.people).toBeGreaterThan(1);
});
