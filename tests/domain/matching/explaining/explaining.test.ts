import { bottlenecks, type Bottleneck } from '../../../../bot/domain/matching/explaining/bottlenecks';
import { openCase } from '../../../../bot/domain/matching/explaining/case';
import { insightInto } from '../../../../bot/domain/matching/explaining/insight';
import { whatWouldHelp } from '../../../../bot/domain/matching/explaining/whatWouldHelp';
import { whyNobody } from '../../../../bot/domain/matching/explaining/whyNot';
import { whyPair } from '../../../../bot/domain/matching/explaining/whyPair';
import { makePlan } from '../../../../bot/domain/matching/planning/plan';
import { type Plan, type PlanInput, type PlanOutcome } from '../../../../bot/domain/matching/planning/planTypes';
import { makeScorer } from '../../../../bot/domain/matching/scoring/makeScorer';
import { type MatchPerson } from '../../../../bot/domain/matching/scoring/matchPerson';
import { usualMatching } from '../../../../bot/domain/programmes/matchingRules';
import { aPlanInput, aPopulation } from '../planning/population';
import { aPerson } from '../planning/rows';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

function planned(outcome: PlanOutcome): Plan {
  if (outcome.kind === 'refused') throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome;
}
const plan = (input: PlanInput) => planned(makePlan(input));
const matched = (input: PlanInput) => plan(input).figures.matched;
const theCase = (input: PlanInput) => openCase(input, plan(input));

describe('why a pair', () => {
  it(`says what the next best would cost the whole plan, as solving again with that pair does (SEED=${seed})`, () => {
    let told = 0;
    for (let run = 0; run < 12; run += 1) {
      const input = aPlanInput(aPopulation(14, 9, seed + run));
      const one = theCase(input);
      for (const pair of one.plan.pairs.slice(0, 4)) {
        const why = whyPair(one, pair)!;
        expect(why.score).toBe(makeScorer(input).score(input.mentees.findIndex(({ id }) => id === pair.mentee), input.mentors.findIndex(({ id }) => id === pair.mentor)));
        for (const [next, pin] of [[why.nextForMentee, { mentee: pair.mentee, mentor: why.nextForMentee?.person }], [why.nextForMentor, { mentee: why.nextForMentor?.person, mentor: pair.mentor }]] as const) {
          if (!next) continue;
          const { figures } = plan({ ...input, pins: [{ mentee: pin.mentee!, mentor: pin.mentor! }] });
          expect({ seed, run, ...next.cost }).toEqual({ seed, run, people: one.plan.figures.matched - figures.matched, points: one.plan.figures.total - figures.total });
          expect(next.isExact).toBe(true);
          told += 1;
        }
      }
    }
    expect(told).toBeGreaterThan(20);
  });

  it('says nothing of two who are no pair of the plan', () => {
    const one = theCase(aPlanInput());
    expect(whyPair(one, { mentee: 'e0', mentor: 'nobody' })).toBeUndefined();
  });

  it('bounds the cost by the prices where nothing is tried', () => {
    const input = aPlanInput(aPopulation(14, 9, 3));
    const { trial, ...untried } = theCase(input);
    expect(trial).toBeDefined();
    for (const pair of untried.plan.pairs) {
      const [least, exact] = [whyPair(untried, pair)?.nextForMentee, whyPair({ ...untried, trial }, pair)?.nextForMentee];
      if (!least || !exact || least.person !== exact.person) continue;
      expect(least.isExact).toBe(false);
      expect(least.cost.people).toBeLessThanOrEqual(exact.cost.people);
      if (exact.cost.people === 0) expect(least.cost.points).toBeLessThanOrEqual(exact.cost.points);
    }
  });
});

