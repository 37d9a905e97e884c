import { type PersonId } from '../../people/person';
import { type MatchPerson } from '../scoring/matchPerson';
import { type HardRule } from '../scoring/scorer';
import { type Case } from './case';

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
  /** The most first. Whom somebody asked not to meet is not among it: that is told to nobody. */
  readonly ruledOut: readonly RuledOut[];
}

/** For everybody whom the plan leaves with nobody, in its order. */
export const whyNobody = (one: Case): readonly WhyNot[] => {
  const open = one.input.mentors.flatMap((mentor, place) => (mentor.isEligible && !mentor.isPaused ? [place] : []));
  const places = new Map(one.input.mentees.map(({ id }, place) => [id, place]));
  const free = new Set(one.plan.free.map(({ mentor }) => mentor));
  return one.plan.unmatched.flatMap((id) => {
    const place = places.get(id);
    const person = place === undefined ? undefined : one.input.mentees[place];
    return place === undefined || !person ? [] : [whyNot(one, { person, place, open, free })];
  });
};

interface Asked {
  readonly person: MatchPerson;
  readonly place: number;
  readonly open: readonly number[];
  readonly free: ReadonlySet<PersonId>;
}

function whyNot({ input, plan, scorer }: Case, { person, place, open, free }: Asked): WhyNot {
  const self = [...(person.isEligible ? [] : ['notEligible' as const]), ...(person.isPaused ? ['paused' as const] : []), ...(person.seats > 0 ? [] : ['noSeat' as const])];
  if (self.length > 0) return { person: person.id, why: 'self', rules: self, mentors: open.length, fitting: 0, ruledOut: [] };
  const withoutMentors = plan.structure === 'circle' || plan.structure === 'panel';
  if (withoutMentors) return { person: person.id, why: 'noPlace', rules: [], mentors: open.length, fitting: 0, ruledOut: [] };
  const standing = open.map((mentor) => scorer.rulesBetween(place, mentor).filter((rule) => rule !== 'noSeat')); // without a seat they are full, as others are
  const fitting = open.filter((_, at) => standing[at]?.length === 0);
  const isRoomy = fitting.some((mentor) => free.has(input.mentors[mentor]?.id ?? ''));
  const why = open.length === 0 ? 'noMentors' : fitting.length === 0 ? 'ruledOut' : plan.structure === 'group' ? 'noPlace' : isRoomy ? 'wishes' : 'full';
  return { person: person.id, why, rules: [], mentors: open.length, fitting: fitting.length, ruledOut: counted(standing) };
}

function counted(standing: readonly (readonly HardRule[])[]): readonly RuledOut[] {
  const told = standing.map((rules) => rules.filter((rule) => rule !== 'avoids' && rule !== 'samePerson'));
  const found = [...new Set(told.flat())].map((rule) => ({
    rule,
    mentors: told.filter((rules) => rules.includes(rule)).length,
    alone: standing.filter((rules) => rules.length === 1 && rules[0] === rule).length,
  }));
  return found.sort((one, other) => other.mentors - one.mentors || Number(one.rule > other.rule) - 0.5);
}
