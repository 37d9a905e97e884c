import { makePlan } from '../../../../bot/domain/matching/planning/plan';
import { type Plan, type PlanInput, type PlanOutcome } from '../../../../bot/domain/matching/planning/planTypes';
import { matchedIn, totalOf } from '../../../../bot/domain/matching/planning/pool';
import { poolOf } from '../../../../bot/domain/matching/planning/seats';
import { makeScorer } from '../../../../bot/domain/matching/scoring/makeScorer';
import { type Structure } from '../../../../bot/domain/programmes/journey';
import { usualMatching } from '../../../../bot/domain/programmes/matchingRules';
import { aPlanInput, aPopulation } from './population';
import { aPerson, everyPlan } from './rows';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

function planned(outcome: PlanOutcome): Plan {
  if (outcome.kind === 'refused') throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome;
}
const plan = (overrides: Partial<PlanInput>) => planned(makePlan(aPlanInput(overrides)));
const aim = (chosen: 'best' | 'fair' | 'stable') => ({ rules: { ...usualMatching, aim: chosen } });

it(`finds the best of all plans (SEED=${seed})`, () => {
  for (let run = 0; run < 60; run += 1) {
    const input = aPlanInput(aPopulation(4, 3, seed + run));
    let [people, score] = [0, -1];
    everyPlan(poolOf(input, makeScorer(input)), (matches) => {
      const [matched, total] = [matchedIn(matches), totalOf(matches)];
      if (matched > people || (matched === people && total > score)) [people, score] = [matched, total];
    });
    const { figures } = planned(makePlan(input));
    expect({ seed, run, matched: figures.matched, total: figures.total }).toEqual({ seed, run, matched: people, total: Math.max(0, score) });
  }
});

it.each(['best', 'fair', 'stable'] as const)('gives the same plan for the same input, as plain data, keeps pins and seats, and adds up (%s)', (chosen) => {
  const population = aPopulation(40, 24, 5);
  const input = aPlanInput({ ...population, mentees: population.mentees.map((mentee, place) => (place % 5 === 0 ? { ...mentee, seats: 2 } : mentee)), ...aim(chosen) });
  const free = planned(makePlan(input));
  const pins = free.pairs.slice(3, 6).map(({ mentee, mentor }) => ({ mentee, mentor }));
  const kept = planned(makePlan({ ...input, pins: [...pins, ...pins.slice(0, 1)] }));
  expect(kept.pairs.filter(({ isPinned }) => isPinned).map(({ mentee, mentor }) => ({ mentee, mentor }))).toEqual(pins);
  for (const made of [free, kept]) {
    expect(structuredClone(made)).toEqual(made);
    expect(made.figures.total).toBe(made.pairs.reduce((sum, { score }) => sum + score, 0));
    expect(made.figures.matched + made.unmatched.length).toBe(40);
    expect(made.figures.worst).toBe(Math.min(...made.pairs.map(({ score }) => score)));
    for (const { id, seats } of input.mentors) expect(made.pairs.filter(({ mentor }) => mentor === id).length + (made.free.find(({ mentor }) => mentor === id)?.seats ?? 0)).toBe(seats);
    for (const { id, seats } of input.mentees) expect(made.pairs.filter(({ mentee }) => mentee === id).length).toBeLessThanOrEqual(seats);
  }
  expect(makePlan(input)).toEqual(free);
});

it('says what other ways would have given, and is never worse than they', () => {
  const { figures } = plan(aPopulation(60, 25, 9));
  for (const other of [figures.greedy!, figures.firstCome!]) {
    expect(other.matched).toBeLessThanOrEqual(figures.matched);
    if (other.matched === figures.matched) expect(other.total).toBeLessThanOrEqual(figures.total);
  }
  const stable = plan({ ...aPopulation(60, 25, 9), ...aim('stable') });
  expect(stable.figures.best).toEqual({ matched: figures.matched, total: figures.total });
  expect(stable.figures.matched).toBeLessThanOrEqual(figures.matched);
});

describe('degenerate inputs', () => {
  const structures: readonly Structure[] = ['oneToOne', 'reverse', 'group', 'circle', 'oneOff'];
  it.each(structures)('%s: nobody, nobody on one side, nobody eligible, everybody kept apart', (structure) => {
    const { mentees, mentors } = aPopulation(6, 4, 2);
    expect(plan({ structure, mentees: [], mentors: [] })).toMatchObject({ pairs: [], gatherings: [], unmatched: [], figures: { matched: 0, of: 0, mean: 0, worst: 0 } });
    expect(plan({ structure, mentees: [], mentors })).toMatchObject({ pairs: [], unmatched: [] });
    if (structure !== 'circle') expect(plan({ structure, mentees, mentors: [] }).unmatched).toEqual(mentees.map(({ id }) => id));
    const barred = mentees.map((mentee) => ({ ...mentee, isEligible: false }));
    expect(plan({ structure, mentees: barred, mentors }).unmatched).toEqual(mentees.map(({ id }) => id));
    const apart = mentees.map((mentee) => ({ ...mentee, avoids: [...mentees, ...mentors].map(({ id }) => id) }));
    expect(plan({ structure, mentees: apart, mentors }).unmatched).toEqual(mentees.map(({ id }) => id));
  });

  it.each(['best', 'fair', 'stable'] as const)('everybody pinned (%s)', (chosen) => {
    const input = aPlanInput({ ...aPopulation(5, 5, 4), ...aim(chosen) });
    const pins = planned(makePlan(input)).pairs.map(({ mentee, mentor }) => ({ mentee, mentor }));
    expect(planned(makePlan({ ...input, pins })).pairs.every(({ isPinned }) => isPinned)).toBe(true);
  });

  it('refuses pins that nobody can keep, naming them', () => {
    const people = { mentees: [aPerson('one'), aPerson('two', { superiors: ['boss'] }), aPerson('three')], mentors: [aPerson('boss'), aPerson('other')] };
    const refusal = (pins: { mentee: string; mentor: string }[]) => makePlan(aPlanInput({ ...people, pins }));
    expect(refusal([{ mentee: 'two', mentor: 'boss' }])).toEqual({ kind: 'refused', reason: 'pinBreaksRules', pins: [{ mentee: 'two', mentor: 'boss', rules: ['reportingLine'] }] });
    expect(refusal([{ mentee: 'one', mentor: 'other' }, { mentee: 'three', mentor: 'other' }])).toEqual({ kind: 'refused', reason: 'pinsTooMany', people: ['other'] });
    expect(refusal([{ mentee: 'stranger', mentor: 'other' }])).toEqual({ kind: 'refused', reason: 'unknownPerson', people: ['stranger'] });
    expect(makePlan(aPlanInput({ mentees: [aPerson('one'), aPerson('one')], mentors: people.mentors }))).toEqual({ kind: 'refused', reason: 'samePersonTwice', people: ['one'] });
    expect(makePlan(aPlanInput({ structure: 'circle', pins: [{ mentee: 'e0', mentor: 'o0' }] }))).toEqual({ kind: 'refused', reason: 'unknownPerson', people: ['o0'] }); // nobody mentors a circle
    expect(makePlan(aPlanInput({ structure: 'group', size: { from: 4, to: 1 } }))).toEqual({ kind: 'refused', reason: 'sizeImpossible' });
    expect(makePlan(aPlanInput({ structure: 'panel', rounds: 9 }))).toEqual({ kind: 'refused', reason: 'tooFewTables', tables: 8, rounds: 9 });
  });
});
