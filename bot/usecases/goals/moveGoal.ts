import { type Decision } from '../../domain/decision';
import { dropGoal, type GoalAt, reopenGoal } from '../../domain/goals/goals';
import { confirmProgress, type ProgressAt, reportProgress } from '../../domain/goals/progress';
import { type Pair } from '../../domain/pairs/pair';
import { type PersonId } from '../../domain/people/person';
import { type Instant } from '../../domain/time';
import { type OwnPair, type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { changeWork } from './workAccess';

const makeMove = <At extends GoalAt>(ports: Ports, decide: (pair: Pair, at: At, actor: PersonId, now: Instant) => Decision<Pair>) =>
  ({ pair, actor, at }: OwnPair & { readonly at: At }): Promise<Outcome<PairContext>> => changeWork(ports, { pair, actor }, (known, now) => decide(known, at, actor, now));

/** How far along one of them says the goal is; it counts once somebody else confirms it. */
export const makeReportProgress = (ports: Ports) => makeMove<ProgressAt>(ports, reportProgress);
/** Refuses `notYourMove` to who reported it, `changedMeanwhile` when another number is reported by now. */
export const makeConfirmProgress = (ports: Ports) => makeMove<ProgressAt>(ports, confirmProgress);
export const makeDropGoal = (ports: Ports) => makeMove<GoalAt>(ports, dropGoal);
export const makeReopenGoal = (ports: Ports) => makeMove<GoalAt>(ports, reopenGoal);
