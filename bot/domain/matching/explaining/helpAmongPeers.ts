import { type PersonId } from '../../people/person';
import { canCome, peerRules } from '../gathering/peers';
import { type PlanInput } from '../planning/planTypes';
import { makeScorer } from '../scoring/makeScorer';
import { type MatchPerson } from '../scoring/matchPerson';
import { type Again } from './again';
import { type Case } from './case';
import { commonest } from './counted';
import { type Help, type LiftableRule, liftableRules } from './help';
import { fittingFor } from './fitting';
import { coming, whatKeeps } from './ifOtherwise';
import { missingMentor, told, type Trait } from './missingMentor';

/** Of one kind, at most. */
const mostLanguages = 3;
const mostMentors = 3;
const mostMore = 8;

/** What would truly get this person a place in a group, a circle or at a table, and nobody lose theirs: each was tried by making the plan again, or is certain. */
export function helpAmongPeers(one: Case, again: Again, place: number, person: MatchPerson): readonly Help[] {
  const { input } = one;
  const would = (changed: PlanInput): boolean => again.placed(changed).has(person.id);
  if (!canCome(person)) return would(withPerson(input, coming(person))) ? [{ kind: 'come', rules: whatKeeps(person) }] : [];
  const found = [...byLanguage(input, person, would), ...byRule(input, person, would), ...bySeat(one, place, would), ...byOtherShape(input, person, again), ...byMore(input, person, again)];
  return found.length > 0 ? found : onTheirOwn(one, person);
}

const withPerson = (input: PlanInput, person: MatchPerson): PlanInput => ({ ...input, mentees: input.mentees.map((mentee) => (mentee.id === person.id ? person : mentee)) });

type Would = (changed: PlanInput) => boolean;

/** Who the person would sit with: in circles other members, in groups mentors. At the tables of an evening no language is asked for. */
function spokenThere({ structure, mentees, mentors }: PlanInput, person: MatchPerson): readonly string[] {
  const others = structure === 'circle' ? mentees.filter(({ id }) => id !== person.id) : structure === 'group' ? mentors : [];
  return commonest(others.filter(canCome).flatMap(({ speaks }) => speaks)).filter((language) => !person.speaks.includes(language));
}

function byLanguage(input: PlanInput, person: MatchPerson, would: Would): readonly Help[] {
  if (input.rules.commonLanguage !== 'needed' || person.speaks.length === 0) return [];
  return spokenThere(input, person).slice(0, mostLanguages).flatMap((language): Help[] => (would(withPerson(input, { ...person, speaks: [...person.speaks, language] })) ? [{ kind: 'language', language }] : []));
}

/** Somebody for whom a rule does not hold is somebody of whom it is not known what the rule asks about. */
const exempt: Readonly<Record<LiftableRule, (input: PlanInput, person: MatchPerson) => PlanInput | undefined>> = {
  sameUnit: (input, person) => (input.structure === 'group' && input.rules.sameUnit === 'never' && person.unit !== '' ? withPerson(input, { ...person, unit: '' }) : undefined),
  earlierPair: (input, person) => {
    if (input.structure !== 'group' || input.rules.earlierPairs !== 'never') return undefined;
    const changed = withPerson(input, { ...person, earlier: [] });
    return { ...changed, mentors: changed.mentors.map((mentor) => ({ ...mentor, earlier: mentor.earlier.filter((id) => id !== person.id) })) };
  },
  noCommonLanguage: (input, person) => (input.structure !== 'panel' && input.rules.commonLanguage === 'needed' && person.speaks.length > 0 ? withPerson(input, { ...person, speaks: [] }) : undefined),
  agency: (input, person) => (input.structure === 'group' && input.rules.agencies !== 'any' ? withPerson(input, { ...person, agency: agencyThatMay(input, person) }) : undefined),
  gradeBand: (input, person) => (input.structure === 'group' && input.rules.grades.isHard && person.grade !== '' ? withPerson(input, { ...person, grade: '' }) : undefined),
};

/** One that the rule lets be with most mentors. */
function agencyThatMay({ rules, mentors }: PlanInput, { agency }: MatchPerson): string {
  if (rules.agencies === 'other') return `not ${mentors.map((mentor) => mentor.agency).join()}`;
  return commonest(mentors.map((mentor) => mentor.agency).filter((other) => other !== agency))[0] ?? agency;
}

function byRule(input: PlanInput, person: MatchPerson, would: Would): readonly Help[] {
  const rules = liftableRules.filter((rule) => {
    const changed = exempt[rule](input, person);
    return changed !== undefined && would(changed);
  });
  const others = input.forbidden.filter(({ mentee, mentor }) => mentee !== person.id && mentor !== person.id);
  const isAllowed = others.length < input.forbidden.length && would({ ...input, forbidden: others });
  return [...rules.map((rule): Help => ({ kind: 'rule', rule })), ...(isAllowed ? [{ kind: 'forbidden' as const }] : [])];
}

