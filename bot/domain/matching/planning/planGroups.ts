import { diversityOf, unlikeIn } from '../gathering/diversity';
import { formGroups } from '../gathering/groups';
import { peerRules, type Peers, peersOf } from '../gathering/peers';
import { makeScorer } from '../scoring/makeScorer';
import { type MatchPerson } from '../scoring/matchPerson';
import { groupPins } from './groupPins';
import { pinned, placesOf } from './pins';
import { planOf } from './planPairs';
import { type Gathering, type PairOf, type Plan, type PlanInput, type PlanOutcome, type PlanRefusal } from './planTypes';
import { type Match, type Pool, totalOf } from './pool';
import { poolOf } from './seats';

/** One mentor with several mentees; the size counts the mentor. After another plan (`standing`) as few people move as may be. */
export function planGroups(input: PlanInput, standing?: readonly PairOf[]): PlanOutcome {
  const size = { from: Math.max(1, input.size.from - 1), to: input.size.to - 1 };
  if (size.to < size.from) return { kind: 'refused', reason: 'sizeImpossible' };
  const scorer = makeScorer(input);
  const seats = poolOf(input, scorer);
  const pool = { ...seats, menteeSeats: seats.menteeSeats.map((count) => Math.min(count, 1)), mentorSeats: seats.mentorSeats.map((count) => Math.min(count, size.to)) };
  const peers = peersOf(makeScorer({ ...input, mentors: input.mentees, rules: peerRules(input.rules, 'panel') }), [...input.mentees.keys()]);
  const barred = new Set<number>();
  const more = { ...(input.diverse.length > 0 ? { unlike: unlikeIn(input.mentees, input.diverse) } : {}), ...(standing ? { stands: standsIn(input, standing) } : {}) };
  for (;;) {
    const kept = groupPins({ input, scorer, peers, room: pool.mentorSeats, barred });
    if ('kind' in kept) return kept;
    const pins = checkedPins(input, kept.pins, { pool, peers });
    if ('kind' in pins) return pins;
    const groups = formGroups({ pool, size, mayMeet: (one, other) => peers.may(one, other), ...more, pins });
    if (!('tooFewFor' in groups)) return planned(input, pool, groups, pins);
    if (!kept.chosen.includes(groups.tooFewFor)) return { kind: 'refused', reason: 'pinsTooFew', people: [input.mentors[groups.tooFewFor]?.id ?? ''] };
    barred.add(groups.tooFewFor); // another mentor may fill a group round those who are to be together
  }
}

function standsIn(input: PlanInput, standing: readonly PairOf[]): (mentee: number, mentor: number) => boolean {
  const places = placesOf(input);
  const stands = new Set(standing.map(({ mentee, mentor }) => `${places.mentee.get(mentee)} ${places.mentor.get(mentor)}`));
  return (mentee, mentor) => stands.has(`${mentee} ${mentor}`);
}

/** Everybody is in one group at most, and no group is larger than allowed. */
function checkedPins({ mentees, mentors, ...input }: PlanInput, pins: readonly PairOf[], { pool, peers }: { readonly pool: Pool; readonly peers: Peers }): readonly Match[] | PlanRefusal {
  const seated = (people: readonly MatchPerson[], seats: Uint16Array): MatchPerson[] => people.map((person, place) => ({ ...person, seats: seats[place] ?? 0 }));
  const matches = pinned({ ...input, pins, mentees: seated(mentees, pool.menteeSeats), mentors: seated(mentors, pool.mentorSeats) }, pool.scorer);
  if ('kind' in matches) return matches;
  const apart = matches.filter((one) => matches.some((other) => other !== one && other.mentor === one.mentor && !peers.may(one.mentee, other.mentee)));
  return apart.length > 0 ? { kind: 'refused', reason: 'pinsApart', people: apart.map(({ mentee }) => mentees[mentee]?.id ?? '') } : matches;
}

function planned(input: PlanInput, pool: Pool, groups: readonly Match[], pins: readonly Match[]): Plan {
  const isPinned = new Set(pins.map(({ mentee }) => mentee));
  const byMentor = [...new Set(groups.map(({ mentor }) => mentor))].sort((one, other) => one - other).map((mentor) => groups.filter((match) => match.mentor === mentor));
  const diversity = diversityOf(byMentor.map((group) => group.map(({ mentee }) => mentee)), unlikeIn(input.mentees, input.diverse));
  const plan = planOf(input, pool, { pins: groups.filter(({ mentee }) => isPinned.has(mentee)), matches: groups.filter(({ mentee }) => !isPinned.has(mentee)), figures: input.diverse.length > 0 ? { diversity } : {} });
  return { ...plan, gatherings: byMentor.map((group) => gatheringOf(input, group)) };
}

const gatheringOf = ({ mentees, mentors }: PlanInput, group: readonly Match[]): Gathering => ({
  mentor: mentors[group[0]?.mentor ?? -1]?.id ?? '',
  mentees: group.map(({ mentee }) => mentees[mentee]?.id ?? '').sort(),
  score: totalOf(group),
});
