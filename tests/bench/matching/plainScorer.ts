import { type MatchPerson } from '../../../bot/domain/matching/scoring/matchPerson';
import { type ScoringInput } from '../../../bot/domain/matching/scoring/scorer';
import { type Gender } from '../../../bot/domain/people/person';
import { type MatchCriterion, type MatchingRules } from '../../../bot/domain/programmes/matchingRules';
import { zoneOffsetMinutes } from '../../../bot/domain/time';

/**
 * The scorer written down as one would say it: objects, Sets, one pair after the other. What the fast one is compared with, in time and,
 * in the tests, in every single score.
 */
export interface PlainScorer {
  /** Points of 0 to 10,000; -1: not admissible. */
  score(mentee: number, mentor: number): number;
}

interface Plain {
  readonly person: MatchPerson;
  readonly areas: ReadonlySet<string>;
  readonly skills: ReadonlySet<string>;
  readonly aims: ReadonlySet<string>;
  readonly style: ReadonlySet<string>;
  readonly speaks: ReadonlySet<string>;
  readonly prefers: ReadonlySet<string>;
  readonly superiors: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
  readonly wishes: readonly string[];
  readonly rank: number | undefined;
  readonly minutes: number | undefined;
  /** As a mentee: what each criterion is worth when it is met in full; undefined when nothing counts. */
  readonly units: Units | undefined;
}

type Units = Readonly<Record<Exclude<MatchCriterion, 'personal'>, number>>;

interface Plainly {
  readonly input: ScoringInput;
  readonly forbidden: ReadonlySet<string>;
  readonly allWeights: number;
  readonly usesGender: boolean;
}

/** The whole score, in the small units that rounding is done in; a point is 3,276.8 of them and they are rounded to five points. */
const whole = 32_768_000;

export function makePlainScorer(input: ScoringInput): PlainScorer {
  const { rules, mentees, mentors } = input;
  const here = (people: readonly MatchPerson[]): Set<string> => new Set(people.map(({ id }) => id));
  const [menteesHere, mentorsHere] = [here(mentees), here(mentors)];
  const offsets = new Map<string, number | undefined>();
  const plain = (person: MatchPerson, others: ReadonlySet<string>): Plain => {
    if (!offsets.has(person.timeZone)) offsets.set(person.timeZone, offset(person.timeZone, input.now));
    const speaks = new Set(person.speaks);
    const read = {
      person, speaks,
      areas: new Set(person.practiceAreas), skills: new Set(person.skills), style: new Set(person.style),
      aims: new Set([...person.goals.map((goal) => `goal:${goal}`), ...person.values.map((value) => `value:${value}`)]),
      prefers: new Set((person.prefers ?? []).filter((code) => speaks.has(code))),
      superiors: new Set(person.superiors),
      refused: new Set([...person.avoids, ...(rules.earlierPairs === 'never' ? person.earlier : [])]),
      wishes: [...new Set(person.wishes.filter((id) => others.has(id)))],
      rank: input.grades.includes(person.grade) ? input.grades.indexOf(person.grade) : undefined,
      minutes: offsets.get(person.timeZone),
    };
    return { ...read, units: unitsFor(read, rules) };
  };
  const [plainMentees, plainMentors] = [mentees.map((mentee) => plain(mentee, mentorsHere)), mentors.map((mentor) => plain(mentor, menteesHere))];
  const plainly: Plainly = {
    input,
    forbidden: new Set(input.forbidden.map(({ mentee, mentor }) => `${mentee}\n${mentor}`)),
    allWeights: Object.values(rules.weights).reduce((sum, weight) => sum + weight, 0),
    usesGender: rules.weights.personal > 0 && rules.sensitive.some(({ field, reason }) => field === 'gender' && reason.trim() !== ''),
  };
  return {
    score(mentee, mentor) {
      const [one, other] = [plainMentees[mentee], plainMentors[mentor]];
      return one && other ? scorePair(one, other, plainly) : -1;
    },
  };
}

function scorePair(mentee: Plain, mentor: Plain, plainly: Plainly): number {
  if (isForbidden(mentee, mentor, plainly)) return -1;
  const { input: { rules, now }, allWeights: all } = plainly;
  const asMentee = mentee.wishes.indexOf(mentor.person.id);
  const asMentor = mentor.wishes.indexOf(mentee.person.id);
  let units = weighed(mentee, mentor, plainly);
  if (mentee.wishes.length === 0 && asMentor >= 0 && all > 0) units += Math.trunc((whole - units) * ((rules.weights.wishes / all) * 0.3 * wishWorth(asMentor)));
  if (plainly.usesGender) {
    const met = asMentee >= 0 || asMentor >= 0 ? 1 : genderWishesMet(mentee.person, mentor.person);
    units += Math.trunc((whole - units) * ((rules.weights.personal / all) * met));
  }
  const waitedLong = now - mentee.person.waitingSince >= 28 * 86_400_000;
  const turn = (mentee.person.comesFirst ? 2 : 0) + (waitedLong ? 1 : 0) + (mentor.person.comesFirst ? 1 : 0);
  return Math.min(10_000, Math.floor((units + 8_192) / 16_384) * 5 + turn);
}

