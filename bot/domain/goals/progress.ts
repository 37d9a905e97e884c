import { alreadyDone, type Decision, moved, refused } from '../decision';
import { owe } from '../effects/owing';
import { othersOf } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { type Instant } from '../time';
import { type Goal } from './goal';
import { findGoal, type GoalAt, withGoal } from './goals';
import { redrawReport, tellReport } from './reports';
import { tellAbout, whyNotWork } from './sharedWork';

/** Nobody can tell 43 % from 45 %. */
const progressStep = 10;
export const progressChoices: readonly number[] = Array.from({ length: 100 / progressStep + 1 }, (_, index) => index * progressStep);

/** Older ones are forgotten: a pair's document must stay small. */
export const mostSteps = 30;

/** A goal as the card showed it, and how far along it is said to be (percent). */
export interface ProgressAt extends GoalAt {
  readonly progress: number;
}

/**
 * One side says how far they are; it counts once somebody else agrees. Another number from somebody else takes the place of the first and
 * waits in its turn; the same number is an agreement; the number that both agreed on before takes one's own report back.
 */
export function reportProgress(pair: Pair, { id, from, progress }: ProgressAt, actor: PersonId, now: Instant): Decision<Pair> {
  const goal = openGoalAt(pair, { id, from }, actor);
  if ('kind' in goal) return goal;
  if (!progressChoices.includes(progress)) return refused('badNumber');
  const { reported, ...rest } = goal;
  const sayNothingNew = progress === goal.progress && progress < 100;
  const report = { progress, by: actor, at: now };
  if (reported && reported.by !== actor) return reported.progress === progress ? agreed(pair, goal, actor, now) : moved(reporting(pair, goal, report));
  if (sayNothingNew) return reported ? moved(owe(withGoal(pair, rest), redrawReport(pair, goal), now)) : alreadyDone(pair);
  return reported?.progress === progress ? alreadyDone(pair) : moved(reporting(pair, goal, report));
}

/** Somebody else than who reported says that it is so; 100 means reached. What is confirmed is what the card showed, and nothing else. */
export function confirmProgress(pair: Pair, { id, from, progress }: ProgressAt, actor: PersonId, now: Instant): Decision<Pair> {
  const known = findGoal(pair, id);
  if (!whyNotWork(pair, actor) && known && !known.reported && known.version >= from && known.progress === progress && known.status !== 'dropped') return alreadyDone(pair);
  const goal = openGoalAt(pair, { id, from }, actor);
  if ('kind' in goal) return goal;
  if (goal.reported?.progress !== progress) return refused('changedMeanwhile');
  if (goal.reported.by === actor) return refused('notYourMove');
  return moved(agreed(pair, goal, actor, now).next);
}

function openGoalAt(pair: Pair, { id, from }: GoalAt, actor: PersonId): Goal | ReturnType<typeof refused> {
  const no = whyNotWork(pair, actor);
  if (no) return no;
  const goal = findGoal(pair, id);
  if (!goal) return refused('notFound');
  if (goal.status !== 'open') return refused('tooLate');
  return goal.version === from ? goal : refused('changedMeanwhile');
}

/** Another report takes the place of the one that waited. */
function reporting(pair: Pair, goal: Goal, reported: NonNullable<Goal['reported']>): Pair {
  const next = { ...goal, reported };
  return owe(withGoal(pair, next), [...redrawReport(pair, goal), ...tellReport(pair, next)], reported.at);
}

/** Who reported it learns that it counts, everybody when the goal is reached; the cards that asked ask no more. */
function agreed(pair: Pair, before: Goal, actor: PersonId, now: Instant): { readonly kind: 'moved'; readonly next: Pair } {
  const { reported, ...rest } = before;
  const progress = reported?.progress ?? rest.progress;
  const goal: Goal = { ...rest, progress, steps: [...(rest.steps ?? []), { progress, at: now }].slice(-mostSteps) };
  const settled = redrawReport(pair, before);
  if (progress < 100) {
    const told = reported ? tellAbout(pair, [reported.by], { notice: 'goal.confirmed', key: `${goal.id}:${progress}:${reported.at}`, about: { goal: goal.id, by: actor, progress: String(progress) } }) : [];
    return { kind: 'moved', next: owe(withGoal(pair, goal), [...told, ...settled], now) };
  }
  const reached: Goal = { ...goal, status: 'reached', version: goal.version + 1, by: actor, changedAt: now };
  const others = othersOf(pair, actor).map(({ person }) => person);
  const told = tellAbout(pair, others, { notice: 'goal.reached', key: `${goal.id}:${reached.version}`, about: { goal: goal.id } });
  return { kind: 'moved', next: owe(withGoal(pair, reached), [...told, ...settled], now) };
}
