import { type Cadence, type JourneyRules } from '../programmes/journey';
import { days, type Instant } from '../time';
import { type Standing } from './standing';
import { type Share } from './suppress';

/** Within so long after it a kind word counts as having helped. */
const soon = days(14);

/** Of the pairs that got a kind word, and of those that fell quiet and got none: how many met within two weeks. A pair counts once, and only when the two weeks are over. */
export interface Nudging {
  readonly nudged: Share;
  readonly others: Share;
}

export function nudgingOf(standings: readonly Standing[], rules: Pick<JourneyRules, 'cadence' | 'risk'>, now: Instant): Nudging {
  const nudged: boolean[] = [];
  const others: boolean[] = [];
  for (const standing of standings) {
    const first = standing.kindWords[0]?.at;
    const from = first ?? quietSince(standing, rules);
    if (from === undefined || from + soon > Math.min(now, standing.endedAt ?? now)) continue;
    (first === undefined ? others : nudged).push(standing.metAt.some((met) => met > from && met <= from + soon));
  }
  return { nudged: shareOf(nudged), others: shareOf(others) };
}

const shareOf = (met: readonly boolean[]): Share => ({ part: met.filter(Boolean).length, whole: met.length });

/** When the pair was first without a meeting for as long as makes it one at risk; undefined: never. The rules of domain/contact/risk, looked at from behind. */
function quietSince({ startedAt, metAt, endedAt = Infinity }: Standing, { cadence, risk }: Pick<JourneyRules, 'cadence' | 'risk'>): Instant | undefined {
  const gap = longestGap(cadence);
  // After the last meeting that the programme wants nobody is expected to meet.
  const counted = cadence.sessions.to > 0 ? metAt.slice(0, cadence.sessions.to - 1) : metAt;
  const moments = [{ from: startedAt, until: metAt[0] ?? Infinity, allowed: days(risk.firstSessionDays) }, ...counted.map((from, index) => ({ from, until: metAt[index + 1] ?? Infinity, allowed: gap }))];
  const quiet = moments.find(({ from, until, allowed }) => from + allowed < Math.min(until, endedAt));
  return quiet && quiet.from + quiet.allowed;
}

const longestGap = ({ minimumDays }: Cadence): number => days(minimumDays * 1.5);
