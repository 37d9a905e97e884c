import { type MatchingRules } from '../../programmes/matchingRules';
import { type MatchPerson } from './matchPerson';
import { type HardRule } from './scorer';

/** Rules that concern one person alone: whoever they stand against has no partner at all. */
export function rulesAgainst({ isEligible, isPaused, seats }: MatchPerson): HardRule[] {
  return [...(isEligible ? [] : ['notEligible' as const]), ...(isPaused ? ['paused' as const] : []), ...(seats >= 1 ? [] : ['noSeat' as const])];
}

export const isRuledOut = (person: MatchPerson): boolean => rulesAgainst(person).length > 0;

/** Two of one unit; agencies have units of the same name. Empty: the profile does not say. */
export const unitKey = ({ agency, unit }: MatchPerson): string => (unit === '' ? '' : `${agency}\n${unit}`);

/** Without exception: who does not say where they work is neither of one's own agency nor of another. */
export const isAgencyAllowed = ({ agencies }: MatchingRules, one: string, other: string): boolean => agencies === 'any' || (one !== '' && other !== '' && (one === other) === (agencies === 'own'));
