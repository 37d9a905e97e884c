import { type Problem } from '../solving/problem';
import { type Match, type Pool } from './pool';

/** Every pair that may be, listed. */
export function problemOf({ scorer, menteeSeats, mentorSeats, hasPartner }: Pool): Problem {
  const row = new Int16Array(scorer.mentors);
  const starts = new Int32Array(scorer.mentees + 1);
  const [mentorOf, scores]: [number[], number[]] = [[], []];
  for (let mentee = 0; mentee < scorer.mentees; mentee += 1) {
    scorer.scoreRow(mentee, row);
    row.forEach((score, mentor) => {
      if (score < 0) return;
      mentorOf.push(mentor);
      scores.push(score);
    });
    starts[mentee + 1] = mentorOf.length;
  }
  return { mentees: scorer.mentees, mentors: scorer.mentors, starts, mentorOf: Int32Array.from(mentorOf), score: Int16Array.from(scores), menteeSeats, mentorSeats, ...(hasPartner ? { hasPartner } : {}) };
}

/** The pairs at these places of a problem, which are in ascending order. */
export function matchesAt({ starts, mentorOf, score }: Pick<Problem, 'starts' | 'mentorOf' | 'score'>, chosen: Int32Array): readonly Match[] {
  let mentee = 0;
  return Array.from(chosen, (at): Match => {
    while ((starts[mentee + 1] ?? Infinity) <= at) mentee += 1;
    return { mentee, mentor: mentorOf[at] ?? 0, score: score[at] ?? 0 };
  });
}
