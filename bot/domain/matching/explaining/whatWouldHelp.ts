import { type PersonId } from '../../people/person';
import { type MatchingRules } from '../../programmes/matchingRules';
import { canCome } from '../gathering/peers';
import { type PlanInput } from '../planning/planTypes';
import { makeScorer } from '../scoring/makeScorer';
import { type MatchPerson } from '../scoring/matchPerson';
import { type Case, type Trial } from './case';
import { type Help, type LiftableRule, liftableRules } from './help';
import { helpAmongPeers } from './helpAmongPeers';

const lifted: Readonly<Record<LiftableRule, (rules: MatchingRules) => MatchingRules>> = {
  sameUnit: (rules) => ({ ...rules, sameUnit: 'allowed' }),
  earlierPair: (rules) => ({ ...rules, earlierPairs: 'allowed' }),
  noCommonLanguage: (rules) => ({ ...rules, commonLanguage: 'preferred' }),
  agency: (rules) => ({ ...rules, agencies: 'any' }),
  gradeBand: (rules) => ({ ...rules, grades: { ...rules.grades, isHard: false } }),
};

/** Languages, and mentors, that are tried. */
const mostLanguages = 4;
const mostMentors = 5;

/** What would truly get this mentee a mentor (a place with peers); empty for whoever has one, and where nothing is tried (see `Case`). For a mentor about twenty trials, of which each takes a fraction of a millisecond. */
export function whatWouldHelp(one: Case, id: PersonId): readonly Help[] {
  const place = one.input.mentees.findIndex((mentee) => mentee.id === id);
  const person = one.input.mentees[place];
  if (!person || !one.plan.unmatched.includes(id)) return [];
  if (one.again) return helpAmongPeers(one, one.again, person);
  if (!one.trial) return [];
  if (!canCome(person)) {
    const coming = { ...person, isPaused: false, isEligible: true, seats: Math.max(1, person.seats) };
    const rules = [...(person.isEligible ? [] : ['notEligible' as const]), ...(person.isPaused ? ['paused' as const] : []), ...(person.seats > 0 ? [] : ['noSeat' as const])];
    return wouldCome(one, one.trial, coming) ? [{ kind: 'come', rules }] : [];
  }
  if (one.trial.isMatched(place)) return [{ kind: 'aim' }];
  return [...byLanguage(one, one.trial, place), ...byRule(one, one.trial, place), ...bySeat(one, one.trial, place)];
}

/** Somebody like this comes in addition: is one person more matched then? Whoever is matched stays matched. */
function wouldCome({ pool, input }: Case, trial: Trial, person: MatchPerson): boolean {
  const pairs = pairsWith(input, person).filter(({ mentor }) => (pool.mentorSeats[mentor] ?? 0) > 0);
  const before = trial.standing().people;
  const newcomer = trial.live.addMentee({ seats: 1, pairs });
  const isMatched = trial.live.mentorsOf(newcomer).length > 0 && trial.standing().people === before;
  trial.live.removeMentee(newcomer);
  return isMatched;
}

/** They have nobody, and may have some mentors more: is one person more matched then? If so, it is they, and whoever is matched stays matched. */
function wouldBeMatched(trial: Trial, mentee: number, person: MatchPerson, input: PlanInput): boolean {
  const more = pairsWith(input, person).filter(({ mentor }) => trial.score(mentee, mentor) < 0);
  if (more.length === 0) return false;
  const before = trial.standing().people;
  trial.live.addPairs(mentee, more);
  const isMatched = trial.standing().people > before;
  for (const { mentor } of more) trial.live.forbid(mentee, mentor);
  return isMatched;
}

function pairsWith(input: PlanInput, person: MatchPerson): readonly { readonly mentor: number; readonly score: number }[] {
  const scorer = makeScorer({ ...input, mentees: [person] });
  const row = new Int16Array(scorer.mentors);
  scorer.scoreRow(0, row);
  return [...row].flatMap((score, mentor) => (score >= 0 ? [{ mentor, score }] : []));
}

function byLanguage({ input }: Case, trial: Trial, mentee: number): readonly Help[] {
  const person = input.mentees[mentee];
  if (!person || input.rules.commonLanguage !== 'needed') return [];
  const spoken = new Map<string, number>();
  for (const mentor of input.mentors.filter(canCome)) for (const language of mentor.speaks) spoken.set(language, (spoken.get(language) ?? 0) + 1);
  const languages = [...spoken].filter(([language]) => !person.speaks.includes(language)).sort(([one, often], [other, times]) => times - often || (one < other ? -1 : 1)).slice(0, mostLanguages);
  return languages.flatMap(([language]): Help[] => (wouldBeMatched(trial, mentee, { ...person, speaks: [...person.speaks, language] }, input) ? [{ kind: 'language', language }] : []));
}

function byRule({ input }: Case, trial: Trial, mentee: number): readonly Help[] {
  const person = input.mentees[mentee];
  if (!person) return [];
  const would = (changed: PlanInput): boolean => wouldBeMatched(trial, mentee, person, changed);
  const rules = liftableRules.filter((rule) => would({ ...input, rules: lifted[rule](input.rules) }));
  const others = input.forbidden.filter((pair) => pair.mentee !== person.id);
  const allowed = others.length < input.forbidden.length && would({ ...input, forbidden: others });
  return [...rules.map((rule): Help => ({ kind: 'rule', rule })), ...(allowed ? [{ kind: 'forbidden' as const }] : [])];
}

/** Mentors who may be theirs and are full: those whose one place more would go to them in every best plan. */
function bySeat({ input, pool }: Case, trial: Trial, mentee: number): readonly Help[] {
  const able = input.mentors.map((mentor) => ({ ...mentor, seats: Math.max(1, mentor.seats) }));
  const person = input.mentees[mentee];
  const scorer = makeScorer({ ...input, mentees: person ? [person] : [], mentors: able });
  const row = new Int16Array(scorer.mentors);
  scorer.scoreRow(0, row);
  const fitting = [...row.keys()].filter((mentor) => (row[mentor] ?? -1) >= 0).sort((one, other) => (row[other] ?? 0) - (row[one] ?? 0) || one - other);
  const mentors = fitting.slice(0, mostMentors).flatMap((mentor) => {
    const full = input.mentors[mentor];
    const seats = pool.mentorSeats[mentor] ?? 0;
    if (!full) return [];
    if (full.seats === 0) return trial.withMentor(input, full, 1, (_, newcomer) => trial.isNeeded(mentee, [{ mentor: newcomer, score: row[mentor] ?? 0 }])) ? [full.id] : [];
    trial.live.setMentorSeats(mentor, seats + 1);
    const isNeeded = trial.isNeeded(mentee);
    trial.live.setMentorSeats(mentor, seats);
    return isNeeded ? [full.id] : [];
  });
  return mentors.length > 0 ? [{ kind: 'seat', mentors }] : [];
}
