import { diversityOf, unlikeIn } from '../gathering/diversity';
import { formGroups } from '../gathering/groups';
import { peerRules, peersOf } from '../gathering/peers';
import { makeScorer } from '../scoring/makeScorer';
import { pinned } from './pins';
import { planOf } from './planPairs';
import { type Gathering, type PlanInput, type PlanOutcome } from './planTypes';
import { type Match, totalOf } from './pool';
import { poolOf } from './seats';

/** One mentor with several mentees; the size counts the mentor. */
export function planGroups(input: PlanInput): PlanOutcome {
  const size = { from: Math.max(1, input.size.from - 1), to: input.size.to - 1 };
  if (size.to < size.from) return { kind: 'refused', reason: 'sizeImpossible' };
  const scorer = makeScorer(input);
  const pins = pinned(input, scorer);
  if ('kind' in pins) return pins;
  const seats = poolOf(input, scorer);
  const pool = { ...seats, menteeSeats: seats.menteeSeats.map((count) => Math.min(count, 1)), mentorSeats: seats.mentorSeats.map((count) => Math.min(count, size.to)) };
  const unlike = unlikeIn(input.mentees, input.diverse);
  const peers = peersOf(makeScorer({ ...input, mentors: input.mentees, rules: peerRules(input.rules, 'panel') }), [...input.mentees.keys()]);
  const apart = pins.filter((one) => pins.some((other) => other !== one && other.mentor === one.mentor && !peers.may(one.mentee, other.mentee)));
  if (apart.length > 0) return { kind: 'refused', reason: 'pinsApart', people: apart.map(({ mentee }) => input.mentees[mentee]?.id ?? '') };
  const groups = formGroups({ pool, size, mayMeet: (one, other) => peers.may(one, other), ...(input.diverse.length > 0 ? { unlike } : {}), pins });
  if ('tooFewFor' in groups) return { kind: 'refused', reason: 'pinsTooFew', people: [input.mentors[groups.tooFewFor]?.id ?? ''] };
  const isPinned = new Set(pins.map(({ mentee }) => mentee));
  const byMentor = [...new Set(groups.map(({ mentor }) => mentor))].sort((one, other) => one - other).map((mentor) => groups.filter((match) => match.mentor === mentor));
  const figures = input.diverse.length > 0 ? { diversity: diversityOf(byMentor.map((group) => group.map(({ mentee }) => mentee)), unlike) } : {};
  const plan = planOf(input, pool, { pins: groups.filter(({ mentee }) => isPinned.has(mentee)), matches: groups.filter(({ mentee }) => !isPinned.has(mentee)), figures });
  return { ...plan, gatherings: byMentor.map((group) => gatheringOf(input, group)) };
}

const gatheringOf = ({ mentees, mentors }: PlanInput, group: readonly Match[]): Gathering => ({
  mentor: mentors[group[0]?.mentor ?? -1]?.id ?? '',
  mentees: group.map(({ mentee }) => mentees[mentee]?.id ?? '').sort(),
  score: totalOf(group),
});