function isForbidden({ person: mentee, ...one }: Plain, { person: mentor, ...other }: Plain, { input: { rules, direction }, forbidden }: Plainly): boolean {
  if (mentee.id === mentor.id) return true;
  if (!mentee.isEligible || !mentor.isEligible || mentee.isPaused || mentor.isPaused || mentee.seats < 1 || mentor.seats < 1) return true;
  if (one.superiors.has(mentor.id) || other.superiors.has(mentee.id)) return true;
  if (one.refused.has(mentor.id) || other.refused.has(mentee.id)) return true;
  if (rules.sameUnit === 'never' && mentee.unit !== '' && mentee.unit === mentor.unit && mentee.agency === mentor.agency) return true;
  if (rules.agencies !== 'any' && (mentee.agency === '' || mentor.agency === '')) return true;
  if (rules.agencies === 'own' && mentee.agency !== mentor.agency) return true;
  if (rules.agencies === 'other' && mentee.agency === mentor.agency) return true;
  if (rules.commonLanguage === 'needed' && one.speaks.size > 0 && other.speaks.size > 0 && sharedCount(one.speaks, other.speaks) === 0) return true;
  if (rules.grades.isHard && one.rank !== undefined && other.rank !== undefined && !isInBand(one.rank, other.rank, rules.grades, direction)) return true;
  return forbidden.has(`${mentee.id}\n${mentor.id}`);
}

function isInBand(mentee: number, mentor: number, { from, to }: { readonly from: number; readonly to: number }, direction: 'up' | 'down'): boolean {
  const apart = direction === 'up' ? mentor - mentee : mentee - mentor;
  return (apart >= from && apart <= to) || (apart >= to && apart <= from);
}

function unitsFor({ person, areas, skills, aims, speaks, minutes, rank, wishes, style }: Omit<Plain, 'units'>, { weights }: MatchingRules): Units | undefined {
  const counts = {
    practiceAreas: areas.size > 0, skills: skills.size > 0, goals: aims.size > 0, languages: speaks.size > 0, workingHours: minutes !== undefined,
    distance: person.dutyStation !== '', grade: rank !== undefined, wishes: wishes.length > 0, style: style.size > 0,
  };
  const weight = (criterion: keyof Units): number => (counts[criterion] ? weights[criterion] : 0);
  const sum = weight('practiceAreas') + weight('skills') + weight('goals') + weight('languages') + weight('workingHours') + weight('distance') + weight('grade') + weight('wishes') + weight('style');
  if (sum === 0) return undefined;
  const units = (criterion: keyof Units): number => Math.round((whole * weight(criterion)) / sum);
  return {
    practiceAreas: units('practiceAreas'), skills: units('skills'), goals: units('goals'), languages: units('languages'), workingHours: units('workingHours'),
    distance: units('distance'), grade: units('grade'), wishes: units('wishes'), style: units('style'),
  };
}

function weighed(mentee: Plain, mentor: Plain, { input: { rules, direction } }: Plainly): number {
  const { units, person: one } = mentee;
  const other = mentor.person;
  if (!units) return whole / 2;
  const minutes = mentee.minutes !== undefined && mentor.minutes !== undefined ? clockMinutes(mentee.minutes, mentor.minutes) : undefined;
  const each = (all: number, wanted: ReadonlySet<string>, offered: ReadonlySet<string>): number => (wanted.size === 0 ? 0 : sharedCount(wanted, offered) * Math.round(all / wanted.size));
  const inBand = mentee.rank !== undefined && mentor.rank !== undefined && isInBand(mentee.rank, mentor.rank, rules.grades, direction);
  const sameStation = one.dutyStation !== '' && one.dutyStation === other.dutyStation;
  const sameRegion = minutes !== undefined && minutes <= 60 && one.timeZone.split('/')[0] === other.timeZone.split('/')[0];
  return (
    each(units.practiceAreas, mentee.areas, mentor.areas) + each(units.skills, mentee.skills, mentor.skills) + each(units.goals, mentee.aims, mentor.aims) + each(units.style, mentee.style, mentor.style) +
    Math.round(units.languages * languages(mentee, mentor)) +
    Math.round(units.workingHours * (minutes === undefined ? 0.5 : Math.max(0, 1 - minutes / 480))) +
    Math.round(units.distance * (sameStation ? 1 : sameRegion ? 0.5 : 0)) +
    Math.round(units.grade * (mentor.rank === undefined ? 0.5 : inBand ? 1 : 0)) +
    Math.round(units.wishes * (0.7 * wishWorth(mentee.wishes.indexOf(other.id)) + 0.3 * wishWorth(mentor.wishes.indexOf(one.id))))
  );
}

function languages(mentee: Plain, mentor: Plain): number {
  const common = sharedCount(mentee.speaks, mentor.speaks);
  if (common === 0) return 0;
  if (mentee.prefers.size === 0) return 0.5 + 0.5 * (common / mentee.speaks.size);
  return 0.5 + 0.25 * (common / mentee.speaks.size) + (sharedCount(mentee.prefers, mentor.speaks) > 0 ? 0.25 : 0);
}

function sharedCount(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const code of some) if (others.has(code)) count += 1;
  return count;
}

const wishWorth = (rank: number): number => (rank < 0 ? 0 : rank === 0 ? 1 : rank === 1 ? 0.85 : rank === 2 ? 0.7 : rank === 3 ? 0.55 : 0.4);

function genderWishesMet(mentee: MatchPerson, mentor: MatchPerson): number {
  const wishes: [Gender | undefined, Gender | undefined][] = [[mentee.wishesGender, mentor.gender], [mentor.wishesGender, mentee.gender]];
  const stated = wishes.filter(([wish]) => wish !== undefined);
  return stated.length === 0 ? 0 : stated.filter(([wish, gender]) => wish === gender).length / stated.length;
}

function clockMinutes(one: number, other: number): number {
  const apart = Math.abs(one - other) % 1_440;
  return apart > 720 ? 1_440 - apart : apart;
}

function offset(timeZone: string, now: number): number | undefined {
  try {
    return zoneOffsetMinutes(timeZone, now);
  } catch {
    return undefined;
  }
}
