import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { type JourneyRules } from '../programmes/journey';
import { days, type Instant } from '../time';
import { type NudgeKind, nudgeKinds, nudgeTimings, secondAfter } from './nudgeKinds';
import { indexOf, type Opening, openings } from './openings';

/** One reminder of one person, with its moment. */
export interface Occasion {
  readonly nudge: NudgeKind;
  readonly person: PersonId;
  /** Names the reminder within the pair: kind, occasion, the member's place, first or second. Carries no words and no names. */
  readonly key: string;
  readonly at: Instant;
  readonly until?: Instant;
}

/** After a change of phase, or back from a pause, everybody is left alone for so long. */
const toSettle = days(2);

/** Every reminder that the pair calls for as it stands, also those whose moment is still to come. */
export function occasionsOf(pair: Pair, rules: JourneyRules): Occasion[] {
  return nudgeKinds.filter((nudge) => nudgeTimings[nudge].phases.includes(pair.status)).flatMap((nudge) => openings[nudge](pair, rules).flatMap((opening) => reminders(pair, rules, nudge, opening)));
}

function reminders(pair: Pair, { cadence }: JourneyRules, nudge: NudgeKind, { person, occasion, since, notBefore = 0, until = Infinity, once = false }: Opening): Occasion[] {
  const timing = nudgeTimings[nudge];
  const first = timing.days(cadence);
  const firstAt = Math.max(since + days(first), notBefore, pair.since + (pair.status === 'prepare' ? 0 : toSettle));
  const moments = timing.times === 1 || once ? [firstAt] : [firstAt, firstAt + days(secondAfter(first))];
  return moments.filter((at) => at < until).map((at, index) => ({ nudge, person, key: `${nudge}:${occasion}:${indexOf(pair, person)}:${index + 1}`, at, ...(until !== Infinity && { until }) }));
}

const isNow = ({ at, until = Infinity }: Occasion, now: Instant): boolean => at <= now && now < until;

/** The reminders whose moment has come and not passed. */
export const dueOccasions = (pair: Pair, rules: JourneyRules, now: Instant): Occasion[] => occasionsOf(pair, rules).filter((one) => isNow(one, now));

/** True while what this reminder says is still so: asked when it is put into a digest, and again when that is drawn. */
export function nudgeHolds({ pair, rules, person, key }: { readonly pair: Pair; readonly rules: JourneyRules; readonly person: PersonId; readonly key: string }, now: Instant): boolean {
  return dueOccasions(pair, rules, now).some((one) => one.key === key && one.person === person);
}

/** What the reminder is about, without whether it is the first or the second. */
export const subjectOf = (key: string): string => key.slice(0, key.lastIndexOf(':'));
