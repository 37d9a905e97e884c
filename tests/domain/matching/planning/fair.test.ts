import { matchFairly } from '../../../../bot/domain/matching/planning/fair';
import { matchedIn, type Match, totalOf } from '../../../../bot/domain/matching/planning/pool';
import { everyPlan, numbersFrom, poolOf, randomRows } from './rows';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

/** Better for the worst-off: at the first of the lowest few scores in which two plans differ, the higher one; at equal score, fewer people there. */
function isFairer(one: readonly Match[], other: readonly Match[], levels: number): boolean | undefined {
  const [mine, theirs] = [one, other].map((plan) => plan.map(({ score }) => score).sort((low, high) => low - high));
  const distinct = new Set<number>();
  for (let at = 0; at < mine!.length; at += 1) {
    distinct.add(mine![at]!);
    if (distinct.size > levels) return undefined;
    if (mine![at] !== theirs![at]) return mine![at]! > theirs![at]!;
  }
  return undefined;
}

it(`lifts the lowest score, then the next ones, as high as any plan with as many people, and then the total (SEED=${seed})`, () => {
  const below = numbersFrom(seed);
  for (let run = 0; run < 80; run += 1) {
    const [mentees, mentors] = [1 + below(5), 1 + below(4)];
    const rows = randomRows(mentees, mentors, 5 + below(6), below);
    const pool = poolOf(rows, rows.map(() => 1), Array.from({ length: mentors }, () => below(3)));
    const { matches, levels } = matchFairly(pool, run);
    const most = { people: 0, worst: -1 };
    everyPlan(pool, (plan) => (most.people = Math.max(most.people, plan.length)));
    const told = { seed, run };
    expect({ ...told, people: matches.length }).toEqual({ ...told, people: most.people });
    everyPlan(pool, (plan) => {
      if (plan.length !== most.people) return;
      most.worst = Math.max(most.worst, Math.min(...plan.map(({ score }) => score)));
      expect({ ...told, fairer: isFairer(plan, matches, 3) ?? false }).toEqual({ ...told, fairer: false });
      if (isFairer(matches, plan, 3) === undefined) expect({ ...told, better: totalOf(plan) > totalOf(matches) }).toEqual({ ...told, better: false });
    });
    if (matches.length > 0) expect({ ...told, worst: Math.min(...matches.map(({ score }) => score)) }).toEqual({ ...told, worst: most.worst });
    for (const { score, people } of levels) expect({ ...told, score, people: matches.filter((match) => match.score === score).length }).toEqual({ ...told, score, people });
  }
});

it('gives second partners from what is left, and first partners to as many as without', () => {
  const below = numbersFrom(3);
  for (let run = 0; run < 30; run += 1) {
    const rows = randomRows(5, 4, 7, below);
    const pool = poolOf(rows, rows.map(() => below(3)), [2, 1, 2, 0]);
    const { matches } = matchFairly(pool, run);
    let people = 0;
    everyPlan(pool, (plan) => (people = Math.max(people, matchedIn(plan))));
    expect(matchedIn(matches)).toBe(people);
    for (const [mentee, seats] of pool.menteeSeats.entries()) expect(matches.filter((match) => match.mentee === mentee).length).toBeLessThanOrEqual(seats);
    expect(new Set(matches.map(({ mentee, mentor }) => `${mentee} ${mentor}`)).size).toBe(matches.length);
  }
});