/** A group's mentor who takes one more, within the size of a group. */
function bySeat({ input, able }: Case, place: number, would: Would): readonly Help[] {
  if (input.structure !== 'group') return [];
  const ids = fittingFor(able, place).flatMap((mentor) => input.mentors[mentor] ?? []).filter(({ seats }) => seats < input.size.to - 1).slice(0, mostMentors).map(({ id }) => id);
  const withOneMore = (id: PersonId): PlanInput => ({ ...input, mentors: input.mentors.map((mentor) => (mentor.id === id ? { ...mentor, seats: mentor.seats + 1 } : mentor)) });
  const mentors = ids.filter((id) => would(withOneMore(id)));
  if (mentors.length > 0) return [{ kind: 'seat', mentors }];
  const given = ids.filter((id) => would({ ...withOneMore(id), pins: [...input.pins, { mentee: input.mentees[place]?.id ?? '', mentor: id }] }));
  return given.length > 0 ? [{ kind: 'room', mentors: given }] : [];
}

/** Other sizes, fewer rounds, one more host: what changes it for everybody. */
function byOtherShape(input: PlanInput, { id }: MatchPerson, again: Again): readonly Help[] {
  const { structure, size, rounds } = input;
  const would = (name: string, changed: PlanInput): boolean => again.placedBy(name, changed).has(id);
  if (structure === 'panel') {
    const fewer = rounds > 1 && would('rounds', { ...input, rounds: rounds - 1 });
    const hosts = Array.from({ length: rounds }, (_, at) => at + 1).find((count) => would(`hosts ${count}`, { ...input, mentors: [...input.mentors, ...Array.from({ length: count }, (_, at) => newcomer(input, ` host ${at}`))] }));
    return [...(fewer ? [{ kind: 'rounds' as const, rounds: rounds - 1 }] : []), ...(hosts === undefined ? [] : [{ kind: 'host' as const, hosts }])];
  }
  const smallest = structure === 'group' ? 3 : 2; // with less, nobody would be in company
  const sizes = [...(size.from > smallest ? [{ from: size.from - 1, to: size.to }] : []), { from: size.from, to: size.to + 1 }];
  return sizes.filter((one) => would(`size ${one.from} ${one.to}`, { ...input, size: one })).map((one): Help => ({ kind: 'size', ...one }));
}

/** The fewest more that it takes. */
function byMore(input: PlanInput, { id }: MatchPerson, again: Again): readonly Help[] {
  if (input.structure === 'panel') return [];
  for (let people = 1; people <= mostMore; people += 1) {
    const mentees = [...input.mentees, ...Array.from({ length: people }, (_, at) => newcomer(input, ` more ${at}`))];
    if (again.placedBy(`more ${people}`, { ...input, mentees }).has(id)) return [{ kind: 'more', people }];
  }
  return [];
}

/**
 * A group or circle of their own, while everybody else stays where they are: for a group a mentor as they need one, others without a place who can be in it, and the fewest more that it takes; for
 * a circle as many as it takes. At tables everybody sits with everybody.
 */
function onTheirOwn({ input, plan }: Case, person: MatchPerson): readonly Help[] {
  if (input.structure === 'panel') return [];
  if (input.structure === 'circle') return [{ kind: 'more', people: input.size.from - 1 }];
  const trait: Trait = { field: 'language', value: person.speaks[0] ?? '' };
  const mentor = missingMentor(input, [person], trait);
  const without = new Set(plan.unmatched);
  const waiting = [person, ...input.mentees.filter((mentee) => mentee.id !== person.id && without.has(mentee.id))];
  const fits = makeScorer({ ...input, mentees: waiting, mentors: [mentor] });
  if (fits.score(0, 0) < 0) return [];
  const peers = makeScorer({ ...input, mentees: waiting, mentors: waiting, rules: peerRules(input.rules, 'panel') });
  const group: number[] = [0];
  for (let other = 1; other < waiting.length && group.length < input.size.from - 1; other += 1) {
    if (fits.score(other, 0) >= 0 && group.every((member) => peers.score(member, other) >= 0 && peers.score(other, member) >= 0)) group.push(other);
  }
  return [{ kind: 'group', traits: told(input, mentor, trait), people: Math.max(0, input.size.from - 1 - group.length) }];
}

/** Somebody against whom no rule stands, because nothing is known of them. */
const newcomer = ({ now }: PlanInput, id: PersonId): MatchPerson => ({
  id, practiceAreas: [], skills: [], goals: [], values: [], style: [], speaks: [], timeZone: '', dutyStation: '', unit: '', agency: '', grade: '', seats: 1,
  superiors: [], earlier: [], avoids: [], wishes: [], isPaused: false, isEligible: true, waitingSince: now, comesFirst: false,
});
