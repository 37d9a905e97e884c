import { type Goal } from '../../domain/goals/goal';
import { hasGoals } from '../../domain/goals/whetherUsed';
import { menteesOf } from '../../domain/pairs/members';
import { type Person } from '../../domain/people/person';
import { openGoalWords, type GoalView } from '../goals/viewGoals';
import { type PairContext } from '../pairs/pairAccess';
import { runningPairs } from '../pairs/runningPairs';
import { type Ports } from '../ports';

/** The goals that are somebody's own to show around, open ones first: never those of somebody whom they mentor. Whose words are lost is left out. */
export const makeShareableGoals = (ports: Ports) => async (person: Person): Promise<readonly GoalView[]> => {
  const pairs = await runningPairs(ports, person);
  const opened = await Promise.all(pairs.map((context) => openGoalWords(ports, context.pair, ownGoals(context))));
  const goals = opened.flat().filter(({ statement }) => statement !== '');
  return (['open', 'reached'] as const).flatMap((status) => goals.filter(({ goal }) => goal.status === status));
};

/** Between two people every goal is the mentee's, whoever worded it; where there are several mentees, one's own are those that one has written. */
function ownGoals({ pair, programme, me }: PairContext): readonly Goal[] {
  if (me.role !== 'mentee' || !hasGoals(pair, programme.journey)) return [];
  return pair.goals.filter(({ by, status }) => status !== 'dropped' && (by === me.person || menteesOf(pair).length === 1));
}
