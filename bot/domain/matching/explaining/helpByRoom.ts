import { canCome } from '../gathering/peers';
import { makeScorer } from '../scoring/makeScorer';
import { type MatchPerson } from '../scoring/matchPerson';
import { type Case } from './case';
import { fittingFor, rowOf } from './fitting';
import { type Help } from './help';
import { ifOtherwise } from './ifOtherwise';
import { missingMentor, told, type Trait } from './missingMentor';

/** Mentors who are told. */
const mostMentors = 5;

/**
 * Of so many people that nothing is tried out: what is certain all the same. Whoever has room left can simply take the person in addition, if nothing stands between the two any more; and so
 * can whoever takes one more, or is new.
 */
export function helpByRoom(one: Case, place: number, person: MatchPerson): readonly Help[] {
  const { input, plan } = one;
  const room = new Set(plan.free.map(({ mentor }) => mentor));
  const mentors = input.mentors.filter(({ id }) => room.has(id));
  const otherwise = ifOtherwise(input, person, (changed, rules) => mentors.length > 0 && rowOf(makeScorer({ ...rules, mentees: [changed], mentors }), 0).some((score) => score >= 0));
  return canCome(person) ? [...otherwise, ...byOneMore(one, place, person)] : otherwise;
}

/** A place made for this person alone: with somebody who fits and takes one more, or, where nobody does, with somebody who is not there yet. */
export function byOneMore({ input, able }: Case, place: number, person: MatchPerson): readonly Help[] {
  const fitting = fittingFor(able, place).slice(0, mostMentors);
  if (fitting.length > 0) return [{ kind: 'room', mentors: fitting.flatMap((mentor) => input.mentors[mentor]?.id ?? []) }];
  const trait: Trait = { field: 'language', value: person.speaks[0] ?? '' };
  const missing = missingMentor(input, [person], trait);
  return makeScorer({ ...input, mentees: [person], mentors: [missing] }).score(0, 0) >= 0 ? [{ kind: 'mentor', traits: told(input, missing, trait) }] : [];
}
