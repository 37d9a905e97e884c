import { type JourneyRules } from '../programmes/journey';
import { type Instant } from '../time';
import { type Pair } from './pair';

/** What one part of a pair wants from the clock. */
export interface Attention {
  /** The moments at which it needs looking at; one that has passed means now. What `tick` has dealt with must not come back. */
  readonly timers: (pair: Pair, rules: JourneyRules) => readonly (Instant | undefined)[];
  /** What follows from the time; the same pair when nothing does. Effects it owes carry ids that derive from their cause. */
  readonly tick: (pair: Pair, rules: JourneyRules, now: Instant) => Pair;
}
