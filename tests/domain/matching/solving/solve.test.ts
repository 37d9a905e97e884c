import { checkCertificate } from '../../../../bot/domain/matching/solving/certificate';
import { Dice } from '../../../../bot/domain/matching/solving/dice';
import { UnfitProblem } from '../../../../bot/domain/matching/solving/fault';
import { type Aim, type Problem, type Solution } from '../../../../bot/domain/matching/solving/problem';
import { solve } from '../../../../bot/domain/matching/solving/solve';
import { listedInstance, shapes } from '../../../bench/matching/instances';
import { aProblem, byPeople, byScore, type PairLine, pairsOf, randomProblem, seed } from './problems';

function solved(problem: Problem, aim: Aim = byScore): Solution {
  const solution = solve(problem, aim);
  expect(checkCertificate(problem, solution)).toMatchObject({ isProven: true });
  return solution;
}

const everybody = (mentees: number, mentors: number, score: (mentee: number, mentor: number) => number): PairLine[] =>
  Array.from({ length: mentees * mentors }, (_, at): PairLine => [Math.floor(at / mentors), at % mentors, score(Math.floor(at / mentors), at % mentors)]);

describe('the best plan', () => {
  it('is not that which gives each in turn the best mentor who is left', () => {
    const problem = aProblem([[0, 0, 900], [0, 1, 800], [1, 0, 850], [1, 1, 100]]);
    expect(pairsOf(problem, solved(problem).chosen)).toEqual([[0, 1], [1, 0]]);
  });

  it('by score leaves somebody out where that is worth more', () => {
    const problem = aProblem([[0, 0, 5000], [0, 1, 10], [1, 0, 10]]);
    expect(pairsOf(problem, solved(problem, byScore).chosen)).toEqual([[0, 0]]);
    expect(pairsOf(problem, solved(problem, byPeople).chosen)).toEqual([[0, 1], [1, 0]]);
  });

  it('takes a pair of score 0 rather than none', () => {
    expect(solved(aProblem([[0, 0, 0]]))).toMatchObject({ matched: 1, totalScore: 0 });
  });

  it('never gives anybody the same mentor twice', () => {
    const problem = aProblem([[0, 0, 9000], [0, 1, 10]], { menteeSeats: [2], mentorSeats: [2, 1] });
    expect(pairsOf(problem, solved(problem).chosen)).toEqual([[0, 0], [0, 1]]);
  });

  it('gives everybody one mentor before anybody has two, where people come first', () => {
    const problem = aProblem([[0, 0, 9000], [0, 1, 9000], [1, 1, 10]], { menteeSeats: [2, 1] });
    expect(solved(problem, byScore)).toMatchObject({ matched: 1, totalScore: 18_000 });
    expect(solved(problem, byPeople)).toMatchObject({ matched: 2, totalScore: 9010 });
  });

  it('gives whoever has nobody a mentor before whoever has one, where people come first', () => {
    const problem = aProblem([[0, 0, 9000], [1, 0, 10]], { hasPartner: [1, 0] });
    expect(pairsOf(problem, solved(problem, byScore).chosen)).toEqual([[0, 0]]);
    expect(pairsOf(problem, solved(problem, byPeople).chosen)).toEqual([[1, 0]]);
  });
});

