import { likingOf } from '../../../../bot/domain/matching/planning/liking';
import { blockingPairs, matchStably } from '../../../../bot/domain/matching/planning/stable';
import { aPerson, numbersFrom, poolOf, randomRows } from './rows';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const people = (prefix: string, count: number, wishes: (place: number) => string[] = () => []) => Array.from({ length: count }, (_, place) => aPerson(`${prefix}${place}`, { wishes: wishes(place) }));
const pairsOf = (matches: readonly { mentee: number; mentor: number }[]) => matches.map(({ mentee, mentor }) => [mentee, mentor]);

it('puts wishes before scores on both sides', () => {
  const liking = likingOf({ mentees: people('e', 2, (place) => (place === 1 ? ['o0'] : [])), mentors: people('o', 2) }, 1);
  const stable = poolOf([[9000, 100], [8000, 8500]], [1, 1], [1, 1]);
  expect(pairsOf(matchStably(stable, liking))).toEqual([[0, 0], [1, 1]]); // the mentor has no wish and takes the better score
  const wished = likingOf({ mentees: people('e', 2, (place) => (place === 1 ? ['o0'] : [])), mentors: people('o', 2, (place) => (place === 0 ? ['e1'] : [])) }, 1);
  expect(pairsOf(matchStably(stable, wished))).toEqual([[0, 1], [1, 0]]);
});

it('sees two who would rather have each other', () => {
  const liking = likingOf({ mentees: people('e', 2), mentors: people('o', 2) }, 1);
  const apart = [{ mentee: 0, mentor: 1, score: 100 }, { mentee: 1, mentor: 0, score: 8000 }];
  expect(pairsOf(blockingPairs(poolOf([[9000, 100], [8000, 8500]], [1, 1], [1, 1]), liking, apart))).toEqual([[0, 0], [1, 1]]);
  expect(pairsOf(blockingPairs(poolOf([[9000]], [1], [1]), liking, []))).toEqual([[0, 0]]);
  expect(blockingPairs(poolOf([[9000]], [1], [0]), liking, [])).toEqual([]);
});

it(`leaves no two people who would rather have each other, with several places on both sides (SEED=${seed})`, () => {
  const below = numbersFrom(seed);
  for (let run = 0; run < 300; run += 1) {
    const [mentees, mentors] = [below(9), below(7)];
    const rows = randomRows(mentees, mentors, 3 + below(7), below);
    const wishes = (prefix: string, count: number) => () => Array.from({ length: below(4) }, () => `${prefix}${below(count + 1)}`);
    const liking = likingOf({ mentees: people('e', mentees, wishes('o', mentors)), mentors: people('o', mentors, wishes('e', mentees)) }, run);
    const stable = poolOf(rows, rows.map(() => below(3)), Array.from({ length: mentors }, () => below(4)));
    const matches = matchStably(stable, liking);
    expect({ seed, run, blocking: blockingPairs(stable, liking, matches) }).toEqual({ seed, run, blocking: [] });
    expect(new Set(pairsOf(matches).map(String)).size).toBe(matches.length);
    for (const [mentee, seats] of stable.menteeSeats.entries()) expect(matches.filter((match) => match.mentee === mentee).length).toBeLessThanOrEqual(seats);
    for (const [mentor, seats] of stable.mentorSeats.entries()) expect(matches.filter((match) => match.mentor === mentor).length).toBeLessThanOrEqual(seats);
    for (const { mentee, mentor, score } of matches) expect(rows[mentee]?.[mentor]).toBe(score);
    expect(matchStably(stable, liking)).toEqual(matches);
  }
});

it('asks on when the first lot of choices is used up', () => {
  const mentors = 200;
  const rows = Array.from({ length: 200 }, () => Array.from({ length: mentors }, (_, mentor) => 10_000 - mentor)); // everybody likes the same ones
  const liking = likingOf({ mentees: people('e', 200), mentors: people('o', mentors) }, 3);
  const crowd = poolOf(rows, rows.map(() => 1), Array.from({ length: mentors }, () => 1));
  const matches = matchStably(crowd, liking);
  expect(matches).toHaveLength(200);
  expect(blockingPairs(crowd, liking, matches)).toEqual([]);
});
