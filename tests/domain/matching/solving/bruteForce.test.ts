import { checkCertificate } from '../../../../bot/domain/matching/solving/certificate';
import { Dice } from '../../../../bot/domain/matching/solving/dice';
import { type Aim, type Problem } from '../../../../bot/domain/matching/solving/problem';
import { solve } from '../../../../bot/domain/matching/solving/solve';
import { bestByTrying } from './bruteForce';
import { randomProblem, runs, seed } from './problems';

/** Small enough to try every plan: either up to five people a side with up to three seats each, or up to eight with fewer mentors' seats. */
function smallProblem(dice: Dice): Problem {
  const isWide = dice.below(20) === 0;
  const most = isWide ? 8 : 5;
  return randomProblem(dice, {
    mentees: dice.below(most + 1), mentors: dice.below(most + 1), mostMenteeSeats: 1 + dice.below(3), mostMentorSeats: isWide ? 1 : 1 + dice.below(3),
    percent: [30, 60, 100][dice.below(3)]!, scores: [1, 2, 5, 10_001][dice.below(4)]!, somePartners: dice.below(3) === 0,
  });
}

it(`is as good as the best of all plans, and proves it (seed ${seed}, ${runs} runs)`, () => {
  for (let run = 0; run < runs; run += 1) {
    const dice = new Dice(seed * 100_003 + run);
    const problem = smallProblem(dice);
    const aim: Aim = { isPeopleFirst: dice.below(2) === 0, seed: run };
    const check = checkCertificate(problem, solve(problem, aim));
    const points = bestByTrying(problem, aim);
    if (!check.isProven || check.points !== points) expect({ seed, run, check }).toEqual({ seed, run, check: { isProven: true, points } });
  }
});
