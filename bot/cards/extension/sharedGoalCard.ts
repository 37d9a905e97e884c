import { formatDate } from '../../content/formats';
import { texts } from '../../content/texts';
import { type GoalView } from '../../usecases/goals/viewGoals';
import { type AdaptiveCard, card, type Element, facts, heading, paragraph, words } from '../kit';
import { type Reader } from '../reader';

/** One's own goal, shown to a chat on purpose. It names nobody else: who mentors is theirs to say. */
export function sharedGoalCard({ goal: { status, progress, dueOn }, statement, measure }: GoalView, sender: string, { language, timeZone }: Reader): AdaptiveCard {
  const t = texts(language);
  const isReached = status === 'reached';
  const title = sender === '' ? t('goals.title.goal') : t(isReached ? 'extension.goal.reached' : 'extension.goal.of', { name: sender });
  const standing: Element[] = isReached ? [] : [paragraph([t('goals.progress', { progress }), ...(dueOn === undefined ? [] : [t('goals.due', { date: formatDate(dueOn, language, timeZone) })])].join(' · '))];
  return card({
    language,
    fallbackText: title,
    body: [heading(title), words(statement), ...(measure === '' ? [] : [facts([{ label: t('goals.measure'), value: measure }])]), ...standing],
  });
}
