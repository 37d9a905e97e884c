import { type Match, type Pool } from '../../../../bot/domain/matching/planning/pool';
import { bestOver } from '../../../../bot/domain/matching/planning/valued/bestOver';
import { isProven } from '../../../../bot/domain/matching/planning/valued/prove';
import { type Worth } from '../../../../bot/domain/matching/planning/valued/valued';
import { everyPlan, numbersFrom, poolOf, randomRows } from './rows';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

/** What a plan is worth, added up in the plainest way. */
function worthOf(matches: readonly Match[], worth: Worth): number {
  const pairs = matches.reduce((sum, { mentee, mentor, score }) => sum + worth.pair(mentee, mentor, score), 0);
  const firsts = [...new Set(matches.map(({ mentee }) => mentee))].reduce((sum, mentee) => sum + worth.first(mentee), 0);
  const places = [...new Set(matches.map(({ mentor }) => mentor))].flatMap((mentor) => matches.filter((match) => match.mentor === mentor).map((_, taken) => worth.place(mentor, taken)));
  return pairs + firsts - places.reduce((sum, cost) => sum + cost, 0);
}

it(`is worth as much as the best of all plans, and proves it (SEED=${seed})`, () => {
  const below = numbersFrom(seed);
  for (let run = 0; run < 250; run += 1) {
    const [mentees, mentors] = [1 + below(4), 1 + below(3)];
    const rows = randomRows(mentees, mentors, 4 + below(7), below);
    const pool: Pool = poolOf(rows, rows.map(() => below(3)), Array.from({ length: mentors }, () => below(4)));
    const [liked, first, step] = [below(2) * 7_000, [0, 9_000, 1_000_000][below(3)]!, below(3) * 3_000];
    const worth: Worth = { pair: (mentee, mentor, score) => score + ((mentee + mentor) % 2) * liked, first: (mentee) => (mentee === 2 ? 0 : first), place: (_, taken) => step * taken };
    let most = 0;
    everyPlan(pool, (matches) => (most = Math.max(most, worthOf(matches, worth))));
    const valued = { pool, worth };
    const { matches, best, listed } = bestOver(valued);
    expect({ seed, run, worth: worthOf(matches, worth) }).toEqual({ seed, run, worth: most });
    expect({ seed, run, proven: isProven(valued, listed, best) }).toEqual({ seed, run, proven: true });
    if (matches.length > 0 && first > 0 && step === 0 && liked === 0) expect(isProven(valued, listed, { ...best, chosen: best.chosen.slice(1) })).toBe(false);
  }
});

it('proves the best plan over all pairs without listing them all', () => {
  const below = numbersFrom(7);
  const [mentees, mentors] = [1001, 400];
  const rows = Array.from({ length: mentees }, () => Array.from({ length: mentors }, (_, mentor) => (mentor < 60 ? 6000 + below(400) * 5 : below(1200) * 5))); // everybody likes the same sixty best
  const pool = poolOf(rows, rows.map(() => 1), Array.from({ length: mentors }, () => 2));
  const worth: Worth = { pair: (_, __, score) => score + 1, first: () => 0, place: () => 0 };
  const { matches, best, listed } = bestOver({ pool, worth });
  expect(listed.mentorOf.length).toBeGreaterThan(mentees * 40); // others turned out to matter
  expect(listed.mentorOf.length).toBeLessThan((mentees * mentors) / 2);
  expect(isProven({ pool, worth }, listed, best)).toBe(true);
  const taken = new Set(matches.map(({ mentee, mentor }) => mentee * mentors + mentor));
  const better = rows.flatMap((row, mentee) => row.filter((score, mentor) => !taken.has(mentee * mentors + mentor) && score + 1 > best.menteePrice[mentee]! + best.mentorPrice[mentor]!));
  expect(better).toEqual([]);
});
