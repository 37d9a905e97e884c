import { clockDistance } from '../measure';
import { type Fact, type PartFacts } from './facts';
import { fullGrains } from './grains';
import { genderSide, genderWishesMet, silentWishLift } from './lifts';
import { type MatchPerson } from './matchPerson';
import { type Mentee } from './mentee';
import { placeOf } from './places';
import { type ScoringInput } from './scorer';
import { gradesApart, standingOf } from './standing';
import { common, tonguesOf, tonguesValue } from './tongues';
import { distanceOf, distanceValue, gradeValue, shareMet, wishesValue, workingHoursValue } from './values';
import { weighedCriteria, type WeighedCriterion } from './weights';
import { type Wish } from './wishes';

interface Between {
  readonly input: ScoringInput;
  readonly mentee: Mentee;
  readonly persons: { readonly mentee: MatchPerson; readonly mentor: MatchPerson };
  readonly clock: (timeZone: string) => number;
  readonly wish: Wish | undefined;
  /** What a pair is lifted by that meets every wish about gender; 0 where gender does not count. */
  readonly genderLift: number;
}

type Valued = Fact & { readonly value: number };

/** What makes up the score of one pair, the weightiest first; shares add up to 1. */
export function factsBetween(between: Between): PartFacts[] {
  const { mentee: { quotas }, input, wish, genderLift, mentee, persons } = between;
  const parts = weighedCriteria.filter((criterion) => quotas[criterion] > 0).map((criterion) => ({ ...factOf[criterion](between), share: quotas[criterion] / fullGrains }));
  const lifts: readonly [Fact, number][] = [
    [{ criterion: 'wishes', rank: bestRank(wish) }, quotas.wishes === 0 && wish ? silentWishLift(input.rules, wish.mentorRank) : 0],
    [{ criterion: 'personal' }, genderLift * (wish ? 1 : genderWishesMet(mentee.gender, genderSide(persons.mentor)))],
  ];
  return lifts.reduce<PartFacts[]>(withLift, parts).sort((one, other) => other.share - one.share || other.value - one.value);
}

/** A lift takes its share from all others, and is met in full. */
function withLift(parts: PartFacts[], [fact, lift]: readonly [Fact, number]): PartFacts[] {
  return lift === 0 ? parts : [...parts.map((part) => ({ ...part, share: part.share * (1 - lift) })), { ...fact, value: 1, share: lift }];
}

const factOf: Readonly<Record<WeighedCriterion, (between: Between) => Valued>> = {
  practiceAreas: ({ persons }) => sharedFact('practiceAreas', persons.mentee.practiceAreas, persons.mentor.practiceAreas),
  skills: ({ persons }) => sharedFact('skills', persons.mentee.skills, persons.mentor.skills),
  style: ({ persons }) => sharedFact('style', persons.mentee.style, persons.mentor.style),
  goals: ({ persons: { mentee, mentor } }) => {
    const [goals, values] = [shared(mentee.goals, mentor.goals), shared(mentee.values, mentor.values)];
    return { criterion: 'goals', goals, values, value: shareMet(goals.length + values.length, new Set(mentee.goals).size + new Set(mentee.values).size) };
  },
  languages: ({ mentee, persons }) => {
    const mentor = tonguesOf(persons.mentor);
    return { criterion: 'languages', shared: common(mentee.tongues, mentor), value: tonguesValue(mentee.tongues, mentor) };
  },
  workingHours: ({ mentee, persons, clock }) => {
    const minutes = clockDistance(mentee.place.minutesAhead, placeOf(persons.mentor, clock).minutesAhead);
    return { criterion: 'workingHours', hoursApart: known(Math.round(minutes / 60)), value: workingHoursValue(minutes) };
  },
  distance: ({ mentee, persons, clock }) => {
    const mentor = placeOf(persons.mentor, clock);
    const distance = distanceOf(mentee.place, mentor, clockDistance(mentee.place.minutesAhead, mentor.minutesAhead));
    return { criterion: 'distance', distance, dutyStation: mentor.dutyStation, value: distanceValue[distance] };
  },
  grade: ({ mentee, persons, input }) => {
    const apart = gradesApart(mentee.standing, standingOf(persons.mentor, input), input.direction);
    return { criterion: 'grade', gradesApart: known(apart), value: gradeValue(apart, input.rules) };
  },
  wishes: ({ wish }) => ({ criterion: 'wishes', rank: bestRank(wish), value: wish ? wishesValue(wish.menteeRank, wish.mentorRank) : 0 }),
};

function sharedFact(criterion: 'practiceAreas' | 'skills' | 'style', mentee: readonly string[], mentor: readonly string[]): Valued {
  const codes = shared(mentee, mentor);
  return { criterion, shared: codes, value: shareMet(codes.length, new Set(mentee).size) };
}

/** In the mentee's order, none twice. */
const shared = (mentee: readonly string[], mentor: readonly string[]): string[] => [...new Set(mentee)].filter((code) => mentor.includes(code));

const known = (count: number): number | undefined => (Number.isNaN(count) ? undefined : count);

function bestRank(wish: Wish | undefined): number | undefined {
  const ranks = wish ? [wish.menteeRank, wish.mentorRank].filter((rank) => rank >= 0) : [];
  return ranks.length === 0 ? undefined : Math.min(...ranks);
}