describe('what is out of the ordinary', () => {
  it.each<[string, Problem, Partial<Solution>]>([
    ['nobody at all', aProblem([]), { matched: 0, totalScore: 0 }],
    ['no mentors', aProblem([], { mentees: 3, mentors: 0 }), { matched: 0 }],
    ['no mentees', aProblem([], { mentees: 0, mentors: 3 }), { matched: 0 }],
    ['no pair that may be', aProblem([], { mentees: 3, mentors: 3 }), { matched: 0 }],
    ['no seat with any mentor', aProblem(everybody(3, 3, () => 5000), { mentorSeats: [0, 0, 0] }), { matched: 0 }],
    ['no seat for any mentee', aProblem(everybody(3, 3, () => 5000), { menteeSeats: [0, 0, 0] }), { matched: 0 }],
    ['all scores the same', aProblem(everybody(4, 4, () => 5000)), { matched: 4, totalScore: 20_000 }],
    ['all scores 0', aProblem(everybody(4, 4, () => 0)), { matched: 4, totalScore: 0 }],
    ['one star whom all want', aProblem(everybody(4, 4, (_, mentor) => (mentor === 2 ? 10_000 : 10))), { matched: 4, totalScore: 10_030 }],
    ['one mentor for all', aProblem(everybody(5, 1, (mentee) => mentee), { mentorSeats: [65_535] }), { matched: 5, totalScore: 10 }],
    ['far too few seats', aProblem(everybody(9, 2, (mentee) => 100 * mentee)), { matched: 2, totalScore: 1500 }],
    ['far too many seats', aProblem(everybody(2, 9, (_, mentor) => 100 * mentor), { mentorSeats: Array<number>(9).fill(9) }), { matched: 2, totalScore: 1600 }],
    ['more seats than partners', aProblem(everybody(2, 2, () => 7), { menteeSeats: [9, 9], mentorSeats: [9, 9] }), { matched: 2, totalScore: 28 }],
  ])('%s', (_, problem, expected) => {
    expect(solved(problem, byScore)).toMatchObject(expected);
    expect(solved(problem, byPeople)).toMatchObject(expected);
  });

  it.each([['enough', 20_200, 100_000], ['not enough', 19_000, 95_000]])('a hundred thousand people who are all the same, and %s seats', (_, mentorSeats, matched) => {
    const [mentees, mentors] = [100_000, 5];
    const problem: Problem = {
      mentees, mentors, starts: Int32Array.from({ length: mentees + 1 }, (__, mentee) => mentee * mentors), mentorOf: Int32Array.from({ length: mentees * mentors }, (__, place) => place % mentors),
      score: new Int16Array(mentees * mentors).fill(6000), menteeSeats: new Uint16Array(mentees).fill(1), mentorSeats: new Uint16Array(mentors).fill(mentorSeats),
    };
    expect(solved(problem)).toMatchObject({ matched, totalScore: matched * 6000 });
  });

  it.each<[string, Partial<Problem>]>([
    ['badShape', { starts: Int32Array.of(0, 1) }],
    ['badShape', { starts: Int32Array.of(0, 2, 1) }],
    ['badShape', { menteeSeats: Uint16Array.of(1) }],
    ['badShape', { hasPartner: Uint8Array.of(1) }],
    ['badPair', { mentorOf: Int32Array.of(0, 0) , starts: Int32Array.of(0, 2, 2) }],
    ['badPair', { mentorOf: Int32Array.of(0, 2) }],
    ['badScore', { score: Int16Array.of(1, 10_001) }],
    ['badScore', { score: Int16Array.of(1, -1) }],
  ])('refuses a problem with %s', (fault, wrong) => {
    const problem = { ...aProblem([[0, 0, 1], [1, 1, 2]]), ...wrong };
    expect(() => solve(problem, byScore)).toThrow(UnfitProblem);
    expect(() => solve(problem, byScore)).toThrow(fault);
  });

  it('refuses more seats than sums are exact for', () => {
    const mentors = 9;
    const problem = aProblem([], { mentees: 60_000, mentors, menteeSeats: Array<number>(60_000).fill(mentors), mentorSeats: Array<number>(mentors).fill(65_535) });
    const pairs = 60_000 * mentors;
    const full = { ...problem, starts: Int32Array.from({ length: 60_001 }, (_, mentee) => mentee * mentors), mentorOf: Int32Array.from({ length: pairs }, (_, place) => place % mentors), score: new Int16Array(pairs) };
    expect(() => solve(full, byScore)).toThrow('tooManySeats');
  });
});

describe('many people', () => {
  const base = listedInstance(2000);

  it.each(['as they are', ...Object.keys(shapes)])('%s', (name) => {
    const problem = shapes[name]?.(base) ?? base;
    const [best, most] = [solved(problem, byScore), solved(problem, byPeople)];
    expect(most.matched).toBeGreaterThanOrEqual(best.matched);
    expect(best.totalScore + best.chosen.length).toBeGreaterThanOrEqual(most.totalScore + most.chosen.length);
  });

  it('with two or three seats', () => {
    const few = listedInstance(400);
    const problem = { ...few, menteeSeats: few.menteeSeats.map((_, mentee) => mentee % 4) };
    solved(problem, byScore);
    solved(problem, byPeople);
  });
});

describe('the seed', () => {
  const equals = aProblem(everybody(6, 4, () => 5000));
  const planOf = (seedOfAim: number): string => solve(equals, { isPeopleFirst: false, seed: seedOfAim }).chosen.join();

  it('decides who comes first among equals', () => {
    const plans = Array.from({ length: 200 }, (_, at) => pairsOf(equals, solve(equals, { isPeopleFirst: false, seed: at }).chosen));
    const timesMatched = Array.from({ length: 6 }, (_, mentee) => plans.filter((plan) => plan.some(([matched]) => matched === mentee)).length);
    expect(Math.min(...timesMatched)).toBeGreaterThan(90);
    expect(new Set(plans.map((plan) => plan.find(([matched]) => matched === 0)?.[1])).size).toBe(5);
  });

  it('gives the same plan when it is the same', () => {
    expect(planOf(7)).toBe(planOf(7));
  });

  it(`never changes what a plan is worth (seed ${seed})`, () => {
    const problem = randomProblem(new Dice(seed), { mentees: 60, mentors: 40, mostMenteeSeats: 2, mostMentorSeats: 2, percent: 40, scores: 5 });
    const worth = (isPeopleFirst: boolean, seedOfAim: number): unknown => checkCertificate(problem, solve(problem, { isPeopleFirst, seed: seedOfAim }));
    for (const isPeopleFirst of [false, true]) expect(new Set(Array.from({ length: 20 }, (_, at) => JSON.stringify(worth(isPeopleFirst, at)))).size).toBe(1);
  });
});
