import { startOf } from '../contact/silence';
import { type Pair } from '../pairs/pair';
import { type JourneyRules } from '../programmes/journey';
import { days, type Instant } from '../time';

/**
 * How many meetings the programme's rhythm foresees of a pair by `until`: its fixed plan, or one for each recommended interval (no more than the
 * programme wants), as far as its time has passed. Pauses count as time: nobody is asked to make up for them.
 */
export function expectedSessions(pair: Pick<Pair, 'structure' | 'createdAt' | 'startsOn' | 'endsAt'>, { plan, cadence }: Pick<JourneyRules, 'plan' | 'cadence'>, until: Instant): number {
  if (pair.structure === 'oneOff' || pair.structure === 'panel') return 1;
  const start = startOf(pair);
  const length = Math.max(days(1), pair.endsAt - start);
  const { sessions: { from, to }, recommendedDays } = cadence;
  const byRhythm = Math.max(1, from, Math.floor(length / days(Math.max(1, recommendedDays))));
  const whole = plan.length > 0 ? plan.length : to > 0 ? Math.min(to, byRhythm) : byRhythm;
  return Math.floor(whole * Math.min(1, Math.max(0, (until - start) / length)));
}
