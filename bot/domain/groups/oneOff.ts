import { type Pair } from '../pairs/pair';
import { type JourneyRules } from '../programmes/journey';
import { heldSessions, isToCome } from '../sessions/session';

/** A single talk, or an evening, has done what it is for once it was held and nothing more is planned: it goes on to the goodbye by itself. */
export function closesByItself(pair: Pair, { cadence }: JourneyRules): boolean {
  if (pair.status !== 'grow' || (pair.structure !== 'oneOff' && pair.structure !== 'panel')) return false;
  return heldSessions(pair.sessions).length >= cadence.sessions.to && !pair.sessions.some(isToCome);
}
