import { refused } from '../../domain/decision';
import { type ActionItem, type Goal } from '../../domain/goals/goal';
import { openActions } from '../../domain/goals/actions';
import { hasGoals } from '../../domain/goals/whetherUsed';
import { type Pair } from '../../domain/pairs/pair';
import { type Source } from '../../domain/papers/source';
import { openFields } from '../pairs/sealedFields';
import { openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { actionWords, goalWords, type GoalWords } from './readWording';

/** A goal with its words; they are empty when the pair's key was deleted. */
export interface GoalView extends GoalWords {
  readonly goal: Goal;
}

export interface ActionView {
  readonly action: ActionItem;
  readonly text: string;
  /** The message that it was made from. */
  readonly source?: Source;
}

/** What a pair works on, as one of its members sees it. */
export interface GoalsView extends PairContext {
  /** Open ones first, in the order they were made; then reached ones, then dropped ones. */
  readonly goals: readonly GoalView[];
  /** The open ones, what is due first on top. */
  readonly actions: readonly ActionView[];
  /** For the form of one more goal or action: the same form sent twice makes one. */
  readonly newId: string;
}

/** Refuses `notNow` where the programme has no goals and the pair has none from before. */
export const makeViewGoals = (ports: Ports) => async (own: OwnPair): Promise<Outcome<GoalsView>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { pair, programme } = opened.value;
  return hasGoals(pair, programme.journey) ? { kind: 'done', value: await goalsOf(ports, opened.value) } : refused('notNow');
};

const order = ['open', 'reached', 'dropped'] as const satisfies readonly Goal['status'][];

/** The view of a pair that was just read or changed. */
export async function goalsOf(ports: Ports, context: PairContext): Promise<GoalsView> {
  const { pair } = context;
  const sorted = order.flatMap((status) => pair.goals.filter((goal) => goal.status === status));
  const [goals, actions] = await Promise.all([
    openGoalWords(ports, pair, sorted),
    openActionWords(ports, pair, openActions(pair)),
  ]);
  return { ...context, goals, actions, newId: ports.newId() };
}

export const openGoalWords = (ports: Ports, { id }: Pair, goals: readonly Goal[]): Promise<GoalView[]> =>
  Promise.all(goals.map(async (goal) => ({ goal, ...((await openFields(ports, id, goal.text, goalWords)) ?? { statement: '', measure: '' }) })));

export const openActionWords = (ports: Ports, { id }: Pair, actions: readonly ActionItem[]): Promise<ActionView[]> =>
  Promise.all(actions.map(async (action) => ({ action, ...((await openFields(ports, id, action.text, actionWords)) ?? { text: '' }) })));
