import * as z from 'zod';
import { overviewCard } from '../cards/overview/overviewCard';
import { refuse, show, verb, type Verb } from './verb';
import { looseNumber, programmeId } from './inputs';

export const overviewVerbs: readonly Verb[] = [
  verb('overview.show', z.object({ programme: programmeId.exactOptional(), page: looseNumber, sent: looseNumber }), async ({ programme, page, sent }, turn, app) => {
    const view = await app.viewOverview({ actor: turn.actor, ...(programme !== undefined && { programme }), ...(page >= 0 && { page }), ...(sent >= 0 && { sent }) });
    return view.kind === 'refused' ? refuse(view.reason) : show(overviewCard(view.value, turn.reader));
  }),
];
