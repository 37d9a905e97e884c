import { z } from 'zod';
import { overviewCard } from '../../cards/overview/overviewCard';
import { refuse, show, verb, type Verb } from '../verb';
import { looseNumber, programmeId } from './inputs';

export const overviewVerbs: readonly Verb[] = [
  verb('overview.show', z.object({ programme: programmeId.exactOptional(), page: looseNumber }), async ({ programme, page }, turn, app) => {
    const view = await app.viewOverview({ actor: turn.actor, ...(programme !== undefined && { programme }), ...(page >= 0 && { page }) });
    return view.kind === 'refused' ? refuse(view.reason) : show(overviewCard(view.value, turn.reader));
  }),
];
