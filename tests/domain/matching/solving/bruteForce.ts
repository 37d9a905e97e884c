import { menteeBonus, pairPoint } from '../../../../bot/domain/matching/solving/points';
import { type Aim, type Problem } from '../../../../bot/domain/matching/solving/problem';

/** What the best plan is worth, by trying every plan: mentee by mentee, for all seats that those before may have left. */
export function bestByTrying(problem: Problem, aim: Aim): number {
  const widths = Array.from(problem.mentorSeats, (seats) => seats + 1);
  const units = widths.map((_, mentor) => widths.slice(0, mentor).reduce((product, width) => product * width, 1));
  const states = widths.reduce((product, width) => product * width, 1);
  // By state, which seats are taken: the most that those before are worth.
  let best = new Float64Array(states).fill(-Infinity);
  best[0] = 0;
  for (let mentee = 0; mentee < problem.mentees; mentee += 1) {
    const next = best.slice();
    for (const choice of choicesOf(problem, aim, mentee, units)) {
      for (let state = 0; state < states; state += 1) {
        if (best[state] === -Infinity || choice.mentors.some((mentor) => Math.floor(state / units[mentor]!) % widths[mentor]! === widths[mentor]! - 1)) continue;
        next[state + choice.step] = Math.max(next[state + choice.step]!, best[state]! + choice.worth);
      }
    }
    best = next;
  }
  return Math.max(...best);
}

interface Choice {
  readonly mentors: readonly number[];
  readonly step: number;
  readonly worth: number;
}

function choicesOf(problem: Problem, aim: Aim, mentee: number, units: readonly number[]): Choice[] {
  let choices: Choice[] = [{ mentors: [], step: 0, worth: 0 }];
  for (let place = problem.starts[mentee]!; place < problem.starts[mentee + 1]!; place += 1) {
    const mentor = problem.mentorOf[place]!;
    const worth = problem.score[place]! + pairPoint;
    choices = choices.concat(choices
      .filter(({ mentors }) => mentors.length < problem.menteeSeats[mentee]!)
      .map((choice) => ({ mentors: [...choice.mentors, mentor], step: choice.step + units[mentor]!, worth: choice.worth + worth + (choice.mentors.length === 0 ? menteeBonus(problem, aim, mentee) : 0) })));
  }
  return choices.filter(({ mentors }) => mentors.length > 0);
}
