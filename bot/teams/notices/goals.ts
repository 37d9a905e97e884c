import { goalCard } from '../../cards/goals/goalCard';
import { goalsCard } from '../../cards/goals/goalsCard';
import { texts, type TextKey } from '../../content/texts';
import { type Goal } from '../../domain/goals/goal';
import { nameIn } from '../../domain/pairs/members';
import { type PersonId } from '../../domain/people/person';
import { type Notice } from './notice';

/** News about one goal: `by` says whose news it is, or undefined when it is news no more. */
const aboutGoal = (summary: TextKey, by: (goal: Goal, to: PersonId) => PersonId | undefined): Notice => async ({ to, about, reader, again }, app) => {
  const view = await app.viewGoals({ pair: about.pair ?? '', actor: to.id });
  const one = view.kind === 'done' ? view.value.goals.find(({ goal }) => goal.id === about.goal) : undefined;
  if (view.kind === 'refused' || !one) return undefined;
  const teller = by(one.goal, to.id);
  const t = texts(reader.language);
  if (teller === undefined) return again ? { card: goalCard(view.value, one, reader), summary: t('goals.title.goal') } : undefined;
  const text = t(summary, { name: nameIn(view.value.pair, teller) });
  return { card: goalCard(view.value, one, reader, { text, tone: 'good' }), summary: text };
};

const whileIn = (status: Goal['status']) => (goal: Goal): PersonId | undefined => (goal.status === status ? goal.by : undefined);

/** Somebody agrees with what this person reported: said as long as nobody has reported anything else. */
const confirmed: Notice = async ({ to, about, reader }, app) => {
  const view = await app.viewGoals({ pair: about.pair ?? '', actor: to.id });
  const one = view.kind === 'done' ? view.value.goals.find(({ goal }) => goal.id === about.goal) : undefined;
  if (view.kind === 'refused' || !one || one.goal.reported || one.goal.status !== 'open' || String(one.goal.progress) !== about.progress) return undefined;
  const text = texts(reader.language)('goals.summary.confirmed', { name: nameIn(view.value.pair, about.by ?? ''), progress: one.goal.progress });
  return { card: goalCard(view.value, one, reader, { text, tone: 'good' }), summary: text };
};

/** An action that somebody else noted for this person. */
const actionAdded: Notice = async ({ to, about, reader }, app) => {
  const view = await app.viewGoals({ pair: about.pair ?? '', actor: to.id });
  const one = view.kind === 'done' ? view.value.actions.find(({ action }) => action.id === about.action && action.owner === to.id) : undefined;
  if (view.kind === 'refused' || !one) return undefined;
  const t = texts(reader.language);
  return { card: goalsCard(view.value, reader, { say: { text: t('goals.actions.forYou', { text: one.text }), tone: 'good' } }), summary: t('goals.summary.action', { name: nameIn(view.value.pair, one.action.by) }) };
};

export const goalsNotices: Readonly<Record<string, Notice>> = {
  'goal.added': aboutGoal('goals.summary.added', whileIn('open')),
  'goal.changed': aboutGoal('goals.summary.changed', whileIn('open')),
  'goal.dropped': aboutGoal('goals.summary.dropped', whileIn('dropped')),
  'goal.reopened': aboutGoal('goals.summary.reopened', whileIn('open')),
  'goal.reported': aboutGoal('goals.summary.reported', ({ reported }, to) => (reported && reported.by !== to ? reported.by : undefined)),
  'goal.confirmed': confirmed,
  'goal.reached': aboutGoal('goals.summary.reached', whileIn('reached')),
  'action.added': actionAdded,
};
