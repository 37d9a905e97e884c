import { type Effect } from '../effects/effect';
import { owe } from '../effects/owing';
import { type Attention } from '../pairs/attention';
import { presentMembers } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type JourneyRules } from '../programmes/journey';
import { heldSessions, sessionEnds } from '../sessions/session';
import { days, type Instant } from '../time';
import { reviewKinds, type ReviewKind } from './review';

/** A night to think it over. */
const afterSession = days(1);
/** Nobody is asked for a second opinion in the same week. The last review is not put off: the time to answer it is short. */
const apart = days(7);

/** Asks everybody in the pair for each review once, when its moment has come. A pair that pauses or has ended is left in peace. */
export const reviewsAttention: Attention = {
  timers: (pair, rules) => reviewKinds.map((kind) => askAt(pair, kind, rules)),
  tick: (pair, rules, now) => reviewKinds.reduce((next, kind) => ((askAt(next, kind, rules) ?? Infinity) <= now ? ask(next, kind, now) : next), pair),
};

function askAt(pair: Pair, kind: ReviewKind, { reviews }: JourneyRules): Instant | undefined {
  if (!reviews[kind] || pair.reviews.asked.some((one) => one.kind === kind)) return undefined;
  const { status } = pair;
  if (kind === 'final') return status === 'close' ? pair.since : undefined;
  if (status !== 'agree' && status !== 'grow' && (status !== 'prepare' || kind === 'midTerm')) return undefined;
  const moment = kind === 'midTerm' ? (pair.createdAt + pair.endsAt) / 2 : afterFirstSession(pair);
  const lastAsked = Math.max(...pair.reviews.asked.map(({ at }) => at), -Infinity);
  return moment === undefined ? undefined : Math.max(moment, lastAsked + apart);
}

function afterFirstSession({ sessions }: Pair): Instant | undefined {
  const held = heldSessions(sessions).map((session) => (session.startsAt === undefined ? session.changedAt : sessionEnds(session)));
  return held.length > 0 ? Math.min(...held) + afterSession : undefined;
}

function ask(pair: Pair, kind: ReviewKind, now: Instant): Pair {
  const asked = { ...pair, reviews: { ...pair.reviews, asked: [...pair.reviews.asked, { kind, at: now }] } };
  const told = presentMembers(pair).map(({ person }): Effect => ({
    kind: 'tell', id: `${pair.id}:review:${kind}:${person}`, to: person, notice: 'review.asked', about: { programme: pair.programme, pair: pair.id, kind },
  }));
  return owe(asked, told, now);
}
