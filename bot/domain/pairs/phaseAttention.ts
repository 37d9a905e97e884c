import { closesByItself } from '../groups/oneOff';
import { type JourneyRules } from '../programmes/journey';
import { heldSessions } from '../sessions/session';
import { days, type Instant } from '../time';
import { type Attention } from './attention';
import { missingBefore } from './gates';
import { finished } from './ending';
import { begin, commit, resume, wrapUp } from './moves';
import { type Pair } from './pair';

/** What the calendar does to a pair by itself: a pause is over, the time is up, nobody said goodbye. */
export const phaseAttention: Attention = { timers, tick };

function timers(pair: Pair, rules: JourneyRules): (Instant | undefined)[] {
  switch (pair.status) {
    case 'ended':
      return [];
    case 'paused':
      return [pair.pause?.until];
    case 'close':
      return [pair.since + days(rules.closingDays)];
    default:
      return [pair.endsAt];
  }
}

function tick(pair: Pair, rules: JourneyRules, now: Instant): Pair {
  if (pair.status === 'paused' && pair.pause && pair.pause.until <= now) return after(resume(pair, 'system', now), pair);
  if (pair.status === 'close' && pair.since + days(rules.closingDays) <= now) return finished(pair, { how: pair.closing.done.length > 0 ? 'completed' : 'timeUp', by: 'system', at: now });
  if ((pair.status === 'prepare' || pair.status === 'agree' || pair.status === 'grow') && pair.endsAt <= now) return after(wrapUp(pair, 'system', 'timeUp', rules, now), pair);
  return pair;
}

/**
 * Moves that follow from what the two did: their first meeting ends the preparation, and once everything that the phase holds is there
 * (and something was required or done) the gate opens by itself.
 */
export function followOn(pair: Pair, rules: JourneyRules, now: Instant): Pair {
  const begun = pair.status === 'prepare' && heldSessions(pair.sessions).length > 0 ? after(begin(pair, 'system', rules, now), pair) : pair;
  const required = (['agreement', 'codeOfConduct', 'goals'] as const).filter((kind) => rules.documents[kind].use === 'required' && rules.documents[kind].before === 'grow');
  if (closesByItself(begun, rules)) return after(wrapUp(begun, 'system', 'planDone', rules, now), begun);
  if (begun.status !== 'agree' || required.length === 0 || missingBefore(begun, 'grow', rules).length > 0) return begun;
  return after(commit(begun, 'system', rules, now), begun);
}

const after = (decision: ReturnType<typeof begin>, before: Pair): Pair => (decision.kind === 'refused' ? before : decision.next);
