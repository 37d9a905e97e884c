import { sharedGoalCard } from '../../cards/extension/sharedGoalCard';
import { clipped } from '../../cards/ideas/parts';
import { texts } from '../../content/texts';
import { matches } from '../../domain/searchText';
import { type GoalView } from '../../usecases/goals/viewGoals';
import { type Turn } from '../../verbs/verb';
import { type Offer, type SearchCommand } from './command';
import { nothingMore, sentence } from './sentences';

const longestTitle = 120;

/** One's own goals. Goals are confidential until whose they are puts one into a chat; each line says who will read it there. */
export const shareGoal: SearchCommand = {
  id: 'shareGoal',
  search: async ({ text, skip, limit }, turn, app) => {
    const { language } = turn.reader;
    const own = await app.shareableGoals(turn.person);
    if (own.length === 0) return sentence('extension.goal.none', language, 'goals');
    const found = text === '' ? own : own.filter(({ statement, measure }) => matches(`${statement}\n${measure}`, text));
    if (found.length === 0) return sentence('extension.goal.nobody', language);
    return skip >= found.length ? nothingMore : { kind: 'offers', offers: found.slice(skip, skip + limit).map((goal) => offerOf(goal, turn)) };
  },
};

function offerOf(goal: GoalView, { person, reader }: Turn): Offer {
  const t = texts(reader.language);
  const standing = goal.goal.status === 'reached' ? [] : [t('goals.progress', { progress: goal.goal.progress })];
  return { title: clipped(goal.statement, longestTitle), text: [...standing, t('extension.everyone')].join(' · '), card: sharedGoalCard(goal, person.name, reader) };
}
