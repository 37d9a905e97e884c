import fc from 'fast-check';
import { moved } from '../../../bot/domain/decision';
import { answerRequest, type SeatCommand } from '../../../bot/domain/requests/answer';
import { closeWishlist } from '../../../bot/domain/requests/outcome';
import { pauseWishlist } from '../../../bot/domain/requests/pause';
import { changeCapacity, closeSeat, openSeat, pauseSeat } from '../../../bot/domain/requests/queue';
import { askMentor, moveWish, withdrawWish } from '../../../bot/domain/requests/wishlist';
import { dateIn, days, hours } from '../../../bot/domain/time';
import { type SmallWorld } from './smallWorld';

/** One thing that somebody does: `who` and `which` choose among whoever and whatever there is. */
export interface Move {
  readonly kind: keyof typeof makeMove;
  readonly who: number;
  readonly which: number;
}

const mentorAt = (world: SmallWorld, who: number): string => `m${who % world.seats.size}`;
const menteeAt = (world: SmallWorld, who: number): string => `n${who % world.lists.size}`;
const any = <One>(from: readonly One[], which: number): One | undefined => from[which % Math.max(1, from.length)];

function answer(world: SmallWorld, which: number, command: SeatCommand): void {
  const request = any(world.requests(), which);
  if (!request) return;
  const actor = command.action === 'reply' ? request.mentee : request.mentor;
  const moves = world.changeSeat(request.mentor, (seat) => answerRequest(seat, request.id, command, actor, world.rules.limits, world.now));
  if (moves && command.action === 'accept') world.accepted(request.mentor, request.id);
}

function awayFor(world: SmallWorld, count: number) {
  const until = world.now + days(1 + (count % 20));
  return { until, untilDate: dateIn('UTC', until) };
}

export const makeMove = {
  ask: (world, { who, which }) => {
    const [mentee, mentor] = [menteeAt(world, who), mentorAt(world, which)];
    const wish = { id: `r${world.wishes().length}-${world.now}`, mentor, mentorName: mentor, message: 'sealed' };
    world.changeList(mentee, (list) => askMentor(list, wish, world.rules, world.now));
  },
  withdraw: (world, { which }) => {
    const wish = any(world.wishes(), which);
    if (wish) world.changeList(wish.mentee, (list) => withdrawWish(list, wish.id, wish.mentee, world.rules, world.now));
  },
  rank: (world, { who, which }) => {
    const wish = any(world.wishes(), which);
    if (wish) world.changeList(wish.mentee, (list) => moveWish(list, wish.id, who % 2 ? 1 : -1));
  },
  accept: (world, { which }) => answer(world, which, { action: 'accept' }),
  decline: (world, { who, which }) => answer(world, which, { action: 'decline', reason: 'noTime', ...(who === 0 && { away: awayFor(world, which) }) }),
  question: (world, { which }) => answer(world, which, { action: 'ask', text: 'sealed question' }),
  reply: (world, { which }) => answer(world, which, { action: 'reply', text: 'sealed reply' }),
  pause: (world, { who, which }) => void world.changeSeat(mentorAt(world, who), (seat) => moved(pauseSeat(seat, awayFor(world, which), world.rules.limits, world.now))),
  resume: (world, { who }) => void world.changeSeat(mentorAt(world, who), (seat) => moved(pauseSeat(seat, undefined, world.rules.limits, world.now))),
  menteePauses: (world, { who, which }) => void world.changeList(menteeAt(world, who), (list) => pauseWishlist(list, awayFor(world, which), world.rules, world.now)),
  menteeResumes: (world, { who }) => void world.changeList(menteeAt(world, who), (list) => pauseWishlist(list, undefined, world.rules, world.now)),
  capacity: (world, { who, which }) => void world.changeSeat(mentorAt(world, who), (seat) => changeCapacity(seat, which % 4, world.rules.limits, world.now)),
  endPair: (world, { who, which }) => {
    const pair = any([...world.pairs.values()], which);
    const member = pair?.members[who % 2];
    if (pair && member) world.endPair(pair.id, member.person);
  },
  mentorLeavesOrReturns: (world, { who }) =>
    void world.changeSeat(mentorAt(world, who), (seat) => moved(seat.status === 'open' ? closeSeat(seat, world.rules.limits, world.now) : openSeat(seat, 2, world.rules.limits, world.now))),
  menteeLeavesOrReturns: (world, { who }) => void world.changeList(menteeAt(world, who), (list) => moved(list.status === 'open' ? closeWishlist(list, world.now) : { ...list, status: 'open' })),
  hoursPass: (world, { which }) => world.forward(hours(which % 60)),
  deliver: (world, { which }) => void world.deliver(which),
  deliverAndForget: (world, { which }) => void world.deliver(which, true),
  step: (world, { which }) => void world.step(which),
} as const satisfies Record<string, (world: SmallWorld, move: { who: number; which: number }) => void>;

const often: Partial<Record<Move['kind'], number>> = { ask: 8, accept: 5, deliver: 12, step: 12, hoursPass: 3, deliverAndForget: 3, endPair: 3, mentorLeavesOrReturns: 1, menteeLeavesOrReturns: 1, decline: 2, withdraw: 2 };
const kinds: Move['kind'][] = ['ask', 'withdraw', 'rank', 'accept', 'decline', 'question', 'reply', 'pause', 'resume', 'menteePauses', 'menteeResumes', 'capacity', 'endPair', 'mentorLeavesOrReturns', 'menteeLeavesOrReturns', 'hoursPass', 'deliver', 'deliverAndForget', 'step'];

export const aMove: fc.Arbitrary<Move> = fc.record({
  kind: fc.oneof(...kinds.map((kind) => ({ weight: often[kind] ?? 1, arbitrary: fc.constant(kind) }))),
  who: fc.nat(11),
  which: fc.nat(999),
});
