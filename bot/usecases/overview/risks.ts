import { type RiskRule } from '../../domain/contact/contact';
import { riskOf } from '../../domain/contact/risk';
import { presentMembers } from '../../domain/pairs/members';
import { type Pair } from '../../domain/pairs/pair';
import { type Programme } from '../../domain/programmes/programme';
import { type Instant } from '../../domain/time';

/** Names, the rule that fired and since when: nothing of what a pair says. */
export interface PairAtRisk {
  readonly names: readonly string[];
  readonly rule: RiskRule;
  readonly since: Instant;
}

/** The pairs at risk, those that have been so longest first. */
export const pairsAtRisk = (pairs: readonly Pair[], { journey }: Pick<Programme, 'journey'>, now: Instant): PairAtRisk[] => pairs.flatMap((pair) => {
  const risk = riskOf(pair, journey, now);
  return risk ? [{ names: presentMembers(pair).map(({ name }) => name), rule: risk.rule, since: risk.since }] : [];
}).sort((one, other) => one.since - other.since);
