import { contactAttention } from '../contact/attention';
import { wakeAt } from '../effects/owing';
import { withFacilitators } from '../groups/facilitator';
import { type JourneyRules } from '../programmes/journey';
import { reviewsAttention } from '../reviews/attention';
import { sessionsAttention } from '../sessions/attention';
import { type Instant } from '../time';
import { type Pair } from './pair';
import { followOn, phaseAttention } from './phaseAttention';

const parts = [sessionsAttention, phaseAttention, reviewsAttention, contactAttention];

/** When the pair next needs attention; undefined when never. */
export function pairTimersDue(pair: Pair, rules: JourneyRules): Instant | undefined {
  const moments = parts.flatMap(({ timers }) => timers(pair, rules)).filter((moment) => moment !== undefined);
  return moments.length > 0 ? Math.min(...moments) : undefined;
}

/** What follows from the time that has passed, and when to look again. */
export function tickPair(pair: Pair, rules: JourneyRules, now: Instant): Pair {
  return settlePair(parts.reduce((next, { tick }) => tick(next, rules, now), pair), rules, now);
}

/** Ends every change of a pair: moves that follow by themselves, and when the clock must look again. */
export function settlePair(pair: Pair, rules: JourneyRules, now: Instant): Pair {
  const next = withFacilitators(followOn(pair, rules, now), now);
  return wakeAt(next, pairTimersDue(next, rules), now);
}
