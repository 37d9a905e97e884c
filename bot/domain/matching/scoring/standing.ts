import { rankOf } from '../traits';
import { grainsFor, ruledOut } from './grains';
import { type GroupPlane, groupPlane } from './groupPlane';
import { type MatchPerson } from './matchPerson';
import { groupBy } from './planes';
import { isAgencyAllowed, isRuledOut } from './rules';
import { type ScoringInput } from './scorer';
import { gradeValue, isInBand } from './values';

/** Where a person stands in the organisation, and whether they can have a partner at all. */
export interface Standing {
  /** NaN when the grade has no place in the order. */
  readonly rank: number;
  readonly agency: string;
  readonly isOut: boolean;
}

export const standingOf = (person: MatchPerson, { grades }: Pick<ScoringInput, 'grades'>): Standing => ({ rank: rankOf(person.grade, grades), agency: person.agency, isOut: isRuledOut(person) });

/** In the direction that the programme seeks: positive when the mentor is the senior one, or in reverse mentoring the mentee. */
export const gradesApart = (mentee: Pick<Standing, 'rank'>, mentor: Pick<Standing, 'rank'>, direction: ScoringInput['direction']): number => (direction === 'up' ? mentor.rank - mentee.rank : mentee.rank - mentor.rank);

export function standingPlane(input: ScoringInput): GroupPlane<Standing> {
  const { rules, direction } = input;
  const isAnyAgency = rules.agencies === 'any';
  const groups = groupBy(input.mentors, (mentor) => `${isRuledOut(mentor) ? 'out' : 'in'} ${mentor.grade}\n${isAnyAgency ? '' : mentor.agency}`, (mentor) => standingOf(mentor, input));
  return groupPlane(groups, (mentee: Standing, mentor, { grade }) => {
    if (mentor.isOut || !isAgencyAllowed(rules, mentee.agency, mentor.agency)) return ruledOut;
    const apart = gradesApart(mentee, mentor, direction);
    return rules.grades.isHard && !Number.isNaN(apart) && !isInBand(apart, rules) ? ruledOut : grainsFor(grade, gradeValue(apart, rules));
  });
}
