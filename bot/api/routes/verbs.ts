import * as z from 'zod';
import { tap } from '../../verbs/tap';
import { write } from '../route';

/** Everything that a card's button does, for the cards that the tab opens: the same verbs, the same answers. */
export const verbRoutes = [
  write({
    path: '/api/verbs/:verb', audience: 'verb', input: z.object({ verb: z.string().max(100), data: z.record(z.string(), z.unknown()).default({}) }),
    answer: async ({ verb, data }, turn, { app }) => {
      const tapped = await tap(verb, data, turn, app);
      if (tapped.kind === 'refused') return tapped;
      return tapped.kind === 'card' ? { kind: 'done', value: { card: tapped.card } } : { kind: 'failed', code: tapped.kind === 'oldCard' ? 'oldPage' : 'badInput' };
    },
  }),
];
