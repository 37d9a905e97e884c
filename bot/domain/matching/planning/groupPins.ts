import { companiesOf, type Two } from '../gathering/companies';
import { type Peers } from '../gathering/peers';
import { type Scorer } from '../scoring/scorer';
import { idsOf, named, sortedPins } from './pinnedPeers';
import { type PairOf, type PlanInput, type PlanRefusal } from './planTypes';

/** A way to keep everybody's company: each pinned mentee with the mentor whose group it is. `chosen`: mentors who were not pinned themselves, but taken for people who are to be together. */
export interface GroupPins {
  readonly pins: readonly PairOf[];
  readonly chosen: readonly number[];
}

export interface GroupPinsInput {
  readonly input: PlanInput;
  readonly scorer: Scorer;
  /** Of mentees with one another. */
  readonly peers: Pick<Peers, 'may'>;
  /** How many mentees each mentor may have. */
  readonly room: Uint16Array;
  /** Mentors who are not chosen. */
  readonly barred: ReadonlySet<number>;
}

/**
 * Mentees who are to be in one group get one mentor: the one somebody among them is pinned to, else whoever has room for them all and suits them best together, the largest company first. Which
 * mentor would suit everybody else best is not looked at (choosing them all at once is NP-hard).
 */
export function groupPins({ input, scorer, peers, room, barred }: GroupPinsInput): GroupPins | PlanRefusal {
  const sorted = sortedPins(input);
  if ('kind' in sorted) return sorted;
  const { withMentors, withPeers } = sorted;
  const mentorOf = new Map(withMentors);
  const left = room.slice();
  for (const [, mentor] of withMentors) left[mentor] = Math.max(0, (left[mentor] ?? 0) - 1);
  const [taken, chosen]: [Two[], number[]] = [[...withMentors], []];
  for (const company of [...companiesOf(withPeers)].sort((one, other) => other.length - one.length)) {
    const pinned = [...new Set(company.flatMap((mentee) => mentorOf.get(mentee) ?? []))];
    if (pinned.length > 1) return { kind: 'refused', reason: 'pinsApart', people: idsOf(input.mentees, company) };
    const free = company.filter((mentee) => !mentorOf.has(mentee));
    const canTake = (mentor: number): boolean =>
      (left[mentor] ?? 0) >= company.length && !barred.has(mentor) && taken.every(([mentee, other]) => other !== mentor || company.every((member) => peers.may(member, mentee)));
    const mentor = pinned[0] ?? bestFor(company, scorer, canTake);
    if (mentor === undefined) return { kind: 'refused', reason: 'pinsNoPlace', people: idsOf(input.mentees, company) };
    if (pinned.length === 0) chosen.push(mentor);
    left[mentor] = Math.max(0, (left[mentor] ?? 0) - free.length);
    taken.push(...free.map((mentee): Two => [mentee, mentor]));
  }
  return { pins: taken.map((two) => named(input.mentees, input.mentors, two)), chosen };
}

function bestFor(company: readonly number[], scorer: Scorer, isOpen: (mentor: number) => boolean): number | undefined {
  const rows = company.map((mentee) => {
    const row = new Int16Array(scorer.mentors);
    scorer.scoreRow(mentee, row);
    return row;
  });
  let best: { readonly mentor: number; readonly worth: number } | undefined;
  for (let mentor = 0; mentor < scorer.mentors; mentor += 1) {
    const scores = rows.map((row) => row[mentor] ?? -1);
    if (!isOpen(mentor) || scores.some((score) => score < 0)) continue;
    const worth = scores.reduce((sum, score) => sum + score, 0);
    if (!best || worth > best.worth) best = { mentor, worth };
  }
  return best?.mentor;
}