describe('why nobody', () => {
  const rules = { ...usualMatching, aim: 'best' as const };
  const of = (input: Partial<PlanInput>) => whyNobody(theCase(aPlanInput({ rules, ...input }))).map(({ person, why, fitting, mentors, ruledOut }) => ({ person, why, fitting, mentors, ruledOut }));

  it('counts who is ruled out by what, and never says whom anybody asked not to meet', () => {
    const mentors = [aPerson('fr', { speaks: ['fr'] }), aPerson('boss'), aPerson('unit', { unit: 'mine' }), aPerson('feared'), aPerson('both', { speaks: ['ru'], unit: 'mine' })];
    const mentee = aPerson('me', { superiors: ['boss'], unit: 'mine', avoids: ['feared'] });
    expect(of({ mentees: [mentee], mentors })).toEqual([{ person: 'me', why: 'ruledOut', fitting: 0, mentors: 5, ruledOut: [
      { rule: 'noCommonLanguage', mentors: 2, alone: 1 }, { rule: 'sameUnit', mentors: 2, alone: 1 }, { rule: 'reportingLine', mentors: 1, alone: 1 },
    ] }]);
  });

  it('tells those who cannot come, those whose mentors are full, and those who have no mentors at all', () => {
    const mentees = [aPerson('one'), aPerson('two', { dutyStation: 'Apia', timeZone: 'Pacific/Apia', practiceAreas: [] }), aPerson('away', { isPaused: true })];
    expect(of({ mentees, mentors: [aPerson('only')] })).toMatchObject([{ person: 'two', why: 'full', fitting: 1, mentors: 1 }, { person: 'away', why: 'self' }]);
    expect(of({ mentees, mentors: [] })).toMatchObject([{ why: 'noMentors' }, { why: 'noMentors' }, { why: 'self' }]);
    expect(of({ mentees: mentees.slice(0, 1), mentors: [aPerson('only', { seats: 0 })] })).toMatchObject([{ why: 'full', fitting: 1 }]);
    expect(of({ structure: 'circle', mentees: mentees.slice(0, 1), mentors: [] })).toMatchObject([{ why: 'noPlace' }]);
  });
});

/** The mentors that a bottleneck speaks of, for real; whatever it does not say is taken from those who wait. */
function newcomers({ traits, mentors, seats }: Bottleneck, { mentees }: PlanInput, waiting: readonly MatchPerson[]): MatchPerson[] {
  const said = (field: string): string | undefined => traits.find((trait) => trait.field === field)?.value;
  const like = waiting.find(({ speaks }) => speaks.includes(said('language') ?? speaks[0]!)) ?? mentees[0]!;
  return Array.from({ length: mentors }, (_, at) => aPerson(`new ${at}`, { seats, speaks: [said('language') ?? like.speaks[0]!], agency: said('agency') ?? like.agency, grade: said('grade') ?? 'P5', practiceAreas: [said('practiceArea') ?? 'health'], dutyStation: said('dutyStation') ?? like.dutyStation, unit: '' }));
}

describe('bottlenecks', () => {
  it('says that two mentors who speak French would match four more', () => {
    const mentees = [...Array.from({ length: 4 }, (_, at) => aPerson(`fr${at}`, { speaks: ['fr'] })), aPerson('en')];
    const mentors = [aPerson('a', { seats: 2 }), aPerson('b', { seats: 2 })];
    expect(bottlenecks(theCase(aPlanInput({ mentees, mentors })))[0]).toEqual({ traits: [{ field: 'language', value: 'fr' }], mentors: 2, seats: 2, people: 4 });
  });

  it(`tells numbers that come true when such mentors come (SEED=${seed})`, () => {
    let told = 0;
    for (let run = 0; run < 15; run += 1) {
      const agencies = (['any', 'own', 'other'] as const)[run % 3]!;
      const rules = { ...usualMatching, agencies, grades: { ...usualMatching.grades, isHard: run % 2 === 0 }, commonLanguage: run % 5 === 0 ? ('preferred' as const) : ('needed' as const) };
      const input = aPlanInput({ ...aPopulation(26, 8, seed + run), rules });
      const one = theCase(input);
      const waiting = input.mentees.filter(({ id }) => one.plan.unmatched.includes(id));
      for (const bottleneck of bottlenecks(one)) {
        const more = newcomers(bottleneck, input, waiting);
        expect({ seed, run, bottleneck, people: matched({ ...input, mentors: [...input.mentors, ...more] }) - one.plan.figures.matched }).toEqual({ seed, run, bottleneck, people: bottleneck.people });
        told += 1;
      }
    }
    expect(told).toBeGreaterThan(15);
  });
});

