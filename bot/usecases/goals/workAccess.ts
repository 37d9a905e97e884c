import { type Decision, refused } from '../../domain/decision';
import { usesGoals } from '../../domain/goals/whetherUsed';
import { type Pair } from '../../domain/pairs/pair';
import { changePair, openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

/** The pair of a member who may write goals and actions. Refuses `notNow` where the programme has none. */
export async function openWork(ports: Ports, own: OwnPair): Promise<Outcome<PairContext>> {
  const opened = await openPair(ports, own);
  return opened.kind === 'done' && !usesGoals(opened.value.programme.journey) ? refused('notNow') : opened;
}

/** Changes what a pair works on. Refuses `notNow` where the programme has no goals. */
export const changeWork = (ports: Ports, own: OwnPair, decide: (pair: Pair, now: number) => Decision<Pair>): Promise<Outcome<PairContext>> =>
  changePair(ports, own, ({ pair, programme }, now) => (usesGoals(programme.journey) ? decide(pair, now) : refused('notNow')));
