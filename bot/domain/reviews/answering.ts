import { alreadyDone, type Decision, moved, refused } from '../decision';
import { endPair } from '../pairs/ending';
import { isMember } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { type JourneyRules } from '../programmes/journey';
import { days, type Instant } from '../time';
import { type ReviewKind } from './review';

/** How long after a good end, or after the time was up, people may still say how it was. */
const afterwards = days(30);

/** True while this review can be answered, or answered anew: the first two from when they were asked for as long as the pair runs, the last from the goodbye on. */
export function isReviewOpen({ status, ended, reviews }: Pair, kind: ReviewKind, rules: JourneyRules, now: Instant): boolean {
  if (!rules.reviews[kind]) return false;
  if (kind !== 'final') return status !== 'close' && status !== 'ended' && reviews.asked.some((one) => one.kind === kind);
  return status === 'close' || ((ended?.how === 'completed' || ended?.how === 'timeUp') && now - ended.at <= afterwards);
}

export const hasAnswered = ({ reviews }: Pair, kind: ReviewKind, person: PersonId): boolean => reviews.answered.some((one) => one.kind === kind && one.person === person);

/** That somebody has answered, so that they are not reminded; what they said is not known to the pair. */
export function markAnswered(pair: Pair, kind: ReviewKind, person: PersonId): Decision<Pair> {
  if (hasAnswered(pair, kind, person)) return alreadyDone(pair);
  return moved({ ...pair, reviews: { ...pair.reviews, answered: [...pair.reviews.answered, { kind, person }] } });
}

/** True while somebody may ask for another match: from the first review on, until the goodbye. */
export const mayChangeMatch = ({ status, reviews }: Pair): boolean => status !== 'ended' && status !== 'close' && reviews.asked.length > 0;

/** Somebody would rather have another match. The pair ends through nobody's fault, and the others do not learn whose wish it was. */
export function changeMatch(pair: Pair, actor: PersonId, now: Instant): Decision<Pair> {
  if (isMember(pair, actor) && pair.status !== 'ended' && !mayChangeMatch(pair)) return refused('notNow');
  return endPair(pair, actor, now, 'noFit');
}
