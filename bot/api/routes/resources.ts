import { z } from 'zod';
import { documentId } from '../../verbs/inputs';
import { resourcesPage } from '../pages/resourcesPage';
import { ownPair, read } from '../route';

export const resourcesRoutes = [
  read({
    path: '/api/pairs/:pair/resources', audience: 'members', input: z.object({ pair: documentId }),
    answer: async (input, turn, { app }) => {
      const view = await app.viewIdeas(ownPair(input, turn));
      return view.kind === 'refused' ? view : { kind: 'done', value: resourcesPage(view.value, turn.reader) };
    },
  }),
];
