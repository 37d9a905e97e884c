import { type MatchingRules } from '../../programmes/matchingRules';
import { canCome } from '../gathering/peers';
import { type PlanInput } from '../planning/planTypes';
import { type HardRule } from '../scoring/scorer';
import { type MatchPerson } from '../scoring/matchPerson';
import { commonest } from './counted';
import { type Help, type LiftableRule, liftableRules } from './help';

/** Whether somebody would get a mentor if they were like this, and the rules and pairs ruled out (for them alone) like these. */
export type Would = (person: MatchPerson, input: PlanInput) => boolean;

/** Languages that are tried. */
const mostLanguages = 4;

const lifted: Readonly<Record<LiftableRule, (rules: MatchingRules) => MatchingRules>> = {
  sameUnit: (rules) => ({ ...rules, sameUnit: 'allowed' }),
  earlierPair: (rules) => ({ ...rules, earlierPairs: 'allowed' }),
  noCommonLanguage: (rules) => ({ ...rules, commonLanguage: 'preferred' }),
  agency: (rules) => ({ ...rules, agencies: 'any' }),
  gradeBand: (rules) => ({ ...rules, grades: { ...rules.grades, isHard: false } }),
};

/** Of what concerns the person alone, one thing at a time: what gets them a mentor. */
export function ifOtherwise(input: PlanInput, person: MatchPerson, would: Would): readonly Help[] {
  if (!canCome(person)) return would(coming(person), input) ? [{ kind: 'come', rules: whatKeeps(person) }] : [];
  const languages = languagesOf(input, person).filter((language) => would({ ...person, speaks: [...person.speaks, language] }, input));
  const rules = liftableRules.filter((rule) => would(person, { ...input, rules: lifted[rule](input.rules) }));
  const others = input.forbidden.filter((pair) => pair.mentee !== person.id);
  const isAllowed = others.length < input.forbidden.length && would(person, { ...input, forbidden: others });
  return [...languages.map((language): Help => ({ kind: 'language', language })), ...rules.map((rule): Help => ({ kind: 'rule', rule })), ...(isAllowed ? [{ kind: 'forbidden' as const }] : [])];
}

export const coming = (person: MatchPerson): MatchPerson => ({ ...person, isPaused: false, isEligible: true, seats: Math.max(1, person.seats) });

/** Why somebody cannot take part at all. */
export const whatKeeps = ({ isEligible, isPaused, seats }: MatchPerson): readonly HardRule[] => [...(isEligible ? [] : ['notEligible' as const]), ...(isPaused ? ['paused' as const] : []), ...(seats > 0 ? [] : ['noSeat' as const])];

/** Those that most mentors speak and the person does not, where one must be common. */
function languagesOf({ rules, mentors }: PlanInput, { speaks }: MatchPerson): readonly string[] {
  if (rules.commonLanguage !== 'needed') return [];
  return commonest(mentors.filter(canCome).flatMap((mentor) => mentor.speaks)).filter((language) => !speaks.includes(language)).slice(0, mostLanguages);
}
