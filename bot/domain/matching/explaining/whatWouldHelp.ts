import { type PersonId } from '../../people/person';
import { canCome } from '../gathering/peers';
import { type PlanInput } from '../planning/planTypes';
import { makeScorer } from '../scoring/makeScorer';
import { type MatchPerson } from '../scoring/matchPerson';
import { type Case, type Trial } from './case';
import { fittingFor, rowOf } from './fitting';
import { type Help } from './help';
import { helpAmongPeers } from './helpAmongPeers';
import { byOneMore, helpByRoom } from './helpByRoom';
import { ifOtherwise } from './ifOtherwise';

/** Mentors that are tried. */
const mostMentors = 5;

/** What would truly get this mentee a mentor (a place with peers); empty for whoever has one. For a mentor about twenty trials, of which each takes a fraction of a millisecond; not tried, only what is certain is told. */
export function whatWouldHelp(one: Case, id: PersonId, { isTried = true }: { readonly isTried?: boolean } = {}): readonly Help[] {
  const { input, plan, trial, again } = one;
  const place = input.mentees.findIndex((mentee) => mentee.id === id);
  const person = input.mentees[place];
  if (!person || !plan.unmatched.includes(id)) return [];
  if (again) return isTried ? helpAmongPeers(one, again, place, person) : [];
  if (!trial || !isTried) return helpByRoom(one, place, person);
  if (!canCome(person)) return ifOtherwise(input, person, (coming) => wouldCome(one, trial, coming));
  if (trial.isMatched(place)) return [{ kind: 'aim' }];
  const otherwise = ifOtherwise(input, person, (changed, rules) => wouldBeMatched(trial, place, changed, rules));
  const seat = bySeat(one, trial, place);
  return [...otherwise, ...(seat.length > 0 ? seat : byOneMore(one, place, person))];
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
  return [...rowOf(scorer, 0)].flatMap((score, mentor) => (score >= 0 ? [{ mentor, score }] : []));
}

/** Mentors who may be theirs and are full: those whose one place more would go to them in every best plan. */
function bySeat({ input, pool, able }: Case, trial: Trial, mentee: number): readonly Help[] {
  const mentors = fittingFor(able, mentee).slice(0, mostMentors).flatMap((mentor) => {
    const full = input.mentors[mentor];
    const seats = pool.mentorSeats[mentor] ?? 0;
    if (!full) return [];
    if (full.seats === 0) return trial.withMentor(input, full, 1, (_, newcomer) => trial.isNeeded(mentee, [{ mentor: newcomer, score: able.score(mentee, mentor) }])) ? [full.id] : [];
    trial.live.setMentorSeats(mentor, seats + 1);
    const isNeeded = trial.isNeeded(mentee);
    trial.live.setMentorSeats(mentor, seats);
    return isNeeded ? [full.id] : [];
  });
  return mentors.length > 0 ? [{ kind: 'seat', mentors }] : [];
}
