import { Rows } from './rows';
import { rulesBetween } from './rulesBetween';
import { inadmissible, type Scorer, type ScoringInput } from './scorer';

/**
 * Reads the people once, into columns; a row of scores is then quick and leaves no garbage that grows with the mentors. Ids are unique within each
 * side. The same input gives the same scores.
 */
export function makeScorer(input: ScoringInput): Scorer {
  const rows = new Rows(input);
  const row = new Int16Array(input.mentors.length);
  let inRow = -1;
  const score = (mentee: number, mentor: number): number => {
    if (mentee !== inRow) rows.score(mentee, row);
    inRow = mentee;
    return row[mentor] ?? inadmissible;
  };
  const facts: Scorer['facts'] = (mentee, mentor) => rows.facts(mentee, mentor);
  return {
    mentees: input.mentees.length,
    mentors: input.mentors.length,
    scoreRow: (mentee, into) => {
      rows.score(mentee, into);
    },
    score,
    rulesBetween: (mentee, mentor) => {
      const [one, other] = [input.mentees[mentee], input.mentors[mentor]];
      return one && other ? rulesBetween(one, other, input) : [];
    },
    facts,
    parts: (mentee, mentor) => facts(mentee, mentor).map(({ criterion, value, share }) => ({ criterion, value, share })),
  };
}
