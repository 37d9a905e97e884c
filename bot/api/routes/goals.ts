import * as z from 'zod';
import { namesOfOthers } from '../../cards/goals/parts';
import { texts } from '../../content/texts';
import { type Told } from '../../contracts/pairPage';
import { findGoal } from '../../domain/goals/goals';
import { type PairContext } from '../../usecases/pairs/pairAccess';
import { type Outcome } from '../../usecases/requests/outcome';
import { documentId, versionFrom } from '../../verbs/inputs';
import { type Turn } from '../../verbs/verb';
import { ownPair, write } from '../route';

const ofGoal = z.object({ pair: documentId, goal: documentId, from: versionFrom });
const percent = z.number().int();

export const goalsRoutes = [
  write({
    path: '/api/pairs/:pair/goals/:goal/report', audience: 'members', input: ofGoal.extend({ progress: percent }),
    answer: async ({ goal, from, progress, ...pair }, turn, { app }) => told(await app.reportProgress({ ...ownPair(pair, turn), at: { id: goal, from, progress } }), goal, turn),
  }),
  write({
    path: '/api/pairs/:pair/goals/:goal/confirm', audience: 'members', input: ofGoal.extend({ agreed: percent }),
    answer: async ({ goal, from, agreed: progress, ...pair }, turn, { app }) => told(await app.confirmProgress({ ...ownPair(pair, turn), at: { id: goal, from, progress } }), goal, turn),
  }),
];

/** What the chat would say: that the other side was asked, or that it counts now. */
function told(outcome: Outcome<PairContext>, id: string, { actor, reader }: Turn): Outcome<Told> {
  if (outcome.kind === 'refused') return outcome;
  const t = texts(reader.language);
  const goal = findGoal(outcome.value.pair, id);
  if (goal?.reported?.by === actor) return { kind: 'done', value: { sentence: t('goals.reported.sent', { name: namesOfOthers(outcome.value, reader) }) } };
  return { kind: 'done', value: { sentence: goal?.status === 'reached' ? t('goals.reached') : t('goals.confirmed', { progress: goal?.progress ?? 0 }) } };
}
