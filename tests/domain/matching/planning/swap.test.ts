import { makePlan } from '../../../../bot/domain/matching/planning/plan';
import { exchanged, type Sitting, twosOf, worthOfSitting } from '../../../../bot/domain/matching/planning/swap';
import { aPlanInput, aPopulation } from './population';
import { aPerson } from './rows';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const circle = (...mentees: string[]): Sitting => ({ mentees });

it(`what sits together in a plan is worth what the plan says (SEED=${seed})`, () => {
  for (const structure of ['oneToOne', 'group', 'circle'] as const) {
    const people = aPopulation(14, 6, seed);
    const input = aPlanInput({ mentees: people.mentees, mentors: people.mentors.map((mentor) => ({ ...mentor, seats: 3 })), structure, seed, size: { from: 3, to: 4 } });
    const plan = makePlan(input);
    if (plan.kind === 'refused') throw new Error(JSON.stringify(plan));
    const sittings = structure === 'oneToOne' ? plan.pairs.map(({ mentee, mentor, score }) => ({ mentor, mentees: [mentee], score })) : plan.gatherings;
    expect(sittings.length).toBeGreaterThan(0);
    for (const { score, ...sitting } of sittings) expect({ seed, sitting, worth: worthOfSitting(input, sitting) }).toEqual({ seed, sitting, worth: score });
  }
});

it('changes one of each', () => {
  expect(exchanged([circle('a', 'b', 'c'), circle('d', 'e')], 'b', 'e')).toEqual([circle('a', 'e', 'c'), circle('d', 'b')]);
  expect(exchanged([{ mentor: 'm', mentees: ['a'] }, { mentor: 'n', mentees: ['b', 'c'] }], 'a', 'c')).toEqual([{ mentor: 'm', mentees: ['c'] }, { mentor: 'n', mentees: ['b', 'a'] }]);
  for (const [one, other, goes, comes] of [
    [circle('a', 'b'), circle('c', 'd'), 'x', 'c'], [circle('a', 'b'), circle('c', 'd'), 'a', 'x'], [circle('a', 'b'), circle('a', 'b'), 'a', 'b'],
    [{ mentor: 'm', mentees: ['a'] }, { mentor: 'm', mentees: ['b'] }, 'a', 'b'], [{ mentor: 'm', mentees: ['a'] }, { mentor: 'n', mentees: ['a'] }, 'a', 'a'],
  ] as const) expect(exchanged([one, other], goes, comes)).toBeUndefined();
});

it('keeps a group with its mentor, and a circle from one to the next', () => {
  expect(twosOf({ mentor: 'm', mentees: ['a', 'b'] })).toEqual([{ mentee: 'a', mentor: 'm' }, { mentee: 'b', mentor: 'm' }]);
  expect(twosOf(circle('c', 'a', 'b'))).toEqual([{ mentee: 'c', mentor: 'a' }, { mentee: 'a', mentor: 'b' }]);
});

describe('is worth nothing that could be said', () => {
  const mentees = [aPerson('a', { superiors: ['b', 'boss'] }), aPerson('b'), aPerson('c', { seats: 0 }), aPerson('fr', { speaks: ['fr'] })];
  const input = aPlanInput({ mentees, mentors: [aPerson('boss', { seats: 0 }), aPerson('m')], forbidden: [{ mentee: 'b', mentor: 'm' }] });
  it.each<[string, Sitting, boolean]>([
    ['where a rule stands between mentee and mentor', { mentor: 'boss', mentees: ['a'] }, false],
    ['where a rule stands between two of a group', { mentor: 'm', mentees: ['a', 'b'] }, false],
    ['where two were ruled out', { mentor: 'm', mentees: ['b'] }, false],
    ['where two of a circle have no language', circle('c', 'fr'), false],
    ['of somebody who is not there', { mentor: 'gone', mentees: ['a'] }, false],
    ['of nobody', { mentor: 'm', mentees: ['gone'] }, false],
    ['but places that are taken are taken by these', { mentor: 'boss', mentees: ['c'] }, true],
    ['and in a group nobody needs the language of another mentee', { mentor: 'm', mentees: ['a', 'c'] }, true],
  ])('%s', (_, sitting, isFine) => {
    expect(worthOfSitting(input, sitting) !== undefined).toBe(isFine);
  });
});
