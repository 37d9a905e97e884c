import { checkCertificate } from '../../../../bot/domain/matching/solving/certificate';
import { Dice } from '../../../../bot/domain/matching/solving/dice';
import { type Aim, type Problem, type Solution } from '../../../../bot/domain/matching/solving/problem';
import { solve } from '../../../../bot/domain/matching/solving/solve';
import { bestByTrying } from './bruteForce';
import { aProblem, byScore, randomProblem, runs, seed } from './problems';

const problem = aProblem([[0, 0, 900], [0, 1, 800], [1, 0, 850], [1, 1, 100]], { menteeSeats: [1, 2], mentorSeats: [1, 2] });
const best = solve(problem, byScore);

describe('a solution', () => {
  it('is proven by what it brings along', () => {
    expect(checkCertificate(problem, best)).toEqual({ isProven: true, points: best.totalScore + best.chosen.length });
  });

  it.each<[string, Partial<Solution>]>([
    ['badPlace', { chosen: Int32Array.of(0, 4) }],
    ['badPlace', { chosen: Int32Array.of(-1) }],
    ['badPlace', { chosen: Int32Array.of(2, 2) }],
    ['badPlace', { chosen: Int32Array.of(3, 1) }],
    ['tooManySeats', { chosen: Int32Array.of(0, 1) }],
    ['tooManySeats', { chosen: Int32Array.of(0, 2) }],
    ['badTotals', { totalScore: best.totalScore + 1 }],
    ['badTotals', { matched: best.matched + 1 }],
    ['badPrice', { certificate: { ...best.certificate, mentorPrice: Float64Array.of(0) } }],
    ['badPrice', { certificate: { ...best.certificate, mentorPrice: Float64Array.of(0, NaN) } }],
    ['badPrice', { certificate: { ...best.certificate, menteePrice: Float64Array.of(0, -1) } }],
    ['badPrice', { certificate: { ...best.certificate, menteePrice: Float64Array.of(0, 0.5) } }],
    ['badPrice', { certificate: { ...best.certificate, menteePrice: Float64Array.of(0, 2 ** 53) } }],
    ['notBest', { certificate: { ...best.certificate, mentorPrice: best.certificate.mentorPrice.map((price) => price + 1) } }],
    ['notBest', { chosen: Int32Array.of(), matched: 0, totalScore: 0 }],
    ['notBest', { chosen: Int32Array.of(0, 3), matched: 2, totalScore: 1000 }],
  ])('is not proven: %s', (reason, wrong) => {
    expect(checkCertificate(problem, { ...best, ...wrong })).toEqual({ isProven: false, reason });
  });

  it('proves nothing about what is no problem', () => {
    expect(checkCertificate({ ...problem, mentors: 1 }, best)).toEqual({ isProven: false, reason: 'badProblem' });
  });
});

/** The same with one price, or one pair, another one; its totals are right. */
function tampered(of: Problem, { chosen, certificate, ...totals }: Solution, dice: Dice): Solution {
  const prices = { ...certificate, menteePrice: certificate.menteePrice.slice(), mentorPrice: certificate.mentorPrice.slice() };
  const side = dice.below(2) === 0 ? prices.menteePrice : prices.mentorPrice;
  if (side.length > 0 && dice.below(2) === 0) {
    side[dice.below(side.length)]! += dice.below(2) === 0 ? 1 + dice.below(9000) : -1 - dice.below(9000);
    return { ...totals, chosen, certificate: prices };
  }
  const places = new Set(chosen);
  const place = dice.below(Math.max(1, of.mentorOf.length));
  if (!places.delete(place)) places.add(place);
  const others = Int32Array.from(places).sort();
  const menteeOf = (at: number): number => of.starts.findIndex((start) => start > at);
  return { chosen: others, matched: new Set(Array.from(others, menteeOf)).size, totalScore: others.reduce((sum, at) => sum + (of.score[at] ?? 0), 0), certificate };
}

it(`proves only what is the best, whatever was tampered with (seed ${seed})`, () => {
  const outcomes = { proven: 0, doubted: 0 };
  for (let run = 0; run < runs / 5; run += 1) {
    const dice = new Dice(seed * 100_019 + run);
    const small = randomProblem(dice, { mentees: dice.below(5), mentors: dice.below(5), mostMenteeSeats: 2, mostMentorSeats: 2, percent: 70, scores: [1, 3, 10_001][dice.below(3)]!, somePartners: dice.below(2) === 0 });
    const aim: Aim = { isPeopleFirst: dice.below(2) === 0, seed: run };
    const check = checkCertificate(small, tampered(small, solve(small, aim), dice));
    outcomes[check.isProven ? 'proven' : 'doubted'] += 1;
    if (check.isProven) expect({ run, points: check.points }).toEqual({ run, points: bestByTrying(small, aim) });
  }
  expect(outcomes.proven).toBeGreaterThan(0);
  expect(outcomes.doubted).toBeGreaterThan(outcomes.proven);
});
