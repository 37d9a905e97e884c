import { checkCertificate } from '../../../../bot/domain/matching/solving/certificate';
import { Dice } from '../../../../bot/domain/matching/solving/dice';
import { solve } from '../../../../bot/domain/matching/solving/solve';
import { bestByTrying } from './bruteForce';
import { randomProblem } from './problems';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const runs = Number(process.env.RUNS ?? 10_000);

it(`is as good as trying every plan (seed ${seed}, ${runs} runs)`, () => {
  console.log(`seed ${seed}`);
  for (let run = 0; run < runs; run += 1) {
    const dice = new Dice(seed * 100_003 + run);
    const isLarge = dice.below(20) === 0;
    const most = isLarge ? 8 : 5;
    const problem = randomProblem(dice, {
      mentees: dice.below(most + 1), mentors: dice.below(most + 1), mostMenteeSeats: 1 + dice.below(3), mostMentorSeats: isLarge ? 1 : 1 + dice.below(3),
      percent: [30, 60, 100][dice.below(3)]!, scores: [1, 2, 5, 10_001][dice.below(4)]!, somePartners: dice.below(3) === 0,
    });
    const aim = { isPeopleFirst: dice.below(2) === 0, seed: run };
    const check = checkCertificate(problem, solve(problem, aim));
    const expected = { run, check: { isProven: true, points: bestByTrying(problem, aim) } };
    if (!check.isProven || check.points !== expected.check.points) expect({ run, check }).toEqual(expected);
  }
});
