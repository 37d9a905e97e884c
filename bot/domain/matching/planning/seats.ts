import { canCome } from '../gathering/peers';
import { type MatchPerson } from '../scoring/matchPerson';
import { type Scorer } from '../scoring/scorer';
import { type PlanInput } from './planTypes';
import { type Pool } from './pool';

/** Everybody with their places; whoever cannot come has none. */
export const poolOf = ({ mentees, mentors }: Pick<PlanInput, 'mentees' | 'mentors'>, scorer: Scorer): Pool => ({ scorer, menteeSeats: seatsOf(mentees), mentorSeats: seatsOf(mentors) });

const seatsOf = (people: readonly MatchPerson[]): Uint16Array => Uint16Array.from(people, (person) => (canCome(person) ? person.seats : 0));
