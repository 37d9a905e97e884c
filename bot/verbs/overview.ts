import * as z from 'zod';
import { overviewCard } from '../cards/overview/overviewCard';
import { type UseCases } from '../usecases';
import { type Answer, refuse, show, type Turn, verb, type Verb } from './verb';
import { looseNumber, programmeId } from './inputs';

export const overviewVerbs: readonly Verb[] = [
  verb('overview.show', z.object({ programme: programmeId.exactOptional(), page: looseNumber, sent: looseNumber }), async ({ programme, page, sent }, turn, app) => showOverview({ ...(programme !== undefined && { programme }), ...(page >= 0 && { page }), ...(sent >= 0 && { sent }) }, turn, app)),
];

/** The overview of one programme, or the choice of one. */
export async function showOverview(which: Omit<Parameters<UseCases['viewOverview']>[0], 'actor'>, turn: Turn, app: UseCases): Promise<Answer> {
  const view = await app.viewOverview({ ...which, actor: turn.actor });
  if (view.kind === 'refused') return refuse(view.reason);
  const link = app.linkTab(view.value.kind === 'one' ? { kind: 'console', programme: view.value.overview.programme.id } : { kind: 'console' });
  return show(overviewCard(view.value, turn.reader, link));
}
