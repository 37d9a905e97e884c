import { type Pair } from '../pairs/pair';
import { type JourneyRules } from '../programmes/journey';

/** Where a programme does without goals, nothing new is written down: neither goals nor the actions that belong to them. */
export const usesGoals = ({ documents }: Pick<JourneyRules, 'documents'>): boolean => documents.goals.use !== 'off';

/** What was written before a programme gave goals up stays to be read. */
export const hasGoals = ({ goals, actions }: Pick<Pair, 'goals' | 'actions'>, rules: Pick<JourneyRules, 'documents'>): boolean => usesGoals(rules) || goals.length > 0 || actions.length > 0;
