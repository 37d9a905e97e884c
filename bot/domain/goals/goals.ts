import { alreadyDone, type Decision, moved, refused } from '../decision';
import { owe } from '../effects/owing';
import { othersOf } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { type Sealed } from '../requests/request';
import { type CalendarDate, type Instant } from '../time';
import { type Goal } from './goal';
import { redrawReport } from './reports';
import { keepingSettled, tellAbout, whyNotWork } from './sharedWork';

/** More are not followed by anybody. */
export const mostOpenGoals = 5;
const mostSettled = 15;

/** Which goal, by the id that its form carried, and the version that the card was drawn from. */
export interface GoalAt {
  readonly id: string;
  readonly from: number;
}

export interface GoalWording {
  readonly text: Sealed;
  readonly dueOn?: CalendarDate;
}

export const openGoals = ({ goals }: Pick<Pair, 'goals'>): readonly Goal[] => goals.filter(({ status }) => status === 'open');
export const findGoal = ({ goals }: Pick<Pair, 'goals'>, id: string): Goal | undefined => goals.find((goal) => goal.id === id);

/** True when everything that was still wished for has been reached: time to think of saying goodbye. */
export const isAllReached = (pair: Pick<Pair, 'goals'>): boolean => openGoals(pair).length === 0 && pair.goals.some(({ status }) => status === 'reached');

/** Anybody of the pair may write one down; the others are told. The same form sent twice makes one goal. */
export function addGoal(pair: Pair, { id, ...wording }: GoalWording & { readonly id: string }, actor: PersonId, now: Instant): Decision<Pair> {
  const no = whyNotWork(pair, actor);
  if (no) return no;
  if (findGoal(pair, id)) return alreadyDone(pair);
  if (openGoals(pair).length >= mostOpenGoals) return refused('tooManyGoals');
  const goal: Goal = { id, version: 1, ...wording, status: 'open', progress: 0, by: actor, changedAt: now };
  return moved(telling({ ...pair, goals: keepingSettled([...pair.goals, goal], mostSettled) }, goal, { notice: 'goal.added', actor, now }));
}

/** Another wording or date. Refuses `changedMeanwhile` when the goal is not as it was on the card, `tooLate` when it is not open any more. */
export function changeGoal(pair: Pair, { id, from, text, dueOn }: GoalAt & GoalWording, actor: PersonId, now: Instant): Decision<Pair> {
  const no = whyNotWork(pair, actor);
  if (no) return no;
  const goal = findGoal(pair, id);
  if (!goal) return refused('notFound');
  if (goal.status !== 'open') return refused('tooLate');
  if (goal.version !== from) return refused('changedMeanwhile');
  const { dueOn: _before, ...rest } = goal;
  const next: Goal = { ...rest, version: from + 1, text, ...(dueOn && { dueOn }), by: actor, changedAt: now };
  return moved(telling(withGoal(pair, next), next, { notice: 'goal.changed', actor, now }));
}

/** Either side lets a goal go; what was reported and not confirmed goes with it. */
export function dropGoal(pair: Pair, { id, from }: GoalAt, actor: PersonId, now: Instant): Decision<Pair> {
  const no = whyNotWork(pair, actor);
  if (no) return no;
  const goal = findGoal(pair, id);
  if (!goal) return refused('notFound');
  if (goal.status === 'dropped') return alreadyDone(pair);
  if (goal.status === 'reached') return refused('tooLate');
  if (goal.version !== from) return refused('changedMeanwhile');
  const { reported: _unconfirmed, ...rest } = goal;
  const next: Goal = { ...rest, version: from + 1, status: 'dropped', by: actor, changedAt: now };
  return moved(owe(telling(withGoal(pair, next), next, { notice: 'goal.dropped', actor, now }), redrawReport(pair, goal), now));
}

/** Back to work on a goal that was dropped or reached; its confirmed progress stays what both agreed on. */
export function reopenGoal(pair: Pair, { id, from }: GoalAt, actor: PersonId, now: Instant): Decision<Pair> {
  const no = whyNotWork(pair, actor);
  if (no) return no;
  const goal = findGoal(pair, id);
  if (!goal) return refused('notFound');
  if (goal.status === 'open') return alreadyDone(pair);
  if (goal.version !== from) return refused('changedMeanwhile');
  if (openGoals(pair).length >= mostOpenGoals) return refused('tooManyGoals');
  const next: Goal = { ...goal, version: from + 1, status: 'open', by: actor, changedAt: now };
  return moved(telling(withGoal(pair, next), next, { notice: 'goal.reopened', actor, now }));
}

/** The pair with this goal in the place of the one it was. */
export const withGoal = (pair: Pair, goal: Goal): Pair => ({ ...pair, goals: pair.goals.map((known) => (known.id === goal.id ? goal : known)) });

function telling(pair: Pair, goal: Goal, { notice, actor, now }: { readonly notice: string; readonly actor: PersonId; readonly now: Instant }): Pair {
  const others = othersOf(pair, actor).map(({ person }) => person);
  return owe(pair, tellAbout(pair, others, { notice, key: `${goal.id}:${goal.version}`, about: { goal: goal.id } }), now);
}

export interface ReviewMoment {
  readonly moment: 'half' | 'closing';
  readonly from: Instant;
}

/** From when on it is time to ask of every goal whether it is still right: half of the time has passed, or the pair is about to say goodbye. */
export function nextReview(pair: Pair): ReviewMoment | undefined {
  if (openGoals(pair).length === 0) return undefined;
  if (pair.status === 'close') return { moment: 'closing', from: pair.since };
  const isWorking = pair.status === 'agree' || pair.status === 'grow';
  return isWorking ? { moment: 'half', from: pair.createdAt + (pair.endsAt - pair.createdAt) / 2 } : undefined;
}

/** What time it is for the goals at this moment. */
export function reviewMoment(pair: Pair, now: Instant): ReviewMoment['moment'] | undefined {
  const review = nextReview(pair);
  return review && now >= review.from ? review.moment : undefined;
}
