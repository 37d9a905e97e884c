import { isDocumentDone } from '../pairs/gates';
import { presentMembers } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type JourneyRules } from '../programmes/journey';
import { heldSessions, sessionEnds } from '../sessions/session';
import { days, type Instant } from '../time';
import { type RiskRule } from './contact';
import { expectsMeetings, lastContact, lastHeld, plannedUntil, startOf } from './silence';

export interface Risk {
  readonly rule: RiskRule;
  /** When the rule began to hold. */
  readonly since: Instant;
}

/** No meeting for so many times the widest gap that the programme allows. */
const gaps = 1.5;

/**
 * When each rule begins to hold if nothing changes, the weightiest first. Read from meetings, signatures and who did anything at all;
 * never from what anybody wrote, answered or reviewed. Pairs that pause, say goodbye or have ended are not at risk.
 */
export function risksOf(pair: Pair, rules: JourneyRules): Risk[] {
  if (pair.status !== 'prepare' && pair.status !== 'agree' && pair.status !== 'grow') return [];
  const meets = expectsMeetings(pair, rules);
  const rested = Math.max(startOf(pair), pair.since);
  const held = lastHeld(pair);
  const missed = missedTwice(pair);
  const { risk, documents, cadence } = rules;
  return [
    ...(missed === undefined ? [] : [{ rule: 'missedTwice' as const, since: missed }]),
    ...(meets && heldSessions(pair.sessions).length === 0 ? [{ rule: 'noFirstSession' as const, since: Math.max(startOf(pair) + days(risk.firstSessionDays), plannedUntil(pair)) }] : []),
    ...(documents.agreement.use === 'required' && !isDocumentDone(pair, 'agreement') ? [{ rule: 'noAgreement' as const, since: Math.max(startOf(pair), pair.status === 'agree' ? pair.since : 0) + days(risk.agreementDays) }] : []),
    ...(meets && held ? [{ rule: 'noSession' as const, since: Math.max(sessionEnds(held) + days(cadence.minimumDays * gaps), plannedUntil(pair), restedUntil(pair)) }] : []),
    { rule: 'silent' as const, since: Math.max(rested, ...presentMembers(pair).map(({ person }) => lastContact(pair, person)), plannedUntil(pair) - days(risk.silentDays)) + days(risk.silentDays) },
  ];
}

/** Why a coordinator is shown this pair at this moment; undefined when all is well. */
export const riskOf = (pair: Pair, rules: JourneyRules, now: Instant): Risk | undefined => risksOf(pair, rules).find(({ since }) => since <= now);

/** A pair that comes back from a pause gets a week to meet. */
const restedUntil = (pair: Pair): Instant => (pair.status === 'grow' ? pair.since + days(7) : 0);

/** Since when the last two meetings were both missed. */
function missedTwice({ sessions }: Pair): Instant | undefined {
  const past = sessions.filter(({ status }) => status === 'held' || status === 'missed').sort((one, other) => sessionEnds(one) - sessionEnds(other));
  const [before, last] = past.slice(-2);
  return before?.status === 'missed' && last?.status === 'missed' ? sessionEnds(last) : undefined;
}
