import { type PersonId } from '../../people/person';
import { type Plan } from '../planning/planTypes';
import { type MatchPerson } from '../scoring/matchPerson';
import { type HardRule, type Scorer } from '../scoring/scorer';
import { type Case } from './case';
import { whatKeeps } from './ifOtherwise';

/** So many mentors are ruled out by this; `alone`: by nothing else. */
export interface RuledOut {
  readonly rule: HardRule;
  readonly mentors: number;
  readonly alone: number;
}

/** Why a mentee (guest, member of a circle) has nobody. */
export interface WhyNot {
  readonly person: PersonId;
  /**
   * `self`: they cannot come (`rules`). `noMentors`: no mentor can. `ruledOut`: every mentor is ruled out. `full`: those who may be have no room left. `wishes`: there is somebody with room, and in a
   * stable plan it is not dearer. `noPlace`: no group, circle or table could take them in without breaking a rule or a size.
   */
  readonly why: 'self' | 'noMentors' | 'ruledOut' | 'full' | 'wishes' | 'noPlace';
  readonly rules: readonly HardRule[];
  /** Mentors who can come at all, and those of them who may be theirs. */
  readonly mentors: number;
  readonly fitting: number;
  /** The most first; where very many people have nobody, only for the first of them. Whom somebody asked not to meet is not among it: that is told to nobody. */
  readonly ruledOut: readonly RuledOut[];
}

/** Pairs of which all rules are looked at, at most. */
const mostCounted = 2_000_000;

/** For everybody whom the plan leaves with nobody, in its order. */
export const whyNobody = (one: Case): readonly WhyNot[] => {
  const open = one.input.mentors.flatMap((mentor, place) => (mentor.isEligible && !mentor.isPaused ? [place] : []));
  const places = new Map(one.input.mentees.map(({ id }, place) => [id, place]));
  const free = new Set(one.plan.free.map(({ mentor }) => mentor));
  const counted = new Set(one.plan.unmatched.slice(0, Math.ceil(mostCounted / Math.max(1, open.length))));
  return one.plan.unmatched.flatMap((id) => {
    const place = places.get(id);
    const person = place === undefined ? undefined : one.input.mentees[place];
    return place === undefined || !person ? [] : [whyNot(one.plan, { person, place, open, isFree: (mentor) => free.has(one.input.mentors[mentor]?.id ?? ''), able: one.able, isCounted: counted.has(id) })];
  });
};

interface Asked {
  readonly person: MatchPerson;
  readonly place: number;
  readonly open: readonly number[];
  readonly isFree: (mentor: number) => boolean;
  readonly able: Scorer;
  readonly isCounted: boolean;
}

function whyNot({ structure }: Plan, { person, place, open, isFree, able, isCounted }: Asked): WhyNot {
  const told = { person: person.id, mentors: open.length, fitting: 0, rules: [], ruledOut: [] };
  const self = whatKeeps(person);
  if (self.length > 0) return { ...told, why: 'self', rules: self };
  if (structure === 'circle' || structure === 'panel') return { ...told, why: 'noPlace' };
  const row = new Int16Array(able.mentors);
  able.scoreRow(place, row);
  const fitting = open.filter((mentor) => (row[mentor] ?? -1) >= 0);
  const ruledOut = isCounted ? countedOf(open.map((mentor) => able.rulesBetween(place, mentor))) : [];
  const why = open.length === 0 ? 'noMentors' : fitting.length === 0 ? 'ruledOut' : structure === 'group' ? 'noPlace' : fitting.some(isFree) ? 'wishes' : 'full';
  return { ...told, why, fitting: fitting.length, ruledOut };
}

function countedOf(standing: readonly (readonly HardRule[])[]): readonly RuledOut[] {
  const told = standing.map((rules) => rules.filter((rule) => rule !== 'avoids' && rule !== 'samePerson'));
  const found = [...new Set(told.flat())].map((rule) => ({
    rule,
    mentors: told.filter((rules) => rules.includes(rule)).length,
    alone: standing.filter((rules) => rules.length === 1 && rules[0] === rule).length,
  }));
  return found.sort((one, other) => other.mentors - one.mentors || Number(one.rule > other.rule) - 0.5);
}
