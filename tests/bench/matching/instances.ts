import { BestOfRow } from '../../../bot/domain/matching/solving/bestOfRow';
import { bestScore, type Problem } from '../../../bot/domain/matching/solving/problem';
import { type CompleteProblem } from '../../../bot/domain/matching/solving/rowSource';
import { crowd } from './crowd';
import { CrowdScore } from './crowdScore';

/** How many pairs of each mentee are listed: the best. */
const listed = 50;

/** A made-up organisation: half as many mentors as mentees, with one to three seats each. The same for the same number. */
export function completeInstance(mentees: number): CompleteProblem {
  const people = crowd(mentees);
  return { source: new CrowdScore(people), menteeSeats: new Uint16Array(mentees).fill(1), mentorSeats: people.mentorSeats };
}

/** The same people, with the best pairs of each mentee only. */
export function listedInstance(mentees: number): Problem {
  const people = crowd(mentees);
  const source = new CrowdScore(people);
  const best = new BestOfRow(listed);
  const starts = new Int32Array(mentees + 1);
  const mentorOf = new Int32Array(mentees * listed);
  const score = new Int16Array(mentees * listed);
  let end = 0;
  for (let mentee = 0; mentee < mentees; mentee += 1) {
    for (const pair of source.bestOfRow(mentee, best)) {
      mentorOf[end] = pair.mentor;
      score[end] = pair.score;
      end += 1;
    }
    starts[mentee + 1] = end;
  }
  return { mentees, mentors: source.mentors, starts, mentorOf: mentorOf.slice(0, end), score: score.slice(0, end), menteeSeats: new Uint16Array(mentees).fill(1), mentorSeats: people.mentorSeats };
}

/** The shapes that make solvers slow. */
export const shapes: Readonly<Record<string, (problem: Problem) => Problem>> = {
  'few different scores': (problem) => ({ ...problem, score: problem.score.map((score) => 500 * Math.floor(score / 500)) }),
  'hardly any different scores': (problem) => ({ ...problem, score: problem.score.map((score) => 2000 * Math.floor(score / 2000)) }),
  'scarcity': (problem) => ({ ...problem, mentorSeats: problem.mentorSeats.map(() => 1) }),
  'surplus': (problem) => ({ ...problem, mentorSeats: problem.mentorSeats.map(() => 5) }),
  'one star': (problem) => withStar(problem),
  'a few stars': (problem) => ({ ...problem, mentorSeats: problem.mentorSeats.map((_, mentor) => (mentor % 20 === 0 ? 10 : 1)) }),
};

/** Mentor 0 is the best for everybody, with room for a mentee in a hundred. */
function withStar(problem: Problem): Problem {
  const score = problem.score.slice();
  const mentorOf = problem.mentorOf.slice();
  for (let mentee = 0; mentee < problem.mentees; mentee += 1) {
    const place = problem.starts[mentee]!;
    if (place === problem.starts[mentee + 1]) continue;
    mentorOf[place] = 0;
    score[place] = bestScore;
  }
  return { ...problem, mentorOf, score, mentorSeats: problem.mentorSeats.map((seats, mentor) => (mentor === 0 ? Math.ceil(problem.mentees / 100) : seats)) };
}
