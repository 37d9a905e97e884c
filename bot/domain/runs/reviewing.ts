import { alreadyDone, type Decision, moved, refused } from '../decision';
import { type PairOf } from '../matching/planning/planTypes';
import { type PersonId } from '../people/person';
import { type Instant } from '../time';
import { beginMaking, changedRun } from './making';
import { isOfTwo } from './proposal';
import { hasPair, isSamePair, type MatchRun, withoutPair } from './run';

/** So many pins and exclusions keep the document small; beyond them a run is no plan any more. */
const pairsAtMost = 2_000;

/** Who decides, and the version of the run that they looked at. */
export interface Review {
  readonly by: PersonId;
  readonly version: number;
}

/** The run as long as it is the one that the coordinator saw: two who decide at once must not undo each other unseen. */
function seen(run: MatchRun, { version }: Review): Decision<MatchRun> {
  if (run.status === 'closed') return refused('tooLate');
  if (run.making) return refused('planUnderWay');
  return run.version === version ? moved(run) : refused('changedMeanwhile');
}

const reviewed = (run: MatchRun, review: Review, decide: (run: MatchRun) => Decision<MatchRun>): Decision<MatchRun> => {
  const current = seen(run, review);
  return current.kind === 'moved' ? decide(current.next) : current;
};

/** Keeps these together in every further plan: each two of them. */
export function pinPairs(run: MatchRun, pairs: readonly PairOf[], review: Review, now: Instant): Decision<MatchRun> {
  const added = newIn(run.pins, pairs);
  if (added.length === 0) return alreadyDone(run);
  if (run.pins.length + added.length > pairsAtMost) return refused('tooManyChoices');
  return reviewed(run, review, () => moved({ ...changedRun(run, 'pin', review.by, now), pins: [...run.pins, ...added], forbidden: added.reduce(withoutPair, run.forbidden) }));
}

export function unpinPairs(run: MatchRun, pairs: readonly PairOf[], review: Review, now: Instant): Decision<MatchRun> {
  if (!pairs.some((pair) => hasPair(run.pins, pair))) return alreadyDone(run);
  return reviewed(run, review, () => moved({ ...changedRun(run, 'unpin', review.by, now), pins: pairs.reduce(withoutPair, run.pins) }));
}

/** Not these two, in no further plan. */
export function forbidPairs(run: MatchRun, pairs: readonly PairOf[], review: Review, now: Instant): Decision<MatchRun> {
  const added = newIn(run.forbidden, pairs);
  if (added.length === 0) return alreadyDone(run);
  if (run.forbidden.length + added.length > pairsAtMost) return refused('tooManyChoices');
  return reviewed(run, review, () => moved({ ...changedRun(run, 'forbid', review.by, now), forbidden: [...run.forbidden, ...added], pins: added.reduce(withoutPair, run.pins) }));
}

export function allowPairs(run: MatchRun, pairs: readonly PairOf[], review: Review, now: Instant): Decision<MatchRun> {
  if (!pairs.some((pair) => hasPair(run.forbidden, pair))) return alreadyDone(run);
  return reviewed(run, review, () => moved({ ...changedRun(run, 'allow', review.by, now), forbidden: pairs.reduce(withoutPair, run.forbidden) }));
}

/** Each once. */
const newIn = (known: readonly PairOf[], pairs: readonly PairOf[]): readonly PairOf[] => pairs.filter((pair, at) => !hasPair(known, pair) && !pairs.slice(0, at).some((one) => isSamePair(one, pair)));

/** Keeps these pairs instead of whatever pins those had who move, and plans the rest around them with the fewest changes. */
export function choosePairs(run: MatchRun, pairs: readonly PairOf[], moving: readonly PersonId[], review: Review, now: Instant): Decision<MatchRun> {
  return reviewed(run, review, () => {
    const moves = ({ mentee, mentor }: PairOf): boolean => moving.includes(mentee) || (!isOfTwo(run.structure) && moving.includes(mentor));
    const others = run.pins.filter((pin) => !moves(pin) && !hasPair(pairs, pin));
    const forbidden = pairs.reduce(withoutPair, run.forbidden);
    return beginMaking({ ...changedRun(run, 'swap', review.by, now), pins: [...others, ...pairs], forbidden }, 'repair', review.by, now);
  });
}

/** Plans anew. */
export const replanRun = (run: MatchRun, kind: 'fresh' | 'repair', review: Review, now: Instant): Decision<MatchRun> => reviewed(run, review, () => beginMaking(run, kind, review.by, now));

export function setAutomatic(run: MatchRun, isAutomatic: boolean, review: Review, now: Instant): Decision<MatchRun> {
  if (run.isAutomatic === isAutomatic) return alreadyDone(run);
  return reviewed(run, review, () => moved({ ...changedRun(run, 'automatic', review.by, now), isAutomatic }));
}

/** Ends the run: what was not announced is let go. Whether somebody still has to answer is for the caller to see. */
export function closeRun(run: MatchRun, review: Review, now: Instant): Decision<MatchRun> {
  if (run.status === 'closed') return alreadyDone(run);
  return reviewed(run, review, () => moved({ ...changedRun(run, 'close', review.by, now), status: 'closed', hasGaps: false }));
}
