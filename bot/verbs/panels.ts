import * as z from 'zod';
import { panelCard } from '../cards/panels/panelCard';
import { refuse, show, verb, type Verb } from './verb';
import { documentId } from './inputs';

export const panelsVerbs: readonly Verb[] = [
  verb('panel.show', z.object({ pair: documentId }), async ({ pair }, { actor, reader }, app) => {
    const view = await app.viewPanel({ pair, actor });
    return view.kind === 'refused' ? refuse(view.reason) : show(panelCard(view.value, reader));
  }),
];
