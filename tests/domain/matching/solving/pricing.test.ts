import { BestOfRow } from '../../../../bot/domain/matching/solving/bestOfRow';
import { checkCertificate } from '../../../../bot/domain/matching/solving/certificate';
import { checkCompleteCertificate } from '../../../../bot/domain/matching/solving/completeCertificate';
import { Dice } from '../../../../bot/domain/matching/solving/dice';
import { UnfitProblem } from '../../../../bot/domain/matching/solving/fault';
import { type Progress, solveComplete } from '../../../../bot/domain/matching/solving/pricing';
import { type Problem } from '../../../../bot/domain/matching/solving/problem';
import { type CompleteProblem } from '../../../../bot/domain/matching/solving/rowSource';
import { solve } from '../../../../bot/domain/matching/solving/solve';
import { completeInstance } from '../../../bench/matching/instances';
import { aProblem, byPeople, byScore, randomProblem, runs, seed } from './problems';

/** The same pairs, a row at a time. */
function complete(problem: Problem): CompleteProblem {
  const { mentees, mentors, menteeSeats, mentorSeats, hasPartner } = problem;
  return {
    source: {
      mentees, mentors,
      scoreRow: (mentee, into) => {
        into.fill(-1);
        for (let place = problem.starts[mentee]!; place < problem.starts[mentee + 1]!; place += 1) into[problem.mentorOf[place]!] = problem.score[place]!;
      },
    },
    menteeSeats, mentorSeats, ...(hasPartner && { hasPartner }),
  };
}

it(`is as good as solving all pairs at once, from however few it begins (seed ${seed})`, () => {
  for (let run = 0; run < runs / 20; run += 1) {
    const dice = new Dice(seed * 100_057 + run);
    const problem = randomProblem(dice, { mentees: dice.below(16), mentors: dice.below(12), mostMenteeSeats: 1 + dice.below(3), mostMentorSeats: 3, percent: 70, scores: [1, 4, 10_001][dice.below(3)]!, somePartners: dice.below(2) === 0 });
    const aim = { isPeopleFirst: dice.below(2) === 0, seed: run };
    const all = checkCertificate(problem, solve(problem, aim));
    const found = solveComplete(complete(problem), aim, { keep: 1 + dice.below(4) });
    expect({ run, check: checkCertificate(found.problem, found.solution) }).toEqual({ run, check: all });
    expect({ run, check: checkCompleteCertificate(complete(problem), found) }).toEqual({ run, check: all });
  }
});

describe('all pairs of many people', () => {
  const many = completeInstance(600);

  it.each([['by score', byScore], ['people first', byPeople]] as const)('are proven from a few of them, %s', (_, aim) => {
    const found = solveComplete(many, aim, { keep: 10 });
    expect(checkCompleteCertificate(many, found)).toMatchObject({ isProven: true });
    expect(found.problem.mentorOf.length).toBeLessThan(600 * 60);
  });

  it('are reported on, from nothing to all, and never backwards', () => {
    const reports: Progress[] = [];
    solveComplete(many, byScore, { onProgress: (progress) => reports.push(progress) });
    const done = reports.map((report) => report.done);
    expect(done).toEqual([...done].sort((one, other) => one - other));
    expect([done[0], done.at(-1)]).toEqual([0, 1]);
    expect(new Set(reports.map(({ phase }) => phase))).toEqual(new Set(['scoring', 'solving', 'proving']));
    expect(reports.length).toBeGreaterThan(20);
  });
});

describe('the certificate over all pairs', () => {
  const problem = aProblem([[0, 0, 900], [0, 1, 800], [1, 0, 850], [1, 1, 100]]);
  const found = solveComplete(complete(problem), byScore);

  it('is not that of a problem that leaves out a better pair', () => {
    const few = aProblem([[0, 0, 900], [1, 1, 100]]);
    expect(checkCompleteCertificate(complete(problem), { problem: few, solution: solve(few, byScore) })).toEqual({ isProven: false, reason: 'notBest' });
  });

  it('is not that of other scores', () => {
    const better = { ...problem, score: problem.score.map((score) => score + 1) };
    expect(checkCompleteCertificate(complete(problem), { problem: better, solution: solve(better, byScore) })).toEqual({ isProven: false, reason: 'badProblem' });
  });

  it('is not that of more seats', () => {
    const roomy = { ...problem, mentorSeats: Uint16Array.of(2, 1) };
    expect(checkCompleteCertificate(complete(problem), { problem: roomy, solution: solve(roomy, byScore) })).toEqual({ isProven: false, reason: 'tooManySeats' });
  });

  it('is not changed by whoever reports other totals', () => {
    expect(checkCompleteCertificate(complete(problem), { ...found, solution: { ...found.solution, matched: 3 } })).toEqual({ isProven: false, reason: 'badTotals' });
  });
});

describe('what is no problem', () => {
  const many = complete(aProblem([[0, 0, 1], [1, 1, 1]]));

  it.each<[string, CompleteProblem]>([
    ['badShape', { ...many, menteeSeats: Uint16Array.of(1) }],
    ['badScore', { ...many, source: { ...many.source, scoreRow: (_, into) => into.fill(10_001) } }],
    ['tooManySeats', { ...many, source: { ...many.source, mentees: 1000, mentors: 1000 }, menteeSeats: new Uint16Array(1000).fill(1000), mentorSeats: new Uint16Array(1000).fill(1000) }],
  ])('is refused: %s', (fault, problem) => {
    expect(() => solveComplete(problem, byScore)).toThrow(UnfitProblem);
    expect(() => solveComplete(problem, byScore)).toThrow(fault);
  });

  it.each([[0, 3], [3, 0], [0, 0]])('but %i mentees and %i mentors are', (mentees, mentors) => {
    const nobody = complete(aProblem([], { mentees, mentors }));
    const found = solveComplete(nobody, byPeople);
    expect(found.solution.matched).toBe(0);
    expect(checkCompleteCertificate(nobody, found)).toMatchObject({ isProven: true });
  });
});

it(`keeps the best few of a row (seed ${seed})`, () => {
  const dice = new Dice(seed);
  const best = new BestOfRow(5);
  for (let run = 0; run < 200; run += 1) {
    const worths = Array.from({ length: dice.below(20) }, () => dice.below(8));
    best.clear();
    worths.forEach((worth, mentor) => best.offer(worth, mentor));
    const kept = Array.from(best.kept());
    expect(kept).toEqual([...kept].sort((one, other) => one - other));
    expect(kept.map((mentor) => worths[mentor]!).sort()).toEqual([...worths].sort().slice(-5));
  }
});