/** A mentor takes one more, who is kept with them. */
const withRoom = (input: PlanInput, mentee: string, mentor: string): PlanInput => ({ ...input, mentors: input.mentors.map((each) => (each.id === mentor ? { ...each, seats: each.seats + 1 } : each)), pins: [{ mentee, mentor }] });
/** A new mentor with these traits, who is kept with this mentee. */
function withMentor(input: PlanInput, mentee: string, traits: Bottleneck['traits']): PlanInput {
  const [one] = newcomers({ traits, mentors: 1, seats: 1, people: 1 }, input, input.mentees.filter(({ id }) => id === mentee));
  return { ...input, mentors: [...input.mentors, one!], pins: [{ mentee, mentor: one!.id }] };
}

describe('what would help', () => {
  it(`matches that person in addition, when it is done for real (SEED=${seed})`, () => {
    const seen = new Set<string>();
    for (let run = 0; run < 14; run += 1) {
      const people = aPopulation(16, 6, seed + run);
      const rules = { ...usualMatching, grades: { ...usualMatching.grades, isHard: true }, agencies: run % 2 ? ('other' as const) : ('any' as const) };
      const mentees = people.mentees.map((mentee, at) => (at === 3 ? { ...mentee, isPaused: true } : mentee));
      const input = aPlanInput({ ...people, mentees, rules, forbidden: [{ mentee: 'e1', mentor: 'o1' }, { mentee: 'e1', mentor: 'o2' }] });
      const one = theCase(input);
      const before = one.plan.figures.matched;
      const told = { seed, run };
      for (const id of one.plan.unmatched) {
        for (const help of whatWouldHelp(one, id)) {
          seen.add(help.kind);
          const changed = (change: (mentee: MatchPerson) => MatchPerson): PlanInput => ({ ...input, mentees: input.mentees.map((mentee) => (mentee.id === id ? change(mentee) : mentee)) });
          if (help.kind === 'come') expect({ ...told, matched: matched(changed((mentee) => ({ ...mentee, isPaused: false }))) }).toEqual({ ...told, matched: before + 1 });
          if (help.kind === 'language') expect({ ...told, matched: matched(changed((mentee) => ({ ...mentee, speaks: [...mentee.speaks, help.language] }))) }).toEqual({ ...told, matched: before + 1 });
          if (help.kind === 'forbidden') expect({ ...told, matched: matched({ ...input, forbidden: [] }) }).toEqual({ ...told, matched: before + 1 });
          if (help.kind === 'room') {
            for (const mentor of help.mentors) expect({ ...told, matched: matched(withRoom(input, id, mentor)) }).toEqual({ ...told, matched: before + 1 });
          }
          if (help.kind === 'mentor') expect({ ...told, matched: matched(withMentor(input, id, help.traits)) }).toEqual({ ...told, matched: before + 1 });
          if (help.kind === 'seat') {
            for (const mentor of help.mentors) {
              const more = plan({ ...input, mentors: input.mentors.map((each) => (each.id === mentor ? { ...each, seats: each.seats + 1 } : each)) });
              expect({ ...told, matched: more.figures.matched, theirs: more.pairs.some(({ mentee }) => mentee === id) }).toEqual({ ...told, matched: before + 1, theirs: true });
            }
          }
        }
      }
      expect(plan(input)).toEqual(one.plan); // trials leave nothing behind
      expect(bottlenecks(one)).toEqual(bottlenecks(theCase(input)));
    }
    expect([...seen]).toEqual(expect.arrayContaining(['language', 'seat', 'rule']));
  });

  it(`is told of everybody who could come, and of very many people too, where nothing is tried (SEED=${seed})`, () => {
    const seen = new Set<string>();
    for (let run = 0; run < 8; run += 1) {
      const people = aPopulation(20, 7, seed + run);
      const mentees = people.mentees.map((mentee, at) => (at === 3 ? { ...mentee, isPaused: true } : mentee));
      const rules = { ...usualMatching, grades: { ...usualMatching.grades, isHard: true }, agencies: run % 2 ? ('other' as const) : ('any' as const) };
      const input = aPlanInput({ ...people, mentees, rules });
      const one = theCase(input);
      const { trial: _trial, ...untried } = one;
      const before = one.plan.figures.matched;
      const told = { seed, run };
      for (const id of one.plan.unmatched) {
        const [tried, certain] = [whatWouldHelp(one, id), whatWouldHelp(untried, id)];
        if (id !== 'e3') expect({ ...told, id, tried: tried.length > 0, certain: certain.length > 0 }).toEqual({ ...told, id, tried: true, certain: true });
        for (const help of certain) {
          seen.add(help.kind);
          const changed = (change: (mentee: MatchPerson) => MatchPerson): PlanInput => ({ ...input, mentees: input.mentees.map((mentee) => (mentee.id === id ? change(mentee) : mentee)) });
          if (help.kind === 'come') expect({ ...told, matched: matched(changed((mentee) => ({ ...mentee, isPaused: false }))) }).toEqual({ ...told, matched: before + 1 });
          if (help.kind === 'language') expect({ ...told, matched: matched(changed((mentee) => ({ ...mentee, speaks: [...mentee.speaks, help.language] }))) }).toEqual({ ...told, matched: before + 1 });
          if (help.kind === 'room') for (const mentor of help.mentors) expect({ ...told, matched: matched(withRoom(input, id, mentor)) }).toEqual({ ...told, matched: before + 1 });
          if (help.kind === 'mentor') expect({ ...told, matched: matched(withMentor(input, id, help.traits)) }).toEqual({ ...told, matched: before + 1 });
        }
      }
      const waiting = input.mentees.filter((mentee) => one.plan.unmatched.includes(mentee.id) && mentee.id !== 'e3');
      for (const bottleneck of bottlenecks(untried)) {
        const more = newcomers(bottleneck, input, waiting);
        expect({ ...told, bottleneck, people: matched({ ...input, mentors: [...input.mentors, ...more] }) - before >= bottleneck.people }).toEqual({ ...told, bottleneck, people: true });
      }
    }
    expect([...seen]).toEqual(expect.arrayContaining(['room', 'mentor']));
  });

  it('says that somebody away would be matched if they came back, where there is room for them', () => {
    const mentees = [aPerson('away', { isPaused: true }), aPerson('barred', { isEligible: false })];
    const helps = (seats: number) => whatWouldHelp(theCase(aPlanInput({ mentees: [...mentees, aPerson('here')], mentors: [aPerson('they', { seats })] })), 'away');
    expect(helps(2)).toEqual([{ kind: 'come', rules: ['paused'] }]);
    expect(helps(1)).toEqual([]);
  });

  it('lifts a rule for one person', () => {
    const input = aPlanInput({ mentees: [aPerson('me', { unit: 'mine' })], mentors: [aPerson('they', { unit: 'mine' })] });
    expect(whatWouldHelp(theCase(input), 'me')).toEqual([{ kind: 'rule', rule: 'sameUnit' }, { kind: 'mentor', traits: [{ field: 'language', value: 'en' }] }]);
    const forbidden = aPlanInput({ mentees: [aPerson('me')], mentors: [aPerson('they')], forbidden: [{ mentee: 'me', mentor: 'they' }] });
    expect(whatWouldHelp(theCase(forbidden), 'me')).toContainEqual({ kind: 'forbidden' });
  });

  it('says that another aim would do', () => {
    const people = { mentees: [aPerson('wanted'), aPerson('choosy', { speaks: ['fr', 'en'] })], mentors: [aPerson('both', { speaks: ['fr', 'en'], wishes: ['wanted'] }), aPerson('french', { speaks: ['en'] })] };
    const input = aPlanInput({ ...people, rules: { ...usualMatching, aim: 'stable' }, forbidden: [{ mentee: 'choosy', mentor: 'french' }], mentees: people.mentees.map((mentee) => (mentee.id === 'wanted' ? { ...mentee, wishes: ['both'] } : mentee)) });
    const one = theCase(input);
    expect(one.plan.unmatched).toEqual(['choosy']);
    expect(whatWouldHelp(one, 'choosy')).toEqual([{ kind: 'aim' }]);
    expect(whyNobody(one)).toMatchObject([{ person: 'choosy', why: 'full' }]);
  });
});

it('looks into a plan of hundreds, and gives plain data, the same every time', () => {
  const input = aPlanInput(aPopulation(200, 80, 21));
  const made = plan(input);
  const insight = insightInto(openCase(input, made));
  expect(structuredClone(insight)).toEqual(insight);
  expect(insight.unmatched.map(({ person }) => person)).toEqual(made.unmatched);
  expect(insight.bottlenecks.length).toBeGreaterThan(0);
  expect(insightInto(openCase(input, made))).toEqual(insight);
});
