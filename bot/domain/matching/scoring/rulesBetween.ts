import { type MatchPerson } from './matchPerson';
import { isAgencyAllowed, rulesAgainst, unitKey } from './rules';
import { type HardRule, hardRules, type ScoringInput } from './scorer';
import { gradesApart, standingOf } from './standing';
import { cannotTalk, tonguesOf } from './tongues';
import { isInBand } from './values';

type Test = (mentee: MatchPerson, mentor: MatchPerson, input: ScoringInput) => boolean;

const stands: Readonly<Record<HardRule, Test>> = {
  samePerson: (mentee, mentor) => mentee.id === mentor.id,
  notEligible: isAgainstEither('notEligible'),
  paused: isAgainstEither('paused'),
  noSeat: isAgainstEither('noSeat'),
  reportingLine: (mentee, mentor) => mentee.superiors.includes(mentor.id) || mentor.superiors.includes(mentee.id),
  sameUnit: (mentee, mentor, { rules }) => rules.sameUnit === 'never' && unitKey(mentee) !== '' && unitKey(mentee) === unitKey(mentor),
  avoids: (mentee, mentor) => mentee.avoids.includes(mentor.id) || mentor.avoids.includes(mentee.id),
  earlierPair: (mentee, mentor, { rules }) => rules.earlierPairs === 'never' && (mentee.earlier.includes(mentor.id) || mentor.earlier.includes(mentee.id)),
  noCommonLanguage: (mentee, mentor, { rules }) => rules.commonLanguage === 'needed' && cannotTalk(tonguesOf(mentee), tonguesOf(mentor)),
  agency: (mentee, mentor, { rules }) => !isAgencyAllowed(rules, mentee.agency, mentor.agency),
  gradeBand: (mentee, mentor, input) => {
    const apart = gradesApart(standingOf(mentee, input), standingOf(mentor, input), input.direction);
    return input.rules.grades.isHard && !Number.isNaN(apart) && !isInBand(apart, input.rules);
  },
  forbidden: (mentee, mentor, { forbidden }) => forbidden.some((pair) => pair.mentee === mentee.id && pair.mentor === mentor.id),
};

function isAgainstEither(rule: HardRule): Test {
  return (mentee, mentor) => rulesAgainst(mentee).includes(rule) || rulesAgainst(mentor).includes(rule);
}

/** Every rule that stands between two people, in the order of `hardRules`. */
export const rulesBetween = (mentee: MatchPerson, mentor: MatchPerson, input: ScoringInput): HardRule[] => hardRules.filter((rule) => stands[rule](mentee, mentor, input));
