import { findGoal, addGoal, changeGoal } from '../../domain/goals/goals';
import { checkSmart, type SmartPart } from '../../domain/goals/smart';
import { type Goal } from '../../domain/goals/goal';
import { type Language } from '../../domain/people/person';
import { dateIn } from '../../domain/time';
import { openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { openFields, sealFields } from '../pairs/sealedFields';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { changeWork, openWork } from './workAccess';
import { goalWords, type GoalWords, readGoal, type TypedGoal } from './readWording';

export interface WriteGoal extends OwnPair, TypedGoal {
  /** A fresh id for a new goal, as its form carried it, or the goal that is changed. */
  readonly goal: string;
  readonly timeZone: string;
}

/** Writes down a new goal. Refuses what is wrong with the words or the day, and `tooManyGoals`. */
export const makeAddGoal = (ports: Ports) => async ({ pair, actor, goal: id, timeZone, ...typed }: WriteGoal): Promise<Outcome<PairContext>> => {
  const read = readGoal(typed, { timeZone, now: ports.clock.now() });
  const known = await openWork(ports, { pair, actor });
  if (known.kind === 'refused') return known;
  if (read.kind === 'refused') return read;
  const { words, ...wording } = read.value;
  const text = await sealFields(ports, pair, { ...words });
  return changeWork(ports, { pair, actor }, (before, now) => addGoal(before, { id, ...wording, text }, actor, now));
};

/**
 * Changes a goal that was drawn from version `from`. Refuses `changedMeanwhile` when somebody else changed it since: the caller shows both.
 * The same words sent again are no conflict.
 */
export const makeChangeGoal = (ports: Ports) => async ({ pair, actor, goal: id, from, timeZone, ...typed }: WriteGoal & { readonly from: number }): Promise<Outcome<PairContext>> => {
  const known = await openWork(ports, { pair, actor });
  if (known.kind === 'refused') return known;
  const read = readGoal(typed, { timeZone, now: ports.clock.now() }, findGoal(known.value.pair, id)?.dueOn);
  if (read.kind === 'refused') return read;
  const { words, ...wording } = read.value;
  const text = await sealFields(ports, pair, { ...words });
  const changed = await changeWork(ports, { pair, actor }, (before, now) => changeGoal(before, { id, from, ...wording, text }, actor, now));
  if (changed.kind === 'done' || changed.reason !== 'changedMeanwhile') return changed;
  const now = await openPair(ports, { pair, actor });
  const goal = now.kind === 'done' ? findGoal(now.value.pair, id) : undefined;
  return goal && goal.dueOn === wording.dueOn && (await saysTheSame(ports, pair, goal, words)) ? now : changed;
};

async function saysTheSame(ports: Ports, pair: string, { text }: Goal, { statement, measure }: GoalWords): Promise<boolean> {
  const stored = await openFields(ports, pair, text, goalWords);
  return stored?.statement === statement && stored.measure === measure;
}

/** What a wording still lacks, for a member's eyes only: nothing is saved. */
export const makeCheckGoal = (ports: Ports) => async ({ pair, actor, timeZone, language, goal, ...typed }: WriteGoal & { readonly language: Language }): Promise<Outcome<readonly SmartPart[]>> => {
  const known = await openWork(ports, { pair, actor });
  if (known.kind === 'refused') return known;
  const now = ports.clock.now();
  const read = readGoal(typed, { timeZone, now }, findGoal(known.value.pair, goal)?.dueOn);
  if (read.kind === 'refused') return read;
  const { words: { statement, measure }, dueOn } = read.value;
  return { kind: 'done', value: checkSmart(statement, { language, measure, today: dateIn(timeZone, now), ...(dueOn && { dueOn }) }) };
};
