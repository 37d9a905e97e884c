import { days, type Instant } from '../../time';
import { type MatchPerson } from './matchPerson';

/** Who waited longer than this is served before somebody who has just come. */
const longWait = days(28);

/**
 * Points for the order among equals, together less than one step of the score, so that nobody comes before somebody who fits better: two for a mentee
 * whom the last round or a partner left without anybody, one more after four weeks of waiting, and one for a mentor who was left.
 */
export const menteeTurn = ({ comesFirst, waitingSince }: MatchPerson, now: Instant): number => (comesFirst ? 2 : 0) + (now - waitingSince >= longWait ? 1 : 0);
export const mentorTurn = ({ comesFirst }: MatchPerson): number => (comesFirst ? 1 : 0);
